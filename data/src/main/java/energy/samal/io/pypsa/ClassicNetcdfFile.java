package energy.samal.io.pypsa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a classic netCDF file: see {@link ClassicNetcdf}; with 32-bit offsets as well. */
final class ClassicNetcdfFile implements NetcdfFile {
  private final ByteBuffer bytes;
  private final Map<String, String> facts;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  private ClassicNetcdfFile(ByteBuffer bytes) {
    this.bytes = bytes;
    bytes.position(ClassicNetcdf.MAGIC.length);
    int version = bytes.get();
    if (version != 1 && version != ClassicNetcdf.OFFSETS_64) {
      throw new IllegalArgumentException("it is netCDF of version " + version + ", not 1 or 2");
    }
    bytes.getInt(); // records, which no array may have
    var dimensions = dimensions();
    this.facts = attributes();
    int count = begin(ClassicNetcdf.VARIABLES);
    for (int k = 0; k < count; k++) {
      variable(dimensions, version);
    }
  }

  /** Reads a file that is no larger than 2 GB. */
  static ClassicNetcdfFile open(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new ClassicNetcdfFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  private List<Integer> dimensions() {
    var lengths = new ArrayList<Integer>();
    int count = begin(ClassicNetcdf.DIMENSIONS);
    for (int k = 0; k < count; k++) {
      name();
      lengths.add(bytes.getInt());
    }
    return lengths;
  }

  private Map<String, String> attributes() {
    var found = new LinkedHashMap<String, String>();
    int count = begin(ClassicNetcdf.ATTRIBUTES);
    for (int k = 0; k < count; k++) {
      var name = name();
      int type = bytes.getInt();
      int length = bytes.getInt();
      var values = slice(bytes.position(), length, type);
      bytes.position(bytes.position() + values.capacity() + padding(values));
      found.put(
          name,
          type == ClassicNetcdf.CHAR
              ? StandardCharsets.UTF_8.decode(values).toString()
              : length == 0 ? "" : NetcdfFile.text(number(values, type, 0)));
    }
    return found;
  }

  private static int padding(ByteBuffer values) {
    return ClassicNetcdf.padding(values.capacity());
  }

  private void variable(List<Integer> dimensions, int version) {
    var name = name();
    int rank = bytes.getInt();
    if (rank < 0 || rank > dimensions.size()) {
      throw new IllegalArgumentException("array " + name + " has " + rank + " dimensions");
    }
    int[] shape = new int[rank];
    for (int k = 0; k < rank; k++) {
      shape[k] = dimensions.get(bytes.getInt());
      if (shape[k] == 0) {
        throw new UnsupportedOperationException("array " + name + " grows without limit");
      }
    }
    attributes();
    int type = bytes.getInt();
    bytes.getInt(); // what its size is told to be, which says no more than its shape
    long at = version == 1 ? bytes.getInt() : bytes.getLong();
    long count = 1;
    for (int length : shape) {
      count = Math.multiplyExact(count, length);
    }
    variables.put(name, new Values(shape, type, slice(at, count, type)));
  }

  private int begin(int kind) {
    int found = bytes.getInt();
    int count = bytes.getInt();
    if (count < 0 || (found != kind && (found != 0 || count != 0))) {
      throw new IllegalArgumentException("a list of its header begins with " + found);
    }
    return count;
  }

  private String name() {
    int length = bytes.getInt();
    var text = slice(bytes.position(), length, ClassicNetcdf.CHAR);
    bytes.position(bytes.position() + length + ClassicNetcdf.padding(length));
    return StandardCharsets.UTF_8.decode(text).toString();
  }

  private ByteBuffer slice(long at, long count, int type) {
    long length = Math.multiplyExact(count, width(type));
    if (at < 0 || count < 0 || at + length > bytes.limit()) {
      throw new IllegalArgumentException("it ends before byte " + (at + length));
    }
    return bytes.slice((int) at, (int) length);
  }

  private static int width(int type) {
    return switch (type) {
      case ClassicNetcdf.BYTE, ClassicNetcdf.CHAR -> 1;
      case ClassicNetcdf.SHORT -> Short.BYTES;
      case ClassicNetcdf.INT, ClassicNetcdf.FLOAT -> Integer.BYTES;
      case ClassicNetcdf.DOUBLE -> Double.BYTES;
      default -> throw new IllegalArgumentException("no type has the number " + type);
    };
  }

  private static double number(ByteBuffer values, int type, int index) {
    int at = index * width(type);
    return switch (type) {
      case ClassicNetcdf.BYTE -> values.get(at);
      case ClassicNetcdf.SHORT -> values.getShort(at);
      case ClassicNetcdf.INT -> values.getInt(at);
      case ClassicNetcdf.FLOAT -> values.getFloat(at);
      default -> values.getDouble(at);
    };
  }

  @Override
  public Map<String, String> facts() {
    return facts;
  }

  @Override
  public Set<String> names() {
    return variables.keySet();
  }

  @Override
  public Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public void close() {}

  /** The array behind a name; text has the length of its rows as last index, which is no index. */
  private record Values(int[] whole, int code, ByteBuffer data) implements Variable {
    @Override
    public int[] shape() {
      return code == ClassicNetcdf.CHAR && whole.length > 0
          ? Arrays.copyOf(whole, whole.length - 1)
          : whole;
    }

    @Override
    public List<String> texts() {
      return code == ClassicNetcdf.CHAR
          ? rows()
          : Arrays.stream(numbers().orElseThrow()).mapToObj(NetcdfFile::text).toList();
    }

    private List<String> rows() {
      int width = whole.length == 0 ? 1 : whole[whole.length - 1];
      var rows = new ArrayList<String>();
      for (int at = 0; at < data.capacity(); at += width) {
        var text = StandardCharsets.UTF_8.decode(data.slice(at, width)).toString();
        int end = text.indexOf(0);
        rows.add(end < 0 ? text : text.substring(0, end));
      }
      return rows;
    }

    @Override
    public Optional<double[]> numbers() {
      if (code == ClassicNetcdf.CHAR) {
        return Optional.empty();
      }
      var values = new double[data.capacity() / width(code)];
      Arrays.setAll(values, k -> number(data, code, k));
      return Optional.of(values);
    }

    @Override
    public String type() {
      return code == ClassicNetcdf.CHAR ? "text" : "number";
    }
  }
}
