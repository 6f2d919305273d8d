package energy.samal.cli;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.xlsx.XlsxCase;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal convert CASE TARGET}: the same case as a workbook or as a folder. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Writes a case as a workbook (TARGET ends with .xlsx) or as a folder.")
final class ConvertCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "Folder, workbook, or name of one in cases/.")
  private String named;

  @Parameters(index = "1", paramLabel = "TARGET", description = "Workbook or folder to write.")
  private Path target;

  @Spec private CommandSpec spec;

  ConvertCommand() {}

  @Override
  public Integer call() {
    var tables = CaseReader.tables(CaseLocator.find(named));
    boolean workbook = target.toString().endsWith(".xlsx");
    Targets.write(
        target,
        draft -> {
          if (workbook) {
            XlsxCase.write(tables, draft);
          } else {
            CaseFolder.write(tables, draft);
          }
        });
    spec.commandLine().getOut().println("Written: " + target);
    return Exit.DONE;
  }
}
