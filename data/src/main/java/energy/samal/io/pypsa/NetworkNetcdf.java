package energy.samal.io.pypsa;

import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Writes a network as a netCDF file, with the names that {@link NetcdfNetwork} reads. */
final class NetworkNetcdf {
  private static final String SNAPSHOTS = "snapshots";

  /** The list with one row that says what the network is. */
  private static final String ITSELF = "network";

  private final ClassicNetcdf file = new ClassicNetcdf();

  private NetworkNetcdf() {}

  static void write(NetworkTables network, TimeGrid time, Path target) throws IOException {
    var netcdf = new NetworkNetcdf();
    netcdf.snapshots(time);
    network.lists().forEach(netcdf::list);
    network
        .series()
        .forEach((name, series) -> netcdf.series(name, series.keySet(), series.values()));
    netcdf.file.write(target);
  }

  private void snapshots(TimeGrid time) {
    file.count(SNAPSHOTS, time.steps());
    weights("objective", time.steps(), time::weight);
    weights("stores", time.steps(), time::elapsedHours);
    weights("generators", time.steps(), time::weight);
  }

  private void weights(String kind, int steps, IntToDoubleFunction hours) {
    file.numbers(
        SNAPSHOTS + "_" + kind,
        SNAPSHOTS,
        IntStream.range(0, steps).mapToObj(hours::applyAsDouble).toList());
  }

  private void list(String list, List<NetworkTables.Component> components) {
    if (list.equals(ITSELF)) {
      var facts = components.getFirst();
      file.fact(ITSELF + "_name", facts.name());
      facts.cells().forEach((name, text) -> file.fact(ITSELF + "_" + name, text.toString()));
      return;
    }
    var index = list + "_i";
    file.dimension(index, components.size());
    file.texts(index, index, components.stream().map(NetworkTables.Component::name).toList());
    var attributes = new LinkedHashSet<String>();
    components.forEach(component -> attributes.addAll(component.cells().keySet()));
    for (var attribute : attributes) {
      var cells = components.stream().map(component -> component.cells().get(attribute)).toList();
      column(list + "_" + attribute, index, cells);
    }
  }

  /** A gap is what PyPSA takes for one: no text, no number, or off. */
  private void column(String name, String index, List<Object> cells) {
    if (cells.stream().anyMatch(String.class::isInstance)) {
      file.texts(
          name, index, cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
    } else if (cells.stream().anyMatch(Double.class::isInstance)) {
      file.numbers(
          name,
          index,
          cells.stream().map(cell -> cell instanceof Double value ? value : Double.NaN).toList());
    } else {
      file.switches(name, index, cells.stream().map(Boolean.TRUE::equals).toList());
    }
  }

  /**
   * @param name of list and attribute, joined by a dash
   */
  private void series(String name, Collection<String> components, Collection<Series> values) {
    int dash = name.indexOf('-');
    var variable = name.substring(0, dash) + "_t_" + name.substring(dash + 1);
    var index = variable + "_i";
    file.dimension(index, components.size());
    file.texts(index, index, List.copyOf(components));
    var columns = List.copyOf(values);
    file.table(variable, SNAPSHOTS, index, (row, column) -> columns.get(column).at(row));
  }
}
