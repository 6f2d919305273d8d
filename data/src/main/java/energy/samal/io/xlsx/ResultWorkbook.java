package energy.samal.io.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes results as a workbook: one sheet a table, the header fixed and with filters. */
public final class ResultWorkbook {
  /** Most rows of results that a sheet holds, its header beside them. */
  public static final int MOST_ROWS = 1_048_575;

  /** Rows after which a sheet goes to the file, so that memory stays small. */
  private static final int FLUSH_ROWS = 10_000;

  private static final double COLUMN_WIDTH = 16;

  private ResultWorkbook() {}

  /**
   * One table.
   *
   * @param name of the sheet
   * @param columns names, in order
   * @param rows hands out row after row: Number, String or null in each column
   */
  public record Sheet(String name, List<String> columns, Consumer<Consumer<List<Object>>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
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
      for (var sheet : sheets) {
        new Writer(book.newWorksheet(sheet.name())).write(sheet);
      }
    }
  }

  private static final class Writer {
    private final Worksheet sheet;
    private int row;
    private IOException failure;

    Writer(Worksheet sheet) {
      this.sheet = sheet;
    }

    void write(Sheet table) throws IOException {
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.value(0, column, table.columns().get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, COLUMN_WIDTH);
      }
      sheet.freezePane(0, 1);
      table.rows().accept(this::row);
      if (failure != null) {
        throw failure;
      }
      sheet.setAutoFilter(0, 0, row, table.columns().size() - 1);
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
          case Number number -> sheet.value(row, column, number);
          case Object text -> sheet.value(row, column, String.valueOf(text));
        }
      }
      if (row % FLUSH_ROWS == 0 && failure == null) {
        flush();
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
