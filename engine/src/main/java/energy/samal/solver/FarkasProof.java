package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;

/**
 * Whether prices of rows prove that no point meets all rows and bounds. Shares nothing with any
 * solver.
 *
 * <p>Rows weighted by their prices y (of the sign of the bound that each is the price of) add up to
 * one row that every feasible point meets. If even the best values of the columns, each within its
 * own bounds, leave it open, there is no such point:
 *
 * {@snippet lang=text :
 *   Σ yᵢ·(rowLowerᵢ if yᵢ > 0 else rowUpperᵢ) + Σ dⱼ·(columnLowerⱼ if dⱼ > 0 else columnUpperⱼ) > 0,   d = −Aᵀy
 * }
 *
 * <p>It is the safe lower bound of {@link SafeBound} as if nothing cost anything, with the same
 * care for rounding and the same implied bounds. Bounds that cross need no prices.
 *
 * <p>Source: Farkas 1902 (the lemma); Neumaier, Shcherbina 2004, section 5 (its safe form).
 *
 * @param margin by which the sum lies above 0, relative to the sizes of all its terms together; not
 *     above 0 when the prices prove nothing
 * @param crossed name of the row or column whose lower bound lies above its upper one, the worst of
 *     them; empty when there is none
 * @param assumedColumns how many columns had to be taken to stay within a thousand times the
 *     program's largest bound, for nothing else bounds them; 0 for a proof without conditions
 */
public record FarkasProof(double margin, String crossed, int assumedColumns) {
  /**
   * Checks.
   *
   * @param prices one for each row; none at all when nobody has any
   * @throws IllegalArgumentException when there are prices, but not as many as rows
   */
  public static FarkasProof check(Lp lp, double[] prices) {
    if (prices.length != lp.rows() && prices.length != 0) {
      throw new IllegalArgumentException(
          "%d prices for %d rows".formatted(prices.length, lp.rows()));
    }
    var crossing = Crossing.worst(lp);
    if (crossing.by() > 0) {
      return new FarkasProof(crossing.by(), crossing.name(), 0);
    }
    if (prices.length == 0) {
      return new FarkasProof(0, "", 0);
    }
    var bound = SafeBound.withoutCosts(lp, prices);
    double sum = bound.valueWithin(largestBound(lp));
    return new FarkasProof(bound.size() > 0 ? sum / bound.size() : 0, "", bound.assumed());
  }

  /** Whether it is a proof. */
  public boolean holds() {
    return margin > 0;
  }

  /** In one line. */
  @Override
  public String toString() {
    if (!crossed.isEmpty()) {
      return "proved: the bounds of " + crossed + " cross";
    }
    return String.format(
        Locale.ROOT,
        holds()
            ? "proved: the rows contradict each other by %.2g of their size"
            : "NOT PROVED: %.2g of their size",
        margin);
  }

  private static double largestBound(Lp lp) {
    double largest = 0;
    for (var bounds :
        new double[][] {lp.rowLower(), lp.rowUpper(), lp.columnLower(), lp.columnUpper()}) {
      for (double bound : bounds) {
        largest = Double.isFinite(bound) ? Math.max(largest, Math.abs(bound)) : largest;
      }
    }
    return largest;
  }

  /**
   * The two bounds of one row or column that contradict each other most.
   *
   * @param by how much, relative to their size; 0 when none do
   */
  private record Crossing(String name, double by) {
    static Crossing worst(Lp lp) {
      int row = worst(lp.rowLower(), lp.rowUpper());
      int column = worst(lp.columnLower(), lp.columnUpper());
      double byRow = by(lp.rowLower(), lp.rowUpper(), row);
      double byColumn = by(lp.columnLower(), lp.columnUpper(), column);
      if (byRow == 0 && byColumn == 0) {
        return new Crossing("", 0);
      }
      return byRow > byColumn
          ? new Crossing(lp.rowName(row), byRow)
          : new Crossing(lp.columnName(column), byColumn);
    }

    private static int worst(double[] lower, double[] upper) {
      int worst = -1;
      for (int k = 0; k < lower.length; k++) {
        worst = by(lower, upper, k) > by(lower, upper, worst) ? k : worst;
      }
      return worst;
    }

    private static double by(double[] lower, double[] upper, int member) {
      if (member < 0 || lower[member] <= upper[member]) {
        return 0;
      }
      double size = Math.abs(lower[member]) + Math.abs(upper[member]);
      return Double.isFinite(size) ? (lower[member] - upper[member]) / size : 1;
    }
  }
}
