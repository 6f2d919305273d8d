package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A case as one Excel workbook: a sheet a table, hourly tables in sheets called {@code hourly …},
 * settings in the sheet {@code case}, the readme in the sheet {@code README}. Texts and numbers
 * come back as they went in: what Excel would write differently is kept as text.
 */
public final class XlsxCase {
  static final String SETTINGS = "case";
  static final String README = "README";
  static final String CONTENTS = "contents";
  static final String HOURLY = "hourly ";

  private XlsxCase() {}

  /**
   * The scenario that a workbook tells of.
   *
   * @throws InvalidScenarioException with every problem, when there is any
   */
  public static Scenario read(Path workbook) {
    var reader = new XlsxReader(workbook);
    var tables = reader.read();
    return tables.scenario(reader.problems());
  }

  /**
   * The texts of a workbook, whatever they say.
   *
   * @throws InvalidScenarioException when it cannot be read as a workbook of tables
   */
  public static CaseTables readTables(Path workbook) {
    var reader = new XlsxReader(workbook);
    var tables = reader.read();
    if (!reader.problems().isEmpty()) {
      throw new InvalidScenarioException(reader.problems());
    }
    return tables;
  }

  /**
   * Writes a case as a workbook.
   *
   * @throws IOException when the file cannot be written
   * @throws InvalidScenarioException when a table fits in no sheet
   */
  public static void write(CaseTables tables, Path workbook) throws IOException {
    XlsxWriter.check(tables);
    try (var out = Files.newOutputStream(workbook)) {
      new XlsxWriter(tables).write(out);
    }
  }

  /** Whether a sheet is for people alone. */
  static boolean isForNotes(String sheet) {
    return sheet.toLowerCase(Locale.ROOT).startsWith("note");
  }
}
