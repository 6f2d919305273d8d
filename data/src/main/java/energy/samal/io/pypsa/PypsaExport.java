package energy.samal.io.pypsa;

import energy.samal.io.tables.Numerals;
import energy.samal.model.Carrier;
import energy.samal.model.Converter;
import energy.samal.model.Demand;
import energy.samal.model.Generator;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Link;
import energy.samal.model.Policy;
import energy.samal.model.Problem;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.model.Supply;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a plan of one planning year as a network that PyPSA opens, with the optimum in it. What
 * PyPSA cannot say is refused by name.
 */
public final class PypsaExport {
  /** What lost load costs where a case means that none may be lost. */
  private static final double NEVER = 1e7;

  private final Plan plan;
  private final Scenario scenario;
  private final ExportDesk desk;
  private final SizeLimitExport sizes;

  private PypsaExport(Scenario scenario, Plan plan) {
    this.scenario = scenario;
    this.plan = plan;
    this.desk = new ExportDesk(scenario, plan);
    this.sizes = new SizeLimitExport(desk);
  }

  /**
   * Writes a folder of CSV tables.
   *
   * @return money by which the cost of the plan differs from PyPSA's objective and its constant,
   *     since PyPSA pays by the size for what stands too, and nothing for what may not be expanded
   * @throws InvalidScenarioException naming all that PyPSA cannot say
   * @throws IOException when it cannot be written
   */
  public static double writeCsv(Scenario scenario, Plan plan, Path folder) throws IOException {
    var export = translated(scenario, plan);
    export.writeTables(folder);
    return export.desk.offset();
  }

  /**
   * Writes a netCDF file in its classic form, which all readers of netCDF open.
   *
   * @return the same as {@link #writeCsv}
   * @throws InvalidScenarioException naming all that PyPSA cannot say
   * @throws IOException when it cannot be written
   */
  public static double writeNetcdf(Scenario scenario, Plan plan, Path file) throws IOException {
    var export = translated(scenario, plan);
    NetworkNetcdf.write(export.desk.network(), plan.time(), file);
    return export.desk.offset();
  }

  private static PypsaExport translated(Scenario scenario, Plan plan) {
    var export = new PypsaExport(scenario, plan);
    export.translate();
    if (!export.desk.problems().isEmpty()) {
      throw new InvalidScenarioException(export.desk.problems());
    }
    return export;
  }

  private void writeTables(Path folder) throws IOException {
    var time = plan.time();
    var rows = new ArrayList<List<String>>();
    for (int t = 0; t < time.steps(); t++) {
      var weight = Numerals.write(time.weight(t));
      var elapsed = Numerals.write(time.elapsedHours(t));
      rows.add(List.of(Integer.toString(t), Integer.toString(t), weight, elapsed, weight));
    }
    var header = List.of("", "snapshot", "objective", "stores", "generators");
    desk.network().write(folder, header, rows);
  }

  private void translate() {
    time();
    desk.network().add("network", scenario.settings().name()).set("pypsa_version", "1.0.0");
    buses();
    scenario.catalogue().carriers().forEach(this::carrier);
    scenario.energy().supplies().forEach(this::supply);
    scenario.energy().demands().forEach(this::demand);
    scenario.energy().savings().forEach(s -> desk.refuse("Saving", s.id(), "savings"));
    scenario.energy().markets().forEach(m -> desk.refuse("Market", m.id(), "markets"));
    var assets = new AssetExport(desk);
    scenario.assets(Generator.class).forEach(assets::generator);
    scenario.assets(Converter.class).forEach(assets::converter);
    scenario.assets(Storage.class).forEach(assets::storage);
    scenario.assets(Link.class).forEach(assets::link);
    scenario.assets(Reservoir.class).forEach(r -> desk.refuse("Reservoir", r.id(), "reservoirs"));
    scenario.policies().forEach(this::policy);
  }

  private void time() {
    if (plan.years().size() != 1) {
      desk.problems()
          .add(
              new Problem(
                  "",
                  "Plan",
                  "planning years",
                  plan.years().toString(),
                  "a network of PyPSA is of one year here",
                  "Plan one year with --years."));
    }
    if (!plan.time().chronological()) {
      desk.problems()
          .add(
              new Problem(
                  "",
                  "Plan",
                  "hours",
                  "representative periods",
                  "snapshots of PyPSA run through the year",
                  "Plan with --hours all, every:N or segments:N."));
    }
  }

  private void buses() {
    for (var bus : desk.buses()) {
      var node =
          scenario.geography().nodes().stream()
              .filter(n -> n.id().equals(bus.node()))
              .findFirst()
              .orElseThrow();
      var component =
          desk.network()
              .add("buses", desk.bus(bus.node(), bus.carrier()))
              .set("v_nom", 1)
              .set("x", node.longitude())
              .set("y", node.latitude())
              .set("country", node.country())
              .set("carrier", ExportDesk.carrier(bus.carrier()));
      plan.hourly().stream()
          .filter(s -> s.kind() == HourlySeries.Kind.PRICE)
          .filter(s -> s.owner().node().equals(bus.node()) && s.carrier().equals(bus.carrier()))
          .forEach(s -> component.series("marginal_price", s.values()));
    }
  }

  private void carrier(Carrier carrier) {
    desk.network()
        .add("carriers", ExportDesk.carrier(carrier.id()))
        .set("co2_emissions", carrier.emissionTPerMwh());
  }

  private void supply(Supply supply) {
    int year = desk.year();
    boolean limited =
        supply.maximumMwhPerYear().at(year) < Double.POSITIVE_INFINITY
            || supply.reserveMwh() < Double.POSITIVE_INFINITY;
    if (limited || desk.hourly(supply.carrier())) {
      desk.refuse(
          "Supply", supply.id(), "supplies with limits or of carriers balanced by the hour");
    }
  }

  private void demand(Demand demand) {
    if (demand.flexibility().shiftableShare() > 0 || !demand.elasticSteps().isEmpty()) {
      desk.refuse("Demand", demand.id(), "demands that move or shrink");
      return;
    }
    if (!desk.hourly(demand.carrier())) {
      desk.refuse("Demand", demand.id(), "demands over the year");
      return;
    }
    var mw = plan.time().aggregate(demand.mwIn(desk.year(), scenario.settings().yearHours()));
    var bus = desk.bus(demand.node(), demand.carrier());
    desk.network().add("loads", demand.id()).set("bus", bus).steps("p_set", mw);
    if (demand.lostLoadPerMwh() < NEVER && mw.max() > 0) {
      desk.network()
          .add("generators", "lost load " + demand.id())
          .set("bus", bus)
          .set("carrier", "lost load")
          .set("p_nom", mw.max())
          .set("marginal_cost", demand.lostLoadPerMwh())
          .steps("p_max_pu", ExportDesk.times(mw, 1 / mw.max()));
    }
  }

  private void policy(Policy policy) {
    switch (policy) {
      case Policy.EmissionCap cap when cap.fromYear() > desk.year() -> {}
      case Policy.EmissionCap cap
          when cap.countries().equals(countries())
              && cap.excessPerT() == Double.POSITIVE_INFINITY ->
          desk.network()
              .add("global_constraints", cap.id())
              .set("type", "primary_energy")
              .set("carrier_attribute", "co2_emissions")
              .set("sense", "<=")
              .set("constant", cap.capT().at(desk.year()));
      case Policy.EmissionPrice _ -> {} // part of the marginal cost of what emits
      case Policy.EmissionCap p -> refuse(p);
      case Policy.RenewableShare p -> refuse(p);
      case Policy.EmissionBudget p -> refuse(p);
      case Policy.AdequacyMargin p -> refuse(p);
      case Policy.Independence p -> refuse(p);
      case Policy.TechnologyLimit p -> refuse(p);
      case Policy.SizeLimit p -> sizes.add(p);
      case Policy.GenerationLimit p -> refuse(p);
      case Policy.MustRun p -> refuse(p);
      case Policy.PrimaryShare p -> refuse(p);
      case Policy.BuildRate p -> refuse(p);
    }
  }

  private void refuse(Policy policy) {
    desk.refuse(
        "Rule",
        policy.id(),
        "rules but caps of all countries, prices of emissions and sums of sizes");
  }

  /** Countries in which something may emit. */
  private Set<String> countries() {
    return scenario.geography().nodes().stream()
        .map(node -> node.country())
        .collect(Collectors.toSet());
  }
}
