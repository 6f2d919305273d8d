package energy.samal.solver.temporal;

/**
 * Reductions that a column alone tells of: fixed, empty and dominated columns.
 *
 * <p>A column that no row keeps from falling and that rising makes no cheaper has a reduced cost of
 * at least 0 whatever the prices, and stays at its lower bound; and the other way round.
 *
 * <p>Source: Andersen and Andersen 1995, "Presolving in linear programming", Math. Program. 71,
 * section 3.4.
 */
final class ColumnReductions {
  /** Share of its size within which a column's two bounds count as one. */
  private static final double SAME = 1e-12;

  private final Draft draft;
  private final Locks locks;

  ColumnReductions(Draft draft) {
    this.draft = draft;
    locks = new Locks(draft);
  }

  /** Does to a column whatever can be done to it by now. */
  void visit(int column) {
    double lower = draft.lower[column];
    double upper = draft.upper[column];
    double size = Math.max(1, Math.max(Math.abs(lower), Math.abs(upper)));
    if (size < Double.POSITIVE_INFINITY && upper - lower <= SAME * size) {
      draft.settle(
          column, lower == upper ? lower : lower + (upper - lower) / 2, Reduction.FIXED_COLUMN);
      return;
    }
    locks.of(column, -1);
    double cost = draft.original.cost[column];
    if (locks.mayFall() && cost >= 0) {
      settle(column, -1, lower, locks.held());
    } else if (locks.mayRise() && cost <= 0) {
      settle(column, 1, upper, locks.held());
    }
  }

  /** Nothing speaks against going as far as the column can. */
  private void settle(int column, int direction, double bound, boolean held) {
    double other = direction > 0 ? draft.lower[column] : draft.upper[column];
    if (Double.isFinite(bound)) {
      draft.settle(column, bound, held ? Reduction.DOMINATED_COLUMN : Reduction.EMPTY_COLUMN);
    } else if (draft.original.cost[column] != 0) {
      endless(column, direction);
    } else if (held) {
      release(column, direction, other);
    } else {
      draft.settle(column, Double.isFinite(other) ? other : 0, Reduction.EMPTY_COLUMN);
    }
  }

  /** Ends presolve: the column goes on for ever, and every unit earns. */
  private void endless(int column, int direction) {
    double[] moves = new double[draft.lower.length];
    moves[column] = direction;
    var why =
        "column %d can %s without end, at a cost of %s per unit"
            .formatted(column, direction > 0 ? "rise" : "fall", draft.original.cost[column]);
    draft.verdict =
        new Presolved.Unbounded(why, new Undoing(draft.original, draft.steps).direction(moves));
  }

  /** The column can meet all its rows by itself, at no cost; so they keep nobody from anything. */
  private void release(int column, int direction, double start) {
    int rows = 0;
    draft.columnGone[column] = true;
    for (int p = draft.columnRows.start(column); p < draft.columnRows.end(column); p++) {
      int row = draft.columnRows.row(p);
      if (!draft.rowGone[row]) {
        draft.steps.add(Steps.Kind.RELEASED, row, column, draft.rowLower[row], draft.rowUpper[row]);
        draft.removeRow(row);
        draft.count(Reduction.RELEASED_ROW);
        rows++;
      }
    }
    draft.steps.add(Steps.Kind.RELEASING, direction, column, start, rows);
    draft.count(Reduction.RELEASED_COLUMN);
    draft.columnWaits[column] = false;
  }
}
