package energy.samal.io.pypsa;

import energy.samal.io.casefolder.CsvTable;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A network of PyPSA that grows component by component, to be written as a folder of CSV tables or
 * as a netCDF file.
 */
final class NetworkTables {
  private final SequencedMap<String, List<Component>> lists = new LinkedHashMap<>();
  private final SequencedMap<String, SequencedMap<String, Series>> series = new LinkedHashMap<>();

  /** One component: attributes that are never set have PyPSA's defaults. */
  final class Component {
    private final String list;
    private final String name;
    private final Map<String, Object> cells = new LinkedHashMap<>();

    private Component(String list, String name) {
      this.list = list;
      this.name = name;
    }

    String name() {
      return name;
    }

    String list() {
      return list;
    }

    /** What was set, by attribute: a text, a number or a switch. */
    Map<String, Object> cells() {
      return Collections.unmodifiableMap(cells);
    }

    /** What an attribute was set to. */
    String text(String attribute) {
      return cell(attribute);
    }

    private String cell(String attribute) {
      return switch (cells.get(attribute)) {
        case null -> "";
        case Double value -> number(value);
        case Boolean value -> value ? "True" : "False";
        case Object text -> text.toString();
      };
    }

    Component set(String attribute, String text) {
      cells.put(attribute, text);
      return this;
    }

    Component set(String attribute, double value) {
      cells.put(attribute, value);
      return this;
    }

    Component set(String attribute, boolean value) {
      cells.put(attribute, value);
      return this;
    }

    /** One value for each snapshot. */
    Component series(String attribute, Series values) {
      series.computeIfAbsent(list + "-" + attribute, _ -> new LinkedHashMap<>()).put(name, values);
      return this;
    }

    /** A value where it is the same in all snapshots, else a series. */
    Component steps(String attribute, Series values) {
      return values.min() == values.max()
          ? set(attribute, values.at(0))
          : series(attribute, values);
    }
  }

  Component add(String list, String name) {
    var component = new Component(list, name);
    lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(component);
    return component;
  }

  SequencedMap<String, List<Component>> lists() {
    return Collections.unmodifiableSequencedMap(lists);
  }

  /** Series by list and attribute, joined by a dash, and then by component. */
  SequencedMap<String, SequencedMap<String, Series>> series() {
    return Collections.unmodifiableSequencedMap(series);
  }

  /** A gap where there is no number. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return Numerals.write(value);
  }

  /**
   * Writes a folder of CSV tables.
   *
   * @param header of {@code snapshots.csv}, its first cell empty
   * @param snapshots its rows
   */
  void write(Path folder, List<String> header, List<List<String>> snapshots) throws IOException {
    Files.createDirectories(folder);
    write(folder, "snapshots", header, snapshots);
    for (var list : lists.entrySet()) {
      var attributes = new LinkedHashSet<String>();
      list.getValue().forEach(component -> attributes.addAll(component.cells.keySet()));
      var columns = new ArrayList<>(List.of("name"));
      columns.addAll(attributes);
      var rows =
          list.getValue().stream()
              .map(
                  component ->
                      columns.stream()
                          .map(
                              column ->
                                  column.equals("name") ? component.name : component.cell(column))
                          .toList())
              .toList();
      write(folder, list.getKey(), columns, rows);
    }
    for (var one : series.entrySet()) {
      var columns = new ArrayList<>(List.of("snapshot"));
      columns.addAll(one.getValue().keySet());
      var rows = new ArrayList<List<String>>();
      for (int t = 0; t < snapshots.size(); t++) {
        var row = new ArrayList<>(List.of(Integer.toString(t)));
        for (var values : one.getValue().values()) {
          row.add(number(values.at(t)));
        }
        rows.add(row);
      }
      write(folder, one.getKey(), columns, rows);
    }
  }

  private static void write(Path folder, String name, List<String> header, List<List<String>> rows)
      throws IOException {
    var table = new Table.Builder(name, Origin.file(name + ".csv"), header);
    for (int row = 0; row < rows.size(); row++) {
      table.add(row + 2, rows.get(row));
    }
    CsvTable.write(table.build(), folder.resolve(name + ".csv"));
  }
}
