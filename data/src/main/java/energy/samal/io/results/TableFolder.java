package energy.samal.io.results;

import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.SummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of a run as a folder of files, with one that says what their columns hold. */
public final class TableFolder {
  /** Units and meanings of all columns. */
  static final String COLUMNS = "columns.csv";

  private TableFolder() {}

  /**
   * Writes every table as CSV: UTF-8, comma, decimal point, header.
   *
   * @param folder that does not exist
   * @throws IOException when it cannot be written
   */
  public static void writeCsv(Path run, Path folder) throws IOException {
    Files.createDirectories(folder);
    PlanFiles.exportCsv(run, folder);
    columns(run, folder);
  }

  /**
   * Writes every table as a Parquet file.
   *
   * @param folder that does not exist
   * @throws IOException when it cannot be written
   */
  public static void writeParquet(Path run, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var table : PlanParquet.TABLES) {
      var file = table + ".parquet";
      Files.copy(run.resolve(RunFolder.PLAN).resolve(file), folder.resolve(file));
    }
    columns(run, folder);
  }

  private static void columns(Path run, Path folder) throws IOException {
    var units = new ResultColumns(SummaryFile.read(run).currency());
    var text = new StringBuilder("table,column,unit,meaning\n");
    for (var table : PlanParquet.TABLES) {
      text.append(units.csv(table, PlanFiles.columns(run, table)));
    }
    Files.writeString(folder.resolve(COLUMNS), text.toString());
  }
}
