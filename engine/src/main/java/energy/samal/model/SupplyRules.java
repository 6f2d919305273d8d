package energy.samal.model;

import java.util.HashSet;
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
  private final Set<Spot> reached = new HashSet<>();

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
    int before;
    do {
      before = reached.size();
      scenario.assets().stream().filter(this::canRun).forEach(this::spread);
    } while (reached.size() > before);
    scenario.energy().demands().forEach(this::served);
    scenario.assets(Converter.class).filter(this::canRun).forEach(this::fed);
  }

  private void begin() {
    for (var supply : scenario.energy().supplies()) {
      reached.add(new Spot(supply.node(), supply.carrier()));
    }
    for (var market : scenario.energy().markets()) {
      if (market.purchase().limitMw().points().values().stream().anyMatch(mw -> mw > 0)) {
        reached.add(new Spot(market.node(), market.carrier()));
      }
    }
  }

  private boolean canRun(Asset asset) {
    return asset.capacity().expansion().maximumSize() > 0
        || asset.capacity().vintages().stream().anyMatch(v -> v.size() > 0)
        || committed.contains(asset.id());
  }

  private void spread(Asset asset) {
    switch (asset) {
      case Generator g -> reached.add(new Spot(g.node(), g.carrier()));
      case Reservoir r -> reached.add(new Spot(r.node(), r.carrier()));
      case Storage s -> {
        if (s.operation().limits().hasInflow() || s.operation().initialMwh() > 0) {
          reached.add(new Spot(s.node(), s.carrier()));
        }
      }
      case Converter c -> {
        if (c.conversion().inputs().stream()
            .allMatch(f -> reached.contains(new Spot(f.nodeOf(c), f.carrier())))) {
          c.conversion().outputs().forEach(f -> reached.add(new Spot(f.nodeOf(c), f.carrier())));
          if (c.conversion().extraction().exists()) {
            reached.add(new Spot(c.node(), c.conversion().extraction().carrier()));
          }
        }
      }
      case Link l -> {
        var from = new Spot(l.node(), l.carrier());
        var to = new Spot(l.to(), l.carrier());
        if (reached.contains(from)) {
          reached.add(to);
        }
        if (l.operation().reverseShare() > 0 && reached.contains(to)) {
          reached.add(from);
        }
      }
    }
  }

  private void served(Demand demand) {
    boolean used = demand.mwhPerYear().points().values().stream().anyMatch(mwh -> mwh > 0);
    if (used && !reached.contains(new Spot(demand.node(), demand.carrier()))) {
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
      if (!reached.contains(new Spot(flow.nodeOf(converter), flow.carrier()))) {
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
