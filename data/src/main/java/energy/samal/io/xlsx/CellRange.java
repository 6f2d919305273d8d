package energy.samal.io.xlsx;

import java.io.IOException;

/**
 * Cells from one corner to the other.
 *
 * @param text as the workbook writes it, such as {@code A2:A5}
 * @param top row, from 1
 * @param left column, from 0
 * @param bottom row
 * @param right column
 */
record CellRange(String text, int top, int left, int bottom, int right) {
  /**
   * @throws IOException when the text is no range
   */
  static CellRange parse(String text, Part part) throws IOException {
    if (!text.matches("[A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?")) {
      throw part.damaged("'%s' is no range of cells".formatted(text));
    }
    int colon = text.indexOf(':');
    var from = colon < 0 ? text : text.substring(0, colon);
    var to = text.substring(colon + 1);
    return new CellRange(text, row(from), column(from), row(to), column(to));
  }

  /** The column of a reference such as {@code AB12}, from 0; −1 when it has none. */
  static int column(String reference) {
    int column = 0;
    for (int at = 0; at < reference.length() && at < 4; at++) {
      char letter = reference.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = 26 * column + (letter - 'A' + 1);
    }
    return column - 1;
  }

  private static int row(String reference) {
    return Integer.parseInt(reference.replaceAll("[A-Z]", ""));
  }
}
