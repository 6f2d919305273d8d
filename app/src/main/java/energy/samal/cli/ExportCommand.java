package energy.samal.cli;

import energy.samal.io.pypsa.PypsaExport;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.RunFolder;
import energy.samal.io.xlsx.ResultWorkbook;
import energy.samal.lp.Lp;
import energy.samal.lp.LpFormat;
import energy.samal.lp.MpsFormat;
import energy.samal.plan.Planner;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code samal export csv|xlsx|iamc|pypsa|lp|mps …}: results for other programs, and linear
 * programs.
 */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "FORMAT",
    subcommands = ExportIamcCommand.class,
    description = "Writes results or linear programs in formats of other programs.")
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  ExportCommand() {}

  @Override
  public void run() {
    throw new BadInputException("export what? Give a format: csv, xlsx, iamc, pypsa, lp or mps.");
  }

  @Command(
      name = "csv",
      mixinStandardHelpOptions = true,
      description = "Writes every table of a run as a CSV file into a folder.")
  int csv(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Folder; made when missing.") Path target) {
    PlanFiles.exportCsv(RunFolder.open(run), target);
    return written(target);
  }

  @Command(
      name = "xlsx",
      mixinStandardHelpOptions = true,
      description = "Writes the tables of a run as a workbook, one sheet each.")
  int xlsx(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Workbook to write.") Path target) {
    RunFolder.open(run);
    Targets.fresh(target);
    var sheets = new ArrayList<ResultWorkbook.Sheet>();
    for (var table : PlanParquet.TABLES) {
      long rows = PlanFiles.rows(run, table);
      if (rows > ResultWorkbook.MOST_ROWS) {
        spec.commandLine()
            .getErr()
            .println(
                "samal: %s is left out: it has %d rows, a sheet holds %d. 'samal export csv' writes all."
                    .formatted(table, rows, ResultWorkbook.MOST_ROWS));
      } else {
        sheets.add(
            new ResultWorkbook.Sheet(
                table, PlanFiles.columns(run, table), row -> PlanFiles.read(run, table, row)));
      }
    }
    Targets.write(target, draft -> ResultWorkbook.write(sheets, draft));
    return written(target);
  }

  @Command(
      name = "pypsa",
      mixinStandardHelpOptions = true,
      description =
          "Writes a plan of one year as a network of PyPSA, a folder of CSV tables, with the"
              + " optimum in it.")
  int pypsa(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Folder to make.") Path target) {
    Targets.fresh(target);
    var replay = Replay.of(run);
    var plan = replay.planned(new RecordedSolver(run)).plan();
    var offset = new double[1];
    Targets.write(
        target, draft -> offset[0] = PypsaExport.writeCsv(replay.scenario(), plan, draft));
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "PyPSA's objective and its constant, and %.6g for what stands, are the cost of the"
                    + " year.",
                offset[0]));
    return written(target);
  }

  @Command(
      name = "lp",
      mixinStandardHelpOptions = true,
      description = "Writes the first linear program of a case or run in LP format.")
  int lp(
      @Parameters(paramLabel = "CASE|RUN") String of,
      @Parameters(paramLabel = "TARGET") Path target,
      @Mixin CaseOptions what) {
    Targets.fresh(target);
    var lp = program(of, what);
    Targets.writeText(target, writer -> LpFormat.write(lp, writer));
    return written(target);
  }

  @Command(
      name = "mps",
      mixinStandardHelpOptions = true,
      description = "Writes the first linear program of a case or run in free MPS format.")
  int mps(
      @Parameters(paramLabel = "CASE|RUN") String of,
      @Parameters(paramLabel = "TARGET") Path target,
      @Mixin CaseOptions what) {
    Targets.fresh(target);
    var lp = program(of, what);
    Targets.writeText(target, writer -> MpsFormat.write(lp, "samal", writer));
    return written(target);
  }

  private int written(Path target) {
    spec.commandLine().getOut().println("Written: " + target);
    return Exit.DONE;
  }

  /** The program as it would be solved first; of a run, with the options it was planned with. */
  private static Lp program(String of, CaseOptions what) {
    var capturing = new CapturingSolver();
    var path = Path.of(of);
    if (Files.isRegularFile(path.resolve(RunFolder.SUMMARY))) {
      Replay.of(path).planWith(capturing);
    } else {
      var scenario = what.applyTo(CaseReader.read(CaseLocator.find(of)));
      var grid = ScenarioGrid.of(scenario, what.resolution(scenario));
      new Planner(capturing, Options.DEFAULT).plan(scenario, grid, what.foresight());
    }
    return capturing.lp();
  }
}
