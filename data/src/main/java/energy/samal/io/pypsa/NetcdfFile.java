package energy.samal.io.pypsa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A netCDF file: named arrays, and facts about the whole. Damage is told by whatever it breaks. */
interface NetcdfFile extends AutoCloseable {
  /** An array. */
  interface Variable {
    int[] shape();

    /** All values in the order of the last index, as text. */
    List<String> texts();

    /** The same as numbers; empty when they are none. */
    Optional<double[]> numbers();

    /** What the values are, for messages. */
    String type();
  }

  /** Opens either kind of netCDF file, told apart by their first bytes. */
  static NetcdfFile open(Path path) throws IOException {
    var magic = new byte[3];
    try (var in = Files.newInputStream(path)) {
      in.readNBytes(magic, 0, magic.length);
    }
    return Arrays.equals(magic, ClassicNetcdf.MAGIC)
        ? ClassicNetcdfFile.open(path)
        : Hdf5File.open(path);
  }

  /** Attributes of the file itself, as text. */
  Map<String, String> facts();

  Set<String> names();

  Optional<Variable> find(String name);

  @Override
  void close();

  /** A number as a table would have it. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
