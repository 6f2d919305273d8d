package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Storage;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * A storage between its node and its vessel.
 *
 * <pre>
 *   node balance: + discharge[t] − charge[t]
 *   level balance: net[t] = ηc · charge[t] − discharge[t] / ηd + inflow[t] − spill[t]
 *   charge[t] ≤ αc[t] · power alive,  discharge[t] ≤ αd[t] · power alive
 *   charge[t] + discharge[t] ≤ power alive          (where one machine does both)
 *   0 ≤ spill[t] ≤ inflow[t]
 *   minimum hours · power alive ≤ vessel alive ≤ maximum hours · power alive
 *   cost: Σ w[t] · variable · discharge[t]
 * </pre>
 */
final class StorageBalance {
  static final String POWER = "storage_power";
  static final String CHARGE = "charge_limit";
  static final String DISCHARGE = "discharge_limit";
  static final String LEAST_HOURS = "storage_least_hours";
  static final String MOST_HOURS = "storage_most_hours";

  private StorageBalance() {}

  static void add(Draft draft, Storage storage, int y) {
    var power = draft.power(storage.id(), y);
    var vessel = draft.energy(storage.id(), y);
    hours(draft, storage, y, power, vessel);
    if (!stands(draft, storage, y)) {
      return;
    }
    var charge = draft.perStep("charge", storage.id(), y);
    var discharge = draft.perStep("discharge", storage.id(), y);
    if (storage.operation().limits().oneMachine()) {
      power(draft, storage, y, power, charge, discharge);
    }
    var limits = storage.operation().limits();
    limit(draft, CHARGE, storage, y, power, charge, limits.charge());
    limit(draft, DISCHARGE, storage, y, power, discharge, limits.discharge());

    var operation = storage.operation();
    var in = new Quantity.PerStep(charge, 1);
    var out = new Quantity.PerStep(discharge, 1);
    var net = new ArrayList<Quantity>();
    net.add(in.times(operation.chargeEfficiency()));
    net.add(out.times(-1 / operation.dischargeEfficiency()));
    if (limits.hasInflow()) {
      inflow(draft, storage, y, net);
    }
    var course =
        new LevelBalance.Course(
            operation.lossPerHour(),
            operation.cycle(),
            operation.initialMwh(),
            CarryOver.levelBefore(draft, storage, y));
    var level = LevelBalance.add(draft, storage.id(), y, course, vessel.times(1), net);
    LevelBounds.add(draft, storage, y, vessel, level);
    draft.balances().add(storage.node(), storage.carrier(), y, in.times(-1));
    draft.balances().add(storage.node(), storage.carrier(), y, out);
    book(draft, storage, y, in, out, level);
  }

  /** Whether it may have power and a vessel in this planning year, and so has columns. */
  static boolean stands(Draft draft, Storage storage, int y) {
    return draft.power(storage.id(), y).most() > 0 && draft.energy(storage.id(), y).most() > 0;
  }

  private static void inflow(Draft draft, Storage storage, int y, List<Quantity> net) {
    var inflow = draft.bySteps(storage.operation().limits().inflow(), y);
    var columns = draft.perStep("spill", storage.id(), y);
    for (int t = 0; t < columns.count(); t++) {
      draft.lp().upper(columns.at(t), inflow.at(t));
    }
    var spill = new Quantity.PerStep(columns, 1);
    net.add(new Quantity.Given(inflow));
    net.add(spill.times(-1));
    var owner = draft.lookup().owner(storage);
    var accounts = draft.accounts();
    accounts.energy(y, owner, storage.carrier(), EnergyRow.Role.SPILLED, spill);
    accounts.hourly(y, HourlySeries.Kind.SPILL, owner, storage.carrier(), spill);
  }

  private static void book(
      Draft draft, Storage storage, int y, Quantity in, Quantity out, Columns level) {
    var owner = draft.lookup().owner(storage);
    var accounts = draft.accounts();
    var carrier = storage.carrier();
    double variable = storage.costs().variablePerMwh().at(draft.task().year(y));
    accounts.cost(y, owner, CostRow.Component.VARIABLE, out, variable);
    accounts.energy(y, owner, carrier, EnergyRow.Role.CHARGED, in);
    accounts.energy(y, owner, carrier, EnergyRow.Role.DISCHARGED, out);
    accounts.hourly(y, HourlySeries.Kind.CHARGE, owner, carrier, in);
    accounts.hourly(y, HourlySeries.Kind.DISCHARGE, owner, carrier, out);
    accounts.hourly(y, HourlySeries.Kind.LEVEL, owner, carrier, new Quantity.PerStep(level, 1));
  }

  private static void power(
      Draft draft, Storage storage, int y, Size power, Columns charge, Columns discharge) {
    var lp = draft.lp();
    var label = draft.label(POWER, storage.id(), y);
    for (int t = 0; t < charge.count(); t++) {
      lp.term(1, charge.at(t)).term(1, discharge.at(t));
      if (power.decided()) {
        lp.term(-1, power.column());
      }
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, power.given());
    }
  }

  /** One way of a storage by its share of power; no rows where those of both ways say more. */
  private static void limit(
      Draft draft,
      String rule,
      Storage storage,
      int y,
      Size power,
      Columns flow,
      Series available) {
    boolean all = available.hours() == 0;
    var shares = all ? null : draft.bySteps(available, y);
    var label = draft.label(rule, storage.id(), y);
    for (int t = 0; t < flow.count(); t++) {
      double share = all ? 1 : shares.at(t);
      draft.lp().upper(flow.at(t), share * power.most());
      boolean said = share == 0 || (all && storage.operation().limits().oneMachine());
      if (power.decided() && !said) {
        draft.lp().term(1, flow.at(t)).term(-share, power.column());
        draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
      }
    }
  }

  private static void hours(Draft draft, Storage storage, int y, Size power, Size vessel) {
    if (!power.decided() && !vessel.decided()) {
      return;
    }
    ratio(draft, LEAST_HOURS, storage, y, power, vessel, storage.energy().minimumHours(), 1);
    ratio(draft, MOST_HOURS, storage, y, power, vessel, storage.energy().maximumHours(), -1);
  }

  /** sign · (vessel − hours · power) ≥ 0. */
  private static void ratio(
      Draft draft,
      String rule,
      Storage storage,
      int y,
      Size power,
      Size vessel,
      double hours,
      int sign) {
    boolean idle = sign < 0 && !power.decided() && vessel.most() <= hours * power.given();
    if (Double.isInfinite(hours) || (sign > 0 && hours == 0) || idle) {
      return;
    }
    var lp = draft.lp();
    double given = vessel.times(sign).addYear(lp, draft.time(), 1);
    given += power.times(-sign * hours).addYear(lp, draft.time(), 1);
    draft.row(draft.label(rule, storage.id(), y), -given, Double.POSITIVE_INFINITY);
  }
}
