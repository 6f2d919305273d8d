package energy.samal.solver;

import energy.samal.lp.Lp;

/** Whether points are corners, for tests. */
final class Corners {
  private static final double AT_BOUND = 1e-9;

  private Corners() {}

  /**
   * How many columns and rows lie strictly between their bounds; free ones count unless they are 0.
   * At a corner all these are basic, so that there are no more of them than rows.
   */
  static int between(Lp lp, Solution solution) {
    int between = 0;
    for (int j = 0; j < lp.columns(); j++) {
      between += between(solution.primal()[j], lp.columnLower()[j], lp.columnUpper()[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      double activity = lp.activity(i, solution.primal());
      between += between(activity, lp.rowLower()[i], lp.rowUpper()[i]);
    }
    return between;
  }

  private static int between(double value, double lower, double upper) {
    if (lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY) {
      return value == 0 ? 0 : 1;
    }
    double near = AT_BOUND * (1 + Math.abs(value));
    return value > lower + near && value < upper - near ? 1 : 0;
  }
}
