package energy.samal.io.pypsa;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.exceptions.HdfException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * A network as a netCDF-4 file (HDF5): {@code <list>_i} with names, {@code <list>_<attribute>} with
 * a value for each, {@code <list>_t_<attribute>} with a row a snapshot and its own names in {@code
 * <list>_t_<attribute>_i}.
 */
final class NetcdfNetwork {
  private final HdfFile file;
  private final Path path;
  private final Network network = new Network();

  private NetcdfNetwork(HdfFile file, Path path) {
    this.file = file;
    this.path = path;
  }

  static Network read(Path path) {
    var network = new Network();
    try (var file = new HdfFile(path)) {
      var reader = new NetcdfNetwork(file, path);
      reader.read();
      return reader.network;
    } catch (HdfException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | UnsupportedOperationException
        | ArithmeticException
        | ClassCastException
        | NegativeArraySizeException
        | NullPointerException
        | java.nio.BufferUnderflowException
        | java.io.UncheckedIOException e) {
      // The library tells damage by whatever it stumbles over first.
      network.problem(
          path.toString(),
          "Network '" + path.getFileName() + "'",
          "content",
          "unreadable",
          "it is not a whole netCDF-4 file ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + ")",
          "Write it again with n.export_to_netcdf, or give a folder of CSV tables.");
      return network;
    }
  }

  private void read() {
    for (var attribute : file.getAttributes().values()) {
      if (attribute.getName().startsWith("network_")) {
        network.fact(attribute.getName().substring("network_".length()), text(attribute.getData()));
      }
    }
    snapshots();
    var names = new ArrayList<>(file.getChildren().keySet());
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
      } else if (!name.startsWith("snapshots") && !name.startsWith("investment_periods")) {
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
    if (file.getChildren().containsKey("snapshots_period")) {
      network.fact("_multi_invest", "1");
    }
    var single =
        file.getChildren().containsKey("snapshots_weightings") ? "weightings" : "objective";
    network.snapshots(
        new Network.Snapshots(
            labels.get(),
            weights(single, count),
            weights(has("snapshots_stores") ? "stores" : single, count),
            weights(has("snapshots_generators") ? "generators" : single, count)));
  }

  private boolean has(String name) {
    return file.getChildren().containsKey(name);
  }

  private Optional<List<String>> labels() {
    var times = has("snapshots_snapshot") ? "snapshots_snapshot" : "snapshots";
    return dataset(times)
        .map(data -> Arrays.stream(flat(data.getData())).map(NetcdfNetwork::text).toList());
  }

  private List<Double> weights(String kind, int count) {
    var name = "snapshots_" + kind;
    var values = dataset(name).map(data -> numbers(name, data));
    if (values.isPresent() && values.get().length != count) {
      wrongLength(name, values.get().length, count);
    }
    return values
        .filter(v -> v.length == count)
        .map(v -> Arrays.stream(v).boxed().toList())
        .orElse(Collections.nCopies(count, 1.0));
  }

  private void attribute(String list, String name, String attribute) {
    if (attribute.equals("i") || attribute.matches("t_.*_i")) {
      return;
    }
    var components = network.list(list);
    var data = dataset(name);
    if (data.isEmpty()) {
      return;
    }
    if (attribute.startsWith("t_")) {
      series(components, name, attribute.substring(2), data.get());
      return;
    }
    var values = flat(data.get().getData());
    int count = (int) components.stream().count();
    if (values.length == count) {
      components.column(attribute, Arrays.stream(values).map(NetcdfNetwork::text).toList());
    } else {
      wrongLength(name, values.length, count);
    }
  }

  private void series(Components components, String name, String attribute, Dataset data) {
    var names = texts(name + "_i");
    int count = network.snapshots().count();
    int[] shape = data.getDimensions();
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

  private Optional<Dataset> dataset(String name) {
    return file.getChildren().get(name) instanceof Dataset data
        ? Optional.of(data)
        : Optional.empty();
  }

  private Optional<List<String>> texts(String name) {
    return dataset(name)
        .map(data -> Arrays.stream(flat(data.getData())).map(NetcdfNetwork::text).toList());
  }

  /** The values of a variable in the order of its last index. */
  private double[] numbers(String name, Dataset data) {
    return switch (data.getDataFlat()) {
      case double[] values -> values;
      case float[] values -> each(values.length, k -> values[k]);
      case long[] values -> each(values.length, k -> values[k]);
      case int[] values -> each(values.length, k -> values[k]);
      case short[] values -> each(values.length, k -> values[k]);
      case byte[] values -> each(values.length, k -> values[k]);
      case null, default -> {
        network.problem(
            place(name),
            "Variable '" + name + "'",
            "type",
            data.getJavaType().getSimpleName(),
            "it must be numbers",
            "Write the network again with n.export_to_netcdf.");
        yield new double[Math.toIntExact(data.getSize())];
      }
    };
  }

  private static double[] each(int length, IntToDoubleFunction value) {
    var values = new double[length];
    Arrays.setAll(values, value);
    return values;
  }

  /** Single values and nested arrays alike as one row. */
  private static Object[] flat(Object data) {
    var all = new ArrayList<>();
    flatten(data, all);
    return all.toArray();
  }

  private static void flatten(Object data, List<Object> all) {
    if (data != null && data.getClass().isArray()) {
      for (int k = 0; k < Array.getLength(data); k++) {
        flatten(Array.get(data, k), all);
      }
    } else if (data != null) {
      all.add(data);
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case Object[] array when array.length == 1 -> text(array[0]);
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          Long.toString(number.longValue());
      default -> String.valueOf(value);
    };
  }
}
