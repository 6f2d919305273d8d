package energy.samal.cli;

import energy.samal.io.iamc.IamcExport;
import energy.samal.io.iamc.IamcTable;
import energy.samal.io.xlsx.ResultWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal export iamc}: results in the variables of the common IAMC template. */
@Command(
    name = "iamc",
    mixinStandardHelpOptions = true,
    description =
        "Writes a plan in the variables and units of the common IAMC template, for scenario"
            + " explorers, and lists what has no counterpart there.")
final class ExportIamcCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN")
  private Path run;

  @Parameters(paramLabel = "TARGET", description = "File to write, .csv or .xlsx.")
  private Path target;

  @Option(
      names = "--layout",
      paramLabel = "HOW",
      description = "long (a row for each year, the default) or wide (a column for each year).")
  private String layout = "long";

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Name of the scenario; that of the run's folder unless said otherwise.")
  private String scenario = "";

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description = "Name of the sum of all countries; that of the case unless said otherwise.")
  private String region = "";

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Language of the names of countries, such as ru; en unless said otherwise.")
  private String language = "en";

  ExportIamcCommand() {}

  @Override
  public Integer call() {
    var how = layout();
    boolean workbook = workbook();
    Targets.fresh(target);
    var replay = Replay.of(run);
    var name = replay.scenario().settings().name();
    var titles =
        new IamcExport.Titles(
            scenario.isEmpty()
                ? run.toAbsolutePath().normalize().getFileName().toString()
                : scenario,
            region.isEmpty() ? name : region,
            language);
    var table = IamcExport.of(replay.scenario(), replay.plan(), titles);
    if (workbook) {
      Targets.write(target, draft -> ResultWorkbook.write(sheets(table, how), draft));
    } else {
      Targets.write(target, draft -> Files.writeString(draft, table.csv(how)));
    }
    tell(table);
    return Exit.DONE;
  }

  private IamcTable.Layout layout() {
    return switch (layout) {
      case "long" -> IamcTable.Layout.LONG;
      case "wide" -> IamcTable.Layout.WIDE;
      default ->
          throw new BadInputException(
              "--layout is '%s' but must be long or wide.".formatted(layout));
    };
  }

  private boolean workbook() {
    boolean workbook = Targets.isNamed(target, ".xlsx");
    if (!workbook && !Targets.isNamed(target, ".csv")) {
      throw new BadInputException(
          "%s must end with .csv or .xlsx, which says what is written.".formatted(target));
    }
    return workbook;
  }

  private static List<ResultWorkbook.Sheet> sheets(IamcTable table, IamcTable.Layout how) {
    return List.of(
        ResultWorkbook.Sheet.plain("data", table.header(how), row -> table.cells(how).forEach(row)),
        ResultWorkbook.Sheet.plain(
            "remarks",
            List.of("remark"),
            row -> table.remarks().forEach(remark -> row.accept(List.of(remark)))));
  }

  private void tell(IamcTable table) {
    var out = spec.commandLine().getOut();
    if (!table.remarks().isEmpty()) {
      out.println("Without a counterpart, or counted with care:");
      table.remarks().forEach(remark -> out.println("  " + remark));
    }
    out.println("Written: " + target);
  }
}
