package energy.samal.io.pypsa;

import energy.samal.model.Policy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Limits on sums of sizes as global constraints, where PyPSA has one of the kind: of the cost or
 * the volume of branches, or of the capacity of one technology.
 */
final class SizeLimitExport {
  private static final Set<String> BRANCHES = Set.of("lines", "links");
  private static final double CLOSE = 1e-9;

  private final ExportDesk desk;
  private final Map<String, Double> lengths = new HashMap<>();

  /**
   * A component that may grow.
   *
   * @param factor MW there for each MW here
   * @param paid by the year for each MW there
   */
  record Growing(
      String list, String carrier, double factor, double paid, NetworkTables.Component component) {}

  SizeLimitExport(ExportDesk desk) {
    this.desk = desk;
  }

  void add(Policy.SizeLimit limit) {
    var weights = new HashMap<Growing, Double>();
    double given = 0;
    for (var weight : limit.weights().entrySet()) {
      var growing = desk.growing().get(weight.getKey());
      if (growing == null) {
        given += weight.getValue() * desk.size(weight.getKey(), "MW").alive();
      } else {
        weights.put(growing, weight.getValue() / growing.factor());
      }
    }
    var carriers = weights.keySet().stream().map(Growing::carrier).collect(Collectors.toSet());
    boolean branches = weights.keySet().stream().allMatch(g -> BRANCHES.contains(g.list()));
    long all = all(carriers, branches ? BRANCHES : null).size();
    if (all != weights.size() || weights.isEmpty()) {
      desk.refuse("Rule", limit.id(), "sums of some assets of a technology");
    } else if (branches
        && weights.entrySet().stream().allMatch(w -> near(w.getKey().paid(), w.getValue()))) {
      write(limit, "transmission_expansion_cost_limit", carriers, 1, given);
    } else if (branches
        && weights.entrySet().stream().allMatch(w -> length(w.getKey(), w.getValue()))) {
      write(limit, "transmission_volume_expansion_limit", carriers, 1, given);
    } else {
      double first = weights.values().iterator().next();
      boolean same = weights.values().stream().allMatch(w -> near(w, first));
      if (same && first > 0 && carriers.size() == 1 && all(carriers, null).size() == all) {
        write(limit, "tech_capacity_expansion_limit", carriers, first, given);
      } else {
        desk.refuse("Rule", limit.id(), "sums of sizes with these weights");
      }
    }
  }

  private Collection<Growing> all(Set<String> carriers, Set<String> lists) {
    return desk.growing().values().stream()
        .filter(g -> carriers.contains(g.carrier()))
        .filter(g -> lists == null || lists.contains(g.list()))
        .toList();
  }

  /** Whether a branch has this length, or none that was told, and is given it. */
  private boolean length(Growing branch, double weight) {
    Double told = lengths.putIfAbsent(branch.component().name(), weight);
    branch.component().set("length", lengths.get(branch.component().name()));
    return told == null || near(told, weight);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
  }

  private void write(
      Policy.SizeLimit limit, String type, Set<String> carriers, double unit, double given) {
    boolean exact = limit.least() == limit.most();
    boolean both =
        limit.least() > Double.NEGATIVE_INFINITY && limit.most() < Double.POSITIVE_INFINITY;
    var senses =
        exact
            ? List.of("==")
            : both
                ? List.of("<=", ">=")
                : List.of(limit.most() < Double.POSITIVE_INFINITY ? "<=" : ">=");
    for (var sense : senses) {
      double bound = sense.equals(">=") ? limit.least() : limit.most();
      desk.network()
          .add("global_constraints", both && !exact ? limit.id() + " " + sense : limit.id())
          .set("type", type)
          .set("carrier_attribute", carriers.stream().sorted().collect(Collectors.joining(", ")))
          .set("sense", sense)
          .set("constant", (bound - given) / unit);
    }
  }
}
