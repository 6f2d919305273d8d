package energy.samal.io.iamc;

import energy.samal.model.Carrier;
import energy.samal.model.Policy;
import energy.samal.model.Scenario;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import energy.samal.plan.PolicyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prices of energy, averaged by use, and of CO₂, averaged by emissions. */
final class PriceFacts {
  private static final String TABLE = "prices";
  private static final String CAP = "emission_cap";
  private static final String BUDGET = "emission_budget";

  private final Scenario scenario;
  private final Plan plan;
  private final List<Fact> facts = new ArrayList<>();

  private PriceFacts(Scenario scenario, Plan plan) {
    this.scenario = scenario;
    this.plan = plan;
  }

  static List<Fact> of(Scenario scenario, Plan plan) {
    var found = new PriceFacts(scenario, plan);
    found.energy();
    found.emissions();
    return found.facts;
  }

  private record Place(int year, String node, String carrier) {}

  private void energy() {
    Map<Place, double[]> use = new LinkedHashMap<>();
    for (var series : plan.hourly()) {
      if (series.kind() == HourlySeries.Kind.DEMAND && hourly(series.carrier())) {
        var sum = use.computeIfAbsent(place(series), _ -> new double[plan.time().steps()]);
        for (int t = 0; t < sum.length; t++) {
          sum[t] += series.values().at(t) * plan.time().weight(t);
        }
      }
    }
    for (var row : plan.tables().energies()) {
      if (used(row) && !hourly(row.carrier())) {
        var place = new Place(row.year(), row.owner().node(), row.carrier());
        use.computeIfAbsent(place, _ -> new double[plan.time().steps()])[0] += row.mwh();
      }
    }
    for (var series : plan.hourly()) {
      if (series.kind() == HourlySeries.Kind.PRICE && use.containsKey(place(series))) {
        price(series, use.get(place(series)));
      }
    }
  }

  /** Use of a carrier over the year, whose price is the same in all steps. */
  private static boolean used(EnergyRow row) {
    return row.role() == EnergyRow.Role.INPUT || row.role() == EnergyRow.Role.DEMANDED;
  }

  private boolean hourly(String carrier) {
    return scenario.catalogue().carriers().stream()
        .anyMatch(c -> c.id().equals(carrier) && c.balance() == Carrier.Balance.HOURLY);
  }

  private static Place place(HourlySeries series) {
    return new Place(series.year(), series.owner().node(), series.carrier());
  }

  private void price(HourlySeries series, double[] use) {
    double money = 0;
    double mwh = 0;
    for (int t = 0; t < use.length; t++) {
      if (use[t] > 0) {
        money += use[t] * series.values().at(t);
        mwh += use[t];
      }
    }
    if (mwh > 0) {
      var key = new Fact.Key(TABLE, "energy", series.carrier(), "", "");
      var place = new Fact.Place(series.owner().country(), Fact.Scope.BOTH);
      facts.add(new Fact(series.year(), place, key, Measure.ENERGY_PRICE, money / mwh, mwh));
    }
  }

  private record Emitted(int year, String country) {}

  private void emissions() {
    Map<Emitted, Double> emitted = new LinkedHashMap<>();
    for (EmissionRow row : plan.tables().emissions()) {
      emitted.merge(new Emitted(row.year(), row.owner().country()), row.tonnes(), Double::sum);
    }
    var key = new Fact.Key(TABLE, "emission", "", "", "");
    emitted.forEach(
        (of, tonnes) -> {
          double price = carbon(of);
          var place = new Fact.Place(of.country(), Fact.Scope.BOTH);
          facts.add(new Fact(of.year(), place, key, Measure.EMISSION_PRICE, price, tonnes));
        });
    var budget = new Fact.Key(TABLE, "budget", "", "", "");
    plan.tables().policies().stream()
        .filter(row -> row.kind().equals(BUDGET))
        .forEach(r -> facts.add(Fact.sum(r.year(), "", budget, Measure.NONE, r.price())));
  }

  private double carbon(Emitted of) {
    double price = 0;
    for (var policy : scenario.policies()) {
      if (policy instanceof Policy.EmissionPrice p && p.countries().contains(of.country())) {
        price += p.pricePerT().at(of.year());
      }
      if (policy instanceof Policy.EmissionCap p && p.countries().contains(of.country())) {
        price += cap(p.id(), of.year());
      }
    }
    return price;
  }

  private double cap(String policy, int year) {
    return plan.tables().policies().stream()
        .filter(r -> r.kind().equals(CAP) && r.policy().equals(policy) && r.year() == year)
        .mapToDouble(PolicyRow::price)
        .sum();
  }
}
