package energy.samal.solver;

import energy.samal.lp.Lp;

/**
 * Bounds of columns that follow from rows and the bounds of other columns, for columns that have no
 * bound of their own; and from the objective, for only points no dearer than a cutoff matter.
 *
 * <p>What the others of a row make at least leaves at most so much for one of them (Savelsbergh
 * 1994, "Preprocessing and probing techniques", ORSA J. Comput. 6). Every bound is widened by more
 * than what rounding can have taken, so that all of them are safe.
 */
final class ImpliedBounds {
  private static final int MOST_SWEEPS = 12;
  private static final double ROUNDING = 0x1p-52;

  /** A bound once found is replaced only by one this much tighter, so that sweeps end. */
  private static final double WORTH_WHILE = 0.5;

  private final Lp lp;
  private final double cutoff;
  private final double[] lower;
  private final double[] upper;
  private boolean changed;

  /** What a row makes at least or at most, by those columns that have bounds. */
  private double activity;

  private double size;
  private int unbounded;

  /**
   * @param cutoff of the objective, offset included
   */
  ImpliedBounds(Lp lp, double cutoff) {
    this.lp = lp;
    this.cutoff = cutoff;
    this.lower = lp.columnLower().clone();
    this.upper = lp.columnUpper().clone();
    changed = true;
    for (int sweep = 0; sweep < MOST_SWEEPS && changed; sweep++) {
      changed = false;
      objective();
      for (int i = 0; i < lp.rows(); i++) {
        row(i);
      }
    }
  }

  double lower(int column) {
    return lower[column];
  }

  double upper(int column) {
    return upper[column];
  }

  private void objective() {
    double[] cost = lp.cost();
    begin();
    for (int j = 0; j < cost.length; j++) {
      contribute(cost[j], j, 1);
    }
    for (int j = 0; j < cost.length && unbounded <= 1; j++) {
      imply(cost[j], j, 1, cutoff - lp.offset(), cost.length);
    }
  }

  private void row(int row) {
    if (lp.rowUpper()[row] < Double.POSITIVE_INFINITY) {
      side(row, 1, lp.rowUpper()[row]);
    }
    if (lp.rowLower()[row] > Double.NEGATIVE_INFINITY) {
      side(row, -1, -lp.rowLower()[row]);
    }
  }

  /** The row, times {@code sign}, is at most {@code limit}. */
  private void side(int row, int sign, double limit) {
    int start = lp.rowStart()[row];
    int end = lp.rowStart()[row + 1];
    begin();
    for (int k = start; k < end && unbounded <= 1; k++) {
      contribute(lp.value()[k], lp.index()[k], sign);
    }
    for (int k = start; k < end && unbounded <= 1; k++) {
      imply(lp.value()[k], lp.index()[k], sign, limit, end - start);
    }
  }

  private void begin() {
    activity = 0;
    size = 0;
    unbounded = 0;
  }

  /** The least that one term can be. */
  private double least(double coefficient, int column) {
    return coefficient == 0 ? 0 : coefficient * (coefficient > 0 ? lower[column] : upper[column]);
  }

  private void contribute(double value, int column, int sign) {
    double least = least(sign * value, column);
    if (least == Double.NEGATIVE_INFINITY) {
      unbounded++;
    } else {
      activity += least;
      size += Math.abs(least);
    }
  }

  private void imply(double value, int column, int sign, double limit, int terms) {
    double coefficient = sign * value;
    if (coefficient == 0) {
      return;
    }
    double least = least(coefficient, column);
    boolean alone = least == Double.NEGATIVE_INFINITY;
    if (unbounded == (alone ? 1 : 0)) {
      double room = limit - (alone ? activity : activity - least);
      double margin = ROUNDING * (terms + 4.0) * (size + Math.abs(limit));
      double bound = (room + margin) / coefficient;
      bound += Math.copySign(2 * Math.ulp(bound), coefficient);
      take(column, coefficient > 0, bound);
    }
  }

  private void take(int column, boolean above, double bound) {
    double[] bounds = above ? upper : lower;
    double old = bounds[column];
    boolean first = Double.isInfinite(old) && Double.isFinite(bound);
    double other = above ? lower[column] : upper[column];
    boolean tighter =
        Double.isFinite(other) && Math.abs(bound - other) < WORTH_WHILE * Math.abs(old - other);
    boolean inside = above ? bound < old : bound > old;
    if (inside && (first || tighter)) {
      bounds[column] = bound;
      changed = true;
    }
  }
}
