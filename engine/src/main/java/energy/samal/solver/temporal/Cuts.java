package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the stages of a program are cut into pieces, as tasks for the threads: long chains into
 * equal parts; short ones are put together where that makes less work, which is when they meet the
 * same linking columns and rows.
 */
final class Cuts {
  /** Pieces that the stages of a program are cut into. */
  private static final int PIECES = 4;

  /** Stages that take as much work as what each piece takes beside its stages. */
  private static final int BESIDE = 8;

  private final int[] chainStarts;
  private final BitSet[] links;
  private final int target;

  /** Linking columns and rows that the piece which is being filled meets. */
  private final BitSet border = new BitSet();

  /**
   * @param chainStarts first stage of each chain, and the number of stages
   * @param links linking columns and rows that each chain meets
   */
  Cuts(int[] chainStarts, BitSet[] links) {
    this.chainStarts = chainStarts;
    this.links = links;
    target = Math.max(1, (stages() + PIECES - 1) / PIECES);
  }

  private int stages() {
    return chainStarts[chainStarts.length - 1];
  }

  /** First stage of each piece, and the number of stages. */
  int[] starts() {
    int[] starts = new int[stages() + 1];
    int count = 0;
    int begun = 0;
    for (int c = 0; c < links.length; c++) {
      int start = chainStarts[c];
      int end = chainStarts[c + 1];
      if (start > begun && !joins(c, begun)) {
        starts[count++] = begun;
        begun = start;
        border.clear();
      }
      border.or(links[c]);
      int parts = (int) Math.round((end - start) / (double) target);
      for (int part = 1; part < parts; part++) {
        starts[count++] = begun;
        begun = start + (int) ((long) (end - start) * part / parts);
      }
    }
    if (begun < stages()) {
      starts[count++] = begun;
    }
    starts[count++] = stages();
    return Arrays.copyOf(starts, count);
  }

  /** Whether a chain is put to the piece that begins at a stage before it. */
  private boolean joins(int chain, int begun) {
    int start = chainStarts[chain];
    int end = chainStarts[chain + 1];
    if (end - begun > target) {
      return false;
    }
    var both = (BitSet) border.clone();
    both.or(links[chain]);
    double apart = work(border, start - begun) + work(links[chain], end - start);
    return work(both, end - begun) <= apart;
  }

  private static double work(BitSet border, int stages) {
    double length = 1 + border.cardinality();
    return (BESIDE + stages) * length * length;
  }
}
