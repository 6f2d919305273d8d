package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures time and peak memory of the main job, each kind in a process of its own, and writes
 * docs/benchmarks.md. Started by benchmarks/run in the root of the project.
 */
public final class Measure {
  private static final String CASE = "cases/central-asia";
  private static final Path PAGE = Path.of("docs", "benchmarks.md");

  /** A job: its title, its words for {@link Job}, and the most heap it may take. */
  private record Kind(String title, List<String> words, int heapMb) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "The default: all planning years at the case's own resolution",
              List.of("default", "99", "solve"),
              4000),
          new Kind("One year, every hour", List.of("all", "1", "hand-over"), 1000),
          new Kind(
              "All planning years, every hour, not solved", List.of("all", "99", "build"), 2000));

  private Measure() {}

  /** Measures all kinds. */
  public static void main(String[] words) throws IOException, InterruptedException {
    var page = new StringBuilder(head());
    for (var kind : KINDS) {
      System.err.println(kind.title());
      page.append("\n## %s\n\n".formatted(kind.title()));
      page.append("With a heap of at most %s MB.\n\n".formatted(kind.heapMb()));
      page.append("| Phase | Seconds | of processor | Peak heap, MB | Peak process, MB | |\n");
      page.append("|---|---:|---:|---:|---:|---|\n");
      run(kind).forEach(phase -> page.append(row(phase)));
    }
    var part = Files.exists(PAGE) ? SidePage.part(Files.readString(PAGE)) : "";
    Files.writeString(PAGE, part.isEmpty() ? page : SidePage.into(page.toString(), part));
    System.err.println("written: " + PAGE);
  }

  private static String head() {
    return """
    # Benchmarks

    Time and peak memory of `%s`, each job in a process of its own, measured by `benchmarks/run` on %d cores
    with Java %s. Seconds are of the clock and, beside them, of all cores together: other work on the machine makes the first longer but
    hardly the second. The heap is counted with garbage that nothing forced out, so that a smaller heap would do; the
    process holds the solver's own memory as well.

    Solvers side by side, and how ours grows: [benchmarks-solver.md](benchmarks-solver.md).
    """
        .formatted(CASE, Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
  }

  private static String row(Phase phase) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %s | %.0f | %.0f | %s |\n",
        phase.name(),
        phase.seconds(),
        Double.isNaN(phase.processorSeconds())
            ? "in the line above"
            : String.format(Locale.ROOT, "%.2f", phase.processorSeconds()),
        phase.heapMb(),
        phase.processMb(),
        phase.note());
  }

  private static List<Phase> run(Kind kind) throws IOException, InterruptedException {
    var command = Jobs.java(kind.heapMb(), Job.class);
    command.add(CASE);
    command.addAll(kind.words());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var phases = new ArrayList<Phase>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .filter(line -> line.startsWith("phase;"))
          .map(Phase::parse)
          .forEach(phases::add);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(kind.title() + ": ended with code " + process.exitValue());
    }
    return phases;
  }
}
