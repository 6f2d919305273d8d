package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A direction in which the objective of an unbounded program falls without end, of as few and small
 * moves as there is.
 *
 * <p>No row or bound may ever stop it, and it earns one unit of cost, so that it is found as
 *
 * {@snippet lang=text :
 *   least Σ |r|   subject to   c·r = −1,   A r ≥ 0 where rowLower is finite,   A r ≤ 0 where rowUpper is,
 *                              r ≥ 0 where columnLower is finite,   r ≤ 0 where columnUpper is
 * }
 *
 * @param moves the columns that move, the largest move first
 */
public record Ray(List<Move> moves) {
  private static final Label RISE = new Label("rise", "", Lp.NONE);
  private static final Label ROW = new Label("row", "", Lp.NONE);

  /** Moves smaller than this, relative to the largest, are rounding. */
  private static final double NOTHING = 1e-7;

  /**
   * One column's part.
   *
   * @param column its number in the program
   * @param name of the column
   * @param share of the largest move, 1 for the largest itself; negative when the column falls
   */
  public record Move(int column, String name, double share) {}

  /**
   * Finds one.
   *
   * @return nothing when there is none, or the solver was stopped before it found one
   * @throws SolverException when the solver breaks
   */
  public static Optional<Ray> find(Lp lp, Solver solver, Options options) {
    return solver.solve(directions(lp), options) instanceof Outcome.Optimal(Solution solution)
        ? Optional.of(of(lp, solution.primal()))
        : Optional.empty();
  }

  /** Columns of rising and of falling by turns; what a bound forbids is fixed at 0. */
  private static Lp directions(Lp lp) {
    var builder = new LpBuilder();
    double dearest = 0;
    for (int j = 0; j < lp.columns(); j++) {
      boolean moves = lp.isLinear() || lp.square()[j] == 0;
      boolean rises = moves && lp.columnUpper()[j] == Double.POSITIVE_INFINITY;
      boolean falls = moves && lp.columnLower()[j] == Double.NEGATIVE_INFINITY;
      builder.column(RISE, 0, rises ? Double.POSITIVE_INFINITY : 0, 1);
      builder.column(RISE, 0, falls ? Double.POSITIVE_INFINITY : 0, 1);
      dearest = Math.max(dearest, Math.abs(lp.cost()[j]));
    }
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        move(builder, lp.value()[k], lp.index()[k]);
      }
      builder.row(
          ROW,
          Lp.NONE,
          lp.rowLower()[i] > Double.NEGATIVE_INFINITY ? 0 : Double.NEGATIVE_INFINITY,
          lp.rowUpper()[i] < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY);
    }
    for (int j = 0; j < lp.columns(); j++) {
      move(builder, lp.cost()[j] / Math.max(dearest, Double.MIN_NORMAL), j);
    }
    builder.row(ROW, Lp.NONE, -1, -1);
    return builder.build();
  }

  private static void move(LpBuilder builder, double coefficient, int column) {
    builder.term(coefficient, 2 * column).term(-coefficient, 2 * column + 1);
  }

  private static Ray of(Lp lp, double[] directions) {
    double largest = 0;
    double[] move = new double[lp.columns()];
    for (int j = 0; j < move.length; j++) {
      move[j] = directions[2 * j] - directions[2 * j + 1];
      largest = Math.max(largest, Math.abs(move[j]));
    }
    List<Move> moves = new ArrayList<>();
    for (int j = 0; j < move.length; j++) {
      if (Math.abs(move[j]) > NOTHING * largest) {
        moves.add(new Move(j, lp.columnName(j), move[j] / largest));
      }
    }
    moves.sort(Comparator.comparingDouble((Move m) -> Math.abs(m.share())).reversed());
    return new Ray(List.copyOf(moves));
  }
}
