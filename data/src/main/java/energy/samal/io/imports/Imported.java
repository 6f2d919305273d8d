package energy.samal.io.imports;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.tables.CaseTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case made from another tool's files, and what became of them. */
public record Imported(CaseTables tables, ImportReport report) {
  /**
   * Writes an ordinary case folder with the report in it.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Path folder) throws IOException {
    CaseFolder.write(tables, folder);
    Files.writeString(folder.resolve(ImportReport.FILE), report.markdown());
  }
}
