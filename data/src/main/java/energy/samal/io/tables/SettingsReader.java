package energy.samal.io.tables;

import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.Names;
import energy.samal.model.Nearest;
import energy.samal.model.Problem;
import energy.samal.model.Settings;
import energy.samal.time.Horizon;
import energy.samal.time.Resolution;
import energy.samal.time.RowHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the settings of a case from the text of {@code case.yaml}. */
final class SettingsReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final List<Integer> ANY_YEARS = List.of(2025);

  private final CaseTables.SourceText source;
  private final ProblemList problems;
  private final Set<String> used;
  private JsonNode root;

  SettingsReader(CaseTables.SourceText source, ProblemList problems, Set<String> used) {
    this.source = source;
    this.problems = problems;
    this.used = used;
  }

  /**
   * The settings; a setting that is wrong is a problem after which the case as a whole is not
   * judged, and has its default, hours those of the first hourly table.
   *
   * @param hoursOtherwise hours of the year when the settings cannot tell
   */
  Settings read(int hoursOtherwise) {
    root = parse();
    boolean isRead = !root.isEmpty();
    if (isRead) {
      checkKeys();
    }
    var horizon =
        new Horizon(years(), (int) number("last_year_stands_for"), number("discount_rate"));
    double hours = isRead ? number("hours", hoursOtherwise) : hoursOtherwise;
    return new Settings(text("name"), title(), text("currency"), horizon, (int) hours, resolution())
        .withWholeUnits(flag("whole_units"));
  }

  /** What the rows of the series stand for. */
  RowHours rowHours(SeriesBook series) {
    var weights = text("weight_series");
    var durations = text("duration_series");
    for (var field : List.of("weight_series", "duration_series")) {
      var name = text(field);
      if (!name.isEmpty() && !series.has(name)) {
        var remedy = Nearest.advice(name, series.names(), "series");
        refuseAll(field, name, "no hourly table has a series of that name", remedy, line(field));
        return RowHours.ONE;
      }
      if (series.changes(name)) {
        refuseAll(
            field,
            name,
            "rows stand for the same hours in every year",
            "Name a series that has no columns of single years, such as " + name + "@2040.",
            line(field));
        return RowHours.ONE;
      }
    }
    if (weights.isEmpty() && !durations.isEmpty()) {
      refuseAll(
          "duration_series",
          durations,
          "it is told beside weight_series",
          "Give both, or none where each row is an hour.",
          line("duration_series"));
      return RowHours.ONE;
    }
    return series.rowHours(weights, durations);
  }

  private JsonNode parse() {
    if (source.text().isBlank()) {
      if (!problems.structural()) {
        refuseAll(
            "settings",
            "",
            "it holds the settings of the case",
            "Add name, currency, discount_rate and planning_years, one 'key: value' a line.",
            0);
      }
      return YAML.createObjectNode();
    }
    try {
      var node = YAML.readTree(source.text());
      if (node != null && node.isObject()) {
        return node;
      }
      refuseAll(
          "settings",
          "unreadable",
          "it must hold lines such as 'name: my-case'",
          "Write one 'key: value' a line.",
          0);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      refuseAll(
          "settings",
          "unreadable",
          "it is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          "Write one 'key: value' a line, with lists in [brackets].",
          line);
    }
    return YAML.createObjectNode();
  }

  private void checkKeys() {
    var known = FieldTable.standard().table(FieldTable.CASE).fieldNames();
    for (var key : root.propertyNames()) {
      if (!known.contains(key) && !key.equals("note")) {
        refuse(
            "setting",
            key,
            "no setting is called so",
            Nearest.advice(key, known, "settings"),
            line(key));
      }
    }
    for (var field : FieldTable.standard().table(FieldTable.CASE).fields()) {
      if (field.required() && root.path(field.name()).isMissingNode()) {
        refuse(
            field.name(),
            "missing",
            "every case needs it",
            "Add a line '" + field.name() + ": …': " + field.meaning() + ".",
            0);
      }
    }
  }

  private Field field(String name) {
    used.add(FieldTable.CASE + "." + name);
    return FieldTable.standard().field(FieldTable.CASE, name);
  }

  private String text(String name) {
    var node = root.path(name);
    var otherwise = field(name).defaultText();
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.isValueNode()) {
      refuse(name, node.toString(), "it must be one text", "Write one text.", line(name));
      return otherwise;
    }
    return node.asString();
  }

  private boolean flag(String name) {
    var word = text(name).toLowerCase(Locale.ROOT);
    if (!word.equals("true") && !word.equals("false")) {
      refuse(name, word, "it must be true or false", "Write true or false.", line(name));
    }
    return word.equals("true");
  }

  private double number(String name) {
    var field = field(name);
    boolean hasDefault = !field.defaultText().isEmpty();
    return number(name, hasDefault ? field.defaultNumber() : Math.max(0, field.range().minimum()));
  }

  /**
   * @param whenWrong what to go on with when the setting is not what it should be
   */
  private double number(String name, double whenWrong) {
    var field = field(name);
    var node = root.path(name);
    if (node.isMissingNode()) {
      return field.defaultText().isEmpty() ? whenWrong : field.defaultNumber();
    }
    var shown = node.isValueNode() ? node.asString() : node.toString();
    double value = Numbers.parse(shown);
    if (Double.isNaN(value)) {
      var fault = Numbers.fault(shown);
      refuse(field, shown, fault.rule(), fault.remedy());
    } else if (!field.range().contains(value)) {
      refuse(field, value, Ranges.rule(field), Ranges.remedy(field, value));
    } else if (field.type() instanceof FieldType.Whole && value != Math.rint(value)) {
      refuse(field, value, "it must be a whole number", "Round it.");
    } else {
      return value;
    }
    return whenWrong;
  }

  /** Wrong hours and years make nonsense of all else, wrong rates do not. */
  private void refuse(Field field, Object found, String rule, String remedy) {
    if (field.type() instanceof FieldType.Whole) {
      refuseAll(field.name(), found, rule, remedy, line(field.name()));
    } else {
      refuse(field.name(), found, rule, remedy, line(field.name()));
    }
  }

  private List<Integer> years() {
    var field = field("planning_years");
    var node = root.path("planning_years");
    if (node.isMissingNode()) {
      return ANY_YEARS;
    }
    if (!node.isArray() || node.isEmpty()) {
      refuseAll(
          "planning_years",
          node.toString(),
          "it must be a list of years",
          "Write planning_years: [2025, 2030].",
          line("planning_years"));
      return ANY_YEARS;
    }
    var years = new ArrayList<Integer>();
    for (var item : node) {
      double year = item.isValueNode() ? Numbers.parse(item.asString()) : Double.NaN;
      var fault = yearFault(field, year, years);
      if (!fault.isEmpty()) {
        var shown = item.isValueNode() ? item.asString() : item.toString();
        refuseAll(
            "planning_years",
            shown,
            fault,
            "Write rising years, such as [2025, 2030].",
            line("planning_years"));
        return ANY_YEARS;
      }
      years.add((int) year);
    }
    return years;
  }

  private static String yearFault(Field field, double year, List<Integer> before) {
    if (Double.isNaN(year) || year != Math.rint(year) || !field.range().contains(year)) {
      return "each must be a calendar year";
    }
    return !before.isEmpty() && year <= before.getLast()
        ? "each must be later than the one before, which is " + before.getLast()
        : "";
  }

  private String resolution() {
    var text = text("resolution");
    try {
      Resolution.parse(text);
    } catch (IllegalArgumentException _) {
      refuse(
          "resolution",
          text,
          "it must be all, every:N, segments:N, days:N or weeks:N with N from 1 on",
          "Write, for example, resolution: segments:120.",
          line("resolution"));
    }
    return text;
  }

  private Names title() {
    field("title");
    var node = root.path("title");
    var byLanguage = new HashMap<String, String>();
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> byLanguage.put(entry.getKey(), entry.getValue().asString()));
    } else if (!node.isMissingNode() && node.isValueNode()) {
      byLanguage.put("en", node.asString());
    }
    return new Names(byLanguage);
  }

  /** The line of a setting, from 1; 0 when it cannot be told. */
  private int line(String key) {
    var lines = source.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(key + ":")
          || lines[i].startsWith("'" + key)
          || lines[i].startsWith("\"" + key)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void refuse(String field, Object found, String rule, String remedy, int line) {
    problems.add(new Problem(source.origin().place(line, 1), "Case", field, found, rule, remedy));
  }

  /** As {@link #refuse}, when the case as a whole cannot be judged any more. */
  private void refuseAll(String field, Object found, String rule, String remedy, int line) {
    problems.addStructural(
        new Problem(source.origin().place(line, 1), "Case", field, found, rule, remedy));
  }
}
