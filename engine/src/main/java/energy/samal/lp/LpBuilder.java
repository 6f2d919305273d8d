package energy.samal.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows a linear program: columns in runs, then rows term by term. A column named twice in one row
 * is added up. Coefficients go straight into growing arrays; there is no object per coefficient.
 */
public final class LpBuilder {
  private static final int FIRST_CAPACITY = 1 << 12;

  private double offset;
  private int columns;
  private double[] cost = new double[FIRST_CAPACITY];
  private double[] columnLower = new double[FIRST_CAPACITY];
  private double[] columnUpper = new double[FIRST_CAPACITY];
  private int[] columnHour = new int[FIRST_CAPACITY];

  /**
   * For each column the place of its latest coefficient, which tells whether it is in the open row.
   */
  private int[] lastPlace = new int[FIRST_CAPACITY];

  private int rows;
  private double[] rowLower = new double[FIRST_CAPACITY];
  private double[] rowUpper = new double[FIRST_CAPACITY];
  private int[] rowHour = new int[FIRST_CAPACITY];
  private int[] rowStart = new int[FIRST_CAPACITY + 1];

  private int places;
  private int[] index = new int[4 * FIRST_CAPACITY];
  private double[] value = new double[4 * FIRST_CAPACITY];

  private final List<Label> columnLabels = new ArrayList<>();
  private final List<Integer> columnFirsts = new ArrayList<>();
  private final List<Label> rowLabels = new ArrayList<>();
  private final List<Integer> rowFirsts = new ArrayList<>();

  /** A program without columns or rows. */
  public LpBuilder() {}

  /** One column that belongs to no hour. */
  public int column(Label label, double lower, double upper, double cost) {
    return columns(label, 1, Lp.NONE, lower, upper, cost).first();
  }

  /**
   * A run of columns with the same bounds and cost.
   *
   * @param firstHour hour of the first column, the next ones following; {@link Lp#NONE} for all
   *     none
   */
  public Columns columns(
      Label label, int count, int firstHour, double lower, double upper, double cost) {
    if (columns + count > this.cost.length) {
      growColumns(columns + count);
    }
    int first = columns;
    for (int k = 0; k < count; k++) {
      int column = first + k;
      this.cost[column] = cost;
      columnLower[column] = lower;
      columnUpper[column] = upper;
      columnHour[column] = firstHour == Lp.NONE ? Lp.NONE : firstHour + k;
      lastPlace[column] = -1;
    }
    if (count > 0) {
      columnLabels.add(label);
      columnFirsts.add(first);
    }
    columns += count;
    return new Columns(first, count);
  }

  public LpBuilder lower(int column, double lower) {
    columnLower[column] = lower;
    return this;
  }

  public LpBuilder upper(int column, double upper) {
    columnUpper[column] = upper;
    return this;
  }

  /** Adds to the column's cost. */
  public LpBuilder addCost(int column, double more) {
    cost[column] += more;
    return this;
  }

  /** Adds to the constant part of the objective. */
  public LpBuilder addOffset(double more) {
    offset += more;
    return this;
  }

  /** One more term of the row that {@link #row} will close. A coefficient of 0 is left out. */
  public LpBuilder term(double coefficient, int column) {
    if (coefficient == 0) {
      return this;
    }
    int place = lastPlace[column];
    if (place >= rowStart[rows] && place < places && index[place] == column) {
      value[place] += coefficient;
      return this;
    }
    if (places == index.length) {
      int more = grown(places + 1);
      index = Arrays.copyOf(index, more);
      value = Arrays.copyOf(value, more);
    }
    index[places] = column;
    value[places] = coefficient;
    lastPlace[column] = places++;
    return this;
  }

  /** Whether the open row has a term yet. */
  public boolean hasTerms() {
    return places > rowStart[rows];
  }

  /**
   * Closes the row: lower ≤ its terms ≤ upper.
   *
   * @param label rows that follow each other under the same label object share it
   * @param hour hour that the row belongs to, or {@link Lp#NONE}
   * @return the row's number
   */
  public int row(Label label, int hour, double lower, double upper) {
    if (rows == rowLower.length) {
      growRows(rows + 1);
    }
    if (rowLabels.isEmpty() || rowLabels.getLast() != label) {
      rowLabels.add(label);
      rowFirsts.add(rows);
    }
    rowLower[rows] = lower;
    rowUpper[rows] = upper;
    rowHour[rows] = hour;
    rows++;
    rowStart[rows] = places;
    return rows - 1;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The program as grown so far; this builder must not be used any further. */
  public Lp build() {
    if (hasTerms()) {
      throw new IllegalStateException("the last row was not closed");
    }
    lastPlace = new int[0];
    return new Lp(
        offset,
        cost = Arrays.copyOf(cost, columns),
        columnLower = Arrays.copyOf(columnLower, columns),
        columnUpper = Arrays.copyOf(columnUpper, columns),
        columnHour = Arrays.copyOf(columnHour, columns),
        rowLower = Arrays.copyOf(rowLower, rows),
        rowUpper = Arrays.copyOf(rowUpper, rows),
        rowHour = Arrays.copyOf(rowHour, rows),
        rowStart = Arrays.copyOf(rowStart, rows + 1),
        index = Arrays.copyOf(index, places),
        value = Arrays.copyOf(value, places),
        runs(columnFirsts, columnLabels),
        runs(rowFirsts, rowLabels));
  }

  private static Lp.Runs runs(List<Integer> firsts, List<Label> labels) {
    return new Lp.Runs(
        firsts.stream().mapToInt(Integer::intValue).toArray(), labels.toArray(Label[]::new));
  }

  private void growColumns(int needed) {
    int more = grown(needed);
    cost = Arrays.copyOf(cost, more);
    columnLower = Arrays.copyOf(columnLower, more);
    columnUpper = Arrays.copyOf(columnUpper, more);
    columnHour = Arrays.copyOf(columnHour, more);
    lastPlace = Arrays.copyOf(lastPlace, more);
  }

  private void growRows(int needed) {
    int more = grown(needed);
    rowLower = Arrays.copyOf(rowLower, more);
    rowUpper = Arrays.copyOf(rowUpper, more);
    rowHour = Arrays.copyOf(rowHour, more);
    rowStart = Arrays.copyOf(rowStart, more + 1);
  }

  /** Half as much again, so that growing costs little and wastes at most a third. */
  private static int grown(int needed) {
    return Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, needed + (long) needed / 2));
  }
}
