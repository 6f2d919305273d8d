package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What a point and prices prove of a program, recomputed from its arrays alone with sums of twice
 * the usual precision. Shares nothing with any solver.
 *
 * <p>Where columns must be whole numbers, their values count as bounds that the point must keep,
 * and the gap says that nothing is cheaper with them. How much other whole numbers could spare is
 * not proved to be nothing: no more than what lies between lower bound and objective.
 *
 * @param objective cost of the point, offset included
 * @param lowerBound that no point within all rows and bounds can undercut, from the prices alone
 *     (Neumaier and Shcherbina 2004)
 * @param gap (objective − lowerBound) / max(1, |objective|); negative when the point undercuts the
 *     bound, as only a point that breaks rows can; with whole numbers, to the lower bound of the
 *     program in which these are as they are
 * @param rows worst breach of a row
 * @param columns worst breach of a column's bound
 * @param complementarity the largest product of a price and the distance from the bound it is the
 *     price of, over rows and columns, relative to max(1, |objective|)
 * @param assumedColumns how many columns neither have the bound that the proof needs nor get it
 *     from rows or objective, and are taken to stay within a thousand times their size; 0 for a
 *     proof without conditions
 * @param tolerance by which the verdict is given
 */
public record Certificate(
    double objective,
    double lowerBound,
    double gap,
    Violation rows,
    Violation columns,
    double complementarity,
    int assumedColumns,
    double tolerance) {
  /** Relative gap and relative breach up to which an answer passes unless said otherwise. */
  public static final double TOLERANCE = 1e-6;

  /** How far beyond the point's objective implied bounds look, relative to it. */
  private static final double CUTOFF = 0.01;

  /** Checks with the usual tolerance. */
  public static Certificate check(Lp lp, double[] primal, double[] dual) {
    return check(lp, primal, dual, TOLERANCE);
  }

  /** Checks with the usual tolerance. */
  public static Certificate check(Lp lp, Solution solution) {
    return check(lp, solution, TOLERANCE);
  }

  /** Checks a point with all its prices. */
  public static Certificate check(Lp lp, Solution solution, double tolerance) {
    if (!lp.hasIntegers()) {
      return check(lp, solution.primal(), solution.dual(), tolerance);
    }
    var primal = solution.primal();
    var held = check(lp.fixedAt(primal), primal, solution.dual(), tolerance);
    double unit = Math.max(1, Math.abs(held.objective));
    var prices = solution.boundingDual();
    var bound = SafeBound.of(lp.relaxed(), prices.length == 0 ? new double[lp.rows()] : prices);
    return new Certificate(
        held.objective,
        bound.value(held.objective + CUTOFF * unit, primal),
        held.gap,
        held.rows,
        held.columns,
        held.complementarity,
        Math.max(held.assumedColumns, bound.assumed()),
        tolerance);
  }

  /**
   * Checks. Numbers that are none, such as NaN, are breaches without end.
   *
   * @param primal value of each column
   * @param dual price of each row: change of the objective per unit of its bounds
   * @throws IllegalArgumentException when there are not as many values as columns or prices as
   *     rows, or columns must be whole numbers, which needs more prices
   */
  public static Certificate check(Lp lp, double[] primal, double[] dual, double tolerance) {
    if (lp.hasIntegers()) {
      throw new IllegalArgumentException("columns must be whole numbers");
    }
    if (primal.length != lp.columns() || dual.length != lp.rows()) {
      throw new IllegalArgumentException(
          "%d values and %d prices for %d columns and %d rows"
              .formatted(primal.length, dual.length, lp.columns(), lp.rows()));
    }
    var bound = SafeBound.of(lp, dual);
    var breaches = new Breaches();
    double objective = objective(lp, primal);
    double unit = Math.max(1, Math.abs(objective));
    for (int j = 0; j < primal.length; j++) {
      double lower = lp.columnLower()[j];
      double upper = lp.columnUpper()[j];
      breaches.see(j, primal[j], 0, lower, upper);
      breaches.slack(primal[j], bound.reducedCost(j), lower, upper);
    }
    var columns = breaches.worst(lp::columnName);
    for (int i = 0; i < dual.length; i++) {
      breaches.row(lp, i, primal, bound.price(i));
    }
    double lowerBound = bound.value(objective + CUTOFF * unit, primal);
    return new Certificate(
        objective,
        lowerBound,
        (objective - lowerBound) / unit,
        breaches.worst(lp::rowName),
        columns,
        breaches.slackness / unit,
        bound.assumed(),
        tolerance);
  }

  /** Whether the point is feasible and as cheap as any, both within the tolerance. */
  public boolean holds() {
    return Math.abs(gap) <= tolerance
        && rows.scaled() <= tolerance
        && columns.scaled() <= tolerance;
  }

  /** In one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: objective %.10g, lower bound %.10g, gap %.2g, rows broken by %.2g (%s), columns by"
            + " %.2g (%s)",
        holds() ? "holds" : "DOES NOT HOLD",
        objective,
        lowerBound,
        gap,
        rows.scaled(),
        rows.name(),
        columns.scaled(),
        columns.name());
  }

  private static double objective(Lp lp, double[] primal) {
    var sum = new Sum();
    sum.add(lp.offset());
    for (int j = 0; j < primal.length; j++) {
      sum.addProduct(lp.cost()[j], primal[j]);
    }
    for (int j = 0; j < lp.square().length; j++) {
      sum.addProduct(lp.square()[j] * primal[j], primal[j]);
    }
    return sum.value();
  }

  /** Collects the worst of rows, then of columns. */
  private static final class Breaches {
    private int worst = -1;
    private double absolute;
    private double scaled;
    private double slackness;

    void row(Lp lp, int row, double[] primal, double price) {
      var sum = new Sum();
      double largest = 0;
      for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
        double value = lp.value()[k];
        double x = primal[lp.index()[k]];
        sum.addProduct(value, x);
        largest = Math.max(largest, Math.abs(value * x));
      }
      see(row, sum.value(), largest, lp.rowLower()[row], lp.rowUpper()[row]);
      slack(sum.value(), price, lp.rowLower()[row], lp.rowUpper()[row]);
    }

    void see(int member, double value, double largest, double lower, double upper) {
      if (value >= lower && value <= upper) {
        return;
      }
      boolean below = value < lower;
      double breach = below ? lower - value : value - upper;
      double size = Math.max(largest, Math.abs(below ? lower : upper));
      if (!(breach < Double.POSITIVE_INFINITY)) {
        breach = Double.POSITIVE_INFINITY;
        size = 0;
      }
      scaled = Math.max(scaled, breach / (1 + size));
      if (breach > absolute) {
        absolute = breach;
        worst = member;
      }
    }

    void slack(double value, double price, double lower, double upper) {
      double bound = price > 0 ? lower : upper;
      if (price != 0 && Double.isFinite(bound)) {
        slackness = Math.max(slackness, Math.abs(price * (value - bound)));
      }
    }

    /** The worst so far; then begins anew. */
    Violation worst(IntFunction<String> name) {
      var violation = new Violation(worst < 0 ? "" : name.apply(worst), absolute, scaled);
      worst = -1;
      absolute = 0;
      scaled = 0;
      return violation;
    }
  }
}
