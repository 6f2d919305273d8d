package energy.samal.plan;

import energy.samal.model.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A basis of the cycles of a network: as many as it has links more than a spanning forest.
 *
 * <p>Of links between the same two nodes the first takes part in the forest, and each other one
 * makes a cycle of two with it. The forest grows breadth first, so that cycles are short, from the
 * node named first in each part of the network; the same links in the same order give the same
 * cycles.
 */
final class BasicCycles {
  /** A link of a cycle, passed forwards (1) or backwards (−1). */
  record Step(Link link, int sign) {}

  private final Map<String, List<Link>> linksAt = new LinkedHashMap<>();
  private final Map<String, Step> towardsRoot = new HashMap<>();
  private final Map<String, Integer> depth = new HashMap<>();

  private BasicCycles() {}

  /** The basis; each cycle begins with the link that closes it, passed forwards. */
  static List<List<Step>> of(List<Link> links) {
    var network = new BasicCycles();
    var cycles = new ArrayList<List<Step>>();
    var between = new LinkedHashMap<String, Link>();
    for (var link : links) {
      var first = between.putIfAbsent(pair(link), link);
      if (first != null) {
        int sign = first.node().equals(link.node()) ? -1 : 1;
        cycles.add(List.of(new Step(link, 1), new Step(first, sign)));
      } else {
        network.linksAt.computeIfAbsent(link.node(), _ -> new ArrayList<>()).add(link);
        network.linksAt.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
      }
    }
    network.growForest();
    for (var link : between.values()) {
      if (!network.inForest(link)) {
        cycles.add(network.closedBy(link));
      }
    }
    return cycles;
  }

  private static String pair(Link link) {
    var a = link.node();
    var b = link.to();
    return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
  }

  private void growForest() {
    for (var root : linksAt.keySet()) {
      if (depth.putIfAbsent(root, 0) == null) {
        var waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
          grow(waiting.remove(), waiting);
        }
      }
    }
  }

  private void grow(String node, ArrayDeque<String> waiting) {
    for (var link : linksAt.get(node)) {
      boolean leaves = link.node().equals(node);
      var other = leaves ? link.to() : link.node();
      if (depth.putIfAbsent(other, depth.get(node) + 1) == null) {
        towardsRoot.put(other, new Step(link, leaves ? -1 : 1));
        waiting.add(other);
      }
    }
  }

  private boolean inForest(Link link) {
    return isTowardsRoot(link.node(), link) || isTowardsRoot(link.to(), link);
  }

  private boolean isTowardsRoot(String node, Link link) {
    var step = towardsRoot.get(node);
    return step != null && step.link() == link;
  }

  /** Along the link, then through the forest from its end back to its beginning. */
  private List<Step> closedBy(Link link) {
    var cycle = new ArrayList<>(List.of(new Step(link, 1)));
    var descent = new ArrayList<Step>();
    var up = link.to();
    var down = link.node();
    while (!up.equals(down)) {
      if (depth.get(up) >= depth.get(down)) {
        var step = towardsRoot.get(up);
        cycle.add(step);
        up = step.sign() > 0 ? step.link().to() : step.link().node();
      } else {
        var step = towardsRoot.get(down);
        descent.add(new Step(step.link(), -step.sign()));
        down = step.sign() > 0 ? step.link().to() : step.link().node();
      }
    }
    cycle.addAll(descent.reversed());
    return cycle;
  }
}
