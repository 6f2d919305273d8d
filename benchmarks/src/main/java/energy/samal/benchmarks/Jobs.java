package energy.samal.benchmarks;

import energy.samal.io.run.PlanParquet;
import energy.samal.model.Scenario;
import energy.samal.plan.Plan;
import energy.samal.plan.ScenarioGrid;
import energy.samal.time.Horizon;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    var kept = horizon.years().subList(0, count);
    var shorter = new Horizon(kept, horizon.standsForYears(count - 1), horizon.discountRate());
    return scenario.withSettings(scenario.settings().withHorizon(shorter));
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
      var files = new ArrayList<Path>();
      try (var found = Files.list(folder)) {
        found.forEach(files::add);
      }
      for (var file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
      return files.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
