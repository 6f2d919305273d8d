package energy.samal.lp;

import java.io.IOException;

/**
 * Writes a program in the LP format of CPLEX, which people can read and nearly every solver too.
 *
 * <p>Streams: no more than one row is ever held as text. Every column is named in the objective, be
 * its cost 0, so that a reader meets the columns in our order. A row with two bounds is written as
 * two rows, the second one's name ending in {@code ~u~}. How names are spelled: {@code
 * family(subject,period,hHour)} with every character that the format forbids written as its code
 * point in hexadecimal between two tildes.
 *
 * <p>Source of the format: IBM ILOG CPLEX Optimization Studio, File formats, "LP file format".
 */
public final class LpFormat {
  /** The format asks for lines of at most 560 characters. */
  private static final int TERMS_PER_LINE = 4;

  /** Ends the name of the second row of a row with two bounds; "u" is no hexadecimal digit. */
  private static final String UPPER = "~u~";

  private final Lp lp;
  private final Spelling columns;
  private final Spelling rows;
  private final Appendable to;
  private final StringBuilder text = new StringBuilder();

  private LpFormat(Lp lp, Appendable to) {
    this.lp = lp;
    this.columns = Spelling.ofColumns(lp);
    this.rows = Spelling.ofRows(lp);
    this.to = to;
  }

  /**
   * Writes the whole program. Numbers are written so that they read back as the same doubles.
   *
   * @throws IOException when {@code to} cannot be written to
   */
  public static void write(Lp lp, Appendable to) throws IOException {
    new LpFormat(lp, to).write();
  }

  private void write() throws IOException {
    objective();
    text.append("subject to\n");
    for (int i = 0; i < lp.rows(); i++) {
      row(i);
    }
    text.append("bounds\n");
    for (int j = 0; j < lp.columns(); j++) {
      bounds(j);
    }
    integers();
    text.append("end\n");
    flush();
  }

  private void integers() throws IOException {
    text.append(lp.hasIntegers() ? "general\n" : "");
    for (int j = 0; j < lp.integer().length; j++) {
      if (lp.integer()[j]) {
        text.append(' ');
        columns.append(text, j);
        text.append('\n');
        flush();
      }
    }
  }

  private void objective() throws IOException {
    text.append("minimize\n cost:");
    for (int j = 0; j < lp.columns(); j++) {
      term(lp.cost()[j], j, j);
    }
    squares();
    if (lp.offset() != 0) {
      signed(lp.offset());
    }
    text.append('\n');
    flush();
  }

  /** In brackets and halved, as the format wants it. */
  private void squares() throws IOException {
    int place = 0;
    for (int j = 0; j < lp.square().length; j++) {
      if (lp.square()[j] != 0) {
        text.append(place == 0 ? "\n   + [" : "");
        term(2 * lp.square()[j], j, place++);
        text.append(" ^ 2");
      }
    }
    text.append(place == 0 ? "" : " ] / 2");
  }

  /** Not every reader knows rows with two bounds, so those become two rows. */
  private void row(int row) throws IOException {
    double lower = lp.rowLower()[row];
    double upper = lp.rowUpper()[row];
    if (lower == upper) {
      row(row, "", " = ", lower);
    } else if (Double.isInfinite(upper)) {
      row(row, "", " >= ", lower);
    } else if (Double.isInfinite(lower)) {
      row(row, "", " <= ", upper);
    } else {
      row(row, "", " >= ", lower);
      row(row, UPPER, " <= ", upper);
    }
  }

  private void row(int row, String ending, String relation, double bound) throws IOException {
    text.append(' ');
    rows.append(text, row);
    text.append(ending).append(':');
    int start = lp.rowStart()[row];
    for (int k = start; k < lp.rowStart()[row + 1]; k++) {
      term(lp.value()[k], lp.index()[k], k - start);
    }
    if (start == lp.rowStart()[row + 1] && lp.columns() > 0) {
      term(0, 0, 0);
    }
    Numbers.append(text.append(relation), bound).append('\n');
    flush();
  }

  private void term(double coefficient, int column, int place) throws IOException {
    if (place > 0 && place % TERMS_PER_LINE == 0) {
      text.append("\n  ");
      flush();
    }
    signed(coefficient);
    text.append(' ');
    columns.append(text, column);
  }

  private void signed(double number) {
    text.append(number < 0 ? " - " : " + ");
    Numbers.append(text, Math.abs(number));
  }

  /** Says nothing of the format's own bounds, 0 and infinity. */
  private void bounds(int column) throws IOException {
    double lower = lp.columnLower()[column];
    double upper = lp.columnUpper()[column];
    boolean below = lower == Double.NEGATIVE_INFINITY;
    boolean above = upper == Double.POSITIVE_INFINITY;
    if (lower == 0 && above) {
      return;
    }
    text.append(' ');
    if (below && above) {
      columns.append(text, column);
      text.append(" free");
    } else if (lower == upper) {
      columns.append(text, column);
      Numbers.append(text.append(" = "), lower);
    } else {
      Numbers.append(text, lower).append(" <= ");
      columns.append(text, column);
      if (!above) {
        Numbers.append(text.append(" <= "), upper);
      }
    }
    text.append('\n');
    flush();
  }

  private void flush() throws IOException {
    to.append(text);
    text.setLength(0);
  }
}
