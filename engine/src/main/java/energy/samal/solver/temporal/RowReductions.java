package energy.samal.solver.temporal;

/**
 * Reductions that a row alone tells of: empty, redundant, forcing and singleton rows, and
 * contradictions.
 *
 * <p>Source: Andersen and Andersen 1995, "Presolving in linear programming", Math. Program. 71,
 * sections 3.1 to 3.3.
 */
final class RowReductions {
  private final Draft draft;
  private final Activity activity;
  private final PairReductions pairs;

  RowReductions(Draft draft) {
    this.draft = draft;
    activity = new Activity(draft);
    pairs = new PairReductions(draft);
  }

  /** Does to a row whatever can be done to it by now. */
  void visit(int row) {
    double lower = draft.rowLower[row];
    double upper = draft.rowUpper[row];
    activity.of(row);
    if (activity.staysBelow(lower) || activity.staysAbove(upper)) {
      draft.contradiction(row, activity.staysBelow(lower));
    } else if (draft.terms[row] == 0) {
      remove(row, Reduction.EMPTY_ROW);
    } else if (activity.isForcedUpTo(lower)) {
      force(row, 1);
    } else if (activity.isForcedDownTo(upper)) {
      force(row, -1);
    } else {
      dropSides(row, activity.alwaysMeetsLower(lower), activity.alwaysMeetsUpper(upper));
      if (!draft.rowGone[row] && draft.terms[row] == 1) {
        singleton(row);
      } else if (!draft.rowGone[row] && draft.terms[row] == 2) {
        pairs.visit(row);
      }
    }
  }

  private void remove(int row, Reduction reduction) {
    draft.count(reduction);
    draft.removeRow(row);
  }

  private void dropSides(int row, boolean lower, boolean upper) {
    boolean both =
        (lower || draft.rowLower[row] == Double.NEGATIVE_INFINITY)
            && (upper || draft.rowUpper[row] == Double.POSITIVE_INFINITY);
    if (lower) {
      draft.rowLower[row] = Double.NEGATIVE_INFINITY;
    }
    if (upper) {
      draft.rowUpper[row] = Double.POSITIVE_INFINITY;
    }
    if (both) {
      remove(row, Reduction.REDUNDANT_ROW);
    } else if (lower || upper) {
      draft.count(Reduction.REDUNDANT_SIDE);
      draft.lookAtColumns(row);
    }
  }

  /** Drops bounds of the row that hold in any case, by the bounds in the draft at the moment. */
  void dropRedundant(int row) {
    activity.of(row);
    dropSides(
        row,
        activity.alwaysMeetsLower(draft.rowLower[row]),
        activity.alwaysMeetsUpper(draft.rowUpper[row]));
  }

  /** All columns stay where the row comes to its most (1) or least (−1). */
  private void force(int row, int direction) {
    var program = draft.original;
    int columns = 0;
    draft.rowGone[row] = true;
    draft.rowWaits[row] = false;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      if (draft.isLeft(k)) {
        int j = program.index[k];
        double coefficient = program.value[k];
        double value = coefficient > 0 == direction > 0 ? draft.upper[j] : draft.lower[j];
        draft.steps.add(Steps.Kind.FORCED, row, j, value, coefficient);
        draft.fix(j, value);
        draft.count(Reduction.FORCED_COLUMN);
        columns++;
      }
    }
    draft.steps.add(Steps.Kind.FORCING, row, -1, direction, columns);
    draft.count(Reduction.FORCING_ROW);
  }

  /** The row bounds its only column, and is of no further use. */
  private void singleton(int row) {
    var program = draft.original;
    int place = draft.nextLeft(program.rowStart[row]);
    int j = program.index[place];
    double coefficient = program.value[place];
    double others = draft.goneActivity(row);
    double first = (draft.rowLower[row] - others) / coefficient;
    double second = (draft.rowUpper[row] - others) / coefficient;
    int given = 0;
    if (Math.min(first, second) > draft.lower[j]) {
      draft.lower[j] = Math.min(Math.min(first, second), draft.upper[j]);
      given += Steps.LOWER;
    }
    if (Math.max(first, second) < draft.upper[j]) {
      draft.upper[j] = Math.max(Math.max(first, second), draft.lower[j]);
      given += Steps.UPPER;
    }
    if (given != 0) {
      draft.steps.add(Steps.Kind.SINGLETON, row, j, coefficient, given);
      draft.moved(j);
    }
    remove(row, Reduction.SINGLETON_ROW);
  }
}
