package energy.samal.cli;

import energy.samal.io.pypsa.PypsaExport;
import energy.samal.io.results.RunWorkbook;
import energy.samal.io.results.TableFolder;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.SummaryFile;
import energy.samal.lp.Lp;
import energy.samal.lp.LpFormat;
import energy.samal.lp.MpsFormat;
import energy.samal.plan.Planner;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code samal export excel|csv|parquet|iamc|pypsa|lp|mps …}: results for other programs, and
 * linear programs.
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
    throw new BadInputException(
        "export what? Give a format: excel, csv, parquet, iamc, pypsa, lp or mps.");
  }

  @Command(
      name = "csv",
      mixinStandardHelpOptions = true,
      description =
          "Writes every table of a run as a CSV file, with columns.csv for units and meanings.")
  int csv(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Folder to make.") Path target) {
    return tables(run, target, TableFolder::writeCsv);
  }

  @Command(
      name = "excel",
      mixinStandardHelpOptions = true,
      description =
          "Writes a run as an Excel workbook: a list of sheets, charts, and every table with its"
              + " units.")
  int excel(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Workbook to write, .xlsx.") Path target) {
    if (!Targets.isNamed(target, ".xlsx")) {
      throw new BadInputException("%s must end with .xlsx.".formatted(target));
    }
    planned(run);
    Targets.fresh(target);
    var book = new RunWorkbook(run, Replay.of(run).scenario());
    Targets.write(target, book::write);
    book.remarks().forEach(remark -> spec.commandLine().getErr().println("samal: " + remark));
    return written(target);
  }

  @Command(
      name = "parquet",
      mixinStandardHelpOptions = true,
      description =
          "Writes every table of a run as a Parquet file, with columns.csv for units and"
              + " meanings.")
  int parquet(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "Folder to make.") Path target) {
    return tables(run, target, TableFolder::writeParquet);
  }

  /** What writes the tables of a run into a folder. */
  private interface Tables {
    void write(Path run, Path folder) throws IOException;
  }

  private int tables(Path run, Path target, Tables tables) {
    planned(run);
    Targets.write(target, draft -> tables.write(run, draft));
    return written(target);
  }

  /** Only a run with a plan has tables. */
  private static void planned(Path run) {
    var summary = SummaryFile.read(RunFolder.open(run));
    if (!summary.planned()) {
      throw new BadInputException(
          "%s ended %s: it has no plan.".formatted(run, summary.ending().status()));
    }
  }

  @Command(
      name = "pypsa",
      mixinStandardHelpOptions = true,
      description =
          "Writes a plan of one year as a network of PyPSA with the optimum in it: a netCDF file"
              + " where TARGET ends with .nc, else a folder of CSV tables.")
  int pypsa(
      @Parameters(paramLabel = "RUN") Path run,
      @Parameters(paramLabel = "TARGET", description = "File or folder to make.") Path target) {
    Targets.fresh(target);
    boolean netcdf = target.toString().endsWith(".nc");
    var replay = Replay.of(run);
    var plan = replay.planned(new RecordedSolver(run)).plan();
    var offset = new double[1];
    Targets.write(
        target,
        draft ->
            offset[0] =
                netcdf
                    ? PypsaExport.writeNetcdf(replay.scenario(), plan, draft)
                    : PypsaExport.writeCsv(replay.scenario(), plan, draft));
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
