package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Table;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A case as one Excel workbook: a sheet a table, hourly tables in sheets called {@code hourly …},
 * settings in the sheet {@code case}, the readme in the sheet {@code README}. Texts and numbers
 * come back as they went in: what Excel would write differently is kept as text.
 */
public final class XlsxCase {
  static final String SETTINGS = "case";
  static final String README = "README";
  static final String HOURLY = "hourly ";

  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 18;

  private XlsxCase() {}

  /**
   * The scenario that a workbook tells of.
   *
   * @throws InvalidScenarioException with every problem, when there is any
   */
  public static Scenario read(Path workbook) {
    return readTables(workbook).scenario();
  }

  /**
   * The texts of a workbook, whatever they say.
   *
   * @throws InvalidScenarioException when it cannot be read as a workbook of tables
   */
  public static CaseTables readTables(Path workbook) {
    return new XlsxReader(workbook).read();
  }

  /**
   * Writes a case as a workbook.
   *
   * @throws IOException when the file cannot be written
   * @throws InvalidScenarioException when a table fits in no sheet
   */
  public static void write(CaseTables tables, Path workbook) throws IOException {
    checkSheetNames(tables);
    try (OutputStream out = Files.newOutputStream(workbook);
        var book = new Workbook(out, "Samal", "1.0")) {
      settings(book.newWorksheet(SETTINGS), tables.settings().text());
      if (!tables.readme().isEmpty()) {
        readme(book.newWorksheet(README), tables.readme());
      }
      for (var table : tables.tables().values()) {
        table(book.newWorksheet(sheetName(table)), table);
      }
    }
  }

  private static String sheetName(Table table) {
    return table.name().startsWith(CaseTables.HOURLY_PREFIX)
        ? HOURLY + table.name().substring(CaseTables.HOURLY_PREFIX.length())
        : table.name();
  }

  private static void checkSheetNames(CaseTables tables) {
    var seen = new HashSet<String>(List.of(SETTINGS, README.toLowerCase(Locale.ROOT)));
    for (var table : tables.tables().values()) {
      var name = sheetName(table);
      boolean isTaken = !seen.add(name.toLowerCase(Locale.ROOT));
      if (isTaken || name.length() > LONGEST_SHEET_NAME || name.matches(".*[\\\\/*?:\\[\\]].*")) {
        throw new InvalidScenarioException(
            List.of(
                new Problem(
                    table.place(),
                    "Table '" + table.name() + "'",
                    "name",
                    table.name(),
                    "a sheet cannot be called '"
                        + name
                        + "': names have at most 31 characters,"
                        + " none of \\ / * ? : [ ], and differ in more than capitals",
                    "Rename the file.")));
      }
    }
  }

  private static void settings(Worksheet sheet, String text) {
    List<String> header = List.of("setting", "value", "comment");
    header(sheet, header);
    int row = 1;
    for (var line : SettingsLine.split(text)) {
      cell(sheet, row, 0, line.key());
      cell(sheet, row, 1, line.value());
      cell(sheet, row, 2, line.rest());
      row++;
    }
    sheet.width(1, 3 * WIDTH);
    sheet.width(2, 3 * WIDTH);
  }

  private static void readme(Worksheet sheet, String text) {
    int row = 0;
    for (var line : text.lines().toList()) {
      text(sheet, row++, 0, line);
    }
    sheet.width(0, 100);
  }

  private static void table(Worksheet sheet, Table table) {
    header(sheet, table.header());
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.header().size(); column++) {
        cell(sheet, row + 1, column, table.cell(row, column));
      }
    }
  }

  private static void header(Worksheet sheet, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      text(sheet, 0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    sheet.freezePane(1, 1);
  }

  /** A number where Excel keeps it as it is written, else a text. */
  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (Numerals.isCanonical(text)) {
      sheet.value(row, column, Double.parseDouble(text));
    } else {
      text(sheet, row, column, text);
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a cell of a workbook holds 32767 characters, not " + text.length());
    }
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
