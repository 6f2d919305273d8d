package energy.samal.io.imports;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that grows row by row out of another tool's files. Columns are those that some row fills,
 * in the order of the field table; the column {@code source} fills itself.
 */
public final class CaseDraft {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOURCE = "source";

  private final String name;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, List<Line>> tables = new HashMap<>();
  private final Map<String, List<String>> fieldNames = new HashMap<>();
  private final Map<String, Map<String, Hourly>> hourly = new LinkedHashMap<>();

  /** A series, whose values are not kept: they are many, and asked for once. */
  private record Hourly(int hours, IntToDoubleFunction values) {}

  /**
   * @param name of the case
   * @param source where its figures come from, one title for all
   */
  public CaseDraft(String name, String source) {
    this.name = name;
    set("name", name);
    line("sources").set("id", SOURCE).set("title", source);
  }

  /** A setting of {@code case.yaml}: a text, a number, or a list of years. */
  public CaseDraft set(String setting, Object value) {
    FieldTable.standard().field(FieldTable.CASE, setting);
    settings.put(setting, value instanceof Double d ? written(d) : json(value));
    return this;
  }

  /** A new row of a table of the case format. */
  public Line line(String table) {
    var fields =
        fieldNames.computeIfAbsent(table, name -> FieldTable.standard().table(name).fieldNames());
    var line = new Line(table, fields);
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(line);
    return line;
  }

  /**
   * A series with one value an hour.
   *
   * @param table without {@code hourly/}
   * @param values asked for when the case is built, each once
   * @return its name, to be put into a cell
   */
  public String series(String table, String series, int hours, IntToDoubleFunction values) {
    hourly
        .computeIfAbsent(table, _ -> new LinkedHashMap<>())
        .put(series, new Hourly(hours, values));
    return series;
  }

  /** The case as tables; the draft is empty afterwards, so that its rows are not held twice. */
  public CaseTables build(String readme) {
    var built = new LinkedHashMap<String, Table>();
    tables.forEach(
        (table, lines) -> {
          built.put(table, table(table, lines));
          lines.clear();
        });
    hourly.forEach((table, series) -> built.put(CaseTables.HOURLY_PREFIX + table, hours(table)));
    var text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    var origin = Origin.file("case to be, case.yaml");
    return new CaseTables(
        name,
        new CaseTables.SourceText(text.toString(), origin),
        readme,
        CaseTables.inOrder(built),
        Set.of());
  }

  private static Table table(String name, List<Line> lines) {
    var spec = FieldTable.standard().table(name);
    boolean sourced = spec.field(SOURCE).isPresent();
    var header =
        spec.fieldNames().stream()
            .filter(
                field ->
                    (sourced && field.equals(SOURCE))
                        || spec.field(field).orElseThrow().required()
                        || lines.stream().anyMatch(line -> line.cell(field) != null))
            .toList();
    var table = new Table.Builder(name, Origin.file("case to be, " + name + ".csv"), header);
    for (int row = 0; row < lines.size(); row++) {
      var line = lines.get(row);
      table.add(
          row + 2,
          header.stream()
              .map(
                  field ->
                      Objects.requireNonNullElse(
                          line.cell(field), field.equals(SOURCE) ? SOURCE : ""))
              .toList());
    }
    return table.build();
  }

  private Table hours(String name) {
    var series = hourly.get(name);
    var header = new ArrayList<>(List.of("hour_utc"));
    header.addAll(series.keySet());
    var title = CaseTables.HOURLY_PREFIX + name;
    var table = new Table.Builder(title, Origin.file("case to be, " + title + ".csv"), header);
    int hours = series.values().iterator().next().hours();
    for (int hour = 0; hour < hours; hour++) {
      var row = new ArrayList<>(List.of(Integer.toString(hour)));
      for (var one : series.values()) {
        row.add(written(one.values().applyAsDouble(hour)));
      }
      table.add(hour + 2, row);
    }
    return table.build();
  }

  /** What is no number is left for the checks of the case to name. */
  private static String written(double value) {
    return Double.isFinite(value) ? Numerals.write(value) : Double.toString(value);
  }

  /** JSON is YAML, and needs no thought about what must be quoted. */
  private static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** One row; fields that are never set mean their default. */
  public static final class Line {
    private final String table;
    private final List<String> fields;
    private String[] cells = new String[0];

    private Line(String table, List<String> fields) {
      this.table = table;
      this.fields = fields;
    }

    /**
     * @throws IllegalArgumentException when the table has no such field
     */
    public Line set(String field, String text) {
      int at = fields.indexOf(field);
      if (at < 0) {
        throw new IllegalArgumentException("table " + table + " has no field " + field);
      }
      cells = at < cells.length ? cells : Arrays.copyOf(cells, at + 1);
      cells[at] = text;
      return this;
    }

    /** What a field was set to; null where it was not. */
    private String cell(String field) {
      int at = fields.indexOf(field);
      return at < cells.length ? cells[at] : null;
    }

    public Line set(String field, double number) {
      return set(field, written(number));
    }
  }
}
