package energy.samal.solver;

import energy.samal.lp.Lp;

/**
 * Units in which HiGHS sees the program, powers of two so that nothing is rounded: the tolerances
 * of its simplex are absolute, while our bounds and costs reach 1e9 and more.
 *
 * @param bound what one unit of HiGHS's columns and rows is in ours
 * @param cost what one unit of HiGHS's costs is in ours
 */
record HighsScale(double bound, double cost) {
  /** The largest number of either kind that HiGHS is shown. */
  private static final double LARGEST = 1 << 14;

  /** Ours as they are. */
  static final HighsScale NONE = new HighsScale(1, 1);

  static HighsScale of(Lp lp) {
    double bounds =
        Math.max(
            Math.max(largest(lp.rowLower()), largest(lp.rowUpper())),
            Math.max(largest(lp.columnLower()), largest(lp.columnUpper())));
    // Half of a whole number is none.
    return new HighsScale(lp.hasIntegers() ? 1 : unit(bounds), unit(largest(lp.cost())));
  }

  /** What one unit of HiGHS's objective is in ours. */
  double objective() {
    return bound * cost;
  }

  /** Back to our units, within bounds of columns, prices with the signs that they must have. */
  void undo(Lp lp, double[] primal, double[] dual) {
    for (int j = 0; j < primal.length; j++) {
      double value = primal[j] * bound;
      primal[j] = Math.max(lp.columnLower()[j], Math.min(lp.columnUpper()[j], value));
    }
    for (int i = 0; i < dual.length; i++) {
      dual[i] = signed(dual[i] * cost, lp.rowLower()[i], lp.rowUpper()[i]);
    }
  }

  /** A price has the sign of the bound that it is the price of. */
  private static double signed(double price, double lower, double upper) {
    boolean none =
        price > 0 ? lower == Double.NEGATIVE_INFINITY : upper == Double.POSITIVE_INFINITY;
    return none ? 0 : price;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      double size = Math.abs(value);
      if (size > largest && size < Double.POSITIVE_INFINITY) {
        largest = size;
      }
    }
    return largest;
  }

  private static double unit(double largest) {
    return largest <= LARGEST ? 1 : Math.scalb(1.0, Math.getExponent(largest / LARGEST));
  }
}
