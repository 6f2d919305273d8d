package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of sizes, each with its weight, between bounds.
 *
 * <pre>   least ≤ Σ weight · alive[y] ≤ most</pre>
 *
 * <p>Where nothing may be built it says nothing. Who decides year by year may find more than the
 * most there already: then nothing more is built.
 */
final class SizeLimits {
  static final String LEAST = "least_size";
  static final String MOST = "most_size";

  private SizeLimits() {}

  static void add(Draft draft, Policy.SizeLimit policy, int y) {
    if (!draft.task().mayBuild()) {
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
    if (policy.least() > Double.NEGATIVE_INFINITY) {
      side(draft, policy, LEAST, y, sum, policy.least(), 1);
    }
    if (policy.most() < Double.POSITIVE_INFINITY) {
      boolean earlier = !draft.task().fleet().builds().isEmpty();
      side(
          draft,
          policy,
          MOST,
          y,
          sum,
          earlier ? Math.max(policy.most(), stands) : policy.most(),
          -1);
    }
  }

  private static void side(
      Draft draft,
      Policy.SizeLimit policy,
      String rule,
      int y,
      List<Quantity> sum,
      double allowed,
      int sign) {
    double given = 0;
    for (var quantity : sum) {
      given += quantity.addYear(draft.lp(), draft.time(), 1);
    }
    double bound = allowed - given;
    int row =
        draft.row(
            draft.label(rule, policy.id(), y),
            sign > 0 ? bound : Double.NEGATIVE_INFINITY,
            sign > 0 ? Double.POSITIVE_INFINITY : bound);
    double limit = sign > 0 ? policy.least() : policy.most();
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), rule, "", sum, List.of(), limit, row, sign));
  }
}
