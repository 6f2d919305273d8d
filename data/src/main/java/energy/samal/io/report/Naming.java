package energy.samal.io.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of everything the page shows, by kind and id. */
final class Naming {
  private Naming() {}

  static Map<String, Map<String, String>> of(Frame frame) {
    var names = new LinkedHashMap<String, Map<String, String>>();
    var geography = frame.scenario().geography();
    geography.countries().forEach(c -> put(frame, names, "country", c.id()));
    geography.nodes().forEach(n -> put(frame, names, "node", n.id()));
    frame.scenario().catalogue().carriers().forEach(c -> put(frame, names, "carrier", c.id()));
    frame.scenario().agreements().forEach(a -> put(frame, names, "agreement", a.id()));
    return names;
  }

  private static void put(
      Frame frame, Map<String, Map<String, String>> names, String kind, String id) {
    names.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(id, frame.name(kind, id));
  }
}
