package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * What the interior point solves: a scaled program in the positions of a {@link Layout}, every row
 * that is no equation with a slack of its own, A x − s = 0. Vectors over both have the columns
 * first, then the slacks.
 */
final class Task {
  final Layout layout;
  final int columns;
  final int rows;

  /** Columns and slacks. */
  final int all;

  final double[] cost;

  /** Largest cost of a column, in the program's units. */
  final double dearest;

  /** Of columns and slacks; none for the slack of an equation. */
  final double[] lower;

  final double[] upper;

  /** Of equations. */
  final double[] right;

  final boolean[] equation;

  /** One unit of each scaled row in units of the program. */
  final double[] rowUnit;

  /** One unit of each scaled column in units of the program. */
  final double[] columnUnit;

  final double offset;

  private static final int LOWER = 1;
  private static final int UPPER = 2;

  /** Which bounds are finite: a byte is read faster than both. */
  private final byte[] bounds;

  /** Bounds of columns and slacks that are finite. */
  final long pairs;

  Task(Program program, Layout layout, Scaling scaling) {
    this.layout = layout;
    columns = layout.columns;
    rows = layout.rows;
    all = columns + rows;
    offset = program.offset;
    cost = new double[columns];
    lower = new double[all];
    upper = new double[all];
    right = new double[rows];
    equation = new boolean[rows];
    rowUnit = new double[rows];
    columnUnit = new double[columns];
    fillColumns(program, scaling);
    dearest = Arrays.stream(program.cost).map(Math::abs).max().orElse(0);
    fillRows(program, scaling);
    bounds = new byte[all];
    long finite = 0;
    for (int k = 0; k < all; k++) {
      int low = lower[k] > Double.NEGATIVE_INFINITY ? LOWER : 0;
      int high = upper[k] < Double.POSITIVE_INFINITY ? UPPER : 0;
      bounds[k] = (byte) (low | high);
      finite += Integer.bitCount(low | high);
    }
    pairs = finite;
  }

  private void fillColumns(Program program, Scaling scaling) {
    for (int j = 0; j < columns; j++) {
      int original = layout.columnAt[j];
      double unit = scaling.column[original];
      columnUnit[j] = unit;
      cost[j] = program.cost[original] * unit;
      lower[j] = program.columnLower[original] / unit;
      upper[j] = program.columnUpper[original] / unit;
    }
  }

  private void fillRows(Program program, Scaling scaling) {
    for (int i = 0; i < rows; i++) {
      int original = layout.rowAt[i];
      double factor = scaling.row[original];
      rowUnit[i] = 1 / factor;
      lower[columns + i] = program.rowLower[original] * factor;
      upper[columns + i] = program.rowUpper[original] * factor;
      equation[i] = program.rowLower[original] == program.rowUpper[original];
      if (equation[i]) {
        right[i] = lower[columns + i];
        lower[columns + i] = Double.NEGATIVE_INFINITY;
        upper[columns + i] = Double.POSITIVE_INFINITY;
      }
    }
  }

  boolean hasLower(int k) {
    return (bounds[k] & LOWER) != 0;
  }

  boolean hasUpper(int k) {
    return (bounds[k] & UPPER) != 0;
  }

  /** Values of the program's columns, within their bounds. */
  double[] primal(double[] values, Program program) {
    double[] primal = new double[columns];
    for (int j = 0; j < columns; j++) {
      int original = layout.columnAt[j];
      double value = values[j] * columnUnit[j];
      double lower = program.columnLower[original];
      double upper = program.columnUpper[original];
      primal[original] = Math.max(lower, Math.min(upper, value));
    }
    return primal;
  }

  /** Prices of the program's rows, of the sign that their bounds allow. */
  double[] dual(double[] prices, Program program) {
    double[] dual = new double[rows];
    for (int i = 0; i < rows; i++) {
      int original = layout.rowAt[i];
      double price = prices[i] / rowUnit[i];
      boolean none =
          price > 0
              ? program.rowLower[original] == Double.NEGATIVE_INFINITY
              : program.rowUpper[original] == Double.POSITIVE_INFINITY;
      dual[original] = none ? 0 : price;
    }
    return dual;
  }
}
