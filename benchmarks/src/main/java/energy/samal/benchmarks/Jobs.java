package energy.samal.benchmarks;

import energy.samal.cli.Samal;
import energy.samal.io.run.FileTree;
import energy.samal.io.run.PlanParquet;
import energy.samal.model.Scenario;
import energy.samal.plan.Plan;
import energy.samal.plan.ScenarioGrid;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the jobs are about. */
final class Jobs {
  private Jobs() {}

  /** The scenario of its first planning years alone. */
  static Scenario firstYears(Scenario scenario, int count) {
    var horizon = scenario.settings().horizon();
    if (count >= horizon.years().size()) {
      return scenario;
    }
    var shorter = horizon.of(horizon.years().subList(0, count));
    return scenario.withSettings(scenario.settings().withHorizon(shorter));
  }

  /** The scenario of one of its planning years, or as it is for {@code all}. */
  static Scenario years(Scenario scenario, String years) {
    if (years.equals("all")) {
      return scenario;
    }
    var horizon = scenario.settings().horizon();
    int index = horizon.years().indexOf(Integer.valueOf(years));
    return scenario.withSettings(scenario.settings().withHorizon(horizon.only(index)));
  }

  /** The steps of a plan; {@code default} is what the case says. */
  static TimeGrid grid(Scenario scenario, String hours) {
    var text = hours.equals("default") ? scenario.settings().resolution() : hours;
    return ScenarioGrid.of(scenario, Resolution.parse(text));
  }

  /** Writes the tables of a plan to a folder that is gone afterwards; returns how many. */
  static int write(Plan plan) {
    try {
      var folder = Files.createTempDirectory("samal-benchmark");
      PlanParquet.write(folder, plan);
      long tables;
      try (var found = Files.list(folder)) {
        tables = found.count();
      }
      FileTree.delete(folder);
      return Math.toIntExact(tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command in this process, which must succeed. */
  static void samal(List<String> words) {
    var said = new ByteArrayOutputStream();
    int code;
    try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      code = Samal.run(stream, stream, words.toArray(String[]::new));
    }
    if (code != 0) {
      throw new IllegalStateException(
          "samal %s ended with code %d: %s"
              .formatted(String.join(" ", words), code, said.toString(StandardCharsets.UTF_8)));
    }
  }

  /** Words that start a job in a Java of its own, with the libraries of this one. */
  static List<String> java(int heapMb, Class<?> job, String... options) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx" + heapMb + "m", "--enable-native-access=ALL-UNNAMED"));
    words.addAll(List.of(options));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), job.getName()));
    return words;
  }
}
