package energy.samal.cli;

import energy.samal.io.casefolder.CaseFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal new NAME}: a small complete case to change. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes a small complete case into a new folder, to change into one's own.")
final class NewCommand implements Callable<Integer> {
  private static final int HOURS = 8760;
  private static final double HOUR = 2 * Math.PI / 24;
  private static final double YEAR = 2 * Math.PI / HOURS;

  /** Clock of the example's regions against UTC. */
  private static final int HOURS_AHEAD = 5;

  private static final List<String> FILES =
      List.of(
          "case.yaml",
          "README.md",
          "countries.csv",
          "nodes.csv",
          "carriers.csv",
          "technologies.csv",
          "technology_costs.csv",
          "generators.csv",
          "converters.csv",
          "storages.csv",
          "links.csv",
          "vintages.csv",
          "supplies.csv",
          "supply_years.csv",
          "demands.csv",
          "demand_years.csv",
          "counting_rules.csv",
          "counting_technologies.csv",
          "renewable_targets.csv",
          "renewable_target_years.csv",
          "agreements.csv",
          "commitments.csv",
          "sources.csv");

  @Parameters(
      paramLabel = "NAME",
      description = "Folder to make; its last part becomes the name of the case.")
  private Path folder;

  @Spec private CommandSpec spec;

  NewCommand() {}

  @Override
  public Integer call() {
    Targets.write(folder, this::write);
    spec.commandLine()
        .getOut()
        .println("Written: %s. Next: samal check %s".formatted(folder, folder));
    return Exit.DONE;
  }

  private void write(Path draft) throws IOException {
    Files.createDirectories(draft.resolve("hourly"));
    var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    for (var file : FILES) {
      Files.writeString(draft.resolve(file), text(file).replace("NAME", quoted(file, name)));
    }
    Files.writeString(draft.resolve("hourly").resolve("profiles.csv"), profiles());
    // Once through the reader and the writer: what is written is sound, and gets its description.
    CaseFolder.write(CaseFolder.readTables(draft), draft);
  }

  /** In YAML a name may hold anything between quotes. */
  private static String quoted(String file, String name) {
    return file.endsWith(".yaml")
        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : name;
  }

  private static String text(String file) throws IOException {
    try (var in = NewCommand.class.getResourceAsStream("newcase/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks newcase/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String profiles() {
    var text = new StringBuilder("hour_utc,load_north,load_south,wind_north,solar_south\n");
    double north = mean(NewCommand::loadNorth);
    double south = mean(NewCommand::loadSouth);
    for (int hour = 0; hour < HOURS; hour++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d,%.4f,%.4f,%.4f,%.4f%n",
              hour,
              loadNorth(hour) / north,
              loadSouth(hour) / south,
              wind(hour),
              sun(hour)));
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static double mean(IntToDoubleFunction profile) {
    double sum = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      sum += profile.applyAsDouble(hour);
    }
    return sum / HOURS;
  }

  /** Highest in January and in the evening. */
  private static double loadNorth(int hour) {
    return 1 + 0.25 * Math.cos(YEAR * hour) + evening(hour);
  }

  /** Highest in January, with a second peak in July. */
  private static double loadSouth(int hour) {
    return 1 + 0.1 * Math.cos(YEAR * hour) + 0.08 * Math.cos(2 * YEAR * hour) + evening(hour);
  }

  private static double evening(int hour) {
    return 0.12 * Math.cos(HOUR * (hour + HOURS_AHEAD - 19));
  }

  /** Waves of a few hours, days and weeks that never meet again in the same way; more in winter. */
  private static double wind(int hour) {
    double value =
        0.38
            + 0.08 * Math.cos(YEAR * hour)
            + 0.18 * Math.sin(hour / 11.3)
            + 0.15 * Math.sin(hour / 29.7 + 1)
            + 0.12 * Math.sin(hour / 4.1 + 2);
    return Math.clamp(value, 0, 1);
  }

  /** Height of the sun over 43° north, a third dimmed by clouds that come and go. */
  private static double sun(int hour) {
    double latitude = Math.toRadians(43.3);
    double declination = Math.toRadians(-23.45) * Math.cos(YEAR * (hour + 240));
    double angle = HOUR * (hour + HOURS_AHEAD - 12);
    double height =
        Math.sin(latitude) * Math.sin(declination)
            + Math.cos(latitude) * Math.cos(declination) * Math.cos(angle);
    double clouds = 0.7 + 0.2 * Math.sin(hour / 37.0);
    return Math.max(0, height) * clouds;
  }
}
