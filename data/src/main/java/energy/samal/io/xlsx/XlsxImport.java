package energy.samal.io.xlsx;

import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import java.nio.file.Path;

/** A case out of a workbook of our own format, as people edit it in a spreadsheet. */
public final class XlsxImport {
  private XlsxImport() {}

  /**
   * The case, checked, and what became of each sheet.
   *
   * @throws InvalidScenarioException with every problem, by sheet and cell, when there is any
   */
  public static Imported read(Path workbook) {
    var reader = new XlsxReader(workbook);
    var tables = reader.read();
    tables.check(reader.problems());
    return new Imported(tables, reader.report());
  }
}
