package energy.samal.io.spice;

import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A part of a configuration file; whatever is asked of it that it has not is told. */
final class Config {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final String file;
  private final String path;
  private final JsonNode node;
  private final Consumer<Problem> problems;

  private Config(String file, String path, JsonNode node, Consumer<Problem> problems) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  /** The whole of a file; with nothing in it when it cannot be read. */
  static Config read(String file, String text, Consumer<Problem> problems) {
    JsonNode root = YAML.createObjectNode();
    try {
      var read = YAML.readTree(text);
      if (read != null && read.isObject()) {
        root = read;
      } else {
        new Config(file, "", root, problems)
            .refuse("content", "", "a configuration has entries", "Restore the file.");
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      var place = line > 0 ? file + ", line " + line : file;
      var why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      problems.accept(
          new Problem(
              place, "Configuration", "content", "unreadable", why, "Correct the YAML there."));
    }
    return new Config(file, "", root, problems);
  }

  boolean has(String key) {
    var value = node.path(key);
    return !value.isMissingNode() && !value.isNull();
  }

  Config at(String key) {
    return new Config(file, path.isEmpty() ? key : path + "." + key, node.path(key), problems);
  }

  /** The part below, which must be there. */
  Config need(String key) {
    if (!has(key)) {
      refuse(key, "missing", "the import needs it", "Add the entry.");
    }
    return at(key);
  }

  String text(String key) {
    var value = need(key).node;
    return value.isContainer() ? "" : value.asString("");
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  /** A number that must be there; NaN after it was told that it is not. */
  double number(String key) {
    var value = need(key).node;
    if (has(key) && !value.isNumber()) {
      refuse(key, value.asString(""), "it must be a number", "Write a number.");
    }
    return value.isNumber() ? value.asDouble() : Double.NaN;
  }

  double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  /** The texts of a list; of a single text that one. */
  List<String> list(String key) {
    var list = new ArrayList<String>();
    var value = node.path(key);
    if (value.isArray()) {
      value.forEach(item -> list.add(item.asString("")));
    } else if (has(key)) {
      list.add(value.asString(""));
    }
    return list;
  }

  List<String> keys() {
    return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
  }

  /** Numbers by year, or by whatever else the keys are. */
  Map<String, Double> numbers() {
    var numbers = new TreeMap<String, Double>();
    keys().forEach(key -> numbers.put(key, number(key)));
    return numbers;
  }

  void refuse(String key, Object found, String rule, String remedy) {
    var field = path.isEmpty() ? key : path + "." + key;
    problems.accept(new Problem(file, "Configuration", field, found, rule, remedy));
  }
}
