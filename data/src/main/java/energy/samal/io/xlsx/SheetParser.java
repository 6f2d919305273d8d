package energy.samal.io.xlsx;

import energy.samal.io.tables.Numbers;
import energy.samal.io.tables.Numerals;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** Reads the cells of one sheet, row after row. */
final class SheetParser {
  /** Rows and columns of a sheet (ECMA-376 lets programs set them; all set these). */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;
  private static final int LAST_DAY = 2_958_465;

  private final Part part;
  private final WorkbookFile book;
  private final Rows rows;
  private final List<CellRange> merged = new ArrayList<>();
  private int row;

  /** Takes rows from top to bottom; those that hold nothing are left out. */
  interface Rows {
    /**
     * @param number from 1
     * @param cells from left to right
     */
    void row(int number, List<Cell> cells);
  }

  SheetParser(Part part, WorkbookFile book, Rows rows) {
    this.part = part;
    this.book = book;
    this.rows = rows;
  }

  /**
   * Hands out all rows.
   *
   * @return the ranges that are merged into one cell each
   */
  List<CellRange> read() throws IOException {
    while (part.nextElement()) {
      switch (part.element()) {
        case "row" -> row();
        case "mergeCell" -> merged.add(CellRange.parse(part.attribute("ref"), part));
        default -> {
          // Widths, filters, drawings.
        }
      }
    }
    return merged;
  }

  private void row() throws IOException {
    var given = part.attribute("r");
    int number = given.isEmpty() ? row + 1 : whole(given);
    if (number <= row || number > MOST_ROWS) {
      throw part.damaged("row %s follows row %d".formatted(given, row));
    }
    row = number;
    var cells = new ArrayList<Cell>();
    int last = -1;
    int event;
    while ((event = part.next()) != XMLStreamConstants.END_ELEMENT
        || !part.element().equals("row")) {
      if (event == XMLStreamConstants.START_ELEMENT && part.element().equals("c")) {
        last = cell(cells, last);
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw part.damaged("it ends within row " + row);
      }
    }
    if (!cells.isEmpty()) {
      rows.row(row, cells);
    }
  }

  /** Adds a cell that holds something; gives its column. */
  private int cell(List<Cell> cells, int before) throws IOException {
    var reference = part.attribute("r");
    int column = reference.isEmpty() ? before + 1 : CellRange.column(reference);
    if (column <= before || column >= MOST_COLUMNS) {
      throw part.damaged("cell '%s' is out of place in row %d".formatted(reference, row));
    }
    var type = part.attribute("t");
    var style = part.attribute("s");
    String value = null;
    boolean formula = false;
    int event;
    while ((event = part.next()) != XMLStreamConstants.END_ELEMENT || !part.element().equals("c")) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (part.element()) {
          case "v" -> value = part.text();
          case "is" -> value = part.richText();
          case "f" -> {
            formula = true;
            part.text();
          }
          default -> {
            // Further marks of later versions.
          }
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw part.damaged("it ends within a cell of row " + row);
      }
    }
    boolean isText = type.equals("str") || type.equals("inlineStr");
    if (formula && (value == null || (value.isEmpty() && !isText))) {
      cells.add(new Cell(column, "", Cell.Kind.UNCOMPUTED, true));
    } else if (value != null && !value.isEmpty()) {
      cells.add(cell(column, type, style.isEmpty() ? 0 : whole(style), value, formula));
    }
    return column;
  }

  private Cell cell(int column, String type, int style, String value, boolean formula)
      throws IOException {
    return switch (type) {
      case "s" -> new Cell(column, book.string(whole(value)), Cell.Kind.TEXT, formula);
      case "str" -> new Cell(column, Escapes.undo(value), Cell.Kind.TEXT, formula);
      case "inlineStr" -> new Cell(column, value, Cell.Kind.TEXT, formula);
      case "b" -> new Cell(column, value.equals("0") ? "false" : "true", Cell.Kind.TRUTH, formula);
      case "e" -> new Cell(column, value, Cell.Kind.ERROR, formula);
      case "d" -> new Cell(column, value, Cell.Kind.DATE, formula);
      default -> number(column, style, value, formula);
    };
  }

  private Cell number(int column, int style, String value, boolean formula) {
    double number = Numbers.isDecimal(value) ? Double.parseDouble(value) : Double.NaN;
    if (!Double.isFinite(number)) {
      return new Cell(column, value, Cell.Kind.TEXT, formula);
    }
    boolean isDate = book.styles().isDate(style) && number >= 0 && number <= LAST_DAY;
    return isDate
        ? new Cell(column, date(number), Cell.Kind.DATE, formula)
        : new Cell(column, Numerals.write(number), Cell.Kind.NUMBER, formula);
  }

  /**
   * Days since the end of 1899, with a 29 February 1900 that never was; or since the beginning of
   * 1904 (18.17.4.1, dates as numbers).
   */
  private String date(double number) {
    long day = (long) number;
    long seconds = Math.round((number - day) * 86_400);
    var time = LocalTime.MIDNIGHT.plusSeconds(seconds);
    if (day == 0 && !book.isFrom1904()) {
      return time.toString();
    }
    var start =
        book.isFrom1904()
            ? LocalDate.of(1904, 1, 1)
            : day < 61 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    var date = start.plusDays(day);
    return seconds == 0
        ? date.toString()
        : LocalDateTime.of(date, LocalTime.MIDNIGHT).plusSeconds(seconds).toString();
  }

  private int whole(String text) throws IOException {
    if (!text.matches("\\d{1,9}")) {
      throw part.damaged("row %d has '%s' for a number".formatted(row, text));
    }
    return Integer.parseInt(text);
  }
}
