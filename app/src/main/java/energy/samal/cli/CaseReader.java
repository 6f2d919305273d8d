package energy.samal.cli;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.tables.CaseTables;
import energy.samal.io.xlsx.XlsxCase;
import energy.samal.model.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a case in whichever format it is. */
final class CaseReader {
  private CaseReader() {}

  static Scenario read(Path file) {
    return Files.isDirectory(file) ? CaseFolder.read(file) : XlsxCase.read(file);
  }

  /** The texts of a case, whatever they say. */
  static CaseTables tables(Path file) {
    return Files.isDirectory(file) ? CaseFolder.readTables(file) : XlsxCase.readTables(file);
  }
}
