package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes a program in: without coefficients that are rounding alone, and with hours that follow each
 * other.
 *
 * <p>The sine of half a turn is 1.2e-16, and a share of capacity that comes out of it nothing but
 * the wish to be 0. Divided by, or scaled up to one, it is taken at its word. A point of the
 * program without it is one of the program with it, as far as a double can tell.
 */
final class Intake {
  /** A coefficient smaller than this part of its row's largest may be rounding. */
  private static final double ROUNDING = 1e-11;

  /** What it moves the row by at most if it is, beside one unit of the largest or of the row. */
  private static final double NOTHING = 1e-7;

  /** A column without bounds is taken to go this far. */
  private static final double FAR = 1e5;

  private Intake() {}

  /** The arrays of a program, as they are where nothing has to change. */
  static Program of(Lp lp) {
    int[] rowStart = lp.rowStart();
    int[] index = lp.index();
    double[] value = lp.value();
    boolean[] drop = rounding(lp);
    if (drop.length > 0) {
      int[] kept = IntStream.range(0, drop.length).filter(k -> !drop[k]).toArray();
      index = Arrays.stream(kept).map(k -> lp.index()[k]).toArray();
      value = Arrays.stream(kept).mapToDouble(k -> lp.value()[k]).toArray();
      rowStart = new int[rowStart.length];
      for (int i = 0; i < lp.rows(); i++) {
        rowStart[i + 1] = rowStart[i];
        for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
          rowStart[i + 1] += drop[k] ? 0 : 1;
        }
      }
    }
    int[] hours = distinctHours(lp);
    return new Program(
        lp.offset(),
        lp.cost(),
        lp.columnLower(),
        lp.columnUpper(),
        ranks(lp.columnHour(), hours),
        lp.rowLower(),
        lp.rowUpper(),
        ranks(lp.rowHour(), hours),
        rowStart,
        index,
        value);
  }

  /** Which coefficients are rounding; of no length when none are. */
  private static boolean[] rounding(Lp lp) {
    boolean[] drop = new boolean[0];
    for (int i = 0; i < lp.rows(); i++) {
      double largest = 0;
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        largest = Math.max(largest, Math.abs(lp.value()[k]));
      }
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        double size = Math.abs(lp.value()[k]);
        if (size < ROUNDING * largest
            && size * reach(lp, lp.index()[k]) < NOTHING * Math.max(1, largest)) {
          drop = drop.length > 0 ? drop : new boolean[lp.value().length];
          drop[k] = true;
        }
      }
    }
    return drop;
  }

  private static double reach(Lp lp, int column) {
    double reach = Math.max(Math.abs(lp.columnLower()[column]), Math.abs(lp.columnUpper()[column]));
    return Double.isFinite(reach) ? reach : FAR;
  }

  /**
   * All hours in order, when they are so far apart that stages for those between would cost more
   * than the program; none when they may stay.
   */
  private static int[] distinctHours(Lp lp) {
    int last = Math.max(last(lp.columnHour()), last(lp.rowHour()));
    return last < lp.columns() + lp.rows()
        ? new int[0]
        : IntStream.concat(Arrays.stream(lp.columnHour()), Arrays.stream(lp.rowHour()))
            .filter(hour -> hour >= 0)
            .sorted()
            .distinct()
            .toArray();
  }

  private static int last(int[] hours) {
    return Arrays.stream(hours).max().orElse(Lp.NONE);
  }

  private static int[] ranks(int[] hours, int[] distinct) {
    return distinct.length == 0
        ? hours
        : Arrays.stream(hours)
            .map(hour -> hour < 0 ? hour : Arrays.binarySearch(distinct, hour))
            .toArray();
  }
}
