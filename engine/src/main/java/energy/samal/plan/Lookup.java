package energy.samal.plan;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Converter;
import energy.samal.model.Demand;
import energy.samal.model.Generator;
import energy.samal.model.Node;
import energy.samal.model.Reservoir;
import energy.samal.model.Saving;
import energy.samal.model.Scenario;
import energy.samal.model.Supply;
import energy.samal.model.Technology;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the parts of a scenario by id, and their series by step. */
final class Lookup {
  private final TimeGrid time;
  private final Map<String, Node> nodes;
  private final Map<String, Carrier> carriers;
  private final Map<String, Technology> technologies;
  private final Map<String, Demand> demands;
  private final Map<String, String> mainOutputs;
  private final Set<String> imports;
  private final Map<Series, Series> bySteps = new IdentityHashMap<>();

  Lookup(Scenario scenario, TimeGrid time) {
    this.time = time;
    nodes = index(scenario.geography().nodes(), Node::id);
    carriers = index(scenario.catalogue().carriers(), Carrier::id);
    technologies = index(scenario.catalogue().technologies(), Technology::id);
    demands = index(scenario.energy().demands(), Demand::id);
    mainOutputs = mainOutputs(scenario);
    imports =
        scenario.energy().supplies().stream()
            .filter(Supply::imported)
            .map(Supply::id)
            .collect(Collectors.toSet());
  }

  Carrier carrier(String id) {
    return found(carriers, id);
  }

  boolean hourly(String carrier) {
    return carrier(carrier).balance() == Carrier.Balance.HOURLY;
  }

  Technology technology(String id) {
    return found(technologies, id);
  }

  Demand demand(String id) {
    return found(demands, id);
  }

  String country(String node) {
    return found(nodes, node).country();
  }

  /** The mean of an hourly series over each step of a year; worked out once for each series. */
  Series bySteps(Series hourly, int year) {
    return bySteps.computeIfAbsent(hourly.in(year), time::aggregate);
  }

  Owner owner(Asset asset) {
    return owner(asset.id(), technology(asset.technology()), asset.node());
  }

  /** The owner of what an asset does at another node than its own. */
  Owner owner(Asset asset, String node) {
    return owner(asset.id(), technology(asset.technology()), node);
  }

  Owner owner(Saving saving) {
    return owner(saving.id(), technology(saving.technology()), demand(saving.demand()).node());
  }

  /** The owner of what has no technology: supply, demand, market, the carrier's own balance. */
  Owner owner(String element, String carrier, String group, String node) {
    return new Owner(element, carrier, group, node, country(node));
  }

  private Owner owner(String element, Technology technology, String node) {
    return new Owner(element, technology.id(), technology.group(), node, country(node));
  }

  /** Whether this is a supply from abroad. */
  boolean imported(String element) {
    return imports.contains(element);
  }

  /** The carrier that a plant's capacity is measured in; empty for what is no plant. */
  String mainOutput(String element) {
    return mainOutputs.getOrDefault(element, "");
  }

  /** By id: of generators, of converters the first output, of reservoirs. */
  private static Map<String, String> mainOutputs(Scenario scenario) {
    var main = new HashMap<String, String>();
    scenario.assets(Generator.class).forEach(g -> main.put(g.id(), g.carrier()));
    scenario.assets(Reservoir.class).forEach(r -> main.put(r.id(), r.carrier()));
    scenario
        .assets(Converter.class)
        .forEach(c -> main.put(c.id(), c.conversion().outputs().getFirst().carrier()));
    return main;
  }

  private static <T> Map<String, T> index(List<T> list, Function<T, String> id) {
    var map = new LinkedHashMap<String, T>();
    list.forEach(item -> map.put(id.apply(item), item));
    return map;
  }

  private static <T> T found(Map<String, T> map, String id) {
    var item = map.get(id);
    if (item == null) {
      throw new IllegalStateException("'" + id + "' was not checked: not among " + map.keySet());
    }
    return item;
  }
}
