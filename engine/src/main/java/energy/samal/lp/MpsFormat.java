package energy.samal.lp;

import java.io.IOException;

/**
 * Writes a program in free MPS, the format that every solver reads.
 *
 * <p>Streams: besides the matrix turned into columns (eight bytes per coefficient) no more than one
 * line is held. How names are spelled: {@code family(subject,period,hHour)} with every character
 * that a name cannot hold written as its code point in hexadecimal between two tildes. The constant
 * of the objective is the negative right-hand side of its row, as CPLEX, Gurobi and HiGHS read it.
 * A row without any bound is a further row of type N, which most readers leave out. Columns that
 * must be whole numbers stand between marks.
 *
 * <p>Source of the format: IBM ILOG CPLEX Optimization Studio, File formats, "MPS file format".
 */
public final class MpsFormat {
  private static final String OBJECTIVE = "cost";

  private final Lp lp;
  private final Spelling columns;
  private final Spelling rows;
  private final Appendable to;
  private final StringBuilder text = new StringBuilder();

  private MpsFormat(Lp lp, Appendable to) {
    this.lp = lp;
    this.columns = Spelling.ofColumns(lp);
    this.rows = Spelling.ofRows(lp);
    this.to = to;
  }

  /**
   * Writes the whole program. Numbers are written so that they read back as the same doubles, save
   * for the width of a range, which the format can only give as a difference.
   *
   * @param name of the program; spaces become {@code _}
   * @throws IOException when {@code to} cannot be written to
   */
  public static void write(Lp lp, String name, Appendable to) throws IOException {
    new MpsFormat(lp, to).write(name.replaceAll("\\s", "_"));
  }

  private void write(String name) throws IOException {
    line("NAME ", name);
    line("ROWS", "");
    line(" N ", OBJECTIVE);
    for (int i = 0; i < lp.rows(); i++) {
      text.append(' ').append(type(i)).append(' ');
      rows.append(text, i);
      endLine();
    }
    columnsSection();
    rightHandSides();
    ranges();
    line("BOUNDS", "");
    for (int j = 0; j < lp.columns(); j++) {
      bounds(j);
    }
    squares();
    line("ENDATA", "");
  }

  /** The section gives second derivatives. */
  private void squares() throws IOException {
    if (!lp.isLinear()) {
      line("QUADOBJ", "");
    }
    for (int j = 0; j < lp.square().length; j++) {
      if (lp.square()[j] != 0) {
        text.append("  ");
        columns.append(text, j);
        text.append(' ');
        columns.append(text, j);
        Numbers.append(text.append(' '), 2 * lp.square()[j]);
        endLine();
      }
    }
  }

  private void columnsSection() throws IOException {
    line("COLUMNS", "");
    int[] start = columnStart();
    int[] row = new int[lp.nonzeros()];
    int[] place = new int[lp.nonzeros()];
    turn(start, row, place);
    for (int j = 0; j < lp.columns(); j++) {
      marker(j);
      int end = start[j];
      int begin = j == 0 ? 0 : start[j - 1];
      if (lp.cost()[j] != 0 || begin == end) {
        entry(j, -1, lp.cost()[j]);
      }
      for (int k = begin; k < end; k++) {
        entry(j, row[k], lp.value()[place[k]]);
      }
    }
    marker(lp.columns());
  }

  /** Columns that must be whole numbers stand between two marks. */
  private void marker(int column) throws IOException {
    boolean begins = integer(column) && !integer(column - 1);
    boolean ends = integer(column - 1) && !integer(column);
    if (begins || ends) {
      text.append("  mark").append(column).append(" 'MARKER' ");
      line(begins ? "'INTORG'" : "'INTEND'", "");
    }
  }

  /** Also asked of what lies before and after all columns. */
  private boolean integer(int column) {
    return column >= 0 && column < lp.integer().length && lp.integer()[column];
  }

  private int[] columnStart() {
    int[] start = new int[lp.columns() + 1];
    for (int k = 0; k < lp.nonzeros(); k++) {
      start[lp.index()[k] + 1]++;
    }
    for (int j = 0; j < lp.columns(); j++) {
      start[j + 1] += start[j];
    }
    return start;
  }

  /** Fills the columns; {@code start} moves on to the end of each. */
  private void turn(int[] start, int[] row, int[] place) {
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        int at = start[lp.index()[k]]++;
        row[at] = i;
        place[at] = k;
      }
    }
  }

  private void entry(int column, int row, double value) throws IOException {
    text.append("  ");
    columns.append(text, column);
    text.append(' ');
    if (row < 0) {
      text.append(OBJECTIVE);
    } else {
      rows.append(text, row);
    }
    Numbers.append(text.append(' '), value);
    endLine();
  }

  private void rightHandSides() throws IOException {
    line("RHS", "");
    if (lp.offset() != 0) {
      Numbers.append(text.append("  rhs ").append(OBJECTIVE).append(' '), -lp.offset());
      endLine();
    }
    for (int i = 0; i < lp.rows(); i++) {
      double value = type(i) == 'G' ? lp.rowLower()[i] : lp.rowUpper()[i];
      if (type(i) != 'N' && value != 0) {
        pair("rhs", i, value);
      }
    }
  }

  private void ranges() throws IOException {
    line("RANGES", "");
    for (int i = 0; i < lp.rows(); i++) {
      if (ranged(i)) {
        pair("range", i, lp.rowUpper()[i] - lp.rowLower()[i]);
      }
    }
  }

  private void pair(String set, int row, double value) throws IOException {
    text.append("  ").append(set).append(' ');
    rows.append(text, row);
    Numbers.append(text.append(' '), value);
    endLine();
  }

  private boolean ranged(int row) {
    double lower = lp.rowLower()[row];
    double upper = lp.rowUpper()[row];
    return lower != upper && Double.isFinite(lower) && Double.isFinite(upper);
  }

  /** A range hangs on the bound from which the other one comes back without rounding. */
  private char type(int row) {
    double lower = lp.rowLower()[row];
    double upper = lp.rowUpper()[row];
    if (lower == upper) {
      return 'E';
    }
    if (ranged(row)) {
      return upper - (upper - lower) == lower ? 'L' : 'G';
    }
    if (Double.isFinite(upper)) {
      return 'L';
    }
    return Double.isFinite(lower) ? 'G' : 'N';
  }

  /** Says nothing of the format's own bounds, 0 and infinity. */
  private void bounds(int column) throws IOException {
    double lower = lp.columnLower()[column];
    double upper = lp.columnUpper()[column];
    boolean below = lower == Double.NEGATIVE_INFINITY;
    boolean above = upper == Double.POSITIVE_INFINITY;
    if (below && above) {
      bound("FR", column, Double.NaN);
    } else if (lower == upper) {
      bound("FX", column, lower);
    } else {
      if (below) {
        bound("MI", column, Double.NaN);
      } else if (lower != 0 || upper <= 0) {
        // Some readers take an upper bound of 0 or less to mean that there is no lower one.
        bound("LO", column, lower);
      }
      if (!above) {
        bound("UP", column, upper);
      } else if (integer(column)) {
        // Readers take an integer without bounds for one of 0 and 1.
        bound("PL", column, Double.NaN);
      }
    }
  }

  private void bound(String kind, int column, double value) throws IOException {
    text.append(' ').append(kind).append(" bound ");
    columns.append(text, column);
    if (!Double.isNaN(value)) {
      Numbers.append(text.append(' '), value);
    }
    endLine();
  }

  private void line(String first, String second) throws IOException {
    text.append(first).append(second);
    endLine();
  }

  private void endLine() throws IOException {
    to.append(text.append('\n'));
    text.setLength(0);
  }
}
