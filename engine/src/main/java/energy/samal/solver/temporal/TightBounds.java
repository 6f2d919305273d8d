package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import java.util.BitSet;

/**
 * Bounds of columns that follow from some of the rows, the sources, put in the place of their own
 * for a while.
 *
 * <p>As long as the sources and the columns' own bounds stay, other rows may be judged by what
 * follows from them, without ever going round in a circle. The bounds are put back before they
 * could reach the reduced program: an interior point is better off with few.
 *
 * <p>Source: Savelsbergh 1994, "Preprocessing and probing techniques", ORSA J. Comput. 6.
 */
final class TightBounds {
  /** Through all rows of columns of no hour, which are few. */
  private static final int LINKING_SWEEPS = 12;

  /** A bound gives way only to one that takes this share off the room, so that sweeps end. */
  private static final double WORTH_WHILE = 1e-3;

  private final Draft draft;
  private final Activity activity;
  private final double[] lower;
  private final double[] upper;
  private final BitSet linking = new BitSet();
  private final BitSet equalities = new BitSet();
  private final BitSet tightened = new BitSet();
  private boolean changed;

  private TightBounds(Draft draft) {
    this.draft = draft;
    activity = new Activity(draft);
    lower = draft.lower.clone();
    upper = draft.upper.clone();
    for (int i = 0; i < draft.rowGone.length; i++) {
      linking.set(i, isLinking(i));
    }
    changed = true;
    for (int sweep = 0; sweep < LINKING_SWEEPS && changed; sweep++) {
      changed = false;
      linking.stream().forEach(this::tighten);
    }
  }

  /** Drops bounds of other rows that hold in any case, given those and all equality rows. */
  static void dropRedundantRows(Draft draft, RowReductions reductions) {
    var bounds = new TightBounds(draft);
    for (int i = 0; i < draft.rowGone.length; i++) {
      if (!draft.rowGone[i] && draft.rowLower[i] == draft.rowUpper[i]) {
        bounds.equalities.set(i);
        bounds.tighten(i);
      }
    }
    for (int i = 0; i < draft.rowGone.length; i++) {
      if (!draft.rowGone[i] && !bounds.linking.get(i) && !bounds.equalities.get(i)) {
        reductions.dropRedundant(i);
      }
    }
    bounds.restore();
  }

  /** Puts the own bounds of those columns back whose bounds were tightened. */
  private void restore() {
    for (int j = tightened.nextSetBit(0); j >= 0; j = tightened.nextSetBit(j + 1)) {
      draft.lower[j] = lower[j];
      draft.upper[j] = upper[j];
    }
  }

  private boolean isLinking(int row) {
    var program = draft.original;
    boolean among = !draft.rowGone[row];
    for (int k = program.rowStart[row]; among && k < program.rowStart[row + 1]; k++) {
      among = !draft.isLeft(k) || program.columnHour[program.index[k]] == Lp.NONE;
    }
    return among;
  }

  private void tighten(int row) {
    var program = draft.original;
    activity.of(row);
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      if (draft.isLeft(k)) {
        int j = program.index[k];
        double above = activity.impliedUpper(row, program.value[k], j);
        double below = activity.impliedLower(row, program.value[k], j);
        if (isWorthWhile(draft.upper[j] - above, j, above)) {
          draft.upper[j] = Math.max(above, draft.lower[j]);
          tightened.set(j);
          changed = true;
        }
        if (isWorthWhile(below - draft.lower[j], j, below)) {
          draft.lower[j] = Math.min(below, draft.upper[j]);
          tightened.set(j);
          changed = true;
        }
      }
    }
  }

  private boolean isWorthWhile(double gain, int column, double bound) {
    double room = draft.upper[column] - draft.lower[column];
    double size = Double.isFinite(room) ? room : 1 + Math.abs(bound);
    return Double.isFinite(bound) && gain > WORTH_WHILE * size;
  }
}
