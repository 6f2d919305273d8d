package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A cost that another tool's authors published for an input of theirs.
 *
 * @param name of the case
 * @param convention in which the input has this cost
 * @param origin where the cost is from
 */
record Published(String name, Input input, Cost cost, String convention, String origin) {
  private static final List<String> HEAD =
      List.of(
          "case",
          "format",
          "source",
          "options",
          "change",
          "year",
          "published",
          "within",
          "convention",
          "origin");

  /** Of costs without chance in them, whatever digits they have. */
  private static final double WITHIN = 1e-6;

  /**
   * What is imported.
   *
   * @param format that {@code samal import} calls it by
   * @param source file or folder below the reference folder
   * @param options of the import, apart by blanks
   * @param change empty, or {@code FILE: LINE} with a line that is added to a file of the source
   */
  record Input(String format, String source, String options, String change) {}

  /**
   * What it costs.
   *
   * @param year that costs this when each year is planned after the other; empty when it is the
   *     objective of all together
   * @param digits as they were published, in the unit of the source
   * @param within share of itself that the cost is known to
   */
  record Cost(String year, String digits, double within) {
    double value() {
      return Double.parseDouble(digits);
    }
  }

  /** All of a file, a line each. */
  static List<Published> read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var head = String.join(";", HEAD);
    if (!lines.getFirst().equals(head)) {
      throw new IllegalArgumentException(file + ": the first line must be " + head);
    }
    return lines.stream().skip(1).map(Published::parse).toList();
  }

  private static Published parse(String line) {
    var cells = line.split(";", -1);
    if (cells.length != HEAD.size()) {
      throw new IllegalArgumentException(
          "%d cells wanted but %d: %s".formatted(HEAD.size(), cells.length, line));
    }
    double within = cells[7].isEmpty() ? WITHIN : Double.parseDouble(cells[7]);
    return new Published(
        cells[0],
        new Input(cells[1], cells[2], cells[3], cells[4]),
        new Cost(cells[5], cells[6], within),
        cells[8],
        cells[9]);
  }
}
