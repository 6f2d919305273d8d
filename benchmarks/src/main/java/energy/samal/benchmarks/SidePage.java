package energy.samal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The part of docs/benchmarks.md that compares with PyPSA. */
final class SidePage {
  static final String TITLE = "# Side by side with PyPSA";

  private static final List<String> BEFORE = List.of("start", "read", "build", "hand-over");
  private static final List<String> ALL =
      List.of("start", "read", "build", "hand-over", "solve", "write");

  private final StringBuilder text = new StringBuilder();

  SidePage(int threads) {
    text.append(TITLE)
        .append(
            """


            The same networks through PyPSA with HiGHS and through Samal in turn, each in a process of its own, measured by
            `benchmarks/side-by-side` with %d threads and Java %d. *Start* is from the launch of Python or Java to the first line of the
            tool's own; it counts in what follows. *Read* is, for Samal, the import, the case folder that it writes, and reading that.
            *Hand-over* is PyPSA's way to HiGHS through a file, as it goes by default; Samal's own solver needs none, and where HiGHS
            solves for Samal its hand-over is in *solve*. PyPSA asks HiGHS for the interior point without crossover. *Write* is the
            network with its optimum for PyPSA, the tables of the plan for Samal. *Before the solver* is all up to there. Seconds are of the
            clock and, in brackets, of all cores together, which other work on the machine hardly changes; memory is the most of the whole
            process; times is PyPSA's by Samal's, of the clock and in brackets of the cores.

            The networks of *spice* are PyPSA-SPICE's, which is not run here: a script of ours makes them from the project's own tables, with
            PyPSA's ways of adding many components at once, a generator for what is lost at each bus, and its constraints through linopy.
            At every 25th hour they have the columns and rows of PyPSA-SPICE's own (2030: 75,778 and 234,414) but for nine of each in later
            years: stores of those years may grow here, as in its later versions. *Read* is, for PyPSA, the tables of the project.
            """
                .formatted(threads, Runtime.version().feature()));
  }

  /** One network; a side without a plan says why. */
  void add(String title, Side pypsa, Side samal) {
    text.append("\n## %s\n\n".formatted(title));
    for (var name : List.of("PyPSA", "Samal")) {
      var side = name.equals("PyPSA") ? pypsa : samal;
      if (!side.planned()) {
        text.append("%s: %s\n\n".formatted(name, ended(side.absent())));
      }
    }
    if (pypsa.phases().size() <= 1 && samal.phases().size() <= 1) {
      return;
    }
    text.append(tools(pypsa, samal));
    text.append(
        "| | PyPSA, s | Samal, s | Times | PyPSA, MB | Samal, MB | Times |\n"
            + "|---|---:|---:|---:|---:|---:|---:|\n");
    var rows = new ArrayList<String>();
    for (var phase : ALL) {
      rows.add(row(pypsa.phase(phase), samal.phase(phase)));
    }
    rows.add(row(pypsa.sum("**before the solver**", BEFORE), samal.sum("", BEFORE)));
    if (pypsa.planned() && samal.planned()) {
      rows.add(row(pypsa.sum("**total**", ALL), samal.sum("", ALL)));
    }
    rows.forEach(text::append);
  }

  String text() {
    return text.toString();
  }

  /**
   * The page with this part in it: its introduction and its networks in place of those that the
   * page has, and of others those of the page.
   *
   * @param page that may have such a part at its end
   */
  static String into(String page, String part) {
    int begin = page.indexOf("\n" + TITLE);
    var rest = begin < 0 ? page : page.substring(0, begin + 1);
    var introduction = Sections.introduction(part);
    var text = new StringJoiner("\n\n", "", "\n").add(rest.stripTrailing()).add(introduction);
    Sections.merged(part(page), part).values().forEach(text::add);
    return text.toString();
  }

  /** The part of a page, empty when it has none. */
  static String part(String page) {
    int begin = page.indexOf("\n" + TITLE);
    return begin < 0 ? "" : page.substring(begin + 1);
  }

  private static String tools(Side pypsa, Side samal) {
    var said = new ArrayList<String>();
    if (!pypsa.phases().isEmpty()) {
      said.add(
          "%s: %s".formatted(pypsa.phase("start").note(), pypsa.phase("build").note()).strip());
    }
    if (!samal.phases().isEmpty()) {
      said.add(
          "%s: %s, solved by %s"
              .formatted(
                  samal.phase("start").note(),
                  samal.phase("build").note(),
                  samal.phase("solve").note()));
    }
    if (pypsa.planned() && samal.planned()) {
      said.add(
          String.format(
              Locale.ROOT,
              "costs %.10g and %.10g, apart by %.0e",
              pypsa.cost(),
              samal.cost(),
              apart(pypsa, samal)));
    }
    return String.join("; ", said) + ".\n\n";
  }

  /** How far the two costs lie apart, relative to the larger. */
  static double apart(Side pypsa, Side samal) {
    return Math.abs(pypsa.cost() - samal.cost())
        / Math.max(Math.abs(pypsa.cost()), Math.abs(samal.cost()));
  }

  private static String row(Phase pypsa, Phase samal) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            pypsa.name(),
            seconds(pypsa),
            seconds(samal),
            pypsa.seconds() == 0 || samal.seconds() == 0
                ? ""
                : number("%.1f", pypsa.seconds() / samal.seconds())
                    + number(" (%.1f)", pypsa.processorSeconds() / samal.processorSeconds()),
            memory(pypsa),
            memory(samal),
            pypsa.processMb() == 0 || samal.processMb() == 0
                ? ""
                : number("%.1f", pypsa.processMb() / samal.processMb()));
  }

  private static String seconds(Phase phase) {
    return phase.seconds() == 0
        ? ""
        : number("%.2f", phase.seconds()) + number(" (%.2f)", phase.processorSeconds());
  }

  private static String memory(Phase phase) {
    return phase.processMb() == 0 ? "" : number("%.0f", phase.processMb());
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
