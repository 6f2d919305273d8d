package energy.samal.io.tables;

import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.MadeList;
import energy.samal.model.TableSpec;
import energy.samal.time.YearCurve;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all readers of one case share: its rows by table, by parent, and its problems. */
final class Reading {
  private final CaseTables tables;
  private final ProblemList problems;
  private final boolean keeps;
  private final Set<String> used = new HashSet<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, RowIndex> byParent = new HashMap<>();
  private final Map<String, RowIndex> byId = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * @param keeps whether elements are kept once they are made, or made again when asked for
   */
  Reading(CaseTables tables, ProblemList problems, boolean keeps) {
    this.tables = tables;
    this.problems = problems;
    this.keeps = keeps;
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

  /** An element for each row of a table. */
  <E> List<E> list(String table, Function<Row, ? extends E> maker) {
    var rows = rows(table);
    return keeps
        ? rows.stream().<E>map(maker).toList()
        : new MadeList<>(rows.size(), index -> maker.apply(rows.get(index)));
  }

  /** Lists one after the other. */
  <E> List<E> joined(List<List<E>> lists) {
    int size = lists.stream().mapToInt(List::size).sum();
    return keeps
        ? lists.stream().flatMap(List::stream).toList()
        : new MadeList<>(size, index -> of(lists, index));
  }

  private static <E> E of(List<List<E>> lists, int index) {
    int at = index;
    for (var list : lists) {
      if (at < list.size()) {
        return list.get(at);
      }
      at -= list.size();
    }
    throw new IllegalStateException("no element " + index);
  }

  /** The rows of {@code table} whose first column that refers to something names {@code parent}. */
  List<Row> children(String table, String parent) {
    return byParent.computeIfAbsent(table, this::group).find(parent);
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

  /** Whether a row of a table, or of any asset table, has an id. */
  boolean hasId(String table, String id) {
    var from = table.equals(FieldTable.ASSETS) ? FieldTable.ASSET_TABLES : Set.of(table);
    return from.stream().anyMatch(name -> byId(name).has(id));
  }

  /** The rows of a table with an id. */
  List<Row> find(String table, String id) {
    return byId(table).find(id);
  }

  private RowIndex byId(String table) {
    return byId.computeIfAbsent(table, name -> new RowIndex(rows(name), row -> row.cell("id")));
  }

  /** Ids of a table, or of all asset tables together, for advice where one of them is missed. */
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

  /** Rows are made when they are asked for: large cases have many, and each is used once. */
  private List<Row> read(String name) {
    var table = tables.table(name).orElse(null);
    if (table == null) {
      return List.of();
    }
    var columns = new Columns(FieldTable.standard().table(name), table, used);
    return new MadeList<>(table.rows(), index -> new Row(columns, index));
  }

  private RowIndex group(String table) {
    var column = parentColumn(FieldTable.standard().table(table));
    return new RowIndex(rows(table), row -> row.text(column));
  }

  private static String parentColumn(TableSpec spec) {
    return spec.fields().stream()
        .filter(f -> f.type() instanceof FieldType.Reference)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(spec.name() + " refers to nothing"))
        .name();
  }
}
