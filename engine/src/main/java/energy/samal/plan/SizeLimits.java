package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;

/**
 * A sum of sizes, each with its weight, between bounds.
 *
 * <pre>   least ≤ Σ weight · alive[y] ≤ most</pre>
 *
 * <p>Where nothing may be built, and in other years than its own, it says nothing.
 */
final class SizeLimits {
  static final String LEAST = "least_size";
  static final String MOST = "most_size";

  private SizeLimits() {}

  static void add(Draft draft, Policy.SizeLimit policy, int y) {
    if (!draft.task().mayBuild() || !policy.holdsIn(draft.task().year(y))) {
      return;
    }
    var sum = new ArrayList<Quantity>();
    double stands = 0;
    for (var decision : draft.decisions().values()) {
      var sized = decision.sized();
      double weight = policy.weights().getOrDefault(sized.element(), 0.0);
      if (weight != 0 && sized.unit().equals(Sized.POWER)) {
        sum.add(decision.years().get(y).alive().times(weight));
        stands += weight * decision.years().get(y).stands();
      }
    }
    var limited = new SumOfSizes(policy.id(), "", y, sum, stands);
    if (policy.least() > Double.NEGATIVE_INFINITY) {
      limited.atLeast(draft, LEAST, policy.least());
    }
    if (policy.most() < Double.POSITIVE_INFINITY) {
      limited.atMost(draft, MOST, policy.most());
    }
  }
}
