package energy.samal.io.iamc;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Node;
import energy.samal.model.Reservoir;
import energy.samal.model.Saving;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.model.Technology;
import java.util.HashMap;
import java.util.Map;

/** What rows of a plan do not say of the elements that they are of. */
final class Elements {
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, Saving> savings = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Technology> technologies = new HashMap<>();

  Elements(Scenario scenario) {
    scenario.assets().forEach(asset -> assets.put(asset.id(), asset));
    scenario.energy().savings().forEach(saving -> savings.put(saving.id(), saving));
    scenario.geography().nodes().forEach(node -> nodes.put(node.id(), node));
    scenario.catalogue().technologies().forEach(t -> technologies.put(t.id(), t));
  }

  /** The asset of this id; null when it is none. */
  Asset asset(String id) {
    return assets.get(id);
  }

  Saving saving(String id) {
    return savings.get(id);
  }

  String country(String node) {
    return nodes.get(node).country();
  }

  String group(Asset asset) {
    return technologies.get(asset.technology()).group();
  }

  /** What the size of an asset is of, as the mapping calls it. */
  static String kind(Asset asset) {
    return switch (asset) {
      case Generator _, Converter _, Reservoir _ -> "generation";
      case Storage _ -> "storage";
      case Link _ -> "link";
    };
  }

  /** The carrier that the size of an asset is told in. */
  static String carrier(Asset asset) {
    return switch (asset) {
      case Generator g -> g.carrier();
      case Converter c -> c.conversion().outputs().getFirst().carrier();
      case Storage s -> s.carrier();
      case Reservoir r -> r.carrier();
      case Link l -> l.carrier();
    };
  }

  /** First input of a converter; empty for all else. */
  static String fuel(Asset asset) {
    return asset instanceof Converter converter && !converter.conversion().inputs().isEmpty()
        ? converter.conversion().inputs().getFirst().carrier()
        : "";
  }
}
