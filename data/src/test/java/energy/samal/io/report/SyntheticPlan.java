package energy.samal.io.report;

import energy.samal.model.Agreement;
import energy.samal.model.CountingRule;
import energy.samal.model.Link;
import energy.samal.model.Policy;
import energy.samal.model.Scenario;
import energy.samal.plan.AgreementRow;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.CostRow;
import energy.samal.plan.CostRow.Component;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.plan.Owner;
import energy.samal.plan.Plan;
import energy.samal.plan.PolicyRow;
import energy.samal.plan.ShareRow;
import energy.samal.plan.Tables;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A plan of the size and shape of a real one, made by rules of thumb instead of a solver: what is
 * tested is the page, not the plan.
 */
final class SyntheticPlan {
  private final TimeGrid time;
  private final Scenario scenario;
  private final List<CapacityRow> capacities = new ArrayList<>();
  private final List<EnergyRow> energies = new ArrayList<>();
  private final List<CostRow> costs = new ArrayList<>();
  private final List<EmissionRow> emissions = new ArrayList<>();
  private final List<ShareRow> shares = new ArrayList<>();
  private final List<AgreementRow> agreements = new ArrayList<>();
  private final List<PolicyRow> policies = new ArrayList<>();
  private final List<HourlySeries> hourly = new ArrayList<>();
  private final Map<String, Double> outputs = new HashMap<>();

  private SyntheticPlan(TimeGrid time, Scenario scenario) {
    this.time = time;
    this.scenario = scenario;
  }

  static Plan of(Scenario scenario, TimeGrid time) {
    var plan = new SyntheticPlan(time, scenario);
    for (int year : SyntheticCase.YEARS) {
      SyntheticCase.NODES.forEach(node -> plan.addNode(node, year));
      scenario.assets(Link.class).forEach(link -> plan.addLink(link, year));
      plan.addMarket(year);
      plan.addPolicies(year);
      plan.addAgreements(year);
    }
    double objective = plan.costs.stream().mapToDouble(CostRow::presentValue).sum();
    return new Plan(
        "central-asia",
        "USD2023",
        objective,
        SyntheticCase.YEARS,
        time,
        new Tables(
            plan.capacities,
            plan.energies,
            plan.costs,
            plan.emissions,
            plan.shares,
            plan.agreements,
            plan.policies),
        plan.hourly);
  }

  private void addNode(String node, int year) {
    double progress = (year - 2025) / 25.0;
    double twh = SyntheticCase.demandTwh(node) * (1 + 0.8 * progress);
    double mean = twh * 1e6 / 8760;
    var demand = series(h -> mean * (1 + 0.18 * season(h) + 0.12 * day(h)));
    var demandOwner = new Owner(node + "-demand", "electricity", "demand", node, country(node));
    hourly.add(new HourlySeries(year, Kind.DEMAND, demandOwner, "electricity", demand));
    energies.add(new EnergyRow(year, demandOwner, "electricity", Role.DEMANDED, mwh(demand)));
    double wind =
        ("KZUZTM".contains(country(node)) ? 0.08 + 0.35 * progress : 0.05 * progress) * mean;
    double solar = (0.03 + 0.22 * progress) * mean;
    double hydro = ("KGTJ".contains(node) ? 0.85 : 0.07) * mean;
    double nuclear = node.equals("KZS") && year >= 2040 ? 2400 : 0;
    var windMw = series(h -> wind * (1 + 0.6 * Math.sin(h / 17.0) + 0.3 * season(h)));
    var solarMw =
        series(h -> solar * Math.max(0, Math.PI * Math.sin((h % 24 - 1) / 12.0 * Math.PI)));
    var hydroMw = series(h -> hydro * (1 - 0.3 * season(h)));
    var nuclearMw = series(_ -> nuclear * 0.9);
    var rest =
        Series.generate(
            time.steps(),
            s ->
                Math.max(
                    0,
                    demand.at(s) - windMw.at(s) - solarMw.at(s) - hydroMw.at(s) - nuclearMw.at(s)));
    double coal =
        node.equals("KZN")
            ? 0.9 - 0.6 * progress
            : node.equals("KZW") || node.equals("TM") ? 0 : 0.3;
    add(year, node, "coal", scaled(rest, coal));
    add(year, node, "gas", scaled(rest, 1 - coal));
    add(year, node, "nuclear", nuclearMw);
    add(year, node, "small-hydro", scaled(hydroMw, 0.1));
    add(year, node, "wind", windMw);
    add(year, node, "solar", solarMw);
    addLake(year, node, scaled(hydroMw, 0.9));
    addBattery(year, node, 0.1 * progress * mean);
    var price =
        series(h -> 45 + 40 * progress + 25 * season(h) + 20 * day(h) + (h % 8760 < 60 ? 900 : 0));
    hourly.add(
        new HourlySeries(
            year,
            Kind.PRICE,
            new Owner(node, "electricity", "node", node, country(node)),
            "electricity",
            price));
  }

  private void add(int year, String node, String technology, Series mw) {
    if (mw.max() <= 0) {
      return;
    }
    var owner = owner(node + "-" + technology, technology, node);
    double alive = mw.max() * 1.15;
    double existing =
        technology.equals("wind") || technology.equals("solar")
            ? Math.min(alive, 900)
            : alive * 0.8;
    capacities.add(new CapacityRow(year, owner, "MW", existing, 0, alive - existing, 0, alive));
    hourly.add(new HourlySeries(year, Kind.OUTPUT, owner, "electricity", mw));
    double mwh = mwh(mw);
    energies.add(new EnergyRow(year, owner, "electricity", Role.OUTPUT, mwh));
    outputs.put(year + owner.element(), mwh);
    outputs.put(year + owner.element() + "MW", alive);
    outputs.merge(year + owner.country(), mwh, Double::sum);
    outputs.merge(year + owner.country() + technology, mwh, Double::sum);
    pay(year, owner, Component.CAPITAL, alive * 90_000);
    pay(year, owner, Component.FIXED, alive * 20_000);
    if (technology.equals("coal") || technology.equals("gas")) {
      pay(year, owner, Component.FUEL, mwh * (technology.equals("coal") ? 9 : 28));
      double tonnes = mwh * (technology.equals("coal") ? 0.95 : 0.38);
      emissions.add(new EmissionRow(year, owner, technology, tonnes));
      pay(year, owner, Component.CARBON, tonnes * 5);
    }
  }

  private void addLake(int year, String node, Series mw) {
    var lake = Map.of("KG", "Toktogul", "TJ", "Nurek", "KZN", "Bukhtarma").get(node);
    if (lake == null) {
      return;
    }
    var owner = owner(lake, "hydro", node);
    capacities.add(new CapacityRow(year, owner, "MW", mw.max(), 0, 0, 0, mw.max()));
    hourly.add(new HourlySeries(year, Kind.OUTPUT, owner, "electricity", mw));
    energies.add(new EnergyRow(year, owner, "electricity", Role.OUTPUT, mwh(mw)));
    outputs.merge(year + owner.country(), mwh(mw), Double::sum);
    outputs.merge(year + owner.country() + "hydro", mwh(mw), Double::sum);
    var level = series(h -> 4e6 + 2.5e6 * Math.sin((h - 3600) / 8760.0 * 2 * Math.PI));
    hourly.add(new HourlySeries(year, Kind.LEVEL, owner, "electricity", level));
  }

  private void addBattery(int year, String node, double mw) {
    var owner = owner(node + "-battery", "battery", node);
    capacities.add(new CapacityRow(year, owner, "MW", 0, 0, mw, 0, mw));
    capacities.add(new CapacityRow(year, owner, "MWh", 0, 0, 4 * mw, 0, 4 * mw));
    var charge = series(h -> mw * Math.max(0, Math.sin((h % 24 - 1) / 12.0 * Math.PI)));
    var discharge = series(h -> 0.9 * mw * Math.max(0, -Math.sin((h % 24 - 1) / 12.0 * Math.PI)));
    hourly.add(new HourlySeries(year, Kind.CHARGE, owner, "electricity", charge));
    hourly.add(new HourlySeries(year, Kind.DISCHARGE, owner, "electricity", discharge));
    energies.add(new EnergyRow(year, owner, "electricity", Role.CHARGED, mwh(charge)));
    energies.add(new EnergyRow(year, owner, "electricity", Role.DISCHARGED, mwh(discharge)));
  }

  private void addLink(Link link, int year) {
    var owner = new Owner(link.id(), "line", "grid", link.node(), country(link.node()));
    double mw = 900 + 40 * (link.id().hashCode() & 31) + 60 * (year - 2025);
    double phase = link.id().hashCode() & 7;
    var flow = series(h -> Math.clamp(mw * (1.3 * Math.sin(h / 1400.0 + phase) + 0.2), -mw, mw));
    capacities.add(new CapacityRow(year, owner, "MW", mw, 0, 0, 0, mw));
    hourly.add(new HourlySeries(year, Kind.FLOW, owner, "electricity", flow));
    double forth = mwh(Series.generate(time.steps(), s -> Math.max(0, flow.at(s))));
    double back = mwh(Series.generate(time.steps(), s -> Math.max(0, -flow.at(s))));
    energies.add(new EnergyRow(year, owner, "electricity", Role.SENT_FORWARD, forth));
    energies.add(new EnergyRow(year, owner, "electricity", Role.RECEIVED_FORWARD, forth * 0.97));
    energies.add(new EnergyRow(year, owner, "electricity", Role.SENT_BACKWARD, back));
    energies.add(new EnergyRow(year, owner, "electricity", Role.RECEIVED_BACKWARD, back * 0.97));
    pay(year, owner, Component.FEES, (forth + back) * 1);
  }

  private void addMarket(int year) {
    var owner = new Owner("KZW-RU", "electricity", "market", "KZW", "KZ");
    energies.add(new EnergyRow(year, owner, "electricity", Role.PURCHASED, 1.8e6));
    energies.add(new EnergyRow(year, owner, "electricity", Role.SOLD, 1.3e6));
    pay(year, owner, Component.PURCHASE, 1.8e6 * 55);
    pay(year, owner, Component.SALE, -1.3e6 * 40);
  }

  private void addPolicies(int year) {
    for (CountingRule rule : scenario.catalogue().countingRules()) {
      for (String country : List.of("KZ", "UZ", "KG", "TJ", "TM")) {
        double counted =
            rule.technologies().stream()
                .mapToDouble(t -> outputs.getOrDefault(year + country + t, 0.0))
                .sum();
        double base = outputs.getOrDefault(year + country, 0.0);
        var target = target(country, rule.id());
        boolean holds = target != null && year >= target.fromYear();
        double share = holds ? target.share().at(year) : Double.NaN;
        double missing = holds ? Math.max(0, share * base - counted) : 0;
        shares.add(
            new ShareRow(
                year,
                country,
                rule.id(),
                holds ? target.id() : "",
                counted,
                base,
                share,
                holds ? 12 + (year - 2025) * 0.5 : Double.NaN,
                missing));
      }
    }
    policies.add(new PolicyRow(year, "kz-cap", "emission cap", "t", 90e6, 100e6, -15));
  }

  private Policy.RenewableShare target(String country, String counting) {
    for (Policy policy : scenario.policies()) {
      if (policy instanceof Policy.RenewableShare share
          && share.country().equals(country)
          && share.counting().equals(counting)) {
        return share;
      }
    }
    return null;
  }

  private void addAgreements(int year) {
    for (Agreement agreement : scenario.agreements()) {
      for (Agreement.Commitment part : agreement.commitments()) {
        if (year >= part.fromYear()) {
          double mwh =
              outputs.get(year + part.asset())
                  * part.sizeMw()
                  / Math.max(5000, outputs.get(year + part.asset() + "MW"));
          agreements.add(
              new AgreementRow(
                  year, agreement.id(), "KZ", part.asset(), "wind", part.sizeMw(), mwh));
        }
      }
    }
  }

  private void pay(int year, Owner owner, Component component, double perYear) {
    int index = SyntheticCase.YEARS.indexOf(year);
    double factor = scenario.settings().horizon().presentValueFactor(index);
    costs.add(new CostRow(year, owner, component, perYear, perYear * factor));
  }

  private Owner owner(String element, String technology, String node) {
    var group =
        scenario.catalogue().technologies().stream()
            .filter(t -> t.id().equals(technology))
            .findFirst()
            .orElseThrow()
            .group();
    return new Owner(element, technology, group, node, country(node));
  }

  private static String country(String node) {
    return node.substring(0, 2);
  }

  private Series series(IntToDoubleFunction mw) {
    return time.aggregate(Series.generate(8760, mw));
  }

  private static Series scaled(Series series, double factor) {
    return Series.generate(series.hours(), s -> series.at(s) * factor);
  }

  private double mwh(Series mw) {
    double sum = 0;
    for (int step = 0; step < time.steps(); step++) {
      sum += mw.at(step) * time.weight(step);
    }
    return sum;
  }

  private static double season(int hour) {
    return Math.cos(hour / 8760.0 * 2 * Math.PI);
  }

  private static double day(int hour) {
    return Math.sin((hour % 24 - 6) / 24.0 * 2 * Math.PI);
  }
}
