package energy.samal.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All tables and fields of a case: the resource {@code fields.csv}, which reader, validator,
 * documentation and forms share.
 *
 * <p>A row whose field is {@code *} tells of the table itself, with the type {@code
 * table:Kind[:key+key[:label+label]]}.
 */
public final class FieldTable {
  /** The settings of a case, which stand in {@code case.yaml} instead of a table. */
  public static final String CASE = "case";

  /** What hourly tables have in common. */
  public static final String HOURLY = "hourly";

  /** Stands for all tables of assets in references. */
  public static final String ASSETS = "assets";

  /** The tables whose rows are assets; their ids differ from each other. */
  public static final Set<String> ASSET_TABLES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of("generators", "converters", "storages", "reservoirs", "links")));

  private static final FieldTable STANDARD = load();

  private final Map<String, TableSpec> tables;

  private FieldTable(Map<String, TableSpec> tables) {
    this.tables = tables;
  }

  /** The field table of the case format. */
  public static FieldTable standard() {
    return STANDARD;
  }

  /** Settings, tables and the hourly table, in the order of the format. */
  public Collection<TableSpec> all() {
    return Collections.unmodifiableCollection(tables.values());
  }

  /** The tables that are files of their own, in the order of the format. */
  public List<TableSpec> tables() {
    return tables.values().stream()
        .filter(t -> !t.name().equals(CASE) && !t.name().equals(HOURLY))
        .toList();
  }

  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /**
   * @throws IllegalArgumentException when there is no such table
   */
  public TableSpec table(String name) {
    var table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table is called '" + name + "'");
    }
    return table;
  }

  /**
   * @throws IllegalArgumentException when there is no such field
   */
  public Field field(String table, String name) {
    return table(table)
        .field(name)
        .orElseThrow(
            () -> new IllegalArgumentException("table " + table + " has no field " + name));
  }

  private static FieldTable load() {
    try (var in = FieldTable.class.getResourceAsStream("fields.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var rows = reader.lines().skip(1).map(line -> line.split(",", 9)).toList();
      return new FieldTable(tables(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, TableSpec> tables(List<String[]> rows) {
    var tables = new LinkedHashMap<String, TableSpec>();
    for (var row : rows) {
      var table = row[1].equals("*") ? heading(row) : with(tables.get(row[0]), field(row));
      tables.put(row[0], table);
    }
    return tables;
  }

  private static TableSpec heading(String[] row) {
    var type = row[2].split(":");
    var key = columns(type, 2);
    var label = key.isEmpty() ? columns(type, 3) : key;
    return new TableSpec(
        row[0],
        type[1],
        key,
        label.isEmpty() ? List.of("id") : label,
        row[7].equals("yes"),
        row[8],
        List.of());
  }

  private static List<String> columns(String[] type, int part) {
    return type.length <= part || type[part].isEmpty()
        ? List.of()
        : Arrays.asList(type[part].split("\\+"));
  }

  private static TableSpec with(TableSpec table, Field field) {
    var fields = new ArrayList<>(table.fields());
    fields.add(field);
    return new TableSpec(
        table.name(),
        table.kind(),
        table.key(),
        table.label(),
        table.required(),
        table.meaning(),
        fields);
  }

  private static Field field(String[] row) {
    var range =
        new Field.Range(
            row[4].isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(row[4]),
            row[5].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(row[5]));
    return new Field(
        row[0],
        row[1],
        FieldType.parse(row[2]),
        row[3],
        range,
        row[6],
        row[7].equals("yes"),
        row[8]);
  }
}
