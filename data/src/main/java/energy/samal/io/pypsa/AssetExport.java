package energy.samal.io.pypsa;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Storage;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Cycle;
import energy.samal.time.Series;

/** Assets as components of PyPSA: the way back from the import. */
final class AssetExport {
  private final ExportDesk desk;

  AssetExport(ExportDesk desk) {
    this.desk = desk;
  }

  void generator(Generator g) {
    var component =
        desk.network()
            .add("generators", g.id())
            .set("bus", desk.bus(g.node(), g.carrier()))
            .set("carrier", g.technology())
            .set("marginal_cost_quadratic", g.quadraticPerMw2h());
    size(g, component, "p_nom", "MW", 1, fixed(g));
    operation(g, component, g.operation(), 1, g.costs().variablePerMwh().at(desk.year()));
    desk.result(HourlySeries.Kind.OUTPUT, g.id(), g.carrier())
        .ifPresent(output -> component.series("p", output));
  }

  /** One fuel of the year to one carrier of the hour is a generator of that fuel, else a link. */
  void converter(Converter c) {
    var conversion = c.conversion();
    var input = conversion.inputs().getFirst();
    if (conversion.extraction().exists() || conversion.captureShare() > 0) {
      desk.refuse("Converter", c.id(), "extraction of heat and capture of CO2");
    } else if (conversion.changes()) {
      desk.refuse(
          "Converter", c.id(), "sizes by output of what changes its efficiency by the hour");
    } else if (desk.hourly(input.carrier())) {
      link(c);
    } else if (conversion.inputs().size() > 1 || conversion.outputs().size() > 1) {
      desk.refuse("Converter", c.id(), "converters of fuels with several flows");
    } else {
      burner(c);
    }
  }

  private void burner(Converter c) {
    var input = c.conversion().inputs().getFirst();
    var output = c.conversion().outputs().getFirst();
    var component =
        desk.network()
            .add("generators", c.id())
            .set("bus", desk.bus(c.node(), output.carrier()))
            .set("carrier", input.carrier())
            .set("efficiency", 1 / input.mwhPerMwh());
    size(c, component, "p_nom", "MW", 1, fixed(c));
    double variable = c.costs().variablePerMwh().at(desk.year());
    double fuel = price(c, input.carrier(), input.nodeOf(c));
    operation(c, component, c.operation(), 1, variable + fuel * input.mwhPerMwh());
    desk.result(HourlySeries.Kind.OUTPUT, c.id(), output.carrier())
        .ifPresent(made -> component.series("p", made));
  }

  /** What a MWh of a fuel costs at a node, with what its emissions cost there. */
  private double price(Converter c, String fuel, String node) {
    var supplies =
        desk.scenario().energy().supplies().stream()
            .filter(s -> s.carrier().equals(fuel) && s.node().equals(node))
            .toList();
    if (supplies.size() != 1) {
      desk.refuse("Converter", c.id(), "fuels that come from elsewhere or in steps of price");
      return 0;
    }
    double carbon = 0;
    for (var policy : desk.scenario().policies()) {
      if (policy instanceof Policy.EmissionPrice price
          && price.countries().contains(desk.country(node))) {
        carbon += price.pricePerT().at(desk.year()) * desk.carrierOf(fuel).emissionTPerMwh();
      }
    }
    return supplies.getFirst().pricePerMwh().at(desk.year()) + carbon;
  }

  private void link(Converter c) {
    var input = c.conversion().inputs().getFirst();
    double efficiency = 1 / input.mwhPerMwh();
    var component =
        desk.network()
            .add("links", c.id())
            .set("bus0", desk.bus(input.nodeOf(c), input.carrier()))
            .set("carrier", c.technology());
    int port = 1;
    for (var flow : c.conversion().outputs()) {
      port(
          component,
          port++,
          desk.bus(flow.nodeOf(c), flow.carrier()),
          flow.mwhPerMwh() * efficiency);
    }
    for (var flow : c.conversion().inputs().subList(1, c.conversion().inputs().size())) {
      port(
          component,
          port++,
          desk.bus(flow.nodeOf(c), flow.carrier()),
          -flow.mwhPerMwh() * efficiency);
    }
    size(c, component, "p_nom", "MW", 1 / efficiency, fixed(c) * efficiency);
    double variable = c.costs().variablePerMwh().at(desk.year());
    operation(c, component, c.operation(), efficiency, variable);
    desk.result(HourlySeries.Kind.INPUT, c.id(), input.carrier())
        .ifPresent(used -> component.series("p0", used));
  }

  private static void port(
      NetworkTables.Component link, int number, String bus, double efficiency) {
    link.set("bus" + number, bus)
        .set(number == 1 ? "efficiency" : "efficiency" + number, efficiency);
  }

  void storage(Storage s) {
    if (desk.closesWithin(s.operation().cycle())) {
      desk.refuse("Storage", s.id(), "cycles within the year");
      return;
    }
    var energy = s.energy();
    if (energy.minimumHours() == energy.maximumHours() && energy.maximumHours() > 0) {
      unit(s);
    } else if (isStore(s)) {
      store(s);
    } else {
      desk.refuse("Storage", s.id(), "storages whose power and vessel are chosen apart");
    }
  }

  private static boolean isStore(Storage s) {
    var limits = s.operation().limits();
    return s.capacity().expansion().maximumSize() == 0
        && s.operation().chargeEfficiency() == 1
        && s.operation().dischargeEfficiency() == 1
        && !limits.hasInflow()
        && !limits.oneMachine()
        && limits.charge().hours() + limits.discharge().hours() == 0;
  }

  private void unit(Storage s) {
    var limits = s.operation().limits();
    var component =
        desk.network()
            .add("storage_units", s.id())
            .set("bus", desk.bus(s.node(), s.carrier()))
            .set("carrier", s.technology())
            .set("max_hours", s.energy().maximumHours())
            .set("efficiency_store", s.operation().chargeEfficiency())
            .set("efficiency_dispatch", s.operation().dischargeEfficiency())
            .set("standing_loss", s.operation().lossPerHour())
            .set("marginal_cost", s.costs().variablePerMwh().at(desk.year()));
    double vessel = fixed(s) + s.energy().maximumHours() * fixedOfVessel(s);
    size(s, component, "p_nom", "MW", 1, vessel);
    course(s, component, "cyclic_state_of_charge", "state_of_charge_initial");
    shares(component, "p_min_pu", limits.charge(), -1);
    shares(component, "p_max_pu", limits.discharge(), 1);
    if (limits.hasInflow()) {
      component.steps("inflow", desk.steps(limits.inflow()));
    }
    if (limits.leastShare().hours() + limits.mostShare().hours() > 0) {
      desk.refuse("Storage", s.id(), "bounds of level of what has power of its own");
    }
    set(s, component, "state_of_charge_set");
    desk.result(HourlySeries.Kind.LEVEL, s.id(), s.carrier())
        .ifPresent(level -> component.series("state_of_charge", level));
  }

  private void store(Storage s) {
    var limits = s.operation().limits();
    var component =
        desk.network()
            .add("stores", s.id())
            .set("bus", desk.bus(s.node(), s.carrier()))
            .set("carrier", s.technology())
            .set("standing_loss", s.operation().lossPerHour());
    size(s, component, "e_nom", "MWh", 1, fixedOfVessel(s));
    course(s, component, "e_cyclic", "e_initial");
    shares(component, "e_min_pu", limits.leastShare(), 1);
    shares(component, "e_max_pu", limits.mostShare(), 1);
    set(s, component, "e_set");
    desk.result(HourlySeries.Kind.LEVEL, s.id(), s.carrier())
        .ifPresent(level -> component.series("e", level));
  }

  private void course(Storage s, NetworkTables.Component component, String cyclic, String initial) {
    boolean closes = s.operation().cycle() != Cycle.NONE;
    component.set(cyclic, closes);
    if (!closes) {
      double kept = desk.keptAtFirst(s.operation().lossPerHour());
      component.set(initial, s.operation().initialMwh() * kept);
    }
  }

  private void shares(
      NetworkTables.Component component, String attribute, Series share, double sign) {
    if (share.hours() > 0) {
      component.steps(attribute, ExportDesk.times(desk.steps(share), sign));
    }
  }

  /** Levels that least and most make certain; others cannot be told. */
  private void set(Storage s, NetworkTables.Component component, String attribute) {
    var least = s.operation().limits().leastMwh().in(desk.year());
    var most = s.operation().limits().mostMwh().in(desk.year());
    if (least.hours() + most.hours() == 0) {
      return;
    }
    boolean told = least.hours() == most.hours();
    var values = new double[desk.stepCount()];
    for (int t = 0; told && t < values.length; t++) {
      int hour = desk.lastHour(t);
      boolean certain = least.at(hour) == most.at(hour);
      values[t] = certain ? least.at(hour) : Double.NaN;
      told = certain || (least.at(hour) == 0 && most.at(hour) >= 1e9);
    }
    if (told) {
      component.series(attribute, Series.of(values));
    } else {
      desk.refuse("Storage", s.id(), "bounds of level in MWh");
    }
  }

  void link(Link l) {
    var operation = l.operation();
    double cost = l.costs().variablePerMwh().at(desk.year()) + operation.feePerMwh();
    boolean both = operation.reverseShare() > 0;
    boolean passive = operation.reactance().exists();
    boolean lossy = operation.efficiency() != 1 || cost != 0;
    if (!desk.hourly(l.carrier()) || operation.rampPerHour() < 1 || (lossy && (both || passive))) {
      desk.refuse("Link", l.id(), "links of fuels, with ramps, or with losses or costs both ways");
      return;
    }
    var component =
        desk.network()
            .add(passive ? "lines" : "links", l.id())
            .set("bus0", desk.bus(l.node(), l.carrier()))
            .set("bus1", desk.bus(l.to(), l.carrier()))
            .set("carrier", l.technology());
    size(l, component, passive ? "s_nom" : "p_nom", "MW", 1, fixed(l));
    if (passive) {
      line(l, component);
    } else {
      component.set("efficiency", operation.efficiency()).set("marginal_cost", cost);
      shares(component, "p_max_pu", operation.availability().forward(), 1);
      double reverse = operation.reverseShare();
      if (operation.availability().backward().hours() == 0) {
        component.set("p_min_pu", -reverse);
      } else {
        shares(component, "p_min_pu", operation.availability().backward(), -reverse);
      }
    }
    desk.result(HourlySeries.Kind.FLOW, l.id(), l.carrier())
        .ifPresent(flow -> component.series("p0", flow));
  }

  private void line(Link l, NetworkTables.Component component) {
    var operation = l.operation();
    var reactance = operation.reactance();
    var available = operation.availability();
    boolean plain =
        operation.reverseShare() == 1
            && reactance.shiftRad() == 0
            && reactance.leastRad() == Double.NEGATIVE_INFINITY
            && reactance.mostRad() == Double.POSITIVE_INFINITY
            && available.forward().equals(available.backward());
    if (!plain) {
      desk.refuse("Link", l.id(), "lines with a shift, limits of angle, or unlike both ways");
    }
    // Buses have 1 kV, so that ohm are radians for each MW.
    component.set("x", reactance.radPerMw());
    shares(component, "s_max_pu", available.forward(), 1);
  }

  private double fixed(Asset asset) {
    int year = desk.year();
    var costs = asset.costs();
    return costs.fixedPerUnitYear().at(year)
        + desk.technology(asset).annuityFactor() * costs.capitalPerUnit().at(year);
  }

  private double fixedOfVessel(Storage s) {
    var costs = s.energy().costs();
    return costs.fixedPerUnitYear().at(desk.year())
        + desk.technology(s).annuityFactor() * costs.capitalPerUnit().at(desk.year());
  }

  /**
   * @param factor MW or MWh there for each here
   * @param paid by the year for each MW or MWh there
   */
  private void size(
      Asset asset,
      NetworkTables.Component component,
      String nominal,
      String unit,
      double factor,
      double paid) {
    var row = desk.size(asset.id(), unit);
    boolean vessel = nominal.equals("e_nom");
    var capacity = vessel ? ((Storage) asset).energy().capacity() : asset.capacity();
    double stands = row.existing() + row.committed();
    boolean grows =
        capacity.expansion().allowedIn(desk.year()) && capacity.expansion().maximumSize() > stands;
    if (capacity.mayRetireEarly() && stands > 0) {
      desk.refuse("Asset", asset.id(), "plants that may close early");
    }
    component.set(nominal, stands * factor).set(nominal + "_opt", row.alive() * factor);
    if (grows) {
      component
          .set(nominal + "_extendable", true)
          .set(nominal + "_min", stands * factor)
          .set(nominal + "_max", capacity.expansion().maximumSize() * factor)
          .set("capital_cost", paid);
      if (!vessel) {
        desk.growing()
            .put(
                asset.id(),
                new SizeLimitExport.Growing(
                    component.list(), component.text("carrier"), factor, paid, component));
      }
    }
    desk.offset(booked(asset, vessel, stands) - (grows ? paid * factor * stands : 0));
  }

  /** What the plan pays by the year for what stands: no annuity but of agreements. */
  private double booked(Asset asset, boolean vessel, double stands) {
    var costs = vessel ? ((Storage) asset).energy().costs() : asset.costs();
    double also =
        asset instanceof Storage s && !vessel
            ? s.energy().maximumHours() * s.energy().costs().fixedPerUnitYear().at(desk.year())
            : 0;
    return stands * (costs.fixedPerUnitYear().at(desk.year()) + also);
  }

  private void operation(
      Asset asset,
      NetworkTables.Component component,
      Operation operation,
      double efficiency,
      double variable) {
    var available = desk.steps(operation.availability());
    component.steps("p_max_pu", available);
    double share = operation.minimumShare();
    var least =
        operation.minimum().hours() == 0
            ? Series.constant(0, available.hours())
            : desk.steps(operation.minimum());
    component.steps(
        "p_min_pu",
        Series.generate(available.hours(), t -> Math.max(share * available.at(t), least.at(t))));
    if (operation.extraPerMwh().hours() == 0) {
      component.set("marginal_cost", variable * efficiency);
    } else {
      var extra = desk.steps(operation.extraPerMwh());
      component.steps(
          "marginal_cost",
          Series.generate(extra.hours(), t -> (variable + extra.at(t)) * efficiency));
    }
    ramp(component, "ramp_limit_up", operation.rowRamp().up());
    ramp(component, "ramp_limit_down", operation.rowRamp().down());
    sums(asset, component, operation);
    UnitExport.add(desk, asset, component, operation);
    if (operation.rampPerHour() < 1) {
      desk.refuse("Asset", asset.id(), "ramps by the hour around the year");
    }
  }

  private void sums(Asset asset, NetworkTables.Component component, Operation operation) {
    double all = desk.hours() * desk.size(asset.id(), "MW").alive();
    boolean limited = operation.minimumYearlyFactor() > 0 || operation.maximumYearlyFactor() < 1;
    if (!limited) {
      return;
    }
    if (component.list().equals("links") || desk.growing().containsKey(asset.id())) {
      desk.refuse("Asset", asset.id(), "yearly factors of links and of what may grow");
    } else {
      component
          .set("e_sum_min", operation.minimumYearlyFactor() * all)
          .set("e_sum_max", operation.maximumYearlyFactor() * all);
    }
  }

  private static void ramp(NetworkTables.Component component, String attribute, double share) {
    if (share < 1) {
      component.set(attribute, share);
    }
  }
}
