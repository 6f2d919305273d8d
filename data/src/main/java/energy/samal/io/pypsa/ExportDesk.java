package energy.samal.io.pypsa;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import energy.samal.model.Technology;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import energy.samal.time.Cycle;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What the parts of an export share: a scenario and its plan, and the network that grows. */
final class ExportDesk {
  private final Scenario scenario;
  private final Plan plan;
  private final NetworkTables network = new NetworkTables();
  private final List<Problem> problems = new ArrayList<>();
  private final SequencedSet<Bus> buses = new LinkedHashSet<>();
  private final Map<String, SizeLimitExport.Growing> growing = new LinkedHashMap<>();
  private double offset;

  /** Where a carrier balances in each hour. */
  record Bus(String node, String carrier) {}

  ExportDesk(Scenario scenario, Plan plan) {
    this.scenario = scenario;
    this.plan = plan;
    for (var series : plan.hourly()) {
      if (series.kind() == HourlySeries.Kind.PRICE && hourly(series.carrier())) {
        buses.add(new Bus(series.owner().node(), series.carrier()));
      }
    }
  }

  NetworkTables network() {
    return network;
  }

  List<Problem> problems() {
    return problems;
  }

  SequencedSet<Bus> buses() {
    return buses;
  }

  Scenario scenario() {
    return scenario;
  }

  /** What may grow, by the id of the asset. */
  Map<String, SizeLimitExport.Growing> growing() {
    return growing;
  }

  int year() {
    return plan.years().getFirst();
  }

  double offset() {
    return offset;
  }

  void offset(double money) {
    offset += money;
  }

  /** Notes that something has no counterpart in PyPSA. */
  void refuse(String kind, String id, String what) {
    problems.add(
        new Problem(
            "",
            kind + " '" + id + "'",
            "export",
            id,
            "PyPSA has no counterpart of " + what,
            "Leave it out of the case that is exported."));
  }

  boolean hourly(String carrier) {
    return carrierOf(carrier).balance() == Carrier.Balance.HOURLY;
  }

  Carrier carrierOf(String id) {
    return scenario.catalogue().carriers().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Technology technology(Asset asset) {
    return scenario.catalogue().technologies().stream()
        .filter(t -> t.id().equals(asset.technology()))
        .findFirst()
        .orElseThrow();
  }

  String country(String node) {
    return scenario.geography().nodes().stream()
        .filter(n -> n.id().equals(node))
        .findFirst()
        .orElseThrow()
        .country();
  }

  /** The name of the bus of a carrier at a node: that of the node where it has no other. */
  String bus(String node, String carrier) {
    boolean alone = buses.stream().filter(bus -> bus.node().equals(node)).count() <= 1;
    return alone ? node : node + " " + carrier(carrier);
  }

  /** PyPSA calls electricity by its current. */
  static String carrier(String id) {
    return id.equals(Carrier.ELECTRICITY) ? "AC" : id;
  }

  Series steps(Series hourly) {
    return plan.time().aggregate(hourly.in(year()));
  }

  static Series times(Series series, double factor) {
    return Series.generate(series.hours(), t -> factor * series.at(t));
  }

  /** A result in each step; empty when the plan has none. */
  Optional<Series> result(HourlySeries.Kind kind, String element, String carrier) {
    return plan.hourly().stream()
        .filter(s -> s.kind() == kind && s.owner().element().equals(element))
        .filter(s -> s.carrier().equals(carrier))
        .map(HourlySeries::values)
        .findFirst();
  }

  CapacityRow size(String element, String unit) {
    return plan.tables().capacities().stream()
        .filter(row -> row.owner().element().equals(element) && row.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a cycle ends before the year does. */
  boolean closesWithin(Cycle cycle) {
    for (int t = 0; t < plan.time().steps(); t++) {
      if (plan.time().closes(t, cycle)) {
        return true;
      }
    }
    return false;
  }

  /** Share of a level that is left after the first step. */
  double keptAtFirst(double lossPerHour) {
    return Math.pow(1 - lossPerHour, plan.time().elapsedHours(0));
  }

  /** Hours of the year. */
  double hours() {
    return plan.time().yearHours();
  }

  /** The last hour of a step. */
  int lastHour(int step) {
    return plan.time().lastHour(step);
  }

  int stepCount() {
    return plan.time().steps();
  }
}
