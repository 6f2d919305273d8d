package energy.samal.solver.temporal;

import java.util.EnumMap;
import java.util.Map;

/** The way back from a reduced program to the original, and from guesses for it to the reduced. */
final class Postsolve {
  /**
   * A point with its prices. The arrays are handed over as they are.
   *
   * @param primal value of each column
   * @param dual price of each row, ≥ 0 when its lower bound is active
   */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier; nobody compares points
  record Point(double[] primal, double[] dual) {}

  private final Program original;
  private final Steps steps;
  private final int[] columns;
  private final int[] rows;
  private final Map<Reduction, Integer> counts = new EnumMap<>(Reduction.class);

  Postsolve(Draft draft, int[] columns, int[] rows) {
    original = draft.original;
    steps = draft.steps;
    this.columns = columns;
    this.rows = rows;
    for (var reduction : Reduction.values()) {
      counts.put(reduction, draft.counts[reduction.ordinal()]);
    }
  }

  /** Original number of each column of the reduced program. Not to be written to. */
  int[] columns() {
    return columns;
  }

  /** Original number of each row of the reduced program. Not to be written to. */
  int[] rows() {
    return rows;
  }

  /** How many reductions of each kind were made. */
  Map<Reduction, Integer> counts() {
    return counts;
  }

  /** What a point of the reduced program and its prices are in the original. */
  Point restore(double[] primal, double[] dual) {
    double[] allPrimal = spread(primal, columns, original.columns());
    double[] allDual = spread(dual, rows, original.rows());
    new Undoing(original, steps).complete(allPrimal, allDual);
    return new Point(allPrimal, allDual);
  }

  /** The original's prices that prove what those of the reduced program prove without any costs. */
  double[] restoreRay(double[] dual) {
    return new Undoing(original, steps).ray(spread(dual, rows, original.rows()));
  }

  /** In the original, a direction in which a point of the reduced program may move for ever. */
  double[] restoreDirection(double[] moves) {
    return new Undoing(original, steps).direction(spread(moves, columns, original.columns()));
  }

  /** A guess for the original as one for the reduced program. */
  Point restrict(double[] primal, double[] dual) {
    return new Point(gather(primal, columns), gather(dual, rows));
  }

  private static double[] spread(double[] values, int[] to, int length) {
    double[] all = new double[length];
    for (int k = 0; k < to.length; k++) {
      all[to[k]] = values[k];
    }
    return all;
  }

  private static double[] gather(double[] values, int[] from) {
    double[] some = new double[from.length];
    for (int k = 0; k < from.length; k++) {
      some[k] = values[from[k]];
    }
    return some;
  }
}
