package energy.samal.io.iamc;

import energy.samal.model.Agreement.Commitment;
import energy.samal.model.Asset;
import energy.samal.model.Costs;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Money spent on what is new in a planning year, by the plan or by agreements: size times capital
 * cost, without interest, spread evenly over the years that the planning year stands for.
 */
final class InvestmentFacts {
  private final Scenario scenario;
  private final Elements elements;
  private final List<Fact> facts = new ArrayList<>();

  private InvestmentFacts(Scenario scenario) {
    this.scenario = scenario;
    elements = new Elements(scenario);
  }

  static List<Fact> of(Scenario scenario, Plan plan) {
    var found = new InvestmentFacts(scenario);
    plan.tables().capacities().forEach(found::built);
    for (int year : plan.years()) {
      scenario.agreements().stream()
          .flatMap(agreement -> agreement.commitments().stream())
          .filter(commitment -> found.planningYear(commitment.fromYear()) == year)
          .forEach(commitment -> found.committed(commitment, year));
    }
    return found.facts;
  }

  /** The first planning year that sees what is alive from this year on; 0 when none does. */
  private int planningYear(int from) {
    return scenario.settings().horizon().years().stream()
        .filter(year -> year >= from)
        .findFirst()
        .orElse(0);
  }

  private void built(CapacityRow row) {
    var asset = elements.asset(row.owner().element());
    boolean vessel = row.unit().equals("MWh");
    if (asset == null) {
      var saving = elements.saving(row.owner().element());
      double money = row.built() * saving.costs().capitalPerUnit().at(row.year());
      var key = new Fact.Key("investment", "saving", "", row.owner().group(), "");
      facts.add(spent(row.year(), row.owner().country(), key, money));
    } else {
      add(row.year(), row.year(), asset, vessel, row.built());
    }
  }

  private void committed(Commitment commitment, int year) {
    var asset = elements.asset(commitment.asset());
    add(year, commitment.fromYear(), asset, false, commitment.sizeMw());
    if (asset instanceof Storage) {
      add(year, commitment.fromYear(), asset, true, commitment.energyMwh());
    }
  }

  private void add(int year, int priceYear, Asset asset, boolean vessel, double size) {
    var what = vessel ? "vessel" : Elements.kind(asset);
    var key =
        new Fact.Key(
            "investment",
            what,
            Elements.carrier(asset),
            elements.group(asset),
            Elements.fuel(asset));
    double money = size * costs(asset, vessel).capitalPerUnit().at(priceYear);
    facts.add(spent(year, elements.country(asset.node()), key, money));
  }

  private static Costs costs(Asset asset, boolean vessel) {
    return vessel && asset instanceof Storage storage ? storage.energy().costs() : asset.costs();
  }

  private Fact spent(int year, String country, Fact.Key key, double money) {
    var horizon = scenario.settings().horizon();
    double years = horizon.standsForYears(horizon.years().indexOf(year));
    return Fact.sum(year, country, key, Measure.MONEY, money / years);
  }
}
