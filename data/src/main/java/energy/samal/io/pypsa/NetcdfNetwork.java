package energy.samal.io.pypsa;

import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network as a netCDF file: {@code <list>_i} with names, {@code <list>_<attribute>} with a value
 * for each, {@code <list>_t_<attribute>} with a row a snapshot and its own names in {@code
 * <list>_t_<attribute>_i}.
 */
final class NetcdfNetwork {
  /** Begins the names of facts about the network. */
  private static final String FACT = "network_";

  private static final String SNAPSHOTS = "snapshots";
  private static final String PERIODS = "investment_periods";

  private final NetcdfFile file;
  private final Path path;
  private final Network network = new Network();

  private NetcdfNetwork(NetcdfFile file, Path path) {
    this.file = file;
    this.path = path;
  }

  static Network read(Path path) {
    var network = new Network();
    try (var file = NetcdfFile.open(path)) {
      var reader = new NetcdfNetwork(file, path);
      reader.read();
      return reader.network;
    } catch (HdfException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | UnsupportedOperationException
        | ArithmeticException
        | IOException
        | ClassCastException
        | NegativeArraySizeException
        | NullPointerException
        | BufferUnderflowException
        | UncheckedIOException e) {
      // The library tells damage by whatever it stumbles over first.
      network.problem(
          path.toString(),
          "Network '" + path.getFileName() + "'",
          "content",
          "unreadable",
          "it is not a whole netCDF file: " + damage(e),
          "Write it again with n.export_to_netcdf, or give a folder of CSV tables.");
      return network;
    }
  }

  /** What the library or we say of it; the words of the machine say nothing to a person. */
  private static String damage(Exception e) {
    return (e instanceof HdfException || e instanceof IllegalArgumentException)
            && e.getMessage() != null
        ? e.getMessage()
        : "its parts do not fit together";
  }

  private void read() {
    file.facts()
        .forEach(
            (name, text) -> {
              if (name.startsWith(FACT)) {
                network.fact(name.substring(FACT.length()), text);
              }
            });
    snapshots();
    var names = new ArrayList<>(file.names());
    Collections.sort(names);
    var lists = new ArrayList<String>();
    Attributes.standard().lists().forEach(lists::add);
    lists.sort(Comparator.comparingInt(String::length).reversed());
    for (var list : lists) {
      texts(list + "_i")
          .ifPresent(found -> network.add(list, found, (_, a) -> place(list + "_" + a)));
    }
    for (var name : names) {
      var list = lists.stream().filter(l -> name.startsWith(l + "_")).findFirst();
      if (list.isPresent()) {
        attribute(list.get(), name, name.substring(list.get().length() + 1));
      } else if (!name.startsWith(SNAPSHOTS) && !name.startsWith(PERIODS)) {
        unknown(name);
      }
    }
  }

  private void unknown(String name) {
    network.problem(
        place(name),
        "Variable '" + name + "'",
        "name",
        name,
        "no component of PyPSA that is known here is called so",
        "Remove the component if the optimum does not depend on it.");
  }

  private String place(String variable) {
    return path.getFileName() + ", variable " + variable;
  }

  private void snapshots() {
    var labels = labels();
    if (labels.isEmpty()) {
      return;
    }
    int count = labels.get().size();
    periods();
    var single = file.names().contains("snapshots_weightings") ? "weightings" : "objective";
    network.snapshots(
        new Network.Snapshots(
            labels.get(),
            years("snapshots_period", count),
            weights(SNAPSHOTS, single, count),
            weights(SNAPSHOTS, has("snapshots_stores") ? "stores" : single, count),
            weights(SNAPSHOTS, has("snapshots_generators") ? "generators" : single, count)));
  }

  private void periods() {
    texts(PERIODS)
        .ifPresent(
            labels -> {
              int count = labels.size();
              var years = years(PERIODS, count);
              var objective = weights(PERIODS, "objective", count);
              var represented = weights(PERIODS, "years", count);
              network.periods(
                  IntStream.range(0, years.size())
                      .mapToObj(
                          i ->
                              new Network.Period(
                                  years.get(i), objective.get(i), represented.get(i)))
                      .toList());
            });
  }

  /** Whole numbers of a variable; none when there is no such variable. */
  private List<Integer> years(String name, int count) {
    return file.find(name).isEmpty()
        ? List.of()
        : found(name, count).orElse(List.of()).stream().map(Double::intValue).toList();
  }

  private boolean has(String name) {
    return file.names().contains(name);
  }

  private Optional<List<String>> labels() {
    var times = has("snapshots_snapshot") ? "snapshots_snapshot" : "snapshots";
    return texts(times);
  }

  private List<Double> weights(String index, String kind, int count) {
    return found(index + "_" + kind, count).orElse(Collections.nCopies(count, 1.0));
  }

  /** The numbers of a variable, which must be so many. */
  private Optional<List<Double>> found(String name, int count) {
    var values = file.find(name).map(data -> numbers(name, data));
    if (values.isPresent() && values.get().length != count) {
      wrongLength(name, values.get().length, count);
    }
    return values.filter(v -> v.length == count).map(v -> Arrays.stream(v).boxed().toList());
  }

  private void attribute(String list, String name, String attribute) {
    if (attribute.equals("i") || attribute.matches("t_.*_i")) {
      return;
    }
    var components = network.list(list);
    var data = file.find(name);
    if (data.isEmpty()) {
      return;
    }
    if (attribute.startsWith("t_")) {
      series(components, name, attribute.substring(2), data.get());
      return;
    }
    var values = data.get().texts();
    int count = (int) components.stream().count();
    if (values.size() == count) {
      components.column(attribute, values);
    } else {
      wrongLength(name, values.size(), count);
    }
  }

  private void series(
      Components components, String name, String attribute, NetcdfFile.Variable data) {
    var names = texts(name + "_i");
    int count = network.snapshots().count();
    int[] shape = data.shape();
    if (names.isEmpty()
        || shape.length != 2
        || shape[0] != count
        || shape[1] != names.get().size()) {
      network.problem(
          place(name),
          "Variable '" + name + "'",
          "shape",
          Arrays.toString(shape),
          "it must have " + count + " snapshots times the names in " + name + "_i",
          "Write the network again with n.export_to_netcdf.");
      return;
    }
    double[] values = numbers(name, data);
    int width = names.get().size();
    for (int column = 0; column < width; column++) {
      var one = new double[count];
      for (int row = 0; row < count; row++) {
        one[row] = values[row * width + column];
      }
      components.series(attribute, names.get().get(column), one);
    }
  }

  private void wrongLength(String name, int found, int count) {
    network.problem(
        place(name),
        "Variable '" + name + "'",
        "length",
        found,
        "its index has " + count,
        "Write the network again with n.export_to_netcdf.");
  }

  private Optional<List<String>> texts(String name) {
    return file.find(name).map(NetcdfFile.Variable::texts);
  }

  /** The values of a variable in the order of its last index. */
  private double[] numbers(String name, NetcdfFile.Variable data) {
    return data.numbers()
        .orElseGet(
            () -> {
              network.problem(
                  place(name),
                  "Variable '" + name + "'",
                  "type",
                  data.type(),
                  "it must be numbers",
                  "Write the network again with n.export_to_netcdf.");
              return new double[data.texts().size()];
            });
  }
}
