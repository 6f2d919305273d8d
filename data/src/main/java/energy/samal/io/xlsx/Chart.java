package energy.samal.io.xlsx;

import java.util.List;

/**
 * A chart of rows of its sheet: bars that are stacked, up and down from zero, and lines over them.
 *
 * @param unit of the bars and lines
 */
public record Chart(String title, String unit, Rows rows, List<Part> bars, List<Part> lines) {
  public Chart {
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
  }

  /**
   * What lies along the axis.
   *
   * @param first row of the sheet, from 0
   * @param last row
   * @param labels column with what each row is called
   */
  public record Rows(int first, int last, int labels) {}

  /**
   * A column of the sheet.
   *
   * @param name in the legend
   * @param colour red, green and blue as six hexadecimal digits
   */
  public record Part(String name, int column, String colour) {}
}
