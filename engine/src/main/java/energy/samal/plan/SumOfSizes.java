package energy.samal.plan;

import java.util.List;

/**
 * Sizes of one year, added up, for the rules that bound their sum.
 *
 * <p>Where nothing may be built a bound asks for no more than there is. Who decides year by year
 * may have built up to the most before an agreement adds to it: then nothing more is built.
 *
 * @param policy that bounds them
 * @param unit of the sum
 * @param y the planning year
 * @param stands what of the sum stands already, whatever is decided
 */
record SumOfSizes(String policy, String unit, int y, List<Quantity> sizes, double stands) {
  /** A sum that nothing stands of before the year's own decisions. */
  SumOfSizes(String policy, String unit, int y, List<Quantity> sizes) {
    this(policy, unit, y, sizes, Double.NEGATIVE_INFINITY);
  }

  void atLeast(Draft draft, String rule, double least) {
    side(draft, rule, least, least, 1);
  }

  void atMost(Draft draft, String rule, double most) {
    boolean earlier = !draft.task().fleet().builds().isEmpty();
    side(draft, rule, most, earlier ? Math.max(most, stands) : most, -1);
  }

  private void side(Draft draft, String rule, double limit, double allowed, int sign) {
    double bound = allowed - Quantity.addYear(draft.lp(), draft.time(), sizes, 1);
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
        .bound(new Accounts.Bound(y, policy, rule, unit, sizes, List.of(), limit, row, sign));
  }
}
