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
 * <p>Where nothing may be built they say nothing.
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
    var sum = new SumOfSizes(policy.id(), "MW", y, alive, stands);
    if (least > 0) {
      sum.atLeast(draft, MINIMUM, least);
    }
    if (most < Double.POSITIVE_INFINITY) {
      sum.atMost(draft, MAXIMUM, most);
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
      new SumOfSizes(policy.id(), "MW", y, built).atMost(draft, BUILD_RATE, most);
    }
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
