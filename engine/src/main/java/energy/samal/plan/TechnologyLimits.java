package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a technology may or must be alive in a country, and how fast it may grow.
 *
 * <pre>
 *   minimum[y] ≤ Σ alive[y] ≤ maximum[y]
 *   Σ built[y] ≤ rate[y] · years since the planning year before
 * </pre>
 *
 * <p>Where nothing may be built they say nothing. Who decides year by year may have built up to the
 * most before an agreement adds to it: then nothing more is built.
 */
final class TechnologyLimits {
  static final String MINIMUM = "minimum_capacity";
  static final String MAXIMUM = "maximum_capacity";
  static final String BUILD_RATE = "build_rate";

  private TechnologyLimits() {}

  static void capacity(Draft draft, Policy.TechnologyLimit policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    var alive = new ArrayList<Quantity>();
    double stands = 0;
    for (var decision : decisions(draft, policy.country(), policy.technology())) {
      alive.add(decision.years().get(y).alive().times(1));
      stands += decision.years().get(y).stands();
    }
    double least = policy.minimumMw().at(year);
    double most = policy.maximumMw().at(year);
    if (least > 0) {
      side(draft, policy.id(), MINIMUM, y, alive, least, least, 1);
    }
    if (most < Double.POSITIVE_INFINITY) {
      boolean earlier = !draft.task().fleet().builds().isEmpty();
      double allowed = earlier ? Math.max(most, stands) : most;
      side(draft, policy.id(), MAXIMUM, y, alive, most, allowed, -1);
    }
  }

  static void buildRate(Draft draft, Policy.BuildRate policy, int y) {
    var built = new ArrayList<Quantity>();
    for (var decision : decisions(draft, policy.country(), policy.technology())) {
      int column = decision.years().get(y).builtColumn();
      if (column >= 0) {
        built.add(new Quantity.Once(column, 1));
      }
    }
    double most = policy.mwPerYear().at(draft.task().year(y)) * draft.task().yearsSincePrevious(y);
    if (!built.isEmpty()) {
      side(draft, policy.id(), BUILD_RATE, y, built, most, most, -1);
    }
  }

  private static void side(
      Draft draft,
      String policy,
      String rule,
      int y,
      List<Quantity> sum,
      double limit,
      double allowed,
      int sign) {
    double given = 0;
    for (var quantity : sum) {
      given += quantity.addYear(draft.lp(), draft.time(), 1);
    }
    double bound = allowed - given;
    if (!draft.task().mayBuild()) {
      bound = sign > 0 ? Math.min(0, bound) : Math.max(0, bound);
    }
    int row =
        draft.row(
            draft.label(rule, policy, y),
            sign > 0 ? bound : Double.NEGATIVE_INFINITY,
            sign > 0 ? Double.POSITIVE_INFINITY : bound);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy, rule, "MW", sum, List.of(), limit, row, sign));
  }

  private static List<CapacityBalance.Decision> decisions(
      Draft draft, String country, String technology) {
    return draft.decisions().values().stream()
        .filter(d -> d.sized().unit().equals(Sized.POWER))
        .filter(d -> d.sized().owner().country().equals(country))
        .filter(d -> d.sized().owner().technology().equals(technology))
        .toList();
  }
}
