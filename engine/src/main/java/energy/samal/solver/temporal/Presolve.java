package energy.samal.solver.temporal;

/**
 * Makes a program smaller, and better behaved for an interior point, without changing its optimum:
 * rows and columns that decide nothing go, and with them those that leave no interior.
 *
 * <p>Knows nothing of what the program is about, keeps the hours of rows and columns, and never
 * makes a row or column longer. Time and memory grow with the coefficients; each pass only looks at
 * what the last one touched.
 */
final class Presolve {
  /** Passes over what was touched; chains through the hours settle in one or two of them. */
  private static final int MOST_PASSES = 60;

  /** Coefficients looked at in all, per coefficient. */
  private static final long MOST_WORK = 20;

  private final Draft draft;
  private final RowReductions rows;
  private final ColumnReductions columns;
  private long work;

  private Presolve(Program original) {
    draft = new Draft(original);
    rows = new RowReductions(draft);
    columns = new ColumnReductions(draft);
    work = MOST_WORK * (original.nonzeros() + 1000L);
  }

  /** Reduces a program as far as it goes. The program is read again when a point is restored. */
  static Presolved of(Program original) {
    return new Presolve(original).run();
  }

  private Presolved run() {
    if (Crossings.are(draft)) {
      draft.crossing();
    }
    reduce();
    if (draft.verdict == null) {
      TightBounds.dropRedundantRows(draft, rows);
      new SlackColumns(draft).absorb();
      reduce();
    }
    draft.columnRows = null;
    return draft.verdict == null ? Assembly.of(draft) : draft.verdict;
  }

  private void reduce() {
    boolean forward = true;
    for (int pass = 0; pass < MOST_PASSES && work > 0; pass++) {
      if (!pass(forward)) {
        return;
      }
      forward = !forward;
    }
  }

  /** By turns from the first hour on and from the last one back. */
  private boolean pass(boolean forward) {
    int m = draft.rowGone.length;
    int n = draft.columnGone.length;
    boolean any = false;
    for (int k = 0; k < m && draft.verdict == null; k++) {
      int row = forward ? k : m - 1 - k;
      if (draft.rowWaits[row]) {
        draft.rowWaits[row] = false;
        any = true;
        work -= draft.original.rowStart[row + 1] - draft.original.rowStart[row];
        rows.visit(row);
      }
    }
    for (int k = 0; k < n && draft.verdict == null; k++) {
      int column = forward ? k : n - 1 - k;
      if (draft.columnWaits[column]) {
        draft.columnWaits[column] = false;
        any = true;
        work -= draft.columnRows.end(column) - draft.columnRows.start(column);
        draft.lookAtRowsIfMoved(column);
        columns.visit(column);
      }
    }
    return any && draft.verdict == null;
  }
}
