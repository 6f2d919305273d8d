package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.model.Operation;
import energy.samal.model.Scenario;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A linear program in the making: what the rules share while they add their columns and rows. */
final class Draft {
  private final Task task;
  private final LpBuilder lp = new LpBuilder();
  private final Lookup lookup;
  private final Accounts accounts;
  private final Balances balances = new Balances();
  private final Map<String, Map<Integer, Size>> sizes = new LinkedHashMap<>();
  private final Map<String, CapacityBalance.Decision> decisions = new LinkedHashMap<>();
  private final List<NodeBalance.PriceRows> prices = new ArrayList<>();
  private final Map<String, Columns> named = new HashMap<>();

  Draft(Task task) {
    this.task = task;
    this.lookup = new Lookup(task.scenario(), task.time());
    this.accounts = new Accounts(lp, task);
  }

  Task task() {
    return task;
  }

  Scenario scenario() {
    return task.scenario();
  }

  TimeGrid time() {
    return task.time();
  }

  LpBuilder lp() {
    return lp;
  }

  Lookup lookup() {
    return lookup;
  }

  Accounts accounts() {
    return accounts;
  }

  Balances balances() {
    return balances;
  }

  /** Where the rows of each node balance begin. */
  List<NodeBalance.PriceRows> prices() {
    return prices;
  }

  /** What a run of rows or columns of planning year {@code y} is called. */
  Label label(String family, String subject, int y) {
    return new Label(family, subject, task.year(y));
  }

  /**
   * Columns from 0 upwards, one per step of planning year {@code y}, remembered under their name.
   */
  Columns perStep(String family, String subject, int y) {
    return perStep(family, subject, y, 0);
  }

  /** The same, with another lower bound. */
  Columns perStep(String family, String subject, int y, double lower) {
    var columns =
        lp.columns(
            label(family, subject, y),
            time().steps(),
            hour(y, 0),
            lower,
            Double.POSITIVE_INFINITY,
            0);
    named.put(key(family, subject, y), columns);
    return columns;
  }

  /** Whether {@link #perStep} has made such columns. */
  boolean has(String family, String subject, int y) {
    return named.containsKey(key(family, subject, y));
  }

  /** The columns made by {@link #perStep}. */
  Columns columns(String family, String subject, int y) {
    var columns = named.get(key(family, subject, y));
    if (columns == null) {
      throw new IllegalStateException("no columns " + key(family, subject, y));
    }
    return columns;
  }

  /** One column from 0 upwards for planning year {@code y} as a whole. */
  int once(String family, String subject, int y, double upper) {
    return lp.column(label(family, subject, y), 0, upper, 0);
  }

  /** The mean of an hourly series over each step of planning year {@code y}. */
  Series bySteps(Series hourly, int y) {
    return lookup.bySteps(hourly, task.year(y));
  }

  /** Hours of planning year {@code y} that one MW has available, Σ w · α. */
  double availableHours(Operation operation, int y) {
    var availability = bySteps(operation.availability(), y);
    double hours = 0;
    for (int t = 0; t < time().steps(); t++) {
      hours += time().weight(t) * availability.at(t);
    }
    return hours;
  }

  /** The hour tag of a step: planning years lie one after the other. */
  int hour(int y, int step) {
    return y * time().steps() + step;
  }

  /** Closes the open row for one step. */
  void row(Label label, int y, int step, double lower, double upper) {
    lp.row(label, hour(y, step), lower, upper);
  }

  /** Closes the open row for a whole year. */
  int row(Label label, double lower, double upper) {
    return lp.row(label, Lp.NONE, lower, upper);
  }

  void size(Sized sized, int y, Size size) {
    sizes.computeIfAbsent(key(sized), _ -> new HashMap<>()).put(y, size);
  }

  /** Power alive of an asset. */
  Size power(String element, int y) {
    return sizes.get(element + " " + Sized.POWER).get(y);
  }

  /** Vessel alive of a storage. */
  Size energy(String element, int y) {
    return sizes.get(element + " " + Sized.ENERGY).get(y);
  }

  /** MWh a year alive of a saving measure. */
  Size saving(String element, int y) {
    return sizes.get(element + " " + Sized.SAVING).get(y);
  }

  void decision(CapacityBalance.Decision decision) {
    decisions.put(key(decision.sized()), decision);
  }

  Map<String, CapacityBalance.Decision> decisions() {
    return decisions;
  }

  private static String key(Sized sized) {
    return sized.element() + " " + sized.unit();
  }

  private static String key(String family, String subject, int y) {
    return family + " " + subject + " " + y;
  }
}
