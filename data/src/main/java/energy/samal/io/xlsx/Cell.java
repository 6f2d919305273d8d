package energy.samal.io.xlsx;

/**
 * A cell that holds something.
 *
 * @param column from 0
 * @param text as the tables of a case write it: numbers with a decimal point, dates as YYYY-MM-DD
 * @param formula whether the text is what a formula came to when the workbook was last saved
 */
record Cell(int column, String text, Kind kind, boolean formula) {
  /** What a cell holds. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a date or a time. */
    DATE,
    TRUTH,
    /** Such as {@code #DIV/0!}. */
    ERROR,
    /** A formula without a value: the program that wrote it did not compute it. */
    UNCOMPUTED
  }

  boolean isBlank() {
    return text.isBlank() && kind != Kind.UNCOMPUTED;
  }
}
