package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The page of solvers side by side, in Markdown: a section for each program, and one for growth.
 * Those that are not measured stay as they were.
 */
final class SolverPage {
  private static final String GROWTH = "## Growth of ours";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder growth = new StringBuilder();
  private final StringBuilder exponents = new StringBuilder();
  private final LocalDate day;

  /**
   * What the page says of how it was measured; others had {@code times} our seconds. Each section
   * says on which day.
   */
  SolverPage(LocalDate day, int threads, double tolerance, double times) {
    this.day = day;
    text.append(
        """
        # Solvers side by side

        The same linear programs through Samal's temporal solver and the two interior points of HiGHS, all solvers of a program in
        one run of `benchmarks/solver`, with %d threads and Java %s, to a tolerance of %.0e. Programs are those
        of `cases/central-asia` unless said otherwise.

        Each solve is a process of its own, ours in a Java that has just started. Seconds are of the clock, from a program in
        memory to its answer; reading and building are left out. IPX is called as Samal calls it, without crossover. HiPO has
        `run_crossover=off` and gets the program as a file, whose reading is left out. Peak is the most memory of the whole process.
        Gap and breach are those of Samal's own certificate, whoever solved. Others are stopped at %.0f times our seconds.
        """
            .formatted(threads, Runtime.version().feature(), tolerance, times));
  }

  void sideBySide(String title, String size, List<SolverRun> runs) {
    text.append("\n## %s\n\n%s. Measured on %s.\n\n".formatted(title, size, day));
    text.append(
        "| Solver | Seconds | Iterations | Seconds each | Peak, MB | Gap | Rows off by | Times ours"
            + " | |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
    var ours = runs.getFirst();
    for (var run : runs) {
      text.append(row(run, ours));
    }
  }

  private String row(SolverRun run, SolverRun ours) {
    if (Double.isNaN(run.seconds())) {
      return "| %s | | | | | | | | %s |\n".formatted(run.solver(), run.end());
    }
    var ratio =
        run == ours || !ours.solved()
            ? ""
            : (run.solved() ? "" : "> ") + number("%.1f", run.seconds() / ours.seconds());
    return "| %s | %s | %d | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            run.solver(),
            number("%.1f", run.seconds()),
            run.iterations(),
            number("%.3f", run.secondsEach()),
            number("%.0f", run.peakMb()),
            number("%.1e", Math.abs(run.gap())),
            number("%.1e", run.breach()),
            ratio,
            run.solved() ? "" : run.end());
  }

  void growth(String title, List<Growth.Point> points) {
    growth.append("\n### %s\n\n".formatted(title));
    growth.append("| Size | Seconds | Iterations | Seconds each | Peak, MB | Gap | |\n");
    growth.append("|---:|---:|---:|---:|---:|---:|---|\n");
    for (var point : points) {
      var run = point.run();
      growth.append(
          "| %.0f | %s | %d | %s | %s | %s | %s |\n"
              .formatted(
                  point.factor(),
                  number("%.2f", run.seconds()),
                  run.iterations(),
                  number("%.4f", run.secondsEach()),
                  number("%.0f", run.peakMb()),
                  number("%.1e", Math.abs(run.gap())),
                  run.solved() ? "" : run.end()));
    }
    exponents.append(
        "| %s | %s | %s | %s | %s |\n"
            .formatted(
                title,
                number("%.2f", Growth.exponent(points, SolverRun::seconds)),
                number("%.2f", Growth.exponent(points, SolverRun::secondsEach)),
                number("%.2f", Growth.exponent(points, run -> run.iterations())),
                number("%.2f", Growth.exponent(points, SolverRun::peakMb))));
  }

  /** Writes what is known by now. */
  void write(Path page) throws IOException {
    Files.writeString(page, into(Files.exists(page) ? Files.readString(page) : ""));
  }

  /** The page with what was measured in place of what it says of the same, and growth last. */
  String into(String page) {
    var now = text + (exponents.isEmpty() ? "" : growth());
    var sections = Sections.merged(page, now);
    var grown = sections.remove(GROWTH);
    if (grown != null) {
      sections.put(GROWTH, grown);
    }
    var whole = new StringJoiner("\n\n", "", "\n").add(Sections.introduction(now));
    sections.values().forEach(whole::add);
    return whole.toString();
  }

  private String growth() {
    return """

    %s

    Exponents b of measure ≈ a · sizeᵇ, fitted to the logarithms of the sizes below by least squares. Countries in a row are
    drawn from seed %d; each has four kinds of plants, stores and a link to the next, all of which can be built. Measured on %s.

    | What grows | Seconds | Seconds each | Iterations | Peak |
    |---|---:|---:|---:|---:|
    """
            .formatted(GROWTH, ChainOfCountries.SEED, day)
        + exponents
        + growth;
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
