package energy.samal.cli;

import energy.samal.io.report.Report;
import energy.samal.io.run.RunOptions;
import energy.samal.solver.Certificate;
import energy.samal.solver.Options;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal plan CASE}: the main job. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Finds the plan of least cost, proves it, and writes a run folder and a report.")
final class PlanCommand implements Callable<Integer> {
  private static final double TOLERANCE = 1e-8;

  /** Below this, rounding in double numbers of the size of ours hides what is left. */
  private static final double LEAST_TOLERANCE = 1e-10;

  @Parameters(paramLabel = "CASE", description = "Folder, workbook, or name of one in cases/.")
  private String named;

  @Option(
      names = "--out",
      paramLabel = "RUN",
      description = "Folder that the run becomes; runs/CASE-DATE-TIME unless said otherwise.")
  private String out = "";

  @Mixin private CaseOptions what;

  @Option(
      names = "--prove",
      description = "Also bound the least cost at every hour of the year, from below and above.")
  private boolean prove;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Language of the report: ru, kk, en or zh; en unless said otherwise.")
  private String language = "en";

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      description =
          "temporal (goes hour by hour), highs (general), or auto: temporal, and highs for what"
              + " does not suit it or where it stops short; auto unless said otherwise.")
  private String solver = SolverChoice.DEFAULT;

  @Option(names = "--threads", paramLabel = "N", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Stop with what is known after so long.")
  private double timeLimitSeconds = Duration.ofDays(7).toSeconds();

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      description =
          "Relative gap and feasibility to end with, from 1e-10 to 1e-6; unless said otherwise"
              + " 1e-8, and 1e-6 where --hours all plans all years at once.")
  private Double asked;

  @Option(
      names = "--mip-gap",
      paramLabel = "SHARE",
      description =
          "Relative gap at which the search for whole numbers of units ends, in cases that ask for"
              + " such; 1e-6 unless said otherwise.")
  private double integerGap = Options.DEFAULT.integerGap();

  @Option(
      names = "--vertex",
      description =
          "End at a corner of the set of best plans, where few things are in use, instead of in its"
              + " middle. Takes longer.")
  private boolean vertex;

  @ArgGroup private Output output = new Output();

  @Spec private CommandSpec spec;

  /** What is said on the way: one of these at most. */
  static final class Output {
    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
        names = "--json",
        description = "Print summary.json at the end; progress goes to standard error.")
    private boolean json;

    Output() {}
  }

  PlanCommand() {}

  @Override
  public Integer call() {
    check();
    var line = spec.commandLine();
    try (var stop = StopSignal.listen()) {
      var style = ProgressLine.style(output.quiet);
      var progress = new ProgressLine(line.getErr(), style, tolerance(), stop::asked);
      var run =
          PlanRun.prepare(
              CaseLocator.find(named), what, request(), SolverChoice.of(solver), progress);
      var ended = run.run(target(run.caseName()));
      progress.clear();
      if (output.json) {
        line.getOut().print(ended.json());
      } else if (!output.quiet) {
        SummaryPrinter.print(line.getOut(), ended.summary());
        line.getOut().println(ended.closing());
      }
      if (!ended.summary().planned() && (output.quiet || output.json)) {
        line.getErr().println("samal: " + ended.summary().ending().message());
      }
      line.getOut().flush();
      line.getErr().flush();
      stop.code(ended.exitCode());
      return ended.exitCode();
    }
  }

  private PlanRun.Request request() {
    var limit = Duration.ofMillis(Math.round(1000 * timeLimitSeconds));
    return new PlanRun.Request(
        new RunOptions.Solving(solver, tolerance(), integerGap, threads, vertex),
        limit,
        language,
        prove);
  }

  private void check() {
    if (!Report.languages().contains(language)) {
      throw new BadInputException(
          "--language is '%s' but must be one of: %s."
              .formatted(language, String.join(", ", Report.languages())));
    }
    if (threads < 1) {
      throw new BadInputException("--threads is %d but must be 1 or more.".formatted(threads));
    }
    if (!(timeLimitSeconds > 0)) {
      throw new BadInputException(
          "--time-limit is %s but must be more than 0 seconds.".formatted(timeLimitSeconds));
    }
    if (!(integerGap >= LEAST_TOLERANCE && integerGap < 1)) {
      throw new BadInputException(
          "--mip-gap is %s but must lie in [%.0e, 1).".formatted(integerGap, LEAST_TOLERANCE));
    }
    double tolerance = tolerance();
    if (!(tolerance >= LEAST_TOLERANCE && tolerance <= Certificate.TOLERANCE)) {
      throw new BadInputException(
          ("--tolerance is %s but must lie in [%.0e, %.0e], for every plan is proved to the latter."
                  + " For a rough plan sooner take fewer hours, such as --hours days:4.")
              .formatted(tolerance, LEAST_TOLERANCE, Certificate.TOLERANCE));
    }
  }

  /** The last digits of millions of columns take a fifth of all the time, and decide nothing. */
  private double tolerance() {
    if (asked != null) {
      return asked;
    }
    return what.everyHourOfAllYearsAtOnce() ? Certificate.TOLERANCE : TOLERANCE;
  }

  private Path target(String caseName) {
    if (out.isEmpty()) {
      return DefaultRun.path(caseName);
    }
    try {
      return Path.of(out);
    } catch (InvalidPathException e) {
      throw new BadInputException(
          "--out is '%s' but that is no path here (%s).".formatted(out, e.getReason()), e);
    }
  }
}
