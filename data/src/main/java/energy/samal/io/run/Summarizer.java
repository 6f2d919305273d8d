package energy.samal.io.run;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Node;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.CostRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.Plan;
import energy.samal.plan.ShareRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a plan up to the main figures of each planning year and country. */
final class Summarizer {
  private final Plan plan;
  private final List<String> countries;
  private final Set<String> electric;
  private final Map<String, String> countryOfNode;
  private final Map<String, Link> links;

  private Summarizer(Scenario scenario, Plan plan) {
    this.plan = plan;
    countryOfNode =
        scenario.geography().nodes().stream().collect(Collectors.toMap(Node::id, Node::country));
    countries =
        scenario.geography().countries().stream()
            .map(country -> country.id())
            .filter(countryOfNode::containsValue)
            .toList();
    electric =
        scenario.assets().stream()
            .filter(asset -> mainCarrier(asset).equals(Carrier.ELECTRICITY))
            .map(Asset::id)
            .collect(Collectors.toSet());
    links = scenario.assets(Link.class).collect(Collectors.toMap(Link::id, link -> link));
  }

  static List<YearSummary> years(Scenario scenario, Plan plan) {
    var summarizer = new Summarizer(scenario, plan);
    return plan.years().stream().map(summarizer::year).toList();
  }

  /** What an asset's size is measured in; none for a link, which belongs to two countries. */
  private static String mainCarrier(Asset asset) {
    return switch (asset) {
      case Generator generator -> generator.carrier();
      case Converter converter -> converter.conversion().outputs().getFirst().carrier();
      case Reservoir reservoir -> reservoir.carrier();
      case Storage storage -> storage.carrier();
      case Link _ -> "";
    };
  }

  private YearSummary year(int year) {
    var byCountry = new LinkedHashMap<String, CountrySummary>();
    for (var country : countries) {
      byCountry.put(country, country(year, country));
    }
    return new YearSummary(
        year, byCountry, costs(year, CostRow::perYear), costs(year, CostRow::presentValue));
  }

  private Map<String, Double> costs(int year, ToDoubleFunction<CostRow> money) {
    var sums = new LinkedHashMap<String, Double>();
    for (var component : CostRow.Component.values()) {
      sums.put(PlanTables.word(component), 0.0);
    }
    for (var row : plan.tables().costs()) {
      if (row.year() == year) {
        sums.merge(PlanTables.word(row.component()), money.applyAsDouble(row), Double::sum);
      }
    }
    return sums;
  }

  private CountrySummary country(int year, String country) {
    return new CountrySummary(
        sum(electricity(year, country, Role.DEMANDED)) / 1e6,
        generationTwh(year, country),
        capacityMw(year, country),
        shares(year, country),
        targets(year, country),
        emissionsMt(year, country),
        sum(energy(year, country, Role.LOST_LOAD)) / 1e3,
        netExportMwh(year, country) / 1e6);
  }

  private Map<String, Double> generationTwh(int year, String country) {
    var byGroup = new LinkedHashMap<String, Double>();
    electricity(year, country, Role.OUTPUT)
        .forEach(row -> byGroup.merge(row.owner().group(), row.mwh() / 1e6, Double::sum));
    return byGroup;
  }

  private Map<String, Double> capacityMw(int year, String country) {
    var byGroup = new LinkedHashMap<String, Double>();
    for (CapacityRow row : plan.tables().capacities()) {
      var owner = row.owner();
      if (row.year() == year
          && row.unit().equals("MW")
          && owner.country().equals(country)
          && electric.contains(owner.element())) {
        byGroup.merge(owner.group(), row.alive(), Double::sum);
      }
    }
    return byGroup;
  }

  private Map<String, Double> shares(int year, String country) {
    var byRule = new LinkedHashMap<String, Double>();
    shareRows(year, country).forEach(row -> byRule.putIfAbsent(row.counting(), row.reached()));
    return byRule;
  }

  private List<CountrySummary.Target> targets(int year, String country) {
    return shareRows(year, country)
        .filter(row -> !Double.isNaN(row.target()))
        .map(
            row ->
                new CountrySummary.Target(
                    row.counting(), row.target(), row.reached(), row.pricePerMwh()))
        .toList();
  }

  private Stream<ShareRow> shareRows(int year, String country) {
    return plan.tables().shares().stream()
        .filter(row -> row.year() == year && row.country().equals(country));
  }

  private double emissionsMt(int year, String country) {
    return plan.tables().emissions().stream()
            .filter(row -> row.year() == year && row.owner().country().equals(country))
            .mapToDouble(row -> row.tonnes())
            .sum()
        / 1e6;
  }

  private double netExportMwh(int year, String country) {
    double sold =
        sum(electricity(year, country, Role.SOLD))
            - sum(electricity(year, country, Role.PURCHASED));
    return sold
        + plan.tables().energies().stream()
            .filter(row -> row.year() == year && row.carrier().equals(Carrier.ELECTRICITY))
            .filter(row -> links.containsKey(row.owner().element()))
            .mapToDouble(row -> overBorder(row, country))
            .sum();
  }

  /** Energy of a link that leaves (+) or enters (−) the country; 0 when it stays inside. */
  private double overBorder(EnergyRow row, String country) {
    var link = links.get(row.owner().element());
    var from = countryOfNode.get(link.node());
    var to = countryOfNode.get(link.to());
    if (from.equals(to)) {
      return 0;
    }
    return switch (row.role()) {
      case SENT_FORWARD -> from.equals(country) ? row.mwh() : 0;
      case RECEIVED_BACKWARD -> from.equals(country) ? -row.mwh() : 0;
      case SENT_BACKWARD -> to.equals(country) ? row.mwh() : 0;
      case RECEIVED_FORWARD -> to.equals(country) ? -row.mwh() : 0;
      default -> 0;
    };
  }

  private Stream<EnergyRow> energy(int year, String country, Role role) {
    return plan.tables().energies().stream()
        .filter(row -> row.year() == year && row.role() == role)
        .filter(row -> row.owner().country().equals(country));
  }

  private Stream<EnergyRow> electricity(int year, String country, Role role) {
    return energy(year, country, role).filter(row -> row.carrier().equals(Carrier.ELECTRICITY));
  }

  private static double sum(Stream<EnergyRow> rows) {
    return rows.mapToDouble(EnergyRow::mwh).sum();
  }
}
