package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A cost that another tool's authors published for an input of theirs.
 *
 * @param name of the case
 * @param format that {@code samal import} calls it by
 * @param source file or folder below the reference folder
 * @param options of the import, apart by blanks
 * @param change empty, or {@code FILE: LINE} with a line that is added to a file of the source
 * @param cost with the digits it was published with, in the unit of the source
 * @param convention in which the input has this cost
 * @param origin where the cost is from
 */
record Published(
    String name,
    String format,
    String source,
    String options,
    String change,
    String cost,
    String convention,
    String origin) {
  private static final String HEAD =
      "case;format;source;options;change;published;convention;origin";

  /** All of a file, a line each. */
  static List<Published> read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (!lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException(file + ": the first line must be " + HEAD);
    }
    return lines.stream().skip(1).map(Published::parse).toList();
  }

  private static Published parse(String line) {
    var cells = line.split(";", -1);
    if (cells.length != 8) {
      throw new IllegalArgumentException("8 cells wanted but %d: %s".formatted(cells.length, line));
    }
    return new Published(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
  }
}
