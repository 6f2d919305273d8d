package energy.samal.solver.temporal;

import energy.samal.solver.Options;
import energy.samal.solver.SolverException;
import java.util.List;
import java.util.Locale;

/** What a program takes, before it is taken. */
final class MemoryNeed {
  /** Columns and rows that may link: their dense part takes the cube of this in operations. */
  private static final int MOST_LINKING = 4000;

  /** Numbers for each column and slack: point, direction, right sides and what is left open. */
  private static final int VECTORS = 25;

  /** Numbers for each row beside. */
  private static final int ROW_VECTORS = 12;

  private static final long NUMBER = Double.BYTES;

  private MemoryNeed() {}

  static void checkLinking(Layout layout) {
    if (layout.linking() > MOST_LINKING) {
      throw new SolverException(
          "%d columns and %d rows link hours that lie far apart; more than %d of both together are"
                  .formatted(
                      layout.columns - layout.stagedColumns,
                      layout.rows - layout.stagedRows,
                      MOST_LINKING)
              + " better solved without going by hours");
    }
  }

  /**
   * @throws SolverException when more is needed than the options allow
   */
  static void check(Layout layout, List<Piece> pieces, Options options) {
    long bytes = bytes(layout, pieces);
    long taken = taken();
    if (bytes > options.memoryBytes() - taken) {
      // Much of it may be what nobody needs any more.
      System.gc();
      taken = taken();
    }
    if (bytes > options.memoryBytes() - taken) {
      throw new SolverException(
          String.format(
              Locale.ROOT,
              "%.1f GB of Java's heap are needed beside %.1f GB in use, and %.1f GB are there;"
                  + " start with more, such as SAMAL_JAVA_OPTS=-Xmx%dg, or plan fewer hours, such"
                  + " as --hours every:2",
              bytes / 1e9,
              taken / 1e9,
              options.memoryBytes() / 1e9,
              (long) Math.ceil((bytes + taken) * 1.1 / (1L << 30))));
    }
  }

  private static long taken() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  static long bytes(Layout layout, List<Piece> pieces) {
    long numbers = (long) VECTORS * (layout.columns + layout.rows);
    numbers += (long) ROW_VECTORS * layout.rows;
    numbers += (long) layout.linking() * layout.linking();
    for (var piece : pieces) {
      long border = piece.border.length;
      numbers += piece.factorStart[piece.factorStart.length - 1] + 2 * border * border;
    }
    return numbers * NUMBER;
  }
}
