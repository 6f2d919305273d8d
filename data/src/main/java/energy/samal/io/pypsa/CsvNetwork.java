package energy.samal.io.pypsa;

import energy.samal.io.casefolder.TextFile;
import energy.samal.io.tables.Table;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network as a folder of CSV tables: {@code <list>.csv} with one row a component, {@code
 * <list>-<attribute>.csv} with one row a snapshot.
 */
final class CsvNetwork {
  private static final int LIMIT_MB = 512;
  private static final String CSV = ".csv";

  private final Path folder;
  private final Network network = new Network();
  private final TextFile files;

  private CsvNetwork(Path folder) {
    this.folder = folder;
    this.files = new TextFile(folder, network.problems()::add);
  }

  static Network read(Path folder) {
    var reader = new CsvNetwork(folder);
    reader.read();
    return reader.network;
  }

  private void read() {
    var names = names();
    table("network", names).ifPresent(this::facts);
    table("snapshots", names).ifPresent(this::snapshots);
    table("investment_periods", names).ifPresent(this::periods);
    for (var list : Attributes.standard().lists()) {
      table(list, names).ifPresent(table -> components(list, table));
    }
    for (var name : names) {
      int dash = name.indexOf('-');
      var list = dash < 0 ? name : name.substring(0, dash);
      if (dash > 0 && Attributes.standard().hasList(list)) {
        table(name, names).ifPresent(table -> series(list, name.substring(dash + 1), table));
      } else if (!known(name)) {
        network.problem(
            name + CSV,
            "Table '" + name + "'",
            "name",
            name,
            "no component of PyPSA that is known here is called so",
            "Remove the table if the optimum does not depend on it.");
      }
    }
  }

  private static boolean known(String name) {
    return Attributes.standard().hasList(name)
        || List.of("network", "snapshots", "investment_periods").contains(name);
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    try (var list = Files.newDirectoryStream(folder, "*" + CSV)) {
      list.forEach(file -> names.add(file.getFileName().toString().replace(CSV, "")));
    } catch (IOException | DirectoryIteratorException e) {
      network.problem(
          folder.toString(),
          "Folder '" + folder.getFileName() + "'",
          "content",
          "not readable",
          "it cannot be listed: " + e.getMessage(),
          "Check that it is a folder and that you may read it.");
    }
    return names.stream().sorted().toList();
  }

  private Optional<Table> table(String name, List<String> names) {
    return names.contains(name) ? files.readTable(name, name + CSV, LIMIT_MB) : Optional.empty();
  }

  private void facts(Table table) {
    for (var column : table.header()) {
      if (table.rows() > 0) {
        network.fact(column, table.cell(0, column));
      }
    }
  }

  private void snapshots(Table table) {
    var header = table.header();
    int period = table.column("period");
    int label = header.contains("snapshot") ? table.column("snapshot") : 0;
    // Versions before 0.18 had one column for all weights.
    var single = header.contains("weightings") ? "weightings" : "objective";
    network.snapshots(
        new Network.Snapshots(
            IntStream.range(0, table.rows()).mapToObj(row -> table.cell(row, label)).toList(),
            period < 0 ? List.of() : periods(table, period),
            weights(table, single),
            weights(table, header.contains("stores") ? "stores" : single),
            weights(table, header.contains("generators") ? "generators" : single)));
  }

  private List<Integer> periods(Table table, int column) {
    return IntStream.range(0, table.rows())
        .mapToObj(row -> (int) number(table, row, column, "Snapshot '" + row + "'"))
        .toList();
  }

  private void periods(Table table) {
    var years = periods(table, 0);
    var objective = weights(table, "objective");
    var represented = weights(table, "years");
    network.periods(
        IntStream.range(0, table.rows())
            .mapToObj(
                row -> new Network.Period(years.get(row), objective.get(row), represented.get(row)))
            .toList());
  }

  private List<Double> weights(Table table, String column) {
    int at = table.column(column);
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                at < 0 || table.cell(row, at).isBlank()
                    ? 1.0
                    : number(table, row, at, "Snapshot '" + table.cell(row, 0) + "'"))
        .toList();
  }

  private void components(String list, Table table) {
    var names = IntStream.range(0, table.rows()).mapToObj(row -> table.cell(row, 0)).toList();
    var components =
        network.add(list, names, (row, attribute) -> table.place(row, table.column(attribute)));
    for (int column = 1; column < table.header().size(); column++) {
      int at = column;
      components.column(
          table.header().get(column),
          IntStream.range(0, table.rows()).mapToObj(row -> table.cell(row, at)).toList());
    }
  }

  private void series(String list, String attribute, Table table) {
    var components = network.list(list);
    int count = network.snapshots().count();
    if (table.rows() != count) {
      network.problem(
          table.place(),
          "Table '" + table.name() + "'",
          "rows",
          table.rows(),
          "the network has " + count + " snapshots",
          "Give one row for each row of snapshots.csv.");
      return;
    }
    for (int column = 1; column < table.header().size(); column++) {
      var values = new double[count];
      var element = Words.element(list, table.header().get(column));
      for (int row = 0; row < count; row++) {
        values[row] = number(table, row, column, element);
      }
      components.series(attribute, table.header().get(column), values);
    }
  }

  /** A number, where an empty cell says that there is none. */
  private double number(Table table, int row, int column, String element) {
    var cell = table.cell(row, column);
    var value = Words.number(cell);
    if (value.isEmpty()) {
      network.problem(
          table.place(row, column),
          element,
          table.header().get(column),
          cell,
          "it must be a number",
          "Write digits with a decimal point.");
    }
    return value.orElse(0);
  }
}
