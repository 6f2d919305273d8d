package energy.samal.io.osemosys;

import energy.samal.io.casefolder.CsvTable;
import energy.samal.io.casefolder.TextFile;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final String CSV = ".csv";
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
    var members = new ArrayList<String>();
    table(tables, name, List.of(VALUE))
        .ifPresent(
            table -> {
              for (int row = 0; row < table.rows(); row++) {
                members.add(table.cell(row, VALUE).strip());
              }
            });
    data.set(name, members, name + CSV);
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
    parameter.from(name + CSV);
    if (Files.isRegularFile(tables.resolve(name + CSV))) {
      new TextFile(tables, data.problems()::add)
          .readRows(name, name + CSV, LIMIT_MB, new Values(parameter, header));
    }
  }

  /** The indices if they are those of the parameter in whatever order, else the parameter's. */
  private static List<String> ordered(Parameter parameter, List<String> indices) {
    boolean same =
        indices.size() == parameter.sets().size() && indices.containsAll(parameter.sets());
    return same ? List.copyOf(indices) : parameter.sets();
  }

  /** Puts the rows of a table into its parameter; none when its header is wrong. */
  private final class Values implements CsvTable.Rows {
    private final Parameter parameter;
    private final List<String> needed;
    private boolean has;

    /** Columns of the subscripts in the order of the parameter's sets, and of the value. */
    private int[] columns = {};

    private int last;

    Values(Parameter parameter, List<String> needed) {
      this.parameter = parameter;
      this.needed = needed;
    }

    @Override
    public void header(List<String> names) {
      has = has(parameter.name(), names, needed);
      columns = parameter.sets().stream().mapToInt(names::indexOf).toArray();
      last = names.indexOf(VALUE);
    }

    @Override
    public void row(int line, List<String> cells) {
      if (!has) {
        return;
      }
      var key = new ArrayList<String>(columns.length);
      for (int column : columns) {
        key.add(cells.get(column).strip());
      }
      double value = value(cells.get(last));
      var fault = parameter.put(key, value, line);
      if (!fault.isEmpty()) {
        data.add(
            Origin.file(parameter.name() + CSV).place(line, last),
            "Parameter '" + parameter.name() + "'",
            String.join(" ", key),
            value,
            fault,
            "Keep one of the two rows.");
      }
    }
  }

  /** NaN when it is no number, of which the model tells. */
  private static double value(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  /** The table of a set; empty when there is none, or none with such a header. */
  private Optional<Table> table(Path tables, String name, List<String> header) {
    if (!Files.isRegularFile(tables.resolve(name + CSV))) {
      return Optional.empty();
    }
    return new TextFile(tables, data.problems()::add)
        .readTable(name, name + CSV, LIMIT_MB)
        .filter(table -> has(name, table.header(), header));
  }

  private boolean has(String table, List<String> found, List<String> header) {
    for (var column : header) {
      if (!found.contains(column)) {
        data.add(
            Origin.file(table + CSV).place(1, 0),
            "Table '" + table + "'",
            "header",
            String.join(",", found),
            "it must have the column " + column,
            "Give the header " + String.join(",", header) + ".");
        return false;
      }
    }
    return true;
  }
}
