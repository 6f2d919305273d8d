package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Lp;
import energy.samal.model.Reservoir;
import energy.samal.time.Cycle;
import java.util.ArrayList;
import java.util.List;

/**
 * Water of a reservoir, told in the energy that its turbines make of it.
 *
 * <pre>
 *   node balance: + turbine[t]
 *   level balance: net[t] = inflow[t] + Σ upstream arriving[t] − release[t]
 *   release[t] = turbine[t] + spill[t];  least[t] ≤ release[t] ≤ most[t]
 *   0 ≤ level[t] ≤ lake;  a lake that is yet to be built grows with its turbines
 * </pre>
 *
 * <p>How water comes down from above is told by {@link RiverTravel}.
 */
final class ReservoirBalance {
  static final String LEAST_RELEASE = "least_release";
  static final String MOST_RELEASE = "most_release";

  private ReservoirBalance() {}

  /** The columns of one reservoir; the balance needs those of all. */
  static void addColumns(Draft draft, Reservoir reservoir, int y) {
    var alive = draft.power(reservoir.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var owner = draft.lookup().owner(reservoir);
    var operation = reservoir.operation();
    var turbine = draft.perStep("turbine", reservoir.id(), y);
    draft.perStep("spill", reservoir.id(), y);
    OutputLimit.add(draft, owner, y, turbine, alive, operation);
    RampLimit.add(draft, reservoir.id(), y, alive, operation.rampPerHour(), turbine);
    YearlyOutput.add(draft, reservoir.id(), y, turbine, alive, operation);
  }

  static void add(Draft draft, Reservoir reservoir, int y) {
    var alive = draft.power(reservoir.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var hydrology = reservoir.hydrology();
    var out =
        List.<Quantity>of(
            new Quantity.PerStep(draft.columns("turbine", reservoir.id(), y), 1),
            new Quantity.PerStep(draft.columns("spill", reservoir.id(), y), 1));
    var net = new ArrayList<Quantity>();
    net.add(new Quantity.Given(draft.bySteps(hydrology.inflow(), y)));
    net.addAll(RiverTravel.arriving(draft, reservoir, y));
    out.forEach(quantity -> net.add(quantity.times(-1)));
    var lake = lake(draft, reservoir, y, alive);
    var level =
        LevelBalance.add(
            draft,
            reservoir.id(),
            y,
            new LevelBalance.Course(0, Cycle.YEAR, 0, Lp.NONE),
            lake,
            net);
    release(draft, reservoir, y, out);
    book(draft, reservoir, y, out, level);
  }

  /** The whole lake where a dam stands, else its part by the turbines alive. */
  private static Quantity lake(Draft draft, Reservoir reservoir, int y, Size alive) {
    double whole = reservoir.hydrology().storageMwh();
    if (reservoir.capacity().existingIn(draft.task().year(y)) > 0) {
      return new Quantity.Constant(whole);
    }
    double potential = reservoir.capacity().expansion().maximumSize();
    return alive.times(whole / Math.max(potential, alive.most()));
  }

  private static void release(Draft draft, Reservoir reservoir, int y, List<Quantity> out) {
    var least = draft.bySteps(reservoir.hydrology().minimumRelease(), y);
    var most = draft.bySteps(reservoir.hydrology().maximumRelease(), y);
    var lp = draft.lp();
    var leastLabel = draft.label(LEAST_RELEASE, reservoir.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      if (least.at(t) > 0) {
        Quantity.addStep(lp, out, t, 1);
        draft.row(leastLabel, y, t, least.at(t), Double.POSITIVE_INFINITY);
      }
    }
    var mostLabel = draft.label(MOST_RELEASE, reservoir.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      if (most.at(t) < Double.POSITIVE_INFINITY) {
        Quantity.addStep(lp, out, t, 1);
        draft.row(mostLabel, y, t, Double.NEGATIVE_INFINITY, most.at(t));
      }
    }
  }

  private static void book(
      Draft draft, Reservoir reservoir, int y, List<Quantity> out, Columns level) {
    var owner = draft.lookup().owner(reservoir);
    var carrier = reservoir.carrier();
    var accounts = draft.accounts();
    var turbine = out.getFirst();
    double variable = reservoir.costs().variablePerMwh().at(draft.task().year(y));
    accounts.cost(y, owner, CostRow.Component.VARIABLE, turbine, variable);
    draft.balances().add(reservoir.node(), carrier, y, turbine);
    accounts.energy(y, owner, carrier, EnergyRow.Role.OUTPUT, turbine);
    accounts.energy(y, owner, carrier, EnergyRow.Role.SPILLED, out.getLast());
    accounts.hourly(y, HourlySeries.Kind.OUTPUT, owner, carrier, turbine);
    accounts.hourly(y, HourlySeries.Kind.SPILL, owner, carrier, out.getLast());
    accounts.hourly(y, HourlySeries.Kind.LEVEL, owner, carrier, new Quantity.PerStep(level, 1));
  }
}
