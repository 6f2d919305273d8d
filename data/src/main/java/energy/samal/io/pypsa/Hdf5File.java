package energy.samal.io.pypsa;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** A netCDF-4 file, which is HDF5. */
final class Hdf5File implements NetcdfFile {
  private final HdfFile file;

  private Hdf5File(HdfFile file) {
    this.file = file;
  }

  /**
   * Opens a file. As a map of it nothing can be read that lies beyond its end; read otherwise,
   * memory would be taken for whatever size a damaged file claims before the end is seen.
   */
  static Hdf5File open(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new Hdf5File(
          channel.size() > Integer.MAX_VALUE
              ? new HdfFile(path)
              : HdfFile.fromByteBuffer(
                  channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
    }
  }

  @Override
  public Map<String, String> facts() {
    var facts = new HashMap<String, String>();
    for (var attribute : file.getAttributes().values()) {
      facts.put(attribute.getName(), text(attribute.getData()));
    }
    return facts;
  }

  @Override
  public Set<String> names() {
    return file.getChildren().keySet();
  }

  @Override
  public Optional<Variable> find(String name) {
    return file.getChildren().get(name) instanceof Dataset data
        ? Optional.of(new Array5(data))
        : Optional.empty();
  }

  @Override
  public void close() {
    file.close();
  }

  private record Array5(Dataset data) implements Variable {
    @Override
    public int[] shape() {
      return data.getDimensions();
    }

    @Override
    public List<String> texts() {
      return Arrays.stream(flat(data.getData())).map(Hdf5File::text).toList();
    }

    @Override
    public Optional<double[]> numbers() {
      return switch (data.getDataFlat()) {
        case double[] values -> Optional.of(values);
        case float[] values -> each(values.length, k -> values[k]);
        case long[] values -> each(values.length, k -> values[k]);
        case int[] values -> each(values.length, k -> values[k]);
        case short[] values -> each(values.length, k -> values[k]);
        case byte[] values -> each(values.length, k -> values[k]);
        case null, default -> Optional.empty();
      };
    }

    @Override
    public String type() {
      return data.getJavaType().getSimpleName();
    }
  }

  private static Optional<double[]> each(int length, IntToDoubleFunction value) {
    var values = new double[length];
    Arrays.setAll(values, value);
    return Optional.of(values);
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
      case Double number -> NetcdfFile.text(number);
      default -> String.valueOf(value);
    };
  }
}
