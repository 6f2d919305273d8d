package energy.samal.io.imports;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Cells;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that grows row by row out of another tool's files. Columns are those that some row fills,
 * in the order of the field table; the column {@code source} fills itself.
 */
public final class CaseDraft {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final String SOURCE = "source";

  private final String name;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, TableDraft> tables = new HashMap<>();
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

  /** A new row of a table of the case format; the one before is done with. */
  public Line line(String table) {
    return tables.computeIfAbsent(table, TableDraft::new).begin();
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

  /** The case as tables; the draft is empty afterwards, so that nothing is held twice. */
  public CaseTables build(String readme) {
    var built = new LinkedHashMap<String, Table>();
    tables.forEach((table, draft) -> built.put(table, draft.build()));
    tables.clear();
    hourly.forEach(
        (table, series) ->
            built.put(
                CaseTables.HOURLY_PREFIX + table, hours(CaseTables.HOURLY_PREFIX + table, series)));
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

  /** A table of series, each of which is let go of once it is written. */
  private static Table hours(String title, Map<String, Hourly> series) {
    int hours = series.values().iterator().next().hours();
    var header = new ArrayList<>(List.of("hour_utc"));
    header.addAll(series.keySet());
    var columns = new ArrayList<Cells>();
    columns.add(column(hours, hour -> hour));
    var left = series.values().iterator();
    while (left.hasNext()) {
      columns.add(column(hours, left.next().values()));
      left.remove();
    }
    return Table.of(title, Origin.file("case to be, " + title + ".csv"), header, columns);
  }

  private static Cells column(int hours, IntToDoubleFunction values) {
    var cells = new Cells();
    for (int hour = 0; hour < hours; hour++) {
      cells.add(written(values.applyAsDouble(hour)));
    }
    return cells;
  }

  /** What is no number is left for the checks of the case to name. */
  private static String written(double value) {
    return Double.isFinite(value) ? Numerals.write(value) : Double.toString(value);
  }

  /** JSON is YAML, and needs no thought about what must be quoted. */
  private static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  /**
   * One row, to be filled before the next one of its table; fields never set mean their default.
   */
  public static final class Line {
    private final TableDraft table;
    private final int row;

    Line(TableDraft table, int row) {
      this.table = table;
      this.row = row;
    }

    /**
     * @throws IllegalArgumentException when the table has no such field
     */
    public Line set(String field, String text) {
      table.set(row, field, text);
      return this;
    }

    public Line set(String field, double number) {
      return set(field, written(number));
    }
  }
}
