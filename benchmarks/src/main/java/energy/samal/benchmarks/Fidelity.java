package energy.samal.benchmarks;

import energy.samal.io.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports and plans every published input and writes docs/fidelity.md: its cost as published and as
 * Samal has it. Started by benchmarks/fidelity in the root of the project.
 */
@Command(
    name = "benchmarks/fidelity",
    mixinStandardHelpOptions = true,
    description = "Plans published inputs and writes docs/fidelity.md.")
public final class Fidelity implements Callable<Integer> {
  /** Relative gap that plans end with; below it digits are chance. */
  static final double TOLERANCE = 1e-10;

  static final List<String> PLAN_OPTIONS = List.of("--vertex", "--tolerance", "1e-10");

  static final List<String> YEAR_BY_YEAR = List.of("--foresight", "myopic");

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "Folder with the inputs; the system property samal.reference unless said.")
  private Path reference =
      Path.of(System.getProperty("samal.reference", "../shared/data/reference"));

  @Option(names = "--published", description = "Table of the costs: ${DEFAULT-VALUE}.")
  private Path table = Path.of("benchmarks", "published.csv");

  @Option(names = "--page", description = "Where to write: ${DEFAULT-VALUE}.")
  private Path page = Path.of("docs", "fidelity.md");

  private Fidelity() {}

  /** Plans what the table names. */
  public static void main(String[] words) {
    System.exit(run(words));
  }

  /**
   * The same without the end of the process.
   *
   * @return 0, or 1 when a cost is not the published one or there is no page
   */
  static int run(String... words) {
    return new CommandLine(new Fidelity()).execute(words);
  }

  @Override
  public Integer call() throws IOException {
    var text = new FidelityPage();
    int off = 0;
    for (var published : Published.read(table)) {
      double cost = cost(published);
      System.err.print(FidelityPage.row(published, cost));
      text.add(published, cost);
      off += FidelityPage.difference(published, cost) <= published.cost().within() ? 0 : 1;
    }
    if (off > 0) {
      System.err.println(off + " costs are not the published ones; no page is written");
      return 1;
    }
    Files.writeString(page, text.text());
    System.err.println("written: " + page);
    return 0;
  }

  /** What the planned case costs, in the unit of its source. */
  private double cost(Published published) throws IOException {
    var input = published.input();
    var source = reference.resolve(input.source());
    if (!Files.exists(source)) {
      throw new IllegalStateException(
          source + " is missing; --reference or -Dsamal.reference must name its folder");
    }
    var folder = Files.createTempDirectory("samal-fidelity");
    try {
      var options = Arrays.stream(input.options().split(" ")).filter(w -> !w.isEmpty());
      var words = new ArrayList<>(List.of("import", input.format()));
      words.add(changed(source, input.change(), folder.resolve("source")).toString());
      words.add(folder.resolve("case").toString());
      words.addAll(options.toList());
      Jobs.samal(words);
      var run = folder.resolve("run").toString();
      var plan = new ArrayList<>(List.of("plan", folder.resolve("case").toString()));
      plan.addAll(List.of("--quiet", "--out", run));
      plan.addAll(PLAN_OPTIONS);
      var year = published.cost().year();
      plan.addAll(year.isEmpty() ? List.of() : YEAR_BY_YEAR);
      Jobs.samal(plan);
      Jobs.samal(List.of("verify", run));
      var text = Files.readString(Path.of(run, "summary.json"));
      var summary = JsonMapper.builder().build().readTree(text);
      return year.isEmpty()
          ? summary.path("objective").asDouble(Double.NaN)
          : costOfYear(summary.path("years"), year);
    } finally {
      FileTree.delete(folder);
    }
  }

  private static double costOfYear(JsonNode years, String year) {
    double cost = 0;
    for (var one : years) {
      if (one.path("year").asString().equals(year)) {
        for (var part : one.path("cost")) {
          cost += part.asDouble();
        }
      }
    }
    return cost;
  }

  /** The source, or a copy of it with a line more. */
  private static Path changed(Path source, String change, Path copy) throws IOException {
    if (change.isEmpty()) {
      return source;
    }
    Trees.copy(source, copy);
    int colon = change.indexOf(": ");
    var file = copy.resolve(change.substring(0, colon));
    var line = change.substring(colon + 2) + "\n";
    var gap = Files.readString(file).endsWith("\n") ? "" : "\n";
    Files.writeString(file, gap + line, StandardOpenOption.APPEND);
    return copy;
  }
}
