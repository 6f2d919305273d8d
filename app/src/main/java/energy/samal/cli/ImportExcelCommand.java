package energy.samal.cli;

import energy.samal.io.xlsx.XlsxImport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal import excel WORKBOOK CASE}: a workbook of our own format. */
@Command(
    name = "excel",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a case that is kept as an Excel workbook (.xlsx), as 'samal convert CASE"
          + " WORKBOOK.xlsx' writes it."
    })
final class ImportExcelCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "WORKBOOK", description = "Workbook to read.")
  private Path workbook;

  @Parameters(index = "1", paramLabel = "CASE", description = "Folder to make.")
  private Path target;

  @Spec private CommandSpec spec;

  ImportExcelCommand() {}

  @Override
  public Integer call() {
    Targets.fresh(target);
    return Memory.importing(
        workbook, () -> ImportTarget.write(spec, XlsxImport.read(workbook), target));
  }
}
