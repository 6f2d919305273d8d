package energy.samal.io.spice;

import energy.samal.io.casefolder.TextFile;
import energy.samal.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the configuration and the tables of a project. */
final class ProjectReader {
  private static final int LIMIT_MB = 512;
  private static final int CONFIG_MB = 4;
  private static final String BASE = "base_config.yaml";
  private static final String SCENARIO = "scenario_config.yaml";
  private static final List<String> GLOBAL =
      List.of(
          "availability",
          "demand_profile",
          "power_plant_costs",
          "renewables_technical_potential",
          "storage_costs",
          "storage_inflows",
          "technologies");
  private static final List<String> POWER =
      List.of(
          "buses",
          "decomission_capacity",
          "fuel_supplies",
          "interconnector",
          "loads",
          "power_generators",
          "power_links",
          "storage_capacity",
          "storage_energy");
  private static final List<String> INDUSTRY =
      List.of(
          "buses",
          "decomission_capacity",
          "direct_air_capture",
          "fuel_conversion",
          "heat_generators",
          "heat_links",
          "loads",
          "storage_capacity",
          "storage_energy");
  private static final List<String> TRANSPORT =
      List.of("buses", "loads", "pev_chargers", "pev_storages");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  private ProjectReader() {}

  static Project read(Path source, List<Integer> years) {
    return new ProjectReader().project(source, years);
  }

  private Project project(Path source, List<Integer> asked) {
    var nothing = Config.read(BASE, "{a: b}", problems::add);
    var file = base(source);
    if (file.isEmpty()) {
      return new Project("", nothing, sheets, scope(nothing, List.of()), problems);
    }
    var base = config(file.get());
    var scope = scope(base.need("base_configs"), asked);
    var input = input(file.get().toAbsolutePath().getParent(), base.need("path_configs"));
    var name = base.at("path_configs").text("input_scenario_name", "");
    var title = base.at("path_configs").text("project_name", "") + ", scenario " + name;
    if (input.isEmpty() || !problems.isEmpty()) {
      return new Project(title, nothing, sheets, scope, problems);
    }
    var folder = input.get();
    tables(folder, "global_input", "global", GLOBAL);
    tables(folder, name + "/power", "power", POWER);
    if (scope.sectors().contains("i")) {
      tables(folder, name + "/industry", "industry", INDUSTRY);
    }
    if (scope.sectors().contains("t")) {
      tables(folder, name + "/transport", "transport", TRANSPORT);
      tables(folder, "global_input", "global", List.of("ev_parameters"));
    }
    return new Project(title, config(folder.resolve(name, SCENARIO)), sheets, scope, problems);
  }

  /** The file given, or the only base configuration in the folder given. */
  private Optional<Path> base(Path source) {
    if (Files.isRegularFile(source)) {
      return Optional.of(source);
    }
    var found = new ArrayList<Path>();
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.list(source)) {
        files
            .filter(f -> f.getFileName().toString().endsWith(BASE))
            .filter(Files::isRegularFile)
            .forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        missing(source.toString(), "not readable", "it cannot be listed: " + e.getMessage());
        return Optional.empty();
      }
    }
    found.sort(null);
    var named = found.stream().filter(f -> f.getFileName().toString().equals(BASE)).findFirst();
    if (named.isPresent() || found.size() == 1) {
      return Optional.of(named.orElseGet(found::getFirst));
    }
    missing(
        source.toString(),
        found.isEmpty() ? "no " + BASE : found.size() + " of them",
        "it tells years, regions and where the tables are");
    return Optional.empty();
  }

  private void missing(String place, Object found, String rule) {
    problems.add(
        new Problem(
            place,
            "Project",
            BASE,
            found,
            rule,
            "Name the folder that " + BASE + " lies in, or the file itself."));
  }

  private Config config(Path file) {
    var name = file.getFileName().toString();
    var text = new TextFile(file.toAbsolutePath().getParent(), problems::add).read(name, CONFIG_MB);
    return Config.read(name, text.orElse("{a: b}"), problems::add);
  }

  private Project.Scope scope(Config base, List<Integer> asked) {
    var regions = new LinkedHashMap<String, List<String>>();
    var part = base.at("regions");
    part.keys().forEach(country -> regions.put(country, part.list(country)));
    var years = new ArrayList<Integer>();
    for (var year : base.list("years")) {
      if (year.matches("\\d{4}")) {
        years.add(Integer.parseInt(year));
      } else {
        base.refuse("years", year, "a year has four digits", "Correct the list.");
      }
    }
    var sectors = base.list("sector");
    if (problems.isEmpty()) {
      checks(base, regions, years, sectors);
    }
    for (int year : asked) {
      if (!years.contains(year) || !asked.contains(years.getFirst())) {
        base.refuse(
            "years",
            String.join(",", asked.stream().map(String::valueOf).toList()),
            "the project has " + years + ", and begins with the first of them",
            "Ask for years of the project, the first among them.");
        break;
      }
    }
    if (!asked.isEmpty()) {
      years.retainAll(asked);
    }
    return new Project.Scope(
        years.isEmpty() ? List.of(0) : List.copyOf(years),
        regions,
        base.text("currency", "USD"),
        sectors.isEmpty() ? List.of("p") : List.of(sectors.getFirst().split("-")));
  }

  private static void checks(
      Config base, Map<String, List<String>> regions, List<Integer> years, List<String> sectors) {
    if (regions.isEmpty()) {
      base.refuse("regions", "missing", "it tells countries and nodes", "Add it.");
    }
    if (years.isEmpty() || !years.equals(years.stream().distinct().sorted().toList())) {
      base.refuse("years", years.toString(), "it must list rising years", "Correct the list.");
    }
    if (sectors.size() != 1 || !List.of("p", "p-i", "p-t", "p-i-t").contains(sectors.getFirst())) {
      base.refuse(
          "sector",
          String.join(", ", sectors),
          "a case is of one choice of sectors: p, p-i, p-t or p-i-t",
          "Leave one in the list.");
    }
  }

  /** The folder of inputs, in a few places below the configuration. */
  private Optional<Path> input(Path root, Config paths) {
    var project = paths.text("project_name");
    var data = paths.text("data_folder_name", "");
    var scenario = paths.text("input_scenario_name");
    try {
      var places =
          Stream.of("data/" + data + "/" + project, data + "/" + project, project)
              .map(place -> root.resolve(place, "input"))
              .toList();
      for (var place : places) {
        if (!project.isEmpty() && Files.isDirectory(place.resolve(scenario))) {
          return Optional.of(place);
        }
      }
    } catch (InvalidPathException e) {
      paths.refuse("project_name", project, "it is a name of a folder", "Correct it.");
      return Optional.empty();
    }
    paths.refuse(
        "project_name",
        project,
        "there is no folder %s/input/%s beside the configuration, nor below data/%s"
            .formatted(project, scenario, data),
        "Copy the project there, or correct the names.");
    return Optional.empty();
  }

  private void tables(Path folder, String below, String part, List<String> names) {
    for (var name : names) {
      var file = below + "/" + name + ".csv";
      if (!Files.isRegularFile(folder.resolve(file))) {
        problems.add(
            new Problem(
                file,
                "Table '" + name + "'",
                "file",
                "missing",
                "a project has this table",
                "Copy it from the template of PyPSA-SPICE; it may have no rows."));
        continue;
      }
      new TextFile(folder, problems::add)
          .readTable(name, file, LIMIT_MB)
          .ifPresent(table -> sheets.put(part + "/" + name, new Sheet(table, problems::add)));
    }
  }
}
