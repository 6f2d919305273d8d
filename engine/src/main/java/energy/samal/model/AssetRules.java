package energy.samal.model;

import energy.samal.time.Cycle;
import energy.samal.time.Series;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/** Assets whose own figures contradict each other, the clock or the horizon. */
final class AssetRules {
  private static final double LEAST_EFFICIENCY = 0.01;
  private static final double BEST_HEAT_PUMP = 6;

  private final Scenario scenario;
  private final Findings findings;
  private final int endYear;

  AssetRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    this.endYear = PolicyRules.endYear(scenario);
  }

  void check() {
    for (var asset : scenario.assets()) {
      var element = Elements.of(asset);
      capacity(asset, element);
      switch (asset) {
        case Generator g -> {
          operation(element, g.operation());
          findings.size(element, "quadratic_per_mw2h", g.quadraticPerMw2h());
        }
        case Converter c -> {
          operation(element, c.operation());
          conversion(element, c);
        }
        case Storage s -> storage(element, s);
        case Reservoir r -> {
          operation(element, r.operation());
          hydrology(element, r.hydrology());
        }
        case Link l -> link(element, l);
      }
    }
    cascades();
  }

  private void capacity(Asset asset, String element) {
    var capacity = asset.capacity();
    for (var vintage : capacity.vintages()) {
      var name = Elements.named("Vintage", asset.id() + " " + vintage.fromYear());
      findings.size(name, "capacity_mw", vintage.size());
      if (vintage.untilYear() <= vintage.fromYear()) {
        findings.add(
            name,
            "until_year",
            vintage.untilYear(),
            "it is alive from " + vintage.fromYear() + " and must end later",
            "Give the first year in which it no longer stands.");
      }
      if (vintage.fromYear() >= endYear) {
        findings.add(
            name,
            "from_year",
            vintage.fromYear(),
            "the horizon ends with " + (endYear - 1),
            "Correct the year, or remove the row.");
      }
    }
    findings.size(element, "potential_mw", capacity.expansion().maximumSize());
    expansion(element, capacity.expansion());
  }

  private void expansion(String element, Expansion expansion) {
    if (expansion.untilYear() < expansion.fromYear() && expansion.maximumSize() > 0) {
      findings.add(
          element,
          "buildable_until_year",
          expansion.untilYear(),
          "it may be built from " + expansion.fromYear() + " on",
          "Correct one of the years, or set potential_mw to 0.");
    }
    if (expansion.maximumSize() > 0 && expansion.fromYear() >= endYear) {
      findings.add(
          element,
          "buildable_from_year",
          expansion.fromYear(),
          "the horizon ends with " + (endYear - 1),
          "Correct the year, or set potential_mw to 0.");
    }
  }

  private void operation(String element, Operation operation) {
    findings.share(element, "minimum_share", operation.minimumShare());
    findings.share(element, "minimum_yearly_factor", operation.minimumYearlyFactor());
    findings.share(element, "maximum_yearly_factor", operation.maximumYearlyFactor());
    if (operation.minimumYearlyFactor() > operation.maximumYearlyFactor()) {
      findings.add(
          element,
          "minimum_yearly_factor",
          operation.minimumYearlyFactor(),
          "maximum_yearly_factor is only " + Problem.shown(operation.maximumYearlyFactor()),
          "Make the least no more than the most.");
    }
    available(element, "minimum_series", operation.minimum());
    crossed(element, "minimum_series", operation.minimum(), operation.availability());
    if (operation.extraPerMwh().hours() > 0) {
      hours(element, "extra_cost_series", operation.extraPerMwh());
    }
    hours(element, "availability_series", operation.availability());
    shares(element, "availability_series", operation.availability());
  }

  private void available(String element, String field, Series series) {
    if (series.hours() > 0) {
      hours(element, field, series);
      shares(element, field, series);
    }
  }

  private void shares(String element, String field, Series series) {
    if (series.min() < 0 || series.max() > Operation.MOST_AVAILABLE) {
      findings.add(
          element,
          field,
          series.min() < 0 ? series.min() : series.max(),
          "a share of capacity must lie between 0 and " + Operation.MOST_AVAILABLE,
          "Divide by the installed capacity.");
    }
  }

  private void hours(String element, String field, Series series) {
    EnergyRules.hours(scenario, findings, element, field, series);
  }

  private void conversion(String element, Converter converter) {
    var conversion = converter.conversion();
    findings.share(element, "capture_share", conversion.captureShare());
    var output = conversion.outputs().getFirst().carrier();
    for (var input : conversion.inputs()) {
      if (input.carrier().equals(output) && input.nodeOf(converter).equals(converter.node())) {
        findings.add(
            element,
            "output",
            output,
            "it is also the input",
            "Convert into another carrier; a storage keeps a carrier for later.");
      }
    }
    if (!conversion.inputs().isEmpty()) {
      double efficiency = 1 / conversion.inputs().getFirst().mwhPerMwh();
      findings.range(
          element,
          "efficiency_share",
          efficiency,
          LEAST_EFFICIENCY,
          BEST_HEAT_PUMP,
          "Give a share, not per cent.");
    }
    changes(element, converter);
    if (conversion.extraction().exists() && conversion.extraction().carrier().equals(output)) {
      findings.add(
          element,
          "extraction_carrier",
          output,
          "it is also the output",
          "Extract heat, or leave the cell empty.");
    }
  }

  /** Activity is told by what comes out first, so that nothing else may blur it. */
  private void changes(String element, Converter converter) {
    var conversion = converter.conversion();
    var first = conversion.outputs().getFirst();
    for (var flow : conversion.inputs()) {
      changes(element, flow, conversion.extraction().exists());
    }
    for (var flow : conversion.outputs()) {
      boolean blurs = flow.carrier().equals(first.carrier()) || conversion.extraction().exists();
      changes(element, flow, blurs);
    }
  }

  private void changes(String element, Flow flow, boolean blurs) {
    if (!flow.changes()) {
      return;
    }
    hours(element, "shape_series", flow.shape());
    if (flow.shape().min() < 0 || blurs) {
      findings.add(
          element,
          "shape_series",
          flow.shape().min(),
          blurs
              ? "flows of the first output's carrier, and of what extracts heat, are steady"
              : "what flows must be 0 or more",
          blurs ? "Leave the cell empty." : "Give 0 or more in each hour.");
    }
  }

  private void storage(String element, Storage storage) {
    var operation = storage.operation();
    var remedy = "Give a share, not per cent.";
    findings.range(
        element,
        "charge_efficiency_share",
        operation.chargeEfficiency(),
        LEAST_EFFICIENCY,
        1,
        remedy);
    findings.range(
        element,
        "discharge_efficiency_share",
        operation.dischargeEfficiency(),
        LEAST_EFFICIENCY,
        1,
        remedy);
    findings.share(element, "loss_share_per_hour", operation.lossPerHour());
    limits(element, operation.limits());
    course(element, operation);
    var energy = storage.energy();
    if (energy.minimumHours() > energy.maximumHours()) {
      findings.add(
          element,
          "minimum_hours_h",
          energy.minimumHours(),
          "maximum_hours_h is only " + Problem.shown(energy.maximumHours()),
          "Make the least no more than the most.");
    }
  }

  private void course(String element, StorageOperation operation) {
    var cycle = operation.cycle();
    boolean within = cycle != Cycle.YEAR && cycle != Cycle.NONE;
    var word = cycle.name().toLowerCase(Locale.ROOT);
    if (within && !scenario.settings().rowHours().plain()) {
      findings.add(
          element,
          "cycle",
          word,
          "rows stand for other than hours, and days are not known",
          "Give year or none, or leave out weight_series in case.yaml.");
    }
    if (within && operation.carryOver()) {
      findings.add(
          element,
          "carry_over",
          true,
          "its cycle, " + word + ", ends within the year",
          "Give cycle year or none, or carry_over false.");
    }
    findings.size(element, "initial_mwh", operation.initialMwh());
  }

  private void limits(String element, StorageLimits limits) {
    available(element, "charge_availability_series", limits.charge());
    available(element, "discharge_availability_series", limits.discharge());
    available(element, "least_level_share_series", limits.leastShare());
    available(element, "most_level_share_series", limits.mostShare());
    if (limits.hasInflow()) {
      hours(element, "inflow_mw_series", limits.inflow());
      findings.size(element, "inflow_mw_series", limits.inflow().min());
    }
    crossed(element, "least_level_share_series", limits.leastShare(), limits.mostShare());
    crossed(element, "least_level_mwh_series", limits.leastMwh(), limits.mostMwh());
  }

  private void crossed(String element, String field, Series least, Series most) {
    for (int year : scenario.settings().horizon().years()) {
      if (crossed(element, field, least, most, year)) {
        return;
      }
    }
  }

  private boolean crossed(String element, String field, Series least, Series most, int year) {
    var low = least.in(year);
    var high = most.in(year);
    for (int hour = 0; hour < Math.min(low.hours(), high.hours()); hour++) {
      if (low.at(hour) > high.at(hour)) {
        findings.add(
            element,
            field,
            low.at(hour),
            "the most in hour " + hour + " is only " + Problem.shown(high.at(hour)),
            "Make the least no more than the most.");
        return true;
      }
    }
    return false;
  }

  private void hydrology(String element, Hydrology hydrology) {
    if (hydrology.cascade().exists() && !scenario.settings().rowHours().plain()) {
      findings.add(
          element,
          "downstream",
          hydrology.cascade().reservoir(),
          "rows stand for other than hours, and water travels by the hour",
          "Leave it empty, or leave out weight_series in case.yaml.");
    }
    hours(element, "inflow_mwh", hydrology.inflow());
    findings.size(element, "storage_mwh", hydrology.storageMwh());
    findings.size(element, "inflow_mwh", hydrology.inflow().min());
    for (int hour = 0; hour < hydrology.minimumRelease().hours(); hour++) {
      if (hydrology.minimumRelease().at(hour) > hydrology.maximumRelease().at(hour) + 1e-9) {
        findings.add(
            element,
            "minimum_release_mwh",
            hydrology.minimumRelease().at(hour),
            "in hour %d it is more than the most that may be released, %s MW"
                .formatted(hour, Problem.shown(hydrology.maximumRelease().at(hour))),
            "Make the least no more than the most in reservoir_months.");
        return;
      }
    }
  }

  private void link(String element, Link link) {
    if (link.node().equals(link.to())) {
      findings.add(
          element,
          "to_node",
          link.to(),
          "it begins there too: a link to itself carries nothing",
          "Name the node at its other end.");
    }
    findings.range(
        element,
        "efficiency_share",
        link.operation().efficiency(),
        LEAST_EFFICIENCY,
        1,
        "Give a share, not per cent.");
    findings.share(element, "reverse_share", link.operation().reverseShare());
    available(element, "availability_series", link.operation().availability().forward());
    available(element, "reverse_availability_series", link.operation().availability().backward());
    new ReactanceRules(scenario, findings).check(element, link);
  }

  /** Water never comes back to where it was. */
  private void cascades() {
    var next = new HashMap<String, String>();
    scenario
        .assets(Reservoir.class)
        .filter(r -> r.hydrology().cascade().exists())
        .forEach(r -> next.put(r.id(), r.hydrology().cascade().reservoir()));
    var told = new HashSet<String>();
    for (var start : next.keySet().stream().sorted().toList()) {
      if (!told.contains(start) && comesBack(start, next)) {
        var way = new StringBuilder(start);
        for (var at = next.get(start); !at.equals(start); at = next.get(at)) {
          way.append(" → ").append(at);
          told.add(at);
        }
        findings.add(
            Elements.named("Reservoir", start),
            "downstream",
            next.get(start),
            "its water comes back to it: " + way + " → " + start,
            "Leave downstream empty for the lowest reservoir.");
      }
    }
  }

  private static boolean comesBack(String start, Map<String, String> next) {
    var at = next.get(start);
    for (int steps = 0; at != null && steps <= next.size(); steps++) {
      if (at.equals(start)) {
        return true;
      }
      at = next.get(at);
    }
    return false;
  }
}
