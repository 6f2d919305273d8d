package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Carrier;
import energy.samal.model.Generator;
import energy.samal.model.Scenario;
import energy.samal.model.Validator;
import energy.samal.plan.audit.PlanAudit;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Progress;
import energy.samal.solver.Solver;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.time.Duration;
import java.util.ArrayList;

/** A scenario with its plan, and questions to it. */
record Solved(Scenario scenario, Plan plan) {
  static final Solver HIGHS = new Highs(Highs.Method.SIMPLEX);
  static final Options OPTIONS = new Options(1e-9, 1, Duration.ofMinutes(1), Progress.SILENT);

  static Solved of(Scenario scenario, Foresight foresight) {
    return of(scenario, everyHour(scenario), foresight);
  }

  /** Plans a scenario that passes its checks. */
  static Solved of(Scenario scenario, TimeGrid time, Foresight foresight) {
    assertThat(Validator.check(scenario)).isEmpty();
    var outcome = new Planner(HIGHS, OPTIONS).plan(scenario, time, foresight);
    assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
    var plan = ((PlanOutcome.Planned) outcome).plan();
    assertThat(PlanAudit.check(scenario, plan, foresight)).as("audit of the plan").isEmpty();
    return new Solved(scenario, plan);
  }

  static TimeGrid everyHour(Scenario scenario) {
    var settings = scenario.settings();
    return TimeGrids.ofRows(new Resolution.All(), settings.hours(), settings.rowHours());
  }

  /** Segments chosen by demand and availability. */
  static TimeGrid segments(Scenario scenario, int count) {
    return grid(scenario, new Resolution.Segments(count));
  }

  static TimeGrid days(Scenario scenario, int count) {
    return grid(scenario, new Resolution.Days(count));
  }

  private static TimeGrid grid(Scenario scenario, Resolution resolution) {
    var series = new ArrayList<Series>();
    scenario.energy().demands().forEach(d -> series.addAll(d.profile().versions()));
    scenario
        .assets(Generator.class)
        .forEach(g -> series.addAll(g.operation().availability().versions()));
    return TimeGrids.of(resolution, series, scenario.settings().hours());
  }

  /** Net present value. */
  double cost() {
    return plan.objective();
  }

  double[] output(String element) {
    return hourly(HourlySeries.Kind.OUTPUT, element);
  }

  /** Values in each step of the first planning year. */
  double[] hourly(HourlySeries.Kind kind, String element) {
    return hourly(plan.years().getFirst(), kind, element);
  }

  double[] hourly(int year, HourlySeries.Kind kind, String element) {
    return series(year, kind, element, "").values().toArray();
  }

  double[] output(String element, String carrier) {
    return series(plan.years().getFirst(), HourlySeries.Kind.OUTPUT, element, carrier)
        .values()
        .toArray();
  }

  /** Price of electricity at a node in each step of the first planning year. */
  double[] price(String node) {
    return price(node, Carrier.ELECTRICITY);
  }

  double[] price(String node, String carrier) {
    return series(plan.years().getFirst(), HourlySeries.Kind.PRICE, node, carrier)
        .values()
        .toArray();
  }

  private HourlySeries series(int year, HourlySeries.Kind kind, String element, String carrier) {
    var found =
        plan.hourly().stream()
            .filter(s -> s.year() == year && s.kind() == kind)
            .filter(s -> s.owner().element().equals(element))
            .filter(s -> carrier.isEmpty() || s.carrier().equals(carrier))
            .toList();
    assertThat(found).as("%s of %s in %d", kind, element, year).hasSize(1);
    return found.getFirst();
  }

  CapacityRow capacity(String element, int year) {
    return size(element, Sized.POWER, year);
  }

  CapacityRow size(String element, String unit, int year) {
    return plan.tables().capacities().stream()
        .filter(r -> r.year() == year && r.unit().equals(unit))
        .filter(r -> r.owner().element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  double energy(String element, EnergyRow.Role role) {
    return energy(plan.years().getFirst(), element, role);
  }

  double energy(int year, String element, EnergyRow.Role role) {
    return plan.tables().energies().stream()
        .filter(r -> r.year() == year && r.role() == role && r.owner().element().equals(element))
        .mapToDouble(EnergyRow::mwh)
        .sum();
  }

  /** Money of a component over all elements in a planning year. */
  double cost(int year, CostRow.Component component) {
    return plan.tables().costs().stream()
        .filter(r -> r.year() == year && r.component() == component)
        .mapToDouble(CostRow::perYear)
        .sum();
  }

  double tonnes(String element) {
    return plan.tables().emissions().stream()
        .filter(r -> r.owner().element().equals(element))
        .mapToDouble(EmissionRow::tonnes)
        .sum();
  }

  PolicyRow policy(String id, int year) {
    return plan.tables().policies().stream()
        .filter(r -> r.policy().equals(id) && r.year() == year)
        .findFirst()
        .orElseThrow();
  }

  ShareRow share(String policy) {
    return plan.tables().shares().stream()
        .filter(r -> r.policy().equals(policy))
        .findFirst()
        .orElseThrow();
  }
}
