package energy.samal.io.osemosys;

import energy.samal.io.casefolder.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads otoole's folders: {@code config.yaml}, which tells sets, subscripts and defaults, and a CSV
 * file a set or parameter.
 *
 * <p>Source of the format: otoole, documentation, "Data formats".
 */
final class OtooleReader {
  private static final int LIMIT_MB = 1024;
  private static final String VALUE = "VALUE";
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final Path folder;
  private final ModelData data;

  private OtooleReader(Path folder, ModelData data) {
    this.folder = folder;
    this.data = data;
  }

  static void read(Path folder, ModelData data) {
    new OtooleReader(folder, data).read();
  }

  private void read() {
    var config =
        Stream.of("config.yaml", "config.yml")
            .filter(name -> Files.isRegularFile(folder.resolve(name)))
            .findFirst();
    if (config.isEmpty()) {
      data.add(
          "",
          "Folder '" + folder.getFileName() + "'",
          "config.yaml",
          "missing",
          "it tells sets, subscripts and defaults of the CSV files",
          "Copy the configuration that otoole works with into the folder.");
      return;
    }
    new TextFile(folder, data.problems()::add)
        .read(config.get(), LIMIT_MB)
        .ifPresent(text -> read(config.get(), text));
  }

  private void read(String name, String text) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      var why = e.getOriginalMessage().lines().findFirst().orElse("");
      data.add(
          name + ", line " + line, "Configuration", "text", "unreadable", why, "Correct the YAML.");
      return;
    }
    if (root == null || !root.isObject()) {
      data.add(name, "Configuration", "text", "unreadable", "it has no entries", "Restore it.");
      return;
    }
    var tables =
        Stream.of("csv", "data")
            .map(folder::resolve)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(folder);
    for (var entry : root.properties()) {
      var type = entry.getValue().path("type").asString("");
      switch (type) {
        case "set" -> set(tables, entry.getKey());
        case "param" -> parameter(tables, entry.getKey(), entry.getValue());
        default -> {}
      }
    }
  }

  private void set(Path tables, String name) {
    if (!data.isSet(name)) {
      data.unknown("set " + name);
      return;
    }
    var rows = rows(tables, name, List.of(VALUE));
    var members = new ArrayList<String>();
    rows.forEach(row -> members.add(row.cells().getFirst()));
    data.set(name, members, name + ".csv");
  }

  private void parameter(Path tables, String name, JsonNode entry) {
    var parameter = data.parameter(name);
    if (parameter == null) {
      data.unknown(name);
      return;
    }
    var indices = new ArrayList<String>();
    entry.path("indices").forEach(index -> indices.add(index.asString("")));
    if (!List.copyOf(indices).equals(ordered(parameter, indices))) {
      data.add(
          "config.yaml",
          "Parameter '" + name + "'",
          "indices",
          String.join(", ", indices),
          "OSeMOSYS has " + String.join(", ", parameter.sets()),
          "Correct the configuration.");
      return;
    }
    if (entry.path("default").isNumber()) {
      parameter.otherwise(entry.path("default").asDouble());
    }
    var header = new ArrayList<>(indices);
    header.add(VALUE);
    parameter.from(name + ".csv");
    for (var row : rows(tables, name, header)) {
      put(parameter, indices, row);
    }
  }

  /** The indices if they are those of the parameter in whatever order, else the parameter's. */
  private static List<String> ordered(Parameter parameter, List<String> indices) {
    boolean same =
        indices.size() == parameter.sets().size() && indices.containsAll(parameter.sets());
    return same ? List.copyOf(indices) : parameter.sets();
  }

  private void put(Parameter parameter, List<String> indices, Row row) {
    var key = new ArrayList<String>();
    for (var set : parameter.sets()) {
      key.add(row.cells().get(indices.indexOf(set)));
    }
    double value;
    try {
      value = Double.parseDouble(row.cells().getLast());
    } catch (NumberFormatException _) {
      value = Double.NaN;
    }
    var fault = parameter.put(key, value, row.line());
    if (!fault.isEmpty()) {
      data.add(
          row.file() + ", line " + row.line(),
          "Parameter '" + parameter.name() + "'",
          String.join(" ", key),
          value,
          fault,
          "Keep one of the two rows.");
    }
  }

  private record Row(List<String> cells, String file, int line) {}

  /** Rows with their cells in the order asked for. */
  private List<Row> rows(Path tables, String name, List<String> header) {
    var file = name + ".csv";
    var rows = new ArrayList<Row>();
    if (!Files.isRegularFile(tables.resolve(file))) {
      return rows;
    }
    var text = new TextFile(tables, data.problems()::add).read(file, LIMIT_MB).orElse("");
    int[] places = null;
    int line = 0;
    for (var words : (Iterable<String>) text.lines()::iterator) {
      line++;
      var cells = cells(words);
      if (words.isBlank()) {
        continue;
      } else if (places == null) {
        places = places(file, cells, header);
        if (places.length == 0) {
          return rows;
        }
      } else if (cells.size() < cellsNeeded(places)) {
        data.add(
            file + ", line " + line,
            "Table '" + name + "'",
            "row",
            words,
            "it has fewer cells than the header",
            "Complete it.");
      } else {
        var ordered = new ArrayList<String>();
        for (int place : places) {
          ordered.add(cells.get(place));
        }
        rows.add(new Row(ordered, file, line));
      }
    }
    return rows;
  }

  private static int cellsNeeded(int[] places) {
    int most = 0;
    for (int place : places) {
      most = Math.max(most, place + 1);
    }
    return most;
  }

  private int[] places(String file, List<String> cells, List<String> header) {
    var places = new int[header.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = cells.indexOf(header.get(k));
      if (places[k] < 0) {
        data.add(
            file + ", line 1",
            "Table '" + file + "'",
            "header",
            String.join(",", cells),
            "it must have the column " + header.get(k),
            "Give the header " + String.join(",", header) + ".");
        return new int[0];
      }
    }
    return places;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
