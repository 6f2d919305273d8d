package energy.samal.io.tables;

import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.TableSpec;
import energy.samal.time.YearCurve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all readers of one case share: its rows by table, by parent, and its problems. */
final class Reading {
  private final CaseTables tables;
  private final ProblemList problems;
  private final Set<String> used = new HashSet<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, Map<String, List<Row>>> byParent = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();

  Reading(CaseTables tables, ProblemList problems) {
    this.tables = tables;
    this.problems = problems;
  }

  CaseTables tables() {
    return tables;
  }

  ProblemList problems() {
    return problems;
  }

  /** The fields that were asked for so far, as {@code table.field}. */
  Set<String> used() {
    return used;
  }

  /** The rows of a table in order; none when the case has no such table. */
  List<Row> rows(String table) {
    return rows.computeIfAbsent(table, this::read);
  }

  Stream<Row> stream(String table) {
    return rows(table).stream();
  }

  /** The rows of {@code table} whose first column that refers to something names {@code parent}. */
  List<Row> children(String table, String parent) {
    return byParent.computeIfAbsent(table, this::group).getOrDefault(parent, List.of());
  }

  /** The curve of a column over the {@code year} column; 0 when no row has the figure. */
  YearCurve curve(List<Row> rows, String field) {
    return curve(rows, field, 1);
  }

  /** As {@link #curve(List, String)}, with each figure times {@code factor}. */
  YearCurve curve(List<Row> rows, String field, double factor) {
    var points = new TreeMap<Integer, Double>();
    for (var row : rows) {
      boolean hasDefault = !row.spec().field(field).orElseThrow().defaultText().isEmpty();
      if (row.isGiven(field) || hasDefault) {
        points.put(row.integer("year"), factor * row.number(field));
      }
    }
    return points.isEmpty() ? YearCurve.ZERO : YearCurve.of(points);
  }

  /** As {@link #curve(List, String)}, with {@code before} in all years before the first given. */
  YearCurve curveFromFirst(List<Row> rows, String field, double before) {
    var points = new TreeMap<>(curve(rows, field).points());
    if (!rows.isEmpty()) {
      points.put(points.firstKey() - 1, before);
    }
    return YearCurve.of(points);
  }

  /** Ids of a table, or of all asset tables together. */
  Set<String> ids(String table) {
    return ids.computeIfAbsent(table, this::readIds);
  }

  private Set<String> readIds(String table) {
    var found = new LinkedHashSet<String>();
    var from = table.equals(FieldTable.ASSETS) ? FieldTable.ASSET_TABLES : Set.of(table);
    for (var name : from) {
      rows(name).forEach(row -> found.add(row.cell("id")));
    }
    return found;
  }

  private List<Row> read(String name) {
    var table = tables.table(name).orElse(null);
    if (table == null) {
      return List.of();
    }
    var spec = FieldTable.standard().table(name);
    var list = new ArrayList<Row>(table.rows());
    for (int index = 0; index < table.rows(); index++) {
      list.add(new Row(spec, table, index, used));
    }
    return list;
  }

  private Map<String, List<Row>> group(String table) {
    var column = parentColumn(FieldTable.standard().table(table));
    var groups = new LinkedHashMap<String, List<Row>>();
    for (var row : rows(table)) {
      groups.computeIfAbsent(row.text(column), _ -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static String parentColumn(TableSpec spec) {
    return spec.fields().stream()
        .filter(f -> f.type() instanceof FieldType.Reference)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(spec.name() + " refers to nothing"))
        .name();
  }
}
