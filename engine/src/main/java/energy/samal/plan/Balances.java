package energy.samal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes into and goes out of each node, by carrier and year: collected first, written as rows
 * last.
 */
final class Balances {
  /** A node and carrier in one planning year. */
  record Place(String node, String carrier, int y) {}

  private final Map<Place, List<Quantity>> flows = new LinkedHashMap<>();

  /** Adds a flow: positive into the node, negative out of it. */
  void add(String node, String carrier, int y, Quantity flow) {
    flows.computeIfAbsent(new Place(node, carrier, y), _ -> new ArrayList<>()).add(flow);
  }

  Map<Place, List<Quantity>> flows() {
    return flows;
  }
}
