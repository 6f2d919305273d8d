package energy.samal.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whatever an element names exists. */
final class ReferenceRules {
  private final Scenario scenario;
  private final Findings findings;
  private final Set<String> countries;
  private final Set<String> nodes;
  private final Set<String> carriers;
  private final Set<String> technologies;

  /** Ids of assets; they are many, and only what few scenarios have refers to them. */
  private Set<String> assets = Set.of();

  ReferenceRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    countries = ids(scenario.geography().countries(), Country::id);
    nodes = ids(scenario.geography().nodes(), Node::id);
    carriers = ids(scenario.catalogue().carriers(), Carrier::id);
    technologies = ids(scenario.catalogue().technologies(), Technology::id);
  }

  void check() {
    for (var node : scenario.geography().nodes()) {
      known(Elements.named("Node", node.id()), "country", node.country(), countries, "countries");
    }
    for (var rule : scenario.catalogue().countingRules()) {
      for (var technology : rule.technologies()) {
        var element = Elements.named("Counting technology", rule.id() + " " + technology);
        technology(element, technology);
      }
    }
    scenario.assets().forEach(this::asset);
    energy();
    if (!scenario.policies().isEmpty() || !scenario.agreements().isEmpty()) {
      assets = ids(scenario.assets(), Asset::id);
    }
    scenario.policies().forEach(this::policy);
    scenario.agreements().forEach(this::agreement);
  }

  private void asset(Asset asset) {
    var element = Elements.of(asset);
    technology(element, asset.technology());
    node(element, asset instanceof Link ? "from_node" : "node", asset.node());
    switch (asset) {
      case Generator g -> carrier(element, "carrier", g.carrier());
      case Converter c -> conversion(element, c);
      case Storage s -> carrier(element, "carrier", s.carrier());
      case Reservoir r -> reservoir(element, r);
      case Link l -> {
        carrier(element, "carrier", l.carrier());
        node(element, "to_node", l.to());
      }
    }
  }

  private void conversion(String element, Converter converter) {
    var conversion = converter.conversion();
    flows(element, converter, conversion.inputs(), "input");
    flows(element, converter, conversion.outputs(), "output");
    if (conversion.extraction().exists()) {
      carrier(element, "extraction_carrier", conversion.extraction().carrier());
    }
  }

  private void flows(
      String element, Converter converter, Collection<Flow> flows, String direction) {
    boolean first = true;
    for (var flow : flows) {
      var further =
          Elements.named("Converter flow", converter.id() + " " + direction + " " + flow.carrier());
      carrier(first ? element : further, first ? direction : "carrier", flow.carrier());
      node(first ? element : further, first ? "input_node" : "node", flow.nodeOf(converter));
      first = false;
    }
  }

  private void reservoir(String element, Reservoir reservoir) {
    carrier(element, "carrier", reservoir.carrier());
    var cascade = reservoir.hydrology().cascade();
    if (cascade.exists()) {
      var reservoirs =
          scenario.assets(Reservoir.class).map(Reservoir::id).collect(Collectors.toSet());
      known(element, "downstream", cascade.reservoir(), reservoirs, "reservoirs");
    }
  }

  private void energy() {
    var energy = scenario.energy();
    var demands = energy.savings().isEmpty() ? Set.<String>of() : ids(energy.demands(), Demand::id);
    for (var supply : energy.supplies()) {
      var element = Elements.named("Supply", supply.id());
      node(element, "node", supply.node());
      carrier(element, "carrier", supply.carrier());
    }
    for (var demand : energy.demands()) {
      var element = Elements.named("Demand", demand.id());
      node(element, "node", demand.node());
      carrier(element, "carrier", demand.carrier());
    }
    for (var saving : energy.savings()) {
      var element = Elements.named("Saving", saving.id());
      known(element, "demand", saving.demand(), demands, "demands");
      technology(element, saving.technology());
    }
    for (var market : energy.markets()) {
      var element = Elements.named("Market", market.id());
      node(element, "node", market.node());
      carrier(element, "carrier", market.carrier());
      country(element, "neighbour", market.neighbour());
    }
  }

  private void policy(Policy policy) {
    var element = Elements.of(policy);
    switch (policy) {
      case Policy.RenewableShare p -> {
        country(element, "country", p.country());
        var rules = ids(scenario.catalogue().countingRules(), CountingRule::id);
        known(element, "counting_rule", p.counting(), rules, "counting rules");
      }
      case Policy.EmissionCap p -> countries(element, p.countries());
      case Policy.EmissionBudget p -> countries(element, p.countries());
      case Policy.EmissionPrice p -> countries(element, p.countries());
      case Policy.AdequacyMargin p -> {
        country(element, "country", p.country());
        carrier(element, "carrier", p.carrier());
      }
      case Policy.Independence p -> {
        country(element, "country", p.country());
        carrier(element, "carrier", p.carrier());
      }
      case Policy.TechnologyLimit p -> {
        country(element, "country", p.country());
        technology(element, p.technology());
      }
      case Policy.SizeLimit p -> summed("Size limit asset", p.id(), p.weights().keySet());
      case Policy.GenerationLimit p -> summed("Generation limit asset", p.id(), p.assets());
      case Policy.MustRun p -> {
        country(element, "country", p.country());
        carrier(element, "carrier", p.carrier());
        summed("Must-run asset", p.id(), p.assets());
      }
      case Policy.PrimaryShare p -> {
        country(element, "country", p.country());
        summed("Primary energy asset", p.id(), p.factors().keySet());
      }
      case Policy.BuildRate p -> {
        country(element, "country", p.country());
        technology(element, p.technology());
      }
    }
  }

  /** Assets that a rule adds up. */
  private void summed(String kind, String policy, Collection<String> ids) {
    for (var asset : ids) {
      known(Elements.named(kind, policy + " " + asset), "asset", asset, assets, "assets");
    }
  }

  private void agreement(Agreement agreement) {
    country(Elements.named("Agreement", agreement.id()), "country", agreement.country());
    for (var commitment : agreement.commitments()) {
      var label = agreement.id() + " " + commitment.asset() + " " + commitment.year();
      known(Elements.named("Commitment", label), "asset", commitment.asset(), assets, "assets");
    }
  }

  private void countries(String element, Collection<String> ids) {
    ids.forEach(id -> country(element, "countries", id));
  }

  private void country(String element, String field, String id) {
    known(element, field, id, countries, "countries");
  }

  private void node(String element, String field, String id) {
    known(element, field, id, nodes, "nodes");
  }

  private void carrier(String element, String field, String id) {
    known(element, field, id, carriers, "carriers");
  }

  private void technology(String element, String id) {
    known(element, "technology", id, technologies, "technologies");
  }

  private void known(String element, String field, String id, Set<String> known, String what) {
    if (!known.contains(id)) {
      findings.add(
          element,
          field,
          id,
          "none of the " + what + " has that id",
          Nearest.advice(id, known, what));
    }
  }

  private static <T> Set<String> ids(Collection<T> elements, Function<T, String> id) {
    return elements.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
