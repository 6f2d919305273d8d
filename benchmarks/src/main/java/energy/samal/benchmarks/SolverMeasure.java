package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures solvers side by side, each solve in a process of its own, and writes
 * docs/benchmarks-solver.md. Started by benchmarks/solver in the root of the project.
 */
@Command(
    name = "benchmarks/solver",
    mixinStandardHelpOptions = true,
    description = "Measures solvers side by side and writes docs/benchmarks-solver.md.")
public final class SolverMeasure implements Runnable {
  /** Others are stopped at so many times our seconds. */
  private static final double TIMES = 10;

  private static final String CASE = "case:cases/central-asia:";

  /** A program: its key for {@code --only}, title, word, and the heap that Java may have for it. */
  private record Kind(String key, String title, String program, int heapMb) {}

  /** What grows: its key, title, and the sizes as factors with their programs. */
  private record Growing(String key, String title, List<String> programs, List<Integer> factors) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("first-2190", "2025, means of 4 hours", CASE + "2025:4", 2000),
          new Kind("first-4380", "2025, means of 2 hours", CASE + "2025:2", 2000),
          new Kind("first-8760", "2025, every hour", CASE + "2025:1", 2400),
          new Kind("last-2190", "2050, means of 4 hours", CASE + "2050:4", 2000),
          new Kind("last-4380", "2050, means of 2 hours", CASE + "2050:2", 2000),
          new Kind("last-8760", "2050, every hour", CASE + "2050:1", 2400),
          new Kind("pathway", "Six planning years at once, every hour", CASE + "all:1", 12_000),
          new Kind(
              "lessons",
              "kazakhstan-lessons as it is planned by default",
              "case:cases/kazakhstan-lessons:all:default",
              2000));

  private static final List<Growing> GROWING =
      List.of(
          new Growing(
              "hours",
              "Hours of 5 countries in a row with 1 store each",
              List.of("chain:1095:5:1", "chain:2190:5:1", "chain:4380:5:1", "chain:8760:5:1"),
              List.of(1, 2, 4, 8)),
          new Growing(
              "case-hours",
              "Hours of central-asia in 2050",
              List.of(CASE + "2050:8", CASE + "2050:4", CASE + "2050:2", CASE + "2050:1"),
              List.of(1, 2, 4, 8)),
          new Growing(
              "countries",
              "Countries in a row of 2190 hours with 1 store each",
              List.of("chain:2190:3:1", "chain:2190:6:1", "chain:2190:12:1"),
              List.of(1, 2, 4)),
          new Growing(
              "stores",
              "Stores of each of 3 countries of 2190 hours",
              List.of("chain:2190:3:1", "chain:2190:3:4"),
              List.of(1, 4)));

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "KEY",
      description =
          "Only these: first-2190, …, last-8760, pathway, lessons, spice, hours, …, stores.")
  private List<String> only = List.of();

  @Option(
      names = "--solvers",
      split = ",",
      description = "Of temporal, ipx and hipo; ours comes first.")
  private List<String> solvers = List.of("temporal", "ipx", "hipo");

  @Option(
      names = "--python",
      description =
          "Python with highspy and HiPO; the variable SAMAL_PYTHON unless said otherwise.")
  private String python = Objects.requireNonNullElse(System.getenv("SAMAL_PYTHON"), "");

  @Option(
      names = "--reference",
      description = "Folder with PyPSA-SPICE's project; the property samal.reference unless said.")
  private Path reference =
      Path.of(System.getProperty("samal.reference", "../shared/data/reference"));

  @Option(names = "--mps", description = "One more program, as a file in free MPS.")
  private List<Path> files = List.of();

  @Option(names = "--limit", description = "Most seconds of a solve: ${DEFAULT-VALUE}.")
  private double limit = 1200;

  @Option(names = "--threads", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--tolerance", description = "Relative gap to end with: ${DEFAULT-VALUE}.")
  private double tolerance = 1e-6;

  @Option(names = "--memory", description = "MB at which a process is ended: ${DEFAULT-VALUE}.")
  private double memoryMb = 18_000;

  @Option(names = "--page", description = "Where to write: ${DEFAULT-VALUE}.")
  private Path page = Path.of("docs", "benchmarks-solver.md");

  private SolverMeasure() {}

  /** Measures what the words say, or all. */
  public static void main(String[] words) {
    System.exit(new CommandLine(new SolverMeasure()).execute(words));
  }

  @Override
  public void run() {
    var process = new SolverProcess(memoryMb, threads, tolerance, python);
    var text = new SolverPage(LocalDate.now(ZoneOffset.UTC), threads, tolerance, TIMES);
    try {
      for (var kind : kinds()) {
        var runs = sideBySide(process, kind);
        text.sideBySide(kind.title(), process.size(), runs);
        text.write(page);
      }
      for (var growing : GROWING) {
        if (wanted(growing.key())) {
          text.growth(growing.title(), growth(process, growing));
          text.write(page);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("nothing measured: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private boolean wanted(String key) {
    return only.isEmpty() || only.contains(key);
  }

  private List<Kind> kinds() {
    var kinds = new ArrayList<>(KINDS.stream().filter(kind -> wanted(kind.key())).toList());
    var project = reference.resolve("pypsa-spice");
    if (wanted("spice") && Files.isDirectory(project)) {
      kinds.add(
          new Kind(
              "spice",
              "2030 of PyPSA-SPICE's project, every hour",
              "spice:%s:2030".formatted(project),
              4000));
    }
    for (var file : files) {
      kinds.add(new Kind("mps", "File " + file.getFileName(), "mps:" + file, 8000));
    }
    return kinds;
  }

  private List<SolverRun> sideBySide(SolverProcess process, Kind kind)
      throws IOException, InterruptedException {
    var runs = new ArrayList<SolverRun>();
    double most = limit;
    for (var solver : solvers) {
      var run = measured(process, solver, kind.program(), most, kind.heapMb());
      if (solver.equals("temporal") && run.solved()) {
        most = Math.min(limit, TIMES * run.seconds());
      }
      runs.add(run);
    }
    return runs;
  }

  private List<Growth.Point> growth(SolverProcess process, Growing growing)
      throws IOException, InterruptedException {
    var points = new ArrayList<Growth.Point>();
    for (int k = 0; k < growing.factors().size(); k++) {
      var run = measured(process, "temporal", growing.programs().get(k), limit, 2400);
      points.add(new Growth.Point(growing.factors().get(k), run));
    }
    return points;
  }

  private static SolverRun measured(
      SolverProcess process, String solver, String program, double most, int heapMb)
      throws IOException, InterruptedException {
    System.err.println(solver + " on " + program);
    var run = process.run(solver, program, most, heapMb);
    System.err.println("  " + run.line());
    return run;
  }
}
