package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Storage;
import java.util.List;

/**
 * A storage between its node and its vessel.
 *
 * <pre>
 *   node balance: + discharge[t] − charge[t]
 *   level balance: net[t] = ηc · charge[t] − discharge[t] / ηd
 *   charge[t] + discharge[t] ≤ power alive          (one machine does both)
 *   minimum hours · power alive ≤ vessel alive ≤ maximum hours · power alive
 *   cost: Σ w[t] · variable · discharge[t]
 * </pre>
 */
final class StorageBalance {
  static final String POWER = "storage_power";
  static final String LEAST_HOURS = "storage_least_hours";
  static final String MOST_HOURS = "storage_most_hours";

  private StorageBalance() {}

  static void add(Draft draft, Storage storage, int y) {
    var power = draft.power(storage.id(), y);
    var vessel = draft.energy(storage.id(), y);
    hours(draft, storage, y, power, vessel);
    if (power.most() == 0 || vessel.most() == 0) {
      return;
    }
    var owner = draft.lookup().owner(storage);
    var charge = draft.perStep("charge", storage.id(), y);
    var discharge = draft.perStep("discharge", storage.id(), y);
    power(draft, storage, y, power, charge, discharge);

    var operation = storage.operation();
    var in = new Quantity.PerStep(charge, 1);
    var out = new Quantity.PerStep(discharge, 1);
    var net =
        List.of(
            in.times(operation.chargeEfficiency()),
            out.times(-1 / operation.dischargeEfficiency()));
    var level =
        LevelBalance.add(
            draft,
            storage.id(),
            y,
            vessel.times(1),
            operation.lossPerHour(),
            operation.cycle(),
            net);
    draft.balances().add(storage.node(), storage.carrier(), y, in.times(-1));
    draft.balances().add(storage.node(), storage.carrier(), y, out);
    book(draft, storage, owner, y, in, out, level);
  }

  private static void book(
      Draft draft, Storage storage, Owner owner, int y, Quantity in, Quantity out, Columns level) {
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
      lp.upper(charge.at(t), power.most()).upper(discharge.at(t), power.most());
      lp.term(1, charge.at(t)).term(1, discharge.at(t));
      if (power.decided()) {
        lp.term(-1, power.column());
      }
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, power.given());
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
    if (Double.isInfinite(hours) || (sign > 0 && hours == 0)) {
      return;
    }
    var lp = draft.lp();
    double given = vessel.times(sign).addYear(lp, draft.time(), 1);
    given += power.times(-sign * hours).addYear(lp, draft.time(), 1);
    draft.row(draft.label(rule, storage.id(), y), -given, Double.POSITIVE_INFINITY);
  }
}
