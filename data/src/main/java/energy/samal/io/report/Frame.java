package energy.samal.io.report;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Carrier.Balance;
import energy.samal.model.Country;
import energy.samal.model.Demand;
import energy.samal.model.Link;
import energy.samal.model.Names;
import energy.samal.model.Node;
import energy.samal.model.Scenario;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan and its scenario with the look-ups that all sections share. */
final class Frame {
  private final Plan plan;
  private final Scenario scenario;
  private final String language;
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> planning = new LinkedHashSet<>();
  private final String electricity;

  Frame(Plan plan, Scenario scenario, String language) {
    this.plan = plan;
    this.scenario = scenario;
    this.language = language;
    scenario.assets().forEach(asset -> assets.put(asset.id(), asset));
    scenario.geography().nodes().forEach(node -> nodes.put(node.id(), node));
    electricity = scenario.catalogue().electricity();
    var demanding = new LinkedHashSet<String>();
    for (Demand demand : scenario.energy().demands()) {
      if (demand.carrier().equals(electricity)) {
        demanding.add(countryOf(demand.node()));
      }
    }
    for (Country country : scenario.geography().countries()) {
      if (demanding.contains(country.id())) {
        planning.add(country.id());
      }
    }
    readNames();
  }

  Plan plan() {
    return plan;
  }

  Scenario scenario() {
    return scenario;
  }

  int years() {
    return plan.years().size();
  }

  /** Place of a planning year among the others. */
  int indexOf(int year) {
    int index = plan.years().indexOf(year);
    if (index < 0) {
      throw new IllegalStateException("year " + year + " is not one of " + plan.years());
    }
    return index;
  }

  /** Countries with a demand of their own, in the order of the case. */
  Set<String> planning() {
    return planning;
  }

  /** The carrier that the report is about. */
  String electricity() {
    return electricity;
  }

  /** Carriers that balance in every hour, electricity first. */
  List<String> hourlyCarriers() {
    var carriers = new LinkedHashSet<String>();
    carriers.add(electricity);
    for (Carrier carrier : scenario.catalogue().carriers()) {
      if (carrier.balance() == Balance.HOURLY) {
        carriers.add(carrier.id());
      }
    }
    return List.copyOf(carriers);
  }

  Asset asset(String id) {
    return assets.get(id);
  }

  /** A link by its id, or null when the element is something else. */
  Link link(String id) {
    return assets.get(id) instanceof Link link ? link : null;
  }

  String countryOf(String node) {
    return nodes.containsKey(node) ? nodes.get(node).country() : "";
  }

  /** Hourly results of electricity of one kind. */
  List<HourlySeries> hourly(HourlySeries.Kind kind) {
    return plan.hourly().stream()
        .filter(series -> series.kind() == kind && series.carrier().equals(electricity))
        .toList();
  }

  /** Name of a country, node, technology, carrier, counting rule or agreement. */
  String name(String kind, String id) {
    return names.getOrDefault(kind + ":" + id, id);
  }

  String name(Names names, String otherwise) {
    return names.in(language, otherwise);
  }

  private void readNames() {
    scenario.geography().countries().forEach(c -> put("country", c.id(), c.names()));
    scenario.geography().nodes().forEach(n -> put("node", n.id(), n.names()));
    scenario.catalogue().technologies().forEach(t -> put("technology", t.id(), t.names()));
    scenario.catalogue().carriers().forEach(c -> put("carrier", c.id(), c.names()));
    scenario.catalogue().countingRules().forEach(r -> put("counting", r.id(), r.names()));
    scenario.agreements().forEach(a -> put("agreement", a.id(), a.names()));
  }

  private void put(String kind, String id, Names in) {
    names.put(kind + ":" + id, in.in(language, id));
  }
}
