package energy.samal.model;

import java.util.HashSet;
import java.util.stream.Stream;

/** No two elements of a kind share an id; assets of all kinds and policies of all kinds are one. */
final class IdRules {
  private IdRules() {}

  static void check(Scenario s, Findings findings) {
    unique(s.geography().countries().stream().map(c -> named("Country", c.id())), findings);
    unique(s.geography().nodes().stream().map(n -> named("Node", n.id())), findings);
    unique(s.catalogue().carriers().stream().map(c -> named("Carrier", c.id())), findings);
    unique(s.catalogue().technologies().stream().map(t -> named("Technology", t.id())), findings);
    unique(
        s.catalogue().countingRules().stream().map(c -> named("Counting rule", c.id())), findings);
    unique(s.assets().stream().map(a -> new Named(Elements.of(a), a.id())), findings);
    unique(s.energy().supplies().stream().map(e -> named("Supply", e.id())), findings);
    unique(s.energy().demands().stream().map(e -> named("Demand", e.id())), findings);
    unique(s.energy().savings().stream().map(e -> named("Saving", e.id())), findings);
    unique(s.energy().markets().stream().map(e -> named("Market", e.id())), findings);
    unique(s.policies().stream().map(p -> new Named(Elements.of(p), p.id())), findings);
    unique(s.agreements().stream().map(a -> named("Agreement", a.id())), findings);
    unique(s.sources().stream().map(x -> named("Source", x.id())), findings);
  }

  private record Named(String element, String id) {}

  private static Named named(String kind, String id) {
    return new Named(Elements.named(kind, id), id);
  }

  private static void unique(Stream<Named> elements, Findings findings) {
    var seen = new HashSet<String>();
    elements.forEach(
        e -> {
          if (!seen.add(e.id())) {
            findings.add(
                e.element(), "id", e.id(), "another has the same id", "Give each its own id.");
          }
        });
  }
}
