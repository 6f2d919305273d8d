package energy.samal.solver;

import energy.samal.lp.Lp;

/**
 * Linear programs that touch a convex one in a point. Such a program costs no more in any point, so
 * that whatever bounds its cost from below bounds that of the convex one:
 *
 * {@snippet lang=text :
 *   s·x² ≥ 2·s·z·x − s·z²   for any z, because s·(x − z)² ≥ 0
 * }
 *
 * <p>The slope is rounded; then z is what that slope says exactly, the constant is computed from it
 * and made smaller by more than its own rounding. With z where the prices would have the column,
 * the bound is that of Wolfe's dual (Wolfe 1961, Quarterly of Applied Mathematics 19, section 2).
 */
final class Tangent {
  /** More than four roundings, relative. */
  private static final double ROUNDING = 0x1p-50;

  private Tangent() {}

  /** Touches where, at these reduced costs, each column with a square is best within its bounds. */
  static Lp atPrices(Lp lp, double[] reduced) {
    var point = new double[lp.columns()];
    for (int j = 0; j < point.length; j++) {
      double square = lp.square()[j];
      double best = square > 0 ? -reduced[j] / (2 * square) : 0;
      point[j] = Math.max(lp.columnLower()[j], Math.min(lp.columnUpper()[j], best));
    }
    return at(lp, point);
  }

  /** Touches in this point. */
  static Lp at(Lp lp, double[] point) {
    var cost = lp.cost().clone();
    var constant = new Sum();
    constant.add(lp.offset());
    for (int j = 0; j < cost.length; j++) {
      double square = lp.square()[j];
      if (square > 0) {
        cost[j] += 2 * square * point[j];
        double slope = cost[j] - lp.cost()[j];
        constant.add(-slope * slope / (4 * square) * (1 + ROUNDING));
      }
    }
    return lp.withCosts(cost, constant.value() - constant.error());
  }
}
