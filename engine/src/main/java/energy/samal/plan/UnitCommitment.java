package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Scenario;
import energy.samal.time.TimeGrid;
import java.util.stream.Stream;

/**
 * Units of one size that are on or off. With P their size and N = alive / P their number,
 *
 * <pre>
 *   on[t] − on[t−1] = start[t] − stop[t],   0 ≤ on[t] ≤ N
 *   least[t] · P · on[t] ≤ output[t] ≤ availability[t] · P · on[t]
 *   Σ start[t−k+1 … t] ≤ on[t]            k rows up at least, 1 or more
 *   Σ stop[t−k+1 … t] ≤ N − on[t]         k rows down at least, 1 or more
 *   cost: Σ w[t] · per hour · on[t] + Σ start cost · start[t] + stop cost · stop[t]
 * </pre>
 *
 * <p>In a year that runs through, all units are on before the first row, or all off, and stay so
 * for what is left of the rows that they must; a representative period follows itself. Starts and
 * stops cost each time that their row passes. The units are whole numbers where the case asks for
 * such, and else any part.
 *
 * <p>Then the limits of output at a start and a stop also bound what runs beside, which parts of
 * units would else get round:
 *
 * <pre>
 *   output[t] ≤ availability[t] · P · on[t] − (availability[t] − start share) · P · start[t]
 *   output[t] ≤ availability[t] · P · on[t] − (availability[t] − stop share) · P · stop[t+1]
 * </pre>
 *
 * where the shares are less than the availability; not for parts of units whose starts cost another
 * sum than their stops, as PyPSA has it.
 *
 * <p>Steps that are means of several rows do not tell who is on: on these output is bound by what
 * is available alone, which costs no more.
 *
 * <p>Rajan and Takriti 2005, IBM Research Report RC23628 (times up and down); Hua, Liu and Zhang
 * 2017, IEEE Transactions on Power Systems 32(5) (parts of units); Morales-España, Latorre and
 * Ramos 2013, IEEE Transactions on Power Systems 28(4), eqs. 8 and 9 (output at starts and stops).
 */
final class UnitCommitment {
  static final String BALANCE = "unit_balance";
  static final String THERE = "units_there";
  static final String MOST = "unit_most";
  static final String LEAST = "unit_least";
  static final String BEFORE_STOP = "unit_before_stop";
  static final String UP = "unit_up_time";
  static final String DOWN = "unit_down_time";
  static final String BEFORE = "unit_before";

  private final Draft draft;
  private final TimeGrid time;
  private final Owner owner;
  private final int y;
  private final Columns output;
  private final UnitColumns units;

  private UnitCommitment(Draft draft, Owner owner, int y, Columns output, UnitColumns units) {
    this.draft = draft;
    this.time = draft.time();
    this.owner = owner;
    this.y = y;
    this.output = output;
    this.units = units;
  }

  /** The assets whose units are on or off. */
  static Stream<Asset> committed(Scenario scenario) {
    return scenario.assets().stream()
        .filter(
            asset ->
                switch (asset) {
                  case Generator g -> g.operation().units().exists();
                  case Converter c -> c.operation().units().exists();
                  default -> false;
                });
  }

  /** Whether the steps tell from row to row who is on. */
  static boolean told(TimeGrid time) {
    for (int t = 0; t < time.steps(); t++) {
      if (time.isMean(t)) {
        return false;
      }
    }
    return true;
  }

  static void add(
      Draft draft, Owner owner, int y, Columns output, Size alive, Operation operation) {
    var availability = draft.bySteps(operation.availability(), y);
    for (int t = 0; t < output.count(); t++) {
      draft.lp().upper(output.at(t), availability.at(t) * alive.most());
    }
    if (!told(draft.time())) {
      OutputLimit.add(draft, owner, y, output, alive, Operation.free(operation.availability()));
      return;
    }
    var given = operation.units();
    var id = owner.element();
    var units =
        new UnitColumns(
            given,
            Double.isInfinite(given.unitMw()) ? alive.given() : given.unitMw(),
            alive,
            draft.perStep("on", id, y),
            draft.perStep("start", id, y),
            draft.perStep("stop", id, y),
            availability,
            OutputLimit.leastShares(draft, operation, y));
    var rule = new UnitCommitment(draft, owner, y, output, units);
    rule.bounds();
    rule.balance();
    rule.output();
    rule.stay(UP, units.start(), given.up().least(), -1);
    rule.stay(DOWN, units.stop(), given.down().least(), 1);
    rule.before();
    UnitRamp.add(draft, id, y, output, units, operation.rowRamp());
    rule.book();
  }

  /** Whether starts and stops also bound what runs beside. */
  static boolean tight(Draft draft, UnitColumns units) {
    return draft.scenario().settings().wholeUnits() || units.units().costsAlike();
  }

  private void bounds() {
    var lp = draft.lp();
    double most = units.alive().most() / units.unitMw();
    var label = draft.label(THERE, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      for (var columns : new Columns[] {units.on(), units.start(), units.stop()}) {
        lp.upper(columns.at(t), most);
      }
      if (draft.scenario().settings().wholeUnits()) {
        lp.integer(units.on().at(t)).integer(units.start().at(t));
      }
      if (units.alive().decided()) {
        lp.term(1, units.on().at(t));
        units.addAll(lp, -1);
        draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
      }
    }
  }

  private void balance() {
    var lp = draft.lp();
    var label = draft.label(BALANCE, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      lp.term(1, units.on().at(t)).term(-1, units.start().at(t)).term(1, units.stop().at(t));
      double before = units.addOnBefore(lp, time, t, -1);
      draft.row(label, y, t, -before, -before);
    }
  }

  private void output() {
    var lp = draft.lp();
    boolean tight = tight(draft, units);
    var most = draft.label(MOST, owner.element(), y);
    var least = draft.label(LEAST, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      double available = units.available().at(t);
      double starting = tight ? Math.max(0, available - units.units().start().most()) : 0;
      lp.term(1, output.at(t)).term(-units.mw(available), units.on().at(t));
      lp.term(units.mw(starting), units.start().at(t));
      draft.row(most, y, t, Double.NEGATIVE_INFINITY, 0);
      if (units.least().at(t) > 0) {
        lp.term(1, output.at(t)).term(-units.mw(units.least().at(t)), units.on().at(t));
        draft.row(least, y, t, 0, Double.POSITIVE_INFINITY);
      }
    }
    for (int t = 0; tight && t < output.count(); t++) {
      beforeStop(t);
    }
  }

  private void beforeStop(int t) {
    int before = time.previous(t);
    double available = units.available().at(before);
    double stopping = available - units.units().stop().most();
    if (stopping > 0 && !UnitColumns.begins(time, t)) {
      var lp = draft.lp();
      lp.term(1, output.at(before)).term(-units.mw(available), units.on().at(before));
      lp.term(units.mw(stopping), units.stop().at(t));
      var label = draft.label(BEFORE_STOP, owner.element(), y);
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
    }
  }

  /**
   * What has changed in the last rows stays: Σ change ≤ on where sign is −1, ≤ N − on where it is
   * 1.
   */
  private void stay(String rule, Columns change, int rows, int sign) {
    var lp = draft.lp();
    var label = draft.label(rule, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      int step = t;
      int passed = 0;
      do {
        lp.term(1, change.at(step));
        passed += time.durationHours(step);
        boolean first = UnitColumns.begins(time, step) || time.previous(step) == t;
        step = first ? t : time.previous(step);
      } while (step != t && passed < rows);
      lp.term(sign, units.on().at(t));
      double all = sign > 0 ? units.addAll(lp, -1) : 0;
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, -all);
    }
  }

  /** What is left of the rows that units must stay as they were before the first. */
  private void before() {
    boolean up = units.units().upBefore();
    var stay = up ? units.units().up() : units.units().down();
    int left = stay.before() > 0 && time.chronological() ? stay.least() - stay.before() : 0;
    for (int t = 0; t < output.count() && time.firstHour(t) < left; t++) {
      if (!up) {
        draft.lp().upper(units.on().at(t), 0);
      } else if (!units.alive().decided()) {
        draft.lp().lower(units.on().at(t), units.count());
      } else {
        draft.lp().term(1, units.on().at(t));
        units.addAll(draft.lp(), -1);
        draft.row(draft.label(BEFORE, owner.element(), y), y, t, 0, Double.POSITIVE_INFINITY);
      }
    }
  }

  private void book() {
    var accounts = draft.accounts();
    var given = units.units();
    var on = new Quantity.PerStep(units.on(), 1);
    var starts = new Quantity.Events(units.start(), 1);
    var stops = new Quantity.Events(units.stop(), 1);
    accounts.cost(y, owner, CostRow.Component.VARIABLE, on, given.onPerHour());
    accounts.cost(y, owner, CostRow.Component.VARIABLE, starts, given.startCost());
    accounts.cost(y, owner, CostRow.Component.VARIABLE, stops, given.stopCost());
    var carrier = draft.lookup().mainOutput(owner.element());
    var started = new Quantity.PerStep(units.start(), 1);
    accounts.hourly(y, HourlySeries.Kind.UNITS_ON, owner, carrier, on);
    accounts.hourly(y, HourlySeries.Kind.UNITS_STARTED, owner, carrier, started);
  }
}
