package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Node;
import energy.samal.model.Scenario;
import energy.samal.model.Technology;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a plan says, found by element and year, and what was found wrong with it. */
final class Book {
  /** Share of the quantities compared that is put down to the solver. */
  static final double TOLERANCE = 1e-6;

  /** Of each rule and element so many findings are told; the next ones would say the same. */
  private static final int TOLD = 5;

  private record SeriesKey(int year, HourlySeries.Kind kind, String element, String carrier) {}

  private record EnergyKey(int year, EnergyRow.Role role, String element, String carrier) {}

  private record SizeKey(int year, String element, String unit) {}

  private final Scenario scenario;
  private final Plan plan;
  private final Map<SeriesKey, double[]> series = new HashMap<>();
  private final Map<EnergyKey, Double> energies = new HashMap<>();
  private final Map<SizeKey, CapacityRow> sizes = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Technology> technologies = new HashMap<>();
  private final Map<String, Carrier> carriers = new HashMap<>();
  private final Map<Series, Series> bySteps = new IdentityHashMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  Book(Scenario scenario, Plan plan) {
    this.scenario = scenario;
    this.plan = plan;
    for (Node node : scenario.geography().nodes()) {
      countries.put(node.id(), node.country());
    }
    scenario.catalogue().technologies().forEach(t -> technologies.put(t.id(), t));
    scenario.catalogue().carriers().forEach(c -> carriers.put(c.id(), c));
    plan.hourly().forEach(this::add);
    for (var row : plan.tables().energies()) {
      energies.merge(
          new EnergyKey(row.year(), row.role(), row.owner().element(), row.carrier()),
          row.mwh(),
          Double::sum);
    }
    for (var row : plan.tables().capacities()) {
      sizes.put(new SizeKey(row.year(), row.owner().element(), row.unit()), row);
    }
  }

  private void add(HourlySeries one) {
    mentioned.add(one.year() + " " + one.owner().element());
    var key = new SeriesKey(one.year(), one.kind(), one.owner().element(), one.carrier());
    var values = one.values().toArray();
    var before = series.putIfAbsent(key, values);
    for (int t = 0; before != null && t < before.length; t++) {
      before[t] += values[t];
    }
  }

  Scenario scenario() {
    return scenario;
  }

  Plan plan() {
    return plan;
  }

  TimeGrid time() {
    return plan.time();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Values in each step, zeros where the plan says nothing. The array is shared. */
  double[] series(int year, HourlySeries.Kind kind, String element, String carrier) {
    return series.computeIfAbsent(
        new SeriesKey(year, kind, element, carrier), _ -> new double[time().steps()]);
  }

  /** Whether the plan has results by step of an asset in this year. */
  boolean mentions(int year, Asset asset) {
    return mentioned.contains(year + " " + asset.id());
  }

  double energy(int year, EnergyRow.Role role, String element, String carrier) {
    return energies.getOrDefault(new EnergyKey(year, role, element, carrier), 0.0);
  }

  /** Size alive: MW, MWh or MWh/a. */
  double alive(int year, String element, String unit) {
    var row = size(year, element, unit);
    return row == null ? 0 : row.alive();
  }

  double aliveMw(int year, String element) {
    return alive(year, element, CapacityAudit.POWER);
  }

  /** MW, MWh or MWh/a built for this planning year. */
  double built(int year, String element, String unit) {
    var row = size(year, element, unit);
    return row == null ? 0 : row.built();
  }

  /** The plan's row, or null. */
  CapacityRow size(int year, String element, String unit) {
    return sizes.get(new SizeKey(year, element, unit));
  }

  String country(String node) {
    return countries.get(node);
  }

  Technology technology(String id) {
    return technologies.get(id);
  }

  Carrier carrier(String id) {
    return carriers.get(id);
  }

  boolean hourly(String carrier) {
    return carriers.get(carrier).balance() == Carrier.Balance.HOURLY;
  }

  /** Whether each step is one row, be it that it stands for several, so that units are told of. */
  boolean rowByRow() {
    return IntStream.range(0, time().steps()).noneMatch(time()::isMean);
  }

  Series bySteps(Series hourly, int year) {
    return bySteps.computeIfAbsent(hourly.in(year), time()::aggregate);
  }

  /** Σ w · value. */
  double total(double[] values) {
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum += time().weight(t) * values[t];
    }
    return sum;
  }

  double standsForYears(int year) {
    var horizon = scenario.settings().horizon();
    return horizon.standsForYears(horizon.years().indexOf(year));
  }

  double presentValueFactor(int year) {
    var horizon = scenario.settings().horizon();
    return horizon.presentValueFactor(horizon.years().indexOf(year));
  }

  /**
   * How many planning years lie before one. Where years are planned one by one, sizes are handed on
   * to the next to a millionth of a unit, so that each of them may be off by that.
   */
  int yearsBefore(int year) {
    return plan.years().indexOf(year);
  }

  /** A finding unless both are the same, measured by {@code scale}. */
  void same(String rule, String element, int year, int step, double a, double b, double scale) {
    most(rule, element, year, step, Math.abs(a - b), 0, Math.max(scale, Math.abs(b)));
  }

  /** A finding unless {@code value ≤ limit}, measured by {@code scale}. */
  void most(
      String rule, String element, int year, int step, double value, double limit, double scale) {
    double more = value - limit;
    double allowed = TOLERANCE * (1 + Math.max(Math.abs(scale), Math.abs(limit)));
    // Written so that NaN is a finding.
    if (!(more <= allowed || limit == Double.POSITIVE_INFINITY)) {
      if (told.merge(rule + " " + element, 1, Integer::sum) <= TOLD) {
        findings.add(new Finding(rule, element, year, step, more));
      }
    }
  }
}
