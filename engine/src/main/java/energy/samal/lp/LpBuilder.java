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

  /** The longest array that every JVM can make. */
  private static final long LONGEST = Integer.MAX_VALUE - 8L;

  private double offset;
  private int columns;
  private double[] cost = new double[FIRST_CAPACITY];

  /** As far as any column has one; the others have none. */
  private double[] square = new double[0];

  /** As far as any column must be a whole number. */
  private boolean[] integer = new boolean[0];

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

  private final RunsBuilder columnRuns = new RunsBuilder();
  private final RunsBuilder rowRuns = new RunsBuilder();

  /** Whether terms of the open row cancelled out, so that it holds coefficients of 0. */
  private boolean cancelled;

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
   * @throws IllegalStateException when the program outgrows what an array can hold
   */
  public Columns columns(
      Label label, int count, int firstHour, double lower, double upper, double cost) {
    long needed = (long) columns + count;
    if (needed > this.cost.length) {
      growColumns(grown(needed, "columns"));
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
      columnRuns.add(label, first);
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

  /**
   * Adds to what the square of the column costs.
   *
   * @throws IllegalArgumentException when it would not be a finite number of at least 0
   */
  public LpBuilder addSquare(int column, double more) {
    if (!(more >= 0 && more <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("the square of column " + column + " costs " + more);
    }
    if (more > 0) {
      square =
          column < square.length ? square : Arrays.copyOf(square, grown(column + 1L, "squares"));
      square[column] += more;
    }
    return this;
  }

  /** Lets the column take whole numbers only. */
  public LpBuilder integer(int column) {
    integer =
        column < integer.length
            ? integer
            : Arrays.copyOf(integer, grown(column + 1L, "whole numbers"));
    integer[column] = true;
    return this;
  }

  /** Adds to the constant part of the objective. */
  public LpBuilder addOffset(double more) {
    offset += more;
    return this;
  }

  /**
   * One more term of the row that {@link #row} will close. A coefficient of 0 is left out.
   *
   * @throws IllegalArgumentException when the coefficient is no finite number
   * @throws IndexOutOfBoundsException when there is no such column
   */
  public LpBuilder term(double coefficient, int column) {
    if (coefficient == 0) {
      return this;
    }
    if (column >= columns || !(Math.abs(coefficient) <= Double.MAX_VALUE)) {
      throw refused(coefficient, column);
    }
    int place = lastPlace[column];
    if (place >= rowStart[rows] && place < places && index[place] == column) {
      value[place] += coefficient;
      cancelled |= value[place] == 0;
      return this;
    }
    if (places == index.length) {
      int more = grown(places + 1L, "coefficients");
      index = Arrays.copyOf(index, more);
      value = Arrays.copyOf(value, more);
    }
    index[places] = column;
    value[places] = coefficient;
    lastPlace[column] = places++;
    return this;
  }

  /** Whether the open row has a term yet. */
  private boolean hasTerms() {
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
    if (cancelled) {
      dropZeros();
    }
    if (rows == rowLower.length) {
      growRows(grown(rows + 1L, "rows"));
    }
    if (rowRuns.last() != label) {
      rowRuns.add(label, rows);
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
        square = square.length == 0 ? square : Arrays.copyOf(square, columns),
        columnLower = Arrays.copyOf(columnLower, columns),
        columnUpper = Arrays.copyOf(columnUpper, columns),
        integer = integer.length == 0 ? integer : Arrays.copyOf(integer, columns),
        columnHour = Arrays.copyOf(columnHour, columns),
        rowLower = Arrays.copyOf(rowLower, rows),
        rowUpper = Arrays.copyOf(rowUpper, rows),
        rowHour = Arrays.copyOf(rowHour, rows),
        rowStart = Arrays.copyOf(rowStart, rows + 1),
        index = Arrays.copyOf(index, places),
        value = Arrays.copyOf(value, places),
        columnRuns.build(),
        rowRuns.build());
  }

  private RuntimeException refused(double coefficient, int column) {
    return column >= columns
        ? new IndexOutOfBoundsException("column " + column + " of " + columns)
        : new IllegalArgumentException(
            "coefficient " + coefficient + " of column " + column + " in row " + rows);
  }

  /** Takes the coefficients of 0 out of the open row, so that none is ever stored. */
  private void dropZeros() {
    int kept = rowStart[rows];
    for (int place = kept; place < places; place++) {
      if (value[place] != 0) {
        index[kept] = index[place];
        value[kept++] = value[place];
      }
    }
    places = kept;
    cancelled = false;
  }

  private void growColumns(int more) {
    cost = Arrays.copyOf(cost, more);
    columnLower = Arrays.copyOf(columnLower, more);
    columnUpper = Arrays.copyOf(columnUpper, more);
    columnHour = Arrays.copyOf(columnHour, more);
    lastPlace = Arrays.copyOf(lastPlace, more);
  }

  private void growRows(int more) {
    rowLower = Arrays.copyOf(rowLower, more);
    rowUpper = Arrays.copyOf(rowUpper, more);
    rowHour = Arrays.copyOf(rowHour, more);
    rowStart = Arrays.copyOf(rowStart, more + 1);
  }

  /** Half as much again, so that growing costs little and wastes at most a third. */
  static int grown(long needed, String what) {
    if (needed > LONGEST) {
      throw new IllegalStateException(
          "the program needs more than "
              + LONGEST
              + " "
              + what
              + ", which no array can hold; take fewer hours, years or elements");
    }
    return (int) Math.min(LONGEST, needed + needed / 2);
  }

  /** Labels of runs and where the runs begin. */
  private static final class RunsBuilder {
    private final List<Label> labels = new ArrayList<>();
    private int[] firsts = new int[64];

    void add(Label label, int first) {
      if (labels.size() == firsts.length) {
        firsts = Arrays.copyOf(firsts, grown(firsts.length + 1L, "labels"));
      }
      firsts[labels.size()] = first;
      labels.add(label);
    }

    Label last() {
      return labels.isEmpty() ? null : labels.getLast();
    }

    Lp.Runs build() {
      return new Lp.Runs(Arrays.copyOf(firsts, labels.size()), labels.toArray(Label[]::new));
    }
  }
}
