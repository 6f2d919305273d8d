package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Reservoir;
import energy.samal.time.Cycle;
import java.util.ArrayList;
import java.util.List;

/**
 * Water of a reservoir, told in the energy that its turbines make of it.
 *
 * <pre>
 *   node balance: + turbine[t]
 *   level balance: net[t] = inflow[t] + Σ upstream ratio · release[t − travel] − release[t]
 *   release[t] = turbine[t] + spill[t];  least[t] ≤ release[t] ≤ most[t]
 *   0 ≤ level[t] ≤ lake;  a lake that is yet to be built grows with its turbines
 * </pre>
 *
 * <p>Where a dam does not stand in a year, what would flow in flows on.
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
    RampLimit.add(draft, reservoir.id(), y, turbine, alive, operation.rampPerHour());
    YearlyOutput.add(draft, reservoir.id(), y, turbine, alive, operation);
  }

  static void add(Draft draft, Reservoir reservoir, int y) {
    var alive = draft.power(reservoir.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var hydrology = reservoir.hydrology();
    var out = released(draft, reservoir, y);
    var net = new ArrayList<Quantity>();
    net.add(new Quantity.Given(draft.lookup().bySteps(hydrology.inflow())));
    net.addAll(upstream(draft, reservoir, y));
    out.forEach(quantity -> net.add(quantity.times(-1)));
    boolean stands = !alive.decided() || reservoir.capacity().existingIn(draft.task().year(y)) > 0;
    var lake =
        stands
            ? new Quantity.Constant(hydrology.storageMwh())
            : alive.times(hydrology.storageMwh() / alive.most());
    var level = LevelBalance.add(draft, reservoir.id(), y, lake, 0, Cycle.YEAR, net);
    release(draft, reservoir, y, out);
    book(draft, reservoir, y, out, level);
  }

  /**
   * What leaves a reservoir in each step: turbined and spilled, or all that comes where no dam
   * stands.
   */
  private static List<Quantity> released(Draft draft, Reservoir reservoir, int y) {
    if (draft.power(reservoir.id(), y).most() > 0) {
      return List.of(
          new Quantity.PerStep(draft.columns("turbine", reservoir.id(), y), 1),
          new Quantity.PerStep(draft.columns("spill", reservoir.id(), y), 1));
    }
    var passing = new ArrayList<Quantity>();
    var inflow = draft.lookup().bySteps(reservoir.hydrology().inflow());
    passing.add(new Quantity.Given(inflow));
    passing.addAll(upstream(draft, reservoir, y));
    return passing;
  }

  private static List<Quantity> upstream(Draft draft, Reservoir reservoir, int y) {
    var arriving = new ArrayList<Quantity>();
    for (var upper : draft.scenario().assets(Reservoir.class).toList()) {
      var cascade = upper.hydrology().cascade();
      if (cascade.reservoir().equals(reservoir.id())) {
        for (var quantity : released(draft, upper, y)) {
          arriving.add(delayed(draft, quantity.times(cascade.mwhPerMwh()), cascade.travelHours()));
        }
      }
    }
    return arriving;
  }

  private static Quantity delayed(Draft draft, Quantity quantity, int hours) {
    return switch (quantity) {
      case Quantity.PerStep q -> new Quantity.Delayed(q.columns(), q.factor(), hours, draft.time());
      case Quantity.Delayed q ->
          new Quantity.Delayed(q.columns(), q.factor(), q.hours() + hours, q.time());
      default -> quantity;
    };
  }

  private static void release(Draft draft, Reservoir reservoir, int y, List<Quantity> out) {
    var least = draft.lookup().bySteps(reservoir.hydrology().minimumRelease());
    var most = draft.lookup().bySteps(reservoir.hydrology().maximumRelease());
    var lp = draft.lp();
    var leastLabel = draft.label(LEAST_RELEASE, reservoir.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      if (least.at(t) > 0) {
        LevelBalance.addNet(lp, out, t, 1);
        draft.row(leastLabel, y, t, least.at(t), Double.POSITIVE_INFINITY);
      }
    }
    var mostLabel = draft.label(MOST_RELEASE, reservoir.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      if (most.at(t) < Double.POSITIVE_INFINITY) {
        LevelBalance.addNet(lp, out, t, 1);
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
