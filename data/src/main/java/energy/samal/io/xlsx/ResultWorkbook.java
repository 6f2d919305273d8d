package energy.samal.io.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes results as a workbook: one sheet a table, the header fixed and with filters. */
public final class ResultWorkbook {
  /** Most rows of results that a sheet holds, its header beside them. */
  public static final int MOST_ROWS = 1_048_575;

  static final String CONTENTS = "contents";

  /** Rows after which a sheet goes to the file, so that memory stays small. */
  private static final int FLUSH_ROWS = 10_000;

  private static final double COLUMN_WIDTH = 20;

  private ResultWorkbook() {}

  /** How the figures of a column are shown. */
  public enum Format {
    PLAIN(""),
    YEAR("0"),
    WHOLE("#,##0"),
    DECIMAL("#,##0.00"),
    SHARE("0.0%");

    private final String code;

    Format(String code) {
      this.code = code;
    }
  }

  /**
   * A column of a sheet.
   *
   * @param unit empty for none
   */
  public record Column(String name, String unit, Format format) {}

  /**
   * One table.
   *
   * @param name of the sheet
   * @param meaning for the list of sheets; empty for none
   * @param rows hands out row after row: Number, String or null in each column
   * @param charts that stand beside the table
   */
  public record Sheet(
      String name,
      String meaning,
      List<Column> columns,
      Consumer<Consumer<List<Object>>> rows,
      List<Chart> charts) {
    public Sheet {
      columns = List.copyOf(columns);
      charts = List.copyOf(charts);
    }

    /** A table without units and charts. */
    public static Sheet plain(
        String name, List<String> columns, Consumer<Consumer<List<Object>>> rows) {
      var plain = columns.stream().map(column -> new Column(column, "", Format.PLAIN)).toList();
      return new Sheet(name, "", plain, rows, List.of());
    }
  }

  /**
   * Writes the sheets in their order.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(List<Sheet> sheets, Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "Samal", "1.0")) {
      writeAll(sheets, book);
    }
    ChartParts.add(file, sheets, 0);
  }

  /**
   * Writes a first sheet with a title, facts and links to the others, then these.
   *
   * @param facts what the results are, by name
   * @throws IOException when the file cannot be written
   */
  public static void write(String title, Map<String, Object> facts, List<Sheet> sheets, Path file)
      throws IOException {
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "Samal", "1.0")) {
      contents(book.newWorksheet(CONTENTS), title, facts, sheets);
      writeAll(sheets, book);
    }
    ChartParts.add(file, sheets, 1);
  }

  private static void writeAll(List<Sheet> sheets, Workbook book) throws IOException {
    for (var sheet : sheets) {
      new Writer(book.newWorksheet(sheet.name()), sheet.columns()).write(sheet);
    }
  }

  private static void contents(
      Worksheet sheet, String title, Map<String, Object> facts, List<Sheet> sheets)
      throws IOException {
    sheet.value(0, 0, Escapes.write(title));
    sheet.style(0, 0).bold().fontSize(14).set();
    int row = 2;
    for (var fact : facts.entrySet()) {
      sheet.value(row, 0, fact.getKey());
      if (fact.getValue() instanceof Number number) {
        sheet.value(row, 1, number);
        sheet.style(row, 1).format("General").horizontalAlignment("left").set();
      } else {
        sheet.value(row, 1, Escapes.write(String.valueOf(fact.getValue())));
      }
      row++;
    }
    row++;
    for (var header : List.of("sheet", "what it holds")) {
      int column = header.equals("sheet") ? 0 : 1;
      sheet.value(row, column, header);
      HeaderStyle.set(sheet, row, column);
    }
    for (var table : sheets) {
      row++;
      sheet.hyperlink(row, 0, HyperLink.internal("'" + table.name() + "'!A1", table.name()));
      sheet.value(row, 1, table.meaning());
    }
    sheet.width(0, 2 * COLUMN_WIDTH);
    sheet.width(1, 6 * COLUMN_WIDTH);
    sheet.finish();
  }

  private static final class Writer {
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;
    private IOException failure;

    Writer(Worksheet sheet, List<Column> columns) {
      this.sheet = sheet;
      this.columns = columns;
    }

    void write(Sheet table) throws IOException {
      for (int column = 0; column < columns.size(); column++) {
        var header = columns.get(column);
        sheet.value(0, column, new Units.Header(header.name(), header.unit()).text());
        HeaderStyle.set(sheet, 0, column);
        sheet.width(column, Math.max(COLUMN_WIDTH, header.unit().length() + 3));
      }
      if (columns.stream().anyMatch(column -> !column.unit().isEmpty())) {
        sheet.rowHeight(0, HeaderStyle.TWO_LINES);
      }
      sheet.freezePane(0, 1);
      table.rows().accept(this::row);
      if (failure != null) {
        throw failure;
      }
      sheet.setAutoFilter(0, 0, row, columns.size() - 1);
      sheet.pageOrientation("landscape");
      if (!table.charts().isEmpty()) {
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
      }
      sheet.finish();
    }

    private void row(List<Object> values) {
      row++;
      for (int column = 0; column < values.size(); column++) {
        switch (values.get(column)) {
          case null -> {
            // Not known: an empty cell.
          }
          case Double number when !Double.isFinite(number) -> {
            // A sheet has no word for it.
          }
          case Number number -> number(column, number);
          case Object text -> sheet.value(row, column, Escapes.write(String.valueOf(text)));
        }
      }
      if (row % FLUSH_ROWS == 0 && failure == null) {
        flush();
      }
    }

    private void number(int column, Number number) {
      sheet.value(row, column, number);
      var format = columns.get(column).format();
      if (format != Format.PLAIN) {
        sheet.style(row, column).format(format.code).set();
      }
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}
