package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Table;
import energy.samal.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the description of a case folder tells of the files that are there. */
final class PackageChecks {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ADVICE =
      "Correct it, or delete datapackage.json: a case can be planned without it.";

  private final Path folder;
  private final CaseTables tables;
  private final String text;
  private final Consumer<Problem> problems;

  PackageChecks(Path folder, CaseTables tables, String text, Consumer<Problem> problems) {
    this.folder = folder;
    this.tables = tables;
    this.text = text;
    this.problems = problems;
  }

  void check() {
    var listed = new HashSet<String>();
    for (var resource : resources()) {
      for (var path : paths(resource)) {
        listed.add(path);
        check(path, resource);
      }
    }
    if (listed.isEmpty()) {
      return;
    }
    var present = new ArrayList<>(tables.tables().keySet());
    present.addAll(tables.unreadable());
    for (var name : present) {
      if (!listed.contains(name + ".csv")) {
        refuse("", "resources", name + ".csv", "the file is there and not listed");
      }
    }
  }

  private List<JsonNode> resources() {
    try {
      var resources = JSON.readTree(text).path("resources");
      if (resources.isArray() && !resources.isEmpty()) {
        return List.copyOf(resources.values());
      }
      refuse("", "resources", "missing", "it must list the tables of the case");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.accept(problem(line, "content", "unreadable", "it is not JSON"));
    }
    return List.of();
  }

  private static Set<String> paths(JsonNode resource) {
    var path = resource.path("path");
    var found = new HashSet<String>();
    if (path.isArray()) {
      path.values().forEach(p -> found.add(p.asString("")));
    } else if (path.isValueNode()) {
      found.add(path.asString(""));
    }
    return found;
  }

  private void check(String path, JsonNode resource) {
    var name = path.replaceFirst("\\.csv$", "");
    var table = tables.tables().get(name);
    if (table == null) {
      boolean leaves = !folder.resolve(path).normalize().startsWith(folder.normalize());
      if (leaves || !Files.exists(folder.resolve(path))) {
        refuse(path, "path", path, "the case has no such file");
      }
      return;
    }
    var fields = resource.path("schema").path("fields");
    if (fields.isArray()) {
      fields(path, table, fields);
    }
  }

  private void fields(String path, Table table, JsonNode fields) {
    var names = new ArrayList<String>();
    for (var field : fields) {
      names.add(field.path("name").asString(""));
    }
    if (!names.equals(table.header())) {
      var found = new ArrayList<>(names);
      found.removeAll(table.header());
      var missing = new ArrayList<>(table.header());
      missing.removeAll(names);
      refuse(
          path,
          "schema of " + path,
          found.isEmpty() ? "without " + String.join(", ", missing) : String.join(", ", found),
          "the columns of the file are " + String.join(", ", table.header()));
      return;
    }
    for (var field : fields) {
      var column = field.path("name").asString("");
      var type = field.path("type").asString("any");
      var expected = DataPackage.type(table, column);
      if (!type.equals("any") && !type.equals(expected)) {
        refuse(path, "type of " + column + " in " + path, type, "it is of type " + expected);
      }
    }
  }

  private void refuse(String near, String field, Object found, String rule) {
    int at = near.isEmpty() ? -1 : text.indexOf('"' + near + '"');
    int line = 1 + (int) text.substring(0, Math.max(at, 0)).chars().filter(c -> c == '\n').count();
    problems.accept(problem(at < 0 ? 0 : line, field, found, rule));
  }

  private static Problem problem(int line, String field, Object found, String rule) {
    var place = line == 0 ? DataPackage.FILE : DataPackage.FILE + ", line " + line;
    return new Problem(place, "Data package", field, found, rule, ADVICE);
  }
}
