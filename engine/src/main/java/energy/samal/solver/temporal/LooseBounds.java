package energy.samal.solver.temporal;

/**
 * Drops bounds of columns that rows see to, given the bounds of the other columns.
 *
 * <p>An interior point has to keep away from every bound, needed or not. A column that has a bound
 * keeps at least one, for free columns are hard on an interior point as well.
 */
final class LooseBounds {
  /** Share of its size by which a bound may give way to one that a row implies. */
  private static final double SLACKNESS = 1e-12;

  private final Draft draft;
  private final Activity activity;

  LooseBounds(Draft draft) {
    this.draft = draft;
    activity = new Activity(draft);
  }

  /** Goes through all rows once; every bound is judged with those dropped before it gone. */
  void drop() {
    for (int i = 0; i < draft.rowGone.length; i++) {
      if (!draft.rowGone[i]) {
        activity.of(i);
        row(i);
      }
    }
  }

  private void row(int row) {
    var program = draft.original;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      int j = program.index[k];
      if (draft.isLeft(k) && hasBoth(j)) {
        if (implies(row, program.value[k], j, true)) {
          dropUpper(program.value[k], j);
        } else if (implies(row, program.value[k], j, false)) {
          dropLower(program.value[k], j);
        }
      }
    }
  }

  private boolean hasBoth(int column) {
    return draft.lower[column] > Double.NEGATIVE_INFINITY
        && draft.upper[column] < Double.POSITIVE_INFINITY;
  }

  /** Whether the row sees to the column's upper, or lower, bound. */
  private boolean implies(int row, double coefficient, int column, boolean above) {
    boolean byUpper = coefficient > 0 == above;
    double side = byUpper ? draft.rowUpper[row] : draft.rowLower[row];
    if (Double.isInfinite(side)) {
      return false;
    }
    double own = coefficient * (above ? draft.lower[column] : draft.upper[column]);
    double others = byUpper ? activity.leastOfOthers(own) : activity.mostOfOthers(own);
    if (Double.isInfinite(others)) {
      return false;
    }
    double margin = byUpper ? activity.leastMargin(side) : activity.mostMargin(side);
    double implied = (side - others + (byUpper ? margin : -margin)) / coefficient;
    double bound = above ? draft.upper[column] : draft.lower[column];
    double slack = SLACKNESS * Math.max(1, Math.abs(bound));
    return above ? implied <= bound + slack : implied >= bound - slack;
  }

  private void dropUpper(double coefficient, int column) {
    double term = coefficient * draft.upper[column];
    draft.upper[column] = Double.POSITIVE_INFINITY;
    dropped(coefficient > 0, term);
  }

  private void dropLower(double coefficient, int column) {
    double term = coefficient * draft.lower[column];
    draft.lower[column] = Double.NEGATIVE_INFINITY;
    dropped(coefficient < 0, term);
  }

  private void dropped(boolean most, double term) {
    if (most) {
      activity.loosenMost(term);
    } else {
      activity.loosenLeast(term);
    }
    draft.count(Reduction.LOOSE_BOUND);
  }
}
