package energy.samal.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever is used can come from somewhere: over links, through converters, from supplies, markets
 * and plants that stand, may be built or are committed.
 */
final class SupplyRules {
  /** A carrier at a node. */
  private record Spot(String node, String carrier) {}

  private final Scenario scenario;
  private final Findings findings;
  private final Set<String> committed;
  private final Map<Spot, Integer> spots = new HashMap<>();

  /** Numbers of spots. */
  private final BitSet reached = new BitSet();

  private final List<Way> ways = new ArrayList<>();
  private final List<Converter> converters = new ArrayList<>();

  /** One of a link's ways, by the numbers of its spots: large grids have very many. */
  private record Way(int from, int to) {}

  SupplyRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    this.committed =
        scenario.agreements().stream()
            .flatMap(a -> a.commitments().stream())
            .map(Agreement.Commitment::asset)
            .collect(Collectors.toSet());
  }

  void check() {
    begin();
    scenario.assets().stream().filter(this::canRun).forEach(this::begin);
    int before;
    do {
      before = reached.cardinality();
      ways.removeIf(this::spread);
      converters.forEach(this::spread);
    } while (reached.cardinality() > before);
    scenario.energy().demands().forEach(this::served);
    converters.forEach(this::fed);
  }

  private int number(String node, String carrier) {
    return spots.computeIfAbsent(new Spot(node, carrier), _ -> spots.size());
  }

  private void reach(String node, String carrier) {
    reached.set(number(node, carrier));
  }

  private boolean isReached(String node, String carrier) {
    var number = spots.get(new Spot(node, carrier));
    return number != null && reached.get(number);
  }

  private void begin() {
    for (var supply : scenario.energy().supplies()) {
      reach(supply.node(), supply.carrier());
    }
    for (var market : scenario.energy().markets()) {
      if (market.purchase().limitMw().points().values().stream().anyMatch(mw -> mw > 0)) {
        reach(market.node(), market.carrier());
      }
    }
  }

  private boolean canRun(Asset asset) {
    return asset.capacity().expansion().maximumSize() > 0
        || asset.capacity().vintages().stream().anyMatch(v -> v.size() > 0)
        || committed.contains(asset.id());
  }

  private void begin(Asset asset) {
    switch (asset) {
      case Generator g -> reach(g.node(), g.carrier());
      case Reservoir r -> reach(r.node(), r.carrier());
      case Storage s -> {
        if (s.operation().limits().hasInflow() || s.operation().initialMwh() > 0) {
          reach(s.node(), s.carrier());
        }
      }
      case Converter c -> converters.add(c);
      case Link l -> {
        int from = number(l.node(), l.carrier());
        int to = number(l.to(), l.carrier());
        ways.add(new Way(from, to));
        if (l.operation().reverseShare() > 0) {
          ways.add(new Way(to, from));
        }
      }
    }
  }

  /** Whether something comes over this way. */
  private boolean spread(Way way) {
    boolean comes = reached.get(way.from());
    if (comes) {
      reached.set(way.to());
    }
    return comes;
  }

  private void spread(Converter c) {
    if (c.conversion().inputs().stream().allMatch(f -> isReached(f.nodeOf(c), f.carrier()))) {
      c.conversion().outputs().forEach(f -> reach(f.nodeOf(c), f.carrier()));
      if (c.conversion().extraction().exists()) {
        reach(c.node(), c.conversion().extraction().carrier());
      }
    }
  }

  private void served(Demand demand) {
    boolean used = demand.mwhPerYear().points().values().stream().anyMatch(mwh -> mwh > 0);
    if (used && !isReached(demand.node(), demand.carrier())) {
      findings.add(
          Elements.named("Demand", demand.id()),
          "node",
          demand.node(),
          "no %s can come there: no plant, supply, market or link feeds it"
              .formatted(demand.carrier()),
          "Add one, or link the node to a node that is fed.");
    }
  }

  private void fed(Converter converter) {
    boolean first = true;
    for (var flow : converter.conversion().inputs()) {
      if (!isReached(flow.nodeOf(converter), flow.carrier())) {
        var further = Elements.named("Converter flow", converter.id() + " input " + flow.carrier());
        findings.add(
            first ? Elements.of(converter) : further,
            first ? "input" : "carrier",
            flow.carrier(),
            "no %s can come to node '%s'".formatted(flow.carrier(), flow.nodeOf(converter)),
            "Add a supply or a link that brings it, or remove the converter.");
      }
      first = false;
    }
  }
}
