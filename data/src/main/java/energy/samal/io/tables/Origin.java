package energy.samal.io.tables;

/** Where a table was read from. */
@FunctionalInterface
public interface Origin {
  /** The column that stands for the whole line. */
  int WHOLE_LINE = -1;

  /**
   * In words that a reader finds it by.
   *
   * @param line of the file or row of the sheet, from 1; 0 for the whole of it
   * @param column from 0, or {@link #WHOLE_LINE}
   */
  String place(int line, int column);

  /** A text file: names the line. */
  static Origin file(String name) {
    return (line, _) -> line == 0 ? name : name + ", line " + line;
  }

  /** A sheet of a workbook: names the cell in the way of formulas, such as {@code nodes!C7}. */
  static Origin sheet(String workbook, String sheet) {
    return (line, column) -> {
      var whole = workbook + ", sheet '" + sheet + "'";
      if (line == 0) {
        return whole;
      }
      return column < 0
          ? whole + ", row " + line
          : workbook + ", " + quoted(sheet) + "!" + letters(column) + line;
    };
  }

  private static String quoted(String sheet) {
    boolean isPlain = sheet.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    return isPlain ? sheet : "'" + sheet.replace("'", "''") + "'";
  }

  private static String letters(int column) {
    var letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
