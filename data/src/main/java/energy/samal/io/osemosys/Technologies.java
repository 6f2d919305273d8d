package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Technologies: with one mode as a generator or converter, with several as a generator of activity
 * that a converter for each mode turns into what it makes.
 */
final class Technologies {
  private final Desk desk;
  private final String region;
  private final Slices slices;
  private final Policies policies;
  private final Stores stores;

  Technologies(Desk desk, String region, Slices slices, Policies policies) {
    this.desk = desk;
    this.region = region;
    this.slices = slices;
    this.policies = policies;
    this.stores = new Stores(desk, region);
  }

  void translate() {
    stores.check();
    desk.list("TECHNOLOGY").forEach(this::technology);
  }

  private String id(String technology) {
    return desk.data().set("REGION").size() == 1 ? technology : technology + " in " + region;
  }

  private void technology(String technology) {
    var modes = new ArrayList<String>();
    for (var mode : Translation.modes(desk.data())) {
      var flows = flows(technology, mode);
      boolean makes = !flows.outputs().isEmpty();
      if (stores.onlyCharges(technology, mode)) {
        desk.report()
            .dropped("modes that only fill storages that never run empty", technology + " " + mode);
      } else if (makes) {
        modes.add(mode);
      } else if (!flows.inputs().isEmpty()) {
        desk.report()
            .dropped("modes that only use fuels, which pays nowhere", technology + " " + mode);
        paysNowhere(technology, mode);
      }
    }
    if (modes.isEmpty()) {
      desk.report().dropped("technologies that make nothing", technology);
      idle(technology);
    } else if (modes.size() == 1) {
      single(technology, modes.getFirst());
    } else {
      several(technology, modes);
    }
  }

  private Flows flows(String technology, String mode) {
    var flows = new Flows();
    for (var fuel : desk.list("FUEL")) {
      var key = new String[] {region, technology, fuel, mode};
      flows.make(policies.carrier(fuel), desk.steady("OutputActivityRatio", key));
    }
    for (var fuel : desk.list("FUEL")) {
      var key = new String[] {region, technology, fuel, mode};
      flows.make(policies.carrier(fuel), -desk.steady("InputActivityRatio", key));
    }
    for (var emission : desk.list("EMISSION")) {
      if (Emissions.counts(desk, region, emission)) {
        var key = new String[] {region, technology, emission, mode};
        flows.make(Emissions.carrier(emission), -desk.steady("EmissionActivityRatio", key));
      }
    }
    return flows;
  }

  /** What is left out must not be what some rule asks for. */
  private void idle(String technology) {
    for (var parameter :
        List.of("TotalAnnualMinCapacity", "TotalTechnologyAnnualActivityLowerLimit")) {
      nothing(parameter, technology, "the technology makes nothing");
    }
    var fixed = desk.byYear("FixedCost", region, technology);
    var residual = desk.byYear("ResidualCapacity", region, technology);
    for (int y = 0; y < fixed.length; y++) {
      if (fixed[y] * residual[y] != 0) {
        refuse(
            "FixedCost", technology, y, fixed[y], "what stands of it costs, and it makes nothing");
        return;
      }
    }
  }

  private void paysNowhere(String technology, String mode) {
    var cost = desk.byYear("VariableCost", region, technology, mode);
    if (Arrays.stream(cost).anyMatch(v -> v < 0)) {
      desk.refuse(
          "VariableCost",
          new String[] {region, technology, mode, desk.years().getFirst()},
          cost[0],
          "a mode that only uses fuels must not earn",
          "Let it make something.");
    }
    nothing("TotalTechnologyAnnualActivityLowerLimit", technology, "a mode of it makes nothing");
  }

  private void nothing(String parameter, String technology, String rule) {
    var values = desk.byYear(parameter, region, technology);
    for (int y = 0; y < values.length; y++) {
      if (values[y] > 0) {
        refuse(parameter, technology, y, values[y], rule);
        return;
      }
    }
  }

  private void refuse(String parameter, String technology, int y, Object found, String rule) {
    var key = new String[] {region, technology, desk.years().get(y)};
    desk.refuse(parameter, key, found, rule, "Remove it, if the model is meant without it.");
  }

  private void single(String technology, String mode) {
    var id = id(technology);
    var flows = flows(technology, mode);
    var first = flows.first();
    var limits = new ActivityLimits(desk, region, technology, id);
    limits.into(flows);
    var sizes = new Sizes(desk, region, technology, first.getValue());
    CaseDraft.Line line;
    if (flows.isSource()) {
      line = row("generators", id, technology).set("carrier", first.getKey());
    } else {
      line = row("converters", id, technology);
      flows.write(desk, id, region, line);
    }
    operation(line, technology);
    sizes.write(id, line);
    costs(id, technology, mode, sizes, first.getValue());
    describe(technology, id, flows, sizes.mwPerUnit());
    desk.report().kept("technology", flows.isSource() ? "generators.csv" : "converters.csv", id);
  }

  private void several(String technology, List<String> modes) {
    var id = id(technology);
    var activity = "activity of " + id;
    desk.newCarrier(activity, "hourly");
    desk.surplus(activity, region);
    var hub = new Flows();
    hub.make(activity, 1);
    new ActivityLimits(desk, region, technology, id).into(hub);
    var line =
        hub.isSource()
            ? row("generators", id, technology).set("carrier", activity)
            : row("converters", id, technology);
    if (!hub.isSource()) {
      hub.write(desk, id, region, line);
    }
    operation(line, technology);
    var sizes = new Sizes(desk, region, technology, 1);
    sizes.write(id, line);
    costs(id, technology, "", sizes, 1);
    for (var mode : modes) {
      var flows = flows(technology, mode);
      flows.make(activity, -1);
      mode(technology, mode, flows);
    }
    describe(technology, id, hub, sizes.mwPerUnit());
    if (desk.any("ReserveMarginTagTechnology", 0, region, technology)) {
      refuse(
          "ReserveMarginTagTechnology",
          technology,
          0,
          "tagged",
          "a technology of several modes cannot count for the reserve margin here yet");
    }
    desk.report().kept("technology of several modes", "generators.csv, and a converter a mode", id);
  }

  private void mode(String technology, String mode, Flows flows) {
    var id = id(technology) + " mode " + mode;
    var line =
        desk.draft()
            .line("converters")
            .set("id", id)
            .set("node", region)
            .set("technology", modeTechnology(technology + " mode " + mode));
    desk.draft()
        .line("vintages")
        .set("asset", id)
        .set("capacity_mw", Desk.MOST_MW)
        .set("from_year", desk.firstYear())
        .set("until_year", desk.lastYear() + 1);
    flows.write(desk, id, region, line);
    variable(id, technology, mode, flows.first().getValue());
    tag(technology, technology + " mode " + mode, flows);
  }

  private CaseDraft.Line row(String table, String id, String technology) {
    return desk.draft().line(table).set("id", id).set("node", region).set("technology", technology);
  }

  private String modeTechnology(String name) {
    if (desk.newTechnology(name)) {
      desk.draft()
          .line("technologies")
          .set("id", name)
          .set("name_en", name)
          .set("group", "other")
          .set("lifetime_years", 200)
          .set("cost_of_capital_share", 0);
    }
    return name;
  }

  /** The technology's own row, named as the asset, so that limits are of it alone. */
  private void describe(String technology, String id, Flows flows, double mwPerUnit) {
    double life = desk.data().at("OperationalLife", region, technology);
    double credit = desk.steady("ReserveMarginTagTechnology", region, technology);
    double perOutput = Units.mw(desk.data().at("CapacityToActivityUnit", region, technology));
    desk.newTechnology(technology);
    desk.draft()
        .line("technologies")
        .set("id", technology)
        .set("name_en", technology)
        .set("group", "other")
        .set("lifetime_years", life)
        .set("cost_of_capital_share", desk.units().discountRate())
        .set("capacity_credit_share", credit * perOutput / mwPerUnit);
    tag(technology, technology, flows);
    new CapacityLimits(desk, region, technology, mwPerUnit).translate();
  }

  private void tag(String technology, String counted, Flows flows) {
    if (!policies.hasTarget() || !desk.any("RETagTechnology", 0, region, technology)) {
      return;
    }
    double tag = desk.steady("RETagTechnology", region, technology);
    if (tag != 1 || flows.outputs().size() > 1) {
      refuse("RETagTechnology", technology, 0, tag, "what counts has the tag 1 and makes one fuel");
    }
    policies.counts(counted);
  }

  private void operation(CaseDraft.Line line, String technology) {
    var factor = new double[slices.count()];
    double mean = 0;
    for (int l = 0; l < factor.length; l++) {
      factor[l] = desk.steady("CapacityFactor", region, technology, slices.name(l));
      mean += factor[l] * slices.share(l) / slices.sum();
    }
    if (Arrays.stream(factor).anyMatch(v -> v != 1)) {
      var name = "factor of " + id(technology);
      line.set(
          "availability_series",
          desk.draft().series("factors", name, factor.length, l -> factor[l]));
    }
    double available = desk.steady("AvailabilityFactor", region, technology);
    if (available < 1) {
      line.set("maximum_yearly_factor", available * mean);
    }
  }

  private void costs(String id, String technology, String mode, Sizes sizes, double output) {
    var capital = desk.byYear("CapitalCost", region, technology);
    var fixed = desk.byYear("FixedCost", region, technology);
    for (int y = 0; y < capital.length; y++) {
      double perMwh =
          mode.isEmpty()
              ? 0
              : desk.units()
                  .perMwh(
                      desk.data()
                          .at("VariableCost", region, technology, mode, desk.years().get(y)));
      desk.draft()
          .line("asset_costs")
          .set("asset", id)
          .set("year", desk.years().get(y))
          .set("capital_per_kw", desk.units().capitalPerKw(capital[y], sizes.mwPerUnit()))
          .set("fixed_per_kw_year", desk.units().fixedPerKw(fixed[y], sizes.mwPerUnit()))
          .set("variable_per_mwh", perMwh / output);
    }
  }

  private void variable(String id, String technology, String mode, double output) {
    var cost = desk.byYear("VariableCost", region, technology, mode);
    for (int y = 0; y < cost.length; y++) {
      desk.draft()
          .line("asset_costs")
          .set("asset", id)
          .set("year", desk.years().get(y))
          .set("variable_per_mwh", desk.units().perMwh(cost[y]) / output);
    }
  }
}
