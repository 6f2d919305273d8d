package energy.samal.solver.temporal;

/**
 * Columns without cost in a single row say no more than how far the row may go: their bounds move
 * into the row's.
 *
 * {@snippet lang=text :
 *   lower ≤ rest + a·s ≤ upper, l ≤ s ≤ u   becomes   lower − max(a·l, a·u) ≤ rest ≤ upper − min(a·l, a·u)
 * }
 */
final class SlackColumns {
  /** Of one row: each costs its whole length when a point is restored. */
  private static final int MOST_OF_A_ROW = 4;

  private final Draft draft;

  /** In how many rows each column is; 2 for more. */
  private final byte[] rowsOf;

  SlackColumns(Draft draft) {
    this.draft = draft;
    rowsOf = new byte[draft.columnGone.length];
  }

  void absorb() {
    for (int i = 0; i < draft.rowGone.length; i++) {
      if (!draft.rowGone[i]) {
        count(i);
      }
    }
    for (int i = 0; i < draft.rowGone.length; i++) {
      if (!draft.rowGone[i]) {
        row(i);
      }
    }
  }

  private void count(int row) {
    var program = draft.original;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      if (draft.isLeft(k) && rowsOf[program.index[k]] < 2) {
        rowsOf[program.index[k]]++;
      }
    }
  }

  private void row(int row) {
    var program = draft.original;
    int absorbed = 0;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      if (absorbed < MOST_OF_A_ROW && draft.isLeft(k) && isSlack(program.index[k])) {
        absorb(row, program.index[k], program.value[k]);
        absorbed++;
      }
    }
  }

  private boolean isSlack(int column) {
    return rowsOf[column] == 1 && draft.original.cost[column] == 0;
  }

  private void absorb(int row, int column, double coefficient) {
    double lower = draft.lower[column];
    double upper = draft.upper[column];
    draft.steps.add(Steps.Kind.BOUNDS, row, column, lower, upper);
    draft.steps.add(Steps.Kind.SLACK, row, column, draft.rowLower[row], draft.rowUpper[row]);
    draft.rowLower[row] -= coefficient * (coefficient > 0 ? upper : lower);
    draft.rowUpper[row] -= coefficient * (coefficient > 0 ? lower : upper);
    draft.fix(column, 0);
    draft.lookAtColumns(row);
    draft.count(Reduction.SLACK_COLUMN);
  }
}
