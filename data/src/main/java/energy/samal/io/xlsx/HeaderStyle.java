package energy.samal.io.xlsx;

import org.dhatim.fastexcel.Worksheet;

/** How the cells above columns look, in workbooks of cases and of results. */
final class HeaderStyle {
  /** Points: a name and its unit below it. */
  static final double TWO_LINES = 32;

  private static final String COLOUR = "DCE6F1";

  private HeaderStyle() {}

  static void set(Worksheet sheet, int row, int column) {
    sheet
        .style(row, column)
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .horizontalAlignment("left")
        .fillColor(COLOUR)
        .set();
  }
}
