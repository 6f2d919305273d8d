package energy.samal.solver;

import energy.samal.lp.Lp;

/**
 * Moves a nearly feasible point a little, so that rows hold and bounds stay kept.
 *
 * <p>An interior point computes with the whole program's largest numbers in mind, and may leave a
 * row of small ones open by what is nothing beside them. Row by row, what is missing is shared out
 * among its columns in proportion to the room that each has to its bound, so that no bound is ever
 * broken; other rows may open by that, less each time. It is the projection of Kaczmarz 1937 with
 * room as weight.
 */
public final class Polish {
  private static final int MOST_SWEEPS = 40;

  /** A row that is open by less than this of its largest term, or of one unit, is left alone. */
  private static final double CLOSED = 1e-11;

  /** How much less a column at a bound moves than one far from its bounds. */
  private static final double AT_BOUND = 1e-7;

  private final Lp lp;
  private final double[] point;

  private Polish(Lp lp, double[] point) {
    this.lp = lp;
    this.point = point;
  }

  /** Changes the point, which must lie within the columns' bounds, in place. */
  public static void polish(Lp lp, double[] point) {
    var polish = new Polish(lp, point);
    boolean moved = true;
    for (int sweep = 0; sweep < MOST_SWEEPS && moved; sweep++) {
      moved = false;
      for (int i = 0; i < lp.rows(); i++) {
        moved |= polish.row(i);
      }
    }
  }

  private boolean row(int row) {
    int start = lp.rowStart()[row];
    int end = lp.rowStart()[row + 1];
    double activity = 0;
    double size = 1;
    for (int k = start; k < end; k++) {
      double term = lp.value()[k] * point[lp.index()[k]];
      activity += term;
      size = Math.max(size, Math.abs(term));
    }
    double missing =
        Math.max(lp.rowLower()[row] - activity, 0) + Math.min(lp.rowUpper()[row] - activity, 0);
    if (Math.abs(missing) <= CLOSED * size) {
      return false;
    }
    double capacity = 0;
    for (int k = start; k < end; k++) {
      capacity += Math.abs(lp.value()[k]) * room(k, missing);
    }
    if (capacity == 0) {
      return false;
    }
    double share = Math.min(1, Math.abs(missing) / capacity);
    for (int k = start; k < end; k++) {
      int column = lp.index()[k];
      double step = share * room(k, missing);
      double moved = point[column] + (lp.value()[k] * missing > 0 ? step : -step);
      point[column] = Math.clamp(moved, lp.columnLower()[column], lp.columnUpper()[column]);
    }
    return true;
  }

  /**
   * How far a column may go in the direction that closes the row. Columns at a bound are there for
   * a reason, and hardly move: at an optimum it is the others that cost nothing to move.
   */
  private double room(int place, double missing) {
    int column = lp.index()[place];
    double x = point[column];
    double above = lp.columnUpper()[column] - x;
    double below = x - lp.columnLower()[column];
    double free = lp.value()[place] * missing > 0 ? above : below;
    double most = 1 + Math.abs(x);
    return Math.min(Math.min(above, below) + AT_BOUND * most, Math.min(free, most));
  }
}
