package energy.samal.lp;

import java.util.Arrays;

/**
 * A linear program in bare arrays: minimise cost·x + offset subject to rowLower ≤ A x ≤ rowUpper
 * and columnLower ≤ x ≤ columnUpper. Costs may also rise with the square of columns, Σ square · x²
 * with square ≥ 0: then it is a convex program, {@link #isLinear} says so, and not every solver
 * takes it. Columns may have to be whole numbers, {@link #hasIntegers}. A is stored by rows.
 * Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative.
 *
 * <p>The arrays are handed out as they are, for speed; nobody may write to them.
 *
 * <p>Every row and column carries the hour it belongs to, counted over all hours of the program, or
 * {@link #NONE} when it belongs to no single hour.
 */
public final class Lp {
  /** The tag of what belongs to no single hour, and the period of what belongs to none. */
  public static final int NONE = -1;

  private final double offset;
  private final double[] cost;
  private final double[] square;
  private final double[] columnLower;
  private final double[] columnUpper;
  private final boolean[] integer;
  private final int[] columnHour;
  private final double[] rowLower;
  private final double[] rowUpper;
  private final int[] rowHour;
  private final int[] rowStart;
  private final int[] index;
  private final double[] value;
  private final Runs columnRuns;
  private final Runs rowRuns;

  Lp(
      double offset,
      double[] cost,
      double[] square,
      double[] columnLower,
      double[] columnUpper,
      boolean[] integer,
      int[] columnHour,
      double[] rowLower,
      double[] rowUpper,
      int[] rowHour,
      int[] rowStart,
      int[] index,
      double[] value,
      Runs columnRuns,
      Runs rowRuns) {
    this.offset = offset;
    this.cost = cost;
    this.square = square;
    this.columnLower = columnLower;
    this.columnUpper = columnUpper;
    this.integer = integer;
    this.columnHour = columnHour;
    this.rowLower = rowLower;
    this.rowUpper = rowUpper;
    this.rowHour = rowHour;
    this.rowStart = rowStart;
    this.index = index;
    this.value = value;
    this.columnRuns = columnRuns;
    this.rowRuns = rowRuns;
  }

  public int columns() {
    return cost.length;
  }

  public int rows() {
    return rowLower.length;
  }

  public int nonzeros() {
    return rowStart[rows()];
  }

  /** Constant part of the objective. */
  public double offset() {
    return offset;
  }

  public double[] cost() {
    return cost;
  }

  /** The cost of the square of each column; empty when no column has one. */
  public double[] square() {
    return square;
  }

  public boolean isLinear() {
    return square.length == 0;
  }

  /** The same rows and bounds with costs that are linear. */
  public Lp withCosts(double[] cost, double offset) {
    if (cost.length != columns()) {
      throw new IllegalArgumentException(cost.length + " costs for " + columns() + " columns");
    }
    return with(offset, cost, new double[0], columnLower, columnUpper, integer);
  }

  /** Whether each column must be a whole number; empty when none must. */
  public boolean[] integer() {
    return integer;
  }

  public boolean hasIntegers() {
    return integer.length > 0;
  }

  /** The same without the demand for whole numbers: what is best here is no dearer. */
  public Lp relaxed() {
    return with(offset, cost, square, columnLower, columnUpper, new boolean[0]);
  }

  /**
   * The same with every column that must be a whole number held at the one that is nearest to its
   * value here: a program without whole numbers to find.
   *
   * @param values of all columns
   */
  public Lp fixedAt(double[] values) {
    var lower = columnLower.clone();
    var upper = columnUpper.clone();
    for (int j = 0; j < integer.length; j++) {
      if (integer[j]) {
        lower[j] = Math.clamp(Math.rint(values[j]), columnLower[j], columnUpper[j]);
        upper[j] = lower[j];
      }
    }
    return with(offset, cost, square, lower, upper, new boolean[0]);
  }

  /** The same rows with other costs, bounds and demands of columns. */
  private Lp with(
      double offset,
      double[] cost,
      double[] square,
      double[] columnLower,
      double[] columnUpper,
      boolean[] integer) {
    return new Lp(
        offset,
        cost,
        square,
        columnLower,
        columnUpper,
        integer,
        columnHour,
        rowLower,
        rowUpper,
        rowHour,
        rowStart,
        index,
        value,
        columnRuns,
        rowRuns);
  }

  public double[] columnLower() {
    return columnLower;
  }

  public double[] columnUpper() {
    return columnUpper;
  }

  public int[] columnHour() {
    return columnHour;
  }

  public double[] rowLower() {
    return rowLower;
  }

  public double[] rowUpper() {
    return rowUpper;
  }

  public int[] rowHour() {
    return rowHour;
  }

  /** Whether any row belongs to an hour. */
  public boolean hasHours() {
    return Arrays.stream(rowHour).anyMatch(hour -> hour != NONE);
  }

  /** Where each row begins in {@link #index()} and {@link #value()}; one longer than the rows. */
  public int[] rowStart() {
    return rowStart;
  }

  /** The column of each coefficient. */
  public int[] index() {
    return index;
  }

  public double[] value() {
    return value;
  }

  Runs columnRuns() {
    return columnRuns;
  }

  Runs rowRuns() {
    return rowRuns;
  }

  public Label columnLabel(int column) {
    return columnRuns.label(column);
  }

  public Label rowLabel(int row) {
    return rowRuns.label(row);
  }

  /** How many runs the columns were made in. */
  public int columnRunCount() {
    return columnRuns.first.length;
  }

  /** The columns of one run, in the order they were made. */
  public Columns columnRun(int run) {
    int first = columnRuns.first[run];
    int end = run + 1 < columnRunCount() ? columnRuns.first[run + 1] : columns();
    return new Columns(first, end - first);
  }

  public String columnName(int column) {
    return columnRuns.name(column, columnHour[column]);
  }

  public String rowName(int row) {
    return rowRuns.name(row, rowHour[row]);
  }

  /** cost·x + Σ square · x² + offset. */
  public double objective(double[] primal) {
    double sum = offset;
    for (int j = 0; j < cost.length; j++) {
      sum += cost[j] * primal[j];
    }
    for (int j = 0; j < square.length; j++) {
      sum += square[j] * primal[j] * primal[j];
    }
    return sum;
  }

  /** A·x of one row. */
  public double activity(int row, double[] primal) {
    double sum = 0;
    for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
      sum += value[k] * primal[index[k]];
    }
    return sum;
  }

  /** Labels of consecutive runs, in the order of their first members. */
  record Runs(int[] first, Label[] labels) {
    Label label(int member) {
      return labels[run(member)];
    }

    String name(int member, int hour) {
      int run = run(member);
      var name = labels[run].name(hour);
      return hour == NONE && size(run, member) > 1 ? name + "#" + (member - first[run]) : name;
    }

    int run(int member) {
      int at = Arrays.binarySearch(first, member);
      return at >= 0 ? at : -at - 2;
    }

    private int size(int run, int member) {
      return run + 1 < first.length ? first[run + 1] - first[run] : member - first[run] + 1;
    }
  }
}
