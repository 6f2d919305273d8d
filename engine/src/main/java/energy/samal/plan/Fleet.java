package energy.samal.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What earlier decisions left standing: builds by their year, and closures by the year they are
 * looked at.
 */
record Fleet(List<Build> builds, List<Closure> closures, List<Use> uses) {
  static final Fleet NONE = new Fleet(List.of(), List.of(), List.of());

  Fleet {
    builds = List.copyOf(builds);
    closures = List.copyOf(closures);
    uses = List.copyOf(uses);
  }

  /** Size that was built new for a planning year. */
  record Build(String element, String unit, int year, double size) {}

  /** Size that stands closed in a planning year, out of what would still be alive. */
  record Closure(String element, String unit, int year, double size) {}

  /** Amount already taken from a reserve (MWh) or a budget (t), named by its supply or policy. */
  record Use(String account, double amount) {}

  double used(String account) {
    return uses.stream().filter(u -> u.account().equals(account)).mapToDouble(Use::amount).sum();
  }

  Fleet plus(Fleet more) {
    var allBuilds = new ArrayList<>(builds);
    allBuilds.addAll(more.builds);
    var allClosures = new ArrayList<>(closures);
    allClosures.addAll(more.closures);
    var allUses = new ArrayList<>(uses);
    allUses.addAll(more.uses);
    return new Fleet(allBuilds, allClosures, allUses);
  }

  /** What was taken from reserves and budgets, without what was built or closed. */
  Fleet usesOnly() {
    return new Fleet(List.of(), List.of(), uses);
  }

  List<Build> builds(Sized sized) {
    return builds.stream()
        .filter(b -> b.element().equals(sized.element()) && b.unit().equals(sized.unit()))
        .toList();
  }

  /** Closed in the latest planning year up to {@code year} that says so. */
  double closed(Sized sized, int year) {
    double closed = 0;
    int latest = Integer.MIN_VALUE;
    for (var c : closures) {
      if (c.element().equals(sized.element())
          && c.unit().equals(sized.unit())
          && c.year() <= year
          && c.year() > latest) {
        latest = c.year();
        closed = c.size();
      }
    }
    return closed;
  }

  /**
   * What the capacity rows of a plan built and closed, to the W and Wh: what a solver leaves beyond
   * is its tolerance, not a decision.
   */
  static Fleet of(Tables tables) {
    var builds = new ArrayList<Build>();
    var closures = new ArrayList<Closure>();
    for (var row : tables.capacities()) {
      double built = rounded(row.built());
      if (built > 0) {
        builds.add(new Build(row.owner().element(), row.unit(), row.year(), built));
      }
      double closed = rounded(row.closed());
      closures.add(new Closure(row.owner().element(), row.unit(), row.year(), closed));
    }
    return new Fleet(builds, closures, List.of());
  }

  private static double rounded(double size) {
    return Math.max(0, Math.rint(size * 1e6) / 1e6);
  }
}
