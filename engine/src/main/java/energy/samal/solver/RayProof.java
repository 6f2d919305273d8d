package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;

/**
 * Whether a direction proves that a program, if it has any point at all, falls without end. Shares
 * nothing with any solver; sums have twice the usual precision.
 *
 * <p>From any feasible point the direction r leads to others for ever, each cheaper:
 *
 * {@snippet lang=text :
 *   c·r < 0,   A r ≥ 0 where rowLower is finite,   A r ≤ 0 where rowUpper is,
 *              r ≥ 0 where columnLower is finite,  r ≤ 0 where columnUpper is
 * }
 *
 * <p>Moves against a bound of their own column, and of columns whose squares cost, are set to 0
 * before the rest is looked at. In rows, rounding must not be taken for a breach, nor a small
 * breach for rounding: each row is measured by its own largest term. That term counts as no less
 * than a part of what the row would make of the direction's largest move, so that rows in which all
 * moves are noise pass.
 *
 * @param fall of the cost, relative to the sizes of all its terms together; not above 0 when the
 *     cost does not fall
 * @param rows worst breach of what rows allow
 * @param tolerance by which the verdict is given
 */
public record RayProof(double fall, Violation rows, double tolerance) {
  /** Relative fall that is more, and relative breach that is no more, than rounding. */
  public static final double TOLERANCE = 1e-9;

  /** With the tolerance, the precision of a double. */
  private static final double NOISE = 1e-7;

  private static final Violation NONE = new Violation("", 0, 0);

  /** Checks with the usual tolerance. */
  public static RayProof check(Lp lp, double[] direction) {
    return check(lp, direction, TOLERANCE);
  }

  /**
   * Checks.
   *
   * @param direction a move of each column; none at all when nobody has any
   * @throws IllegalArgumentException when there are moves, but not as many as columns
   */
  public static RayProof check(Lp lp, double[] direction, double tolerance) {
    if (direction.length != lp.columns() && direction.length != 0) {
      throw new IllegalArgumentException(
          "%d moves for %d columns".formatted(direction.length, lp.columns()));
    }
    var moves = new double[direction.length];
    double largest = 0;
    for (int j = 0; j < moves.length; j++) {
      boolean free = breach(direction[j], lp.columnLower()[j], lp.columnUpper()[j]) == 0;
      free &= lp.isLinear() || lp.square()[j] == 0;
      moves[j] = free ? direction[j] : 0;
      largest = Math.max(largest, Math.abs(moves[j]));
    }
    boolean any = largest > 0 && largest < Double.POSITIVE_INFINITY;
    return any
        ? new RayProof(fall(lp, moves), rows(lp, moves, largest), tolerance)
        : new RayProof(0, NONE, tolerance);
  }

  /** Whether it is a proof. */
  public boolean holds() {
    return fall > tolerance && rows.scaled() <= tolerance;
  }

  /** In one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: falls by %.2g, rows broken by %.2g (%s)",
        holds() ? "proved" : "NOT PROVED",
        fall,
        rows.scaled(),
        rows.name());
  }

  private static double fall(Lp lp, double[] direction) {
    var sum = new Sum();
    for (int j = 0; j < direction.length; j++) {
      sum.addProduct(lp.cost()[j], direction[j]);
    }
    return sum.size() > 0 ? -(sum.value() + sum.error()) / sum.size() : 0;
  }

  private static Violation rows(Lp lp, double[] direction, double largest) {
    int worst = -1;
    double absolute = 0;
    double scaled = 0;
    for (int i = 0; i < lp.rows(); i++) {
      var sum = new Sum();
      double coefficient = 0;
      double term = 0;
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        double move = direction[lp.index()[k]];
        sum.addProduct(lp.value()[k], move);
        coefficient = Math.max(coefficient, Math.abs(lp.value()[k]));
        term = Math.max(term, Math.abs(lp.value()[k] * move));
      }
      double breach = breach(sum.value(), lp.rowLower()[i], lp.rowUpper()[i]);
      if (breach > 0) {
        double share = breach / Math.max(term, NOISE * coefficient * largest);
        absolute = share > scaled ? breach : absolute;
        worst = share > scaled ? i : worst;
        scaled = Math.max(scaled, share);
      }
    }
    return worst < 0 ? NONE : new Violation(lp.rowName(worst), absolute, scaled);
  }

  /** How far a move goes towards a bound that is there. */
  private static double breach(double move, double lower, double upper) {
    if (move < 0) {
      return lower > Double.NEGATIVE_INFINITY ? -move : 0;
    }
    return upper < Double.POSITIVE_INFINITY ? move : 0;
  }
}
