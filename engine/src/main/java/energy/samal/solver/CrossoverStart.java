package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;

/**
 * What HiGHS's crossover begins with: a program of equations only, a point within its bounds, and
 * prices of which each belongs to a bound that the point lies at.
 *
 * <p>An interior point lies near the bounds whose prices are not 0, but never at them, and gives
 * small prices to all others. Each pair of distance and price is told apart by which of them is the
 * smaller, each relative to its own size: either the column moves to its bound, or the price
 * becomes 0. Rows that are no equations get a column of their own for what they make, so that the
 * same holds for them exactly.
 */
final class CrossoverStart {
  private static final Label ANY = new Label("any", "", Lp.NONE);
  private static final int NONE = -1;

  private final Lp lp;
  private final Lp equations;
  private final int[] columnOfRow;
  private final double[] primal;
  private final double[] reduced;
  private final double[] dual;

  private CrossoverStart(Lp lp, Solution solution) {
    this.lp = lp;
    this.columnOfRow = new int[lp.rows()];
    this.equations = equations();
    this.primal = new double[equations.columns()];
    this.reduced = new double[equations.columns()];
    this.dual = solution.dual();
    complete(solution);
  }

  /** From an optimal point and its prices. */
  static CrossoverStart of(Lp lp, Solution solution) {
    return new CrossoverStart(lp, solution);
  }

  /** The program with nothing but equations for rows. */
  Lp program() {
    return equations;
  }

  double[] primal() {
    return primal;
  }

  /** Price of each column's bound. */
  double[] reduced() {
    return reduced;
  }

  double[] dual() {
    return dual;
  }

  /** A basis of the equations as one of the program itself. */
  HighsBasis ofProgram(HighsBasis basis) {
    var columns = new int[lp.columns()];
    var rows = new int[lp.rows()];
    System.arraycopy(basis.columns(), 0, columns, 0, columns.length);
    for (int i = 0; i < rows.length; i++) {
      boolean spare = basis.rows()[i] == HighsBasis.BASIC;
      int own = columnOfRow[i] == NONE ? HighsBasis.AT_LOWER : basis.columns()[columnOfRow[i]];
      rows[i] = spare ? HighsBasis.BASIC : own;
    }
    return new HighsBasis(columns, rows);
  }

  private Lp equations() {
    var builder = new LpBuilder();
    for (int j = 0; j < lp.columns(); j++) {
      builder.column(ANY, lp.columnLower()[j], lp.columnUpper()[j], lp.cost()[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      boolean equation = lp.rowLower()[i] == lp.rowUpper()[i];
      columnOfRow[i] = equation ? NONE : builder.column(ANY, lp.rowLower()[i], lp.rowUpper()[i], 0);
    }
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        builder.term(lp.value()[k], lp.index()[k]);
      }
      boolean equation = columnOfRow[i] == NONE;
      if (!equation) {
        builder.term(-1, columnOfRow[i]);
      }
      double side = equation ? lp.rowLower()[i] : 0;
      builder.row(ANY, Lp.NONE, side, side);
    }
    return builder.build();
  }

  private void complete(Solution solution) {
    var price = lp.cost().clone();
    var size = new double[lp.columns()];
    for (int j = 0; j < size.length; j++) {
      size[j] = Math.abs(price[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        double term = lp.value()[k] * dual[i];
        price[lp.index()[k]] -= term;
        size[lp.index()[k]] = Math.max(size[lp.index()[k]], Math.abs(term));
      }
    }
    for (int j = 0; j < size.length; j++) {
      place(j, solution.primal()[j], price[j], size[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      if (columnOfRow[i] != NONE) {
        place(columnOfRow[i], lp.activity(i, solution.primal()), dual[i], Math.abs(dual[i]));
      }
    }
  }

  /**
   * @param size of the terms that the price is what is left of
   */
  private void place(int column, double value, double price, double size) {
    double lower = equations.columnLower()[column];
    double upper = equations.columnUpper()[column];
    double bound = price > 0 ? lower : upper;
    double distance = Math.abs(value - bound) / (1 + Math.abs(value));
    boolean atBound = lower == upper || distance <= Math.abs(price) / (1 + size);
    primal[column] = atBound ? bound : Math.clamp(value, lower, upper);
    reduced[column] = atBound ? price : 0;
  }
}
