package energy.samal.solver.temporal;

import java.util.Arrays;

/** The steps that presolve took, to be undone from the last to the first. */
final class Steps {
  /** What one entry means. */
  enum Kind {
    /** Column stays at the first number, whatever its reduced cost. */
    FIXED,
    /** Like fixed, by the forcing row that follows; the second number is its coefficient. */
    FORCED,
    /**
     * Row allowed nothing but the columns of the entries before, as many as the second number. The
     * first is 1 when its lower bound did, −1 when its upper bound.
     */
    FORCING,
    /**
     * Row of one column became its bounds. The first number is the coefficient, the second which of
     * the column's bounds it gave: {@link #LOWER}, {@link #UPPER} or the sum of both.
     */
    SINGLETON,
    /**
     * Row of two columns let both go together as far as the other one's bound. The first number is
     * this one's coefficient.
     */
    PAIRED,
    /** Column's bounds before the entry that follows. */
    BOUNDS,
    /** Column became part of the row's bounds, which were the two numbers before. */
    SLACK,
    /** Row, with these two bounds, that the column of the entry that follows can meet alone. */
    RELEASED,
    /**
     * Column is free to meet the rows of the entries before, as many as the second number. The
     * first is the bound to start from, infinite when there is none; the row tells the direction: 1
     * up, −1 down.
     */
    RELEASING
  }

  static final int LOWER = 1;
  static final int UPPER = 2;

  private static final Kind[] KINDS = Kind.values();

  private int size;
  private byte[] kind = new byte[64];
  private int[] row = new int[64];
  private int[] column = new int[64];
  private double[] first = new double[64];
  private double[] second = new double[64];

  void add(Kind kind, int row, int column, double first, double second) {
    if (size == this.kind.length) {
      int more = (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 2L);
      this.kind = Arrays.copyOf(this.kind, more);
      this.row = Arrays.copyOf(this.row, more);
      this.column = Arrays.copyOf(this.column, more);
      this.first = Arrays.copyOf(this.first, more);
      this.second = Arrays.copyOf(this.second, more);
    }
    this.kind[size] = (byte) kind.ordinal();
    this.row[size] = row;
    this.column[size] = column;
    this.first[size] = first;
    this.second[size] = second;
    size++;
  }

  int size() {
    return size;
  }

  Kind kind(int step) {
    return KINDS[kind[step]];
  }

  int row(int step) {
    return row[step];
  }

  int column(int step) {
    return column[step];
  }

  double first(int step) {
    return first[step];
  }

  double second(int step) {
    return second[step];
  }
}
