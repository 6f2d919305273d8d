package energy.samal.io.pypsa;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Writes arrays as a classic netCDF file with 64-bit offsets, after the grammar in the NetCDF
 * Classic Format Specification (Unidata, CDF-2). Text is rows of bytes, switches are bytes, both
 * marked the way that xarray reads back.
 */
final class ClassicNetcdf {
  static final byte[] MAGIC = {'C', 'D', 'F'};
  static final int OFFSETS_64 = 2;
  static final int DIMENSIONS = 0x0A;
  static final int VARIABLES = 0x0B;
  static final int ATTRIBUTES = 0x0C;
  static final int BYTE = 1;
  static final int CHAR = 2;
  static final int SHORT = 3;
  static final int INT = 4;
  static final int FLOAT = 5;
  static final int DOUBLE = 6;

  /** The most that the header may say of the size of one array. */
  private static final long LARGEST = 0xFFFF_FFFCL;

  private final SequencedMap<String, Integer> dimensions = new LinkedHashMap<>();
  private final SequencedMap<String, String> facts = new LinkedHashMap<>();
  private final List<Variable> variables = new ArrayList<>();

  /** Writes the values of an array, without what fills it up to four bytes. */
  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  /** A value at a place of an array of two indices. */
  interface Cells {
    double at(int row, int column);
  }

  private record Variable(
      String name,
      List<String> shape,
      SequencedMap<String, String> facts,
      int type,
      long bytes,
      Body body) {
    long padded() {
      return bytes + padding(bytes);
    }
  }

  void dimension(String name, int length) {
    dimensions.put(name, length);
  }

  void fact(String name, String text) {
    facts.put(name, text);
  }

  void texts(String name, String dimension, List<String> values) {
    var encoded = values.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    int width = encoded.stream().mapToInt(bytes -> bytes.length).max().orElse(0);
    int wide = Math.max(1, width);
    dimension("string" + wide, wide);
    var marks = new LinkedHashMap<String, String>();
    marks.put("_Encoding", "utf-8");
    Body body =
        out -> {
          for (var bytes : encoded) {
            out.write(bytes);
            out.write(new byte[wide - bytes.length]);
          }
        };
    long size = (long) wide * encoded.size();
    add(new Variable(name, List.of(dimension, "string" + wide), marks, CHAR, size, body));
  }

  void switches(String name, String dimension, List<Boolean> values) {
    var marks = new LinkedHashMap<String, String>();
    marks.put("dtype", "bool");
    Body body =
        out -> {
          for (var value : values) {
            out.writeByte(value ? 1 : 0);
          }
        };
    add(new Variable(name, List.of(dimension), marks, BYTE, values.size(), body));
  }

  void numbers(String name, String dimension, List<Double> values) {
    Body body =
        out -> {
          for (double value : values) {
            out.writeDouble(value);
          }
        };
    long bytes = (long) Double.BYTES * values.size();
    add(new Variable(name, List.of(dimension), new LinkedHashMap<>(), DOUBLE, bytes, body));
  }

  /** Counts from 0. */
  void count(String name, int length) {
    dimension(name, length);
    Body body =
        out -> {
          for (int k = 0; k < length; k++) {
            out.writeInt(k);
          }
        };
    long bytes = (long) Integer.BYTES * length;
    add(new Variable(name, List.of(name), new LinkedHashMap<>(), INT, bytes, body));
  }

  /** Numbers of two indices; both must be known as dimensions. */
  void table(String name, String rows, String columns, Cells cells) {
    int height = dimensions.get(rows);
    int width = dimensions.get(columns);
    Body body =
        out -> {
          for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
              out.writeDouble(cells.at(row, column));
            }
          }
        };
    long bytes = (long) Double.BYTES * height * width;
    add(new Variable(name, List.of(rows, columns), new LinkedHashMap<>(), DOUBLE, bytes, body));
  }

  private void add(Variable variable) {
    if (variable.padded() > LARGEST) {
      throw new IllegalArgumentException(
          "array %s has %d bytes, more than a classic netCDF file may tell"
              .formatted(variable.name(), variable.bytes()));
    }
    variables.add(variable);
  }

  void write(Path target) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      out.write(MAGIC);
      out.writeByte(OFFSETS_64);
      out.writeInt(0);
      begin(out, DIMENSIONS, dimensions.size());
      for (var dimension : dimensions.entrySet()) {
        name(out, dimension.getKey());
        out.writeInt(dimension.getValue());
      }
      facts(out, facts);
      long at = header();
      begin(out, VARIABLES, variables.size());
      for (var variable : variables) {
        head(out, variable, at);
        at += variable.padded();
      }
      for (var variable : variables) {
        variable.body().write(out);
        out.write(new byte[padding(variable.bytes())]);
      }
    }
  }

  private void head(DataOutputStream out, Variable variable, long at) throws IOException {
    name(out, variable.name());
    out.writeInt(variable.shape().size());
    var order = List.copyOf(dimensions.keySet());
    for (var dimension : variable.shape()) {
      out.writeInt(order.indexOf(dimension));
    }
    facts(out, variable.facts());
    out.writeInt(variable.type());
    out.writeInt((int) variable.padded());
    out.writeLong(at);
  }

  /** Bytes before the first value. */
  private long header() {
    long bytes = MAGIC.length + 1 + Integer.BYTES + 3L * 2 * Integer.BYTES + size(facts);
    for (var dimension : dimensions.keySet()) {
      bytes += size(dimension) + Integer.BYTES;
    }
    for (var variable : variables) {
      bytes += size(variable.name()) + Integer.BYTES * (1L + variable.shape().size());
      bytes += 2L * Integer.BYTES + size(variable.facts());
      bytes += 2L * Integer.BYTES + Long.BYTES;
    }
    return bytes;
  }

  private static long size(SequencedMap<String, String> facts) {
    return facts.entrySet().stream()
        .mapToLong(fact -> size(fact.getKey()) + Integer.BYTES + size(fact.getValue()))
        .sum();
  }

  /** Its length, its bytes, and what fills them up. */
  private static long size(String text) {
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.BYTES + bytes + padding(bytes);
  }

  private static void begin(DataOutputStream out, int kind, int count) throws IOException {
    out.writeInt(count == 0 ? 0 : kind);
    out.writeInt(count);
  }

  private static void facts(DataOutputStream out, SequencedMap<String, String> facts)
      throws IOException {
    begin(out, ATTRIBUTES, facts.size());
    for (var fact : facts.entrySet()) {
      name(out, fact.getKey());
      out.writeInt(CHAR);
      name(out, fact.getValue());
    }
  }

  private static void name(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.write(new byte[padding(bytes.length)]);
  }

  static int padding(long bytes) {
    return (int) (-bytes & 3);
  }
}
