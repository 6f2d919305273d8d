package energy.samal.solver.temporal;

import energy.samal.lp.Lp;

/**
 * Drops bounds of columns that rows see to, given the bounds of the other columns.
 *
 * <p>A column that has a bound keeps at least one, for free columns are hard on an interior point.
 * {@link Presolve#withLooseBounds} says what came of it.
 */
final class LooseBounds {
  /** Share of its size by which a bound may give way to one that a row implies. */
  private static final double SLACKNESS = 1e-12;

  private final Draft draft;
  private final Activity activity;
  private boolean ofLinking;

  LooseBounds(Draft draft) {
    this.draft = draft;
    activity = new Activity(draft);
  }

  /**
   * Goes through all rows twice; every bound is judged with those dropped before it gone. Columns
   * of no hour keep their bounds until all the others are judged by them.
   */
  void drop() {
    var linking = TightBounds.ofLinking(draft);
    drop(false);
    linking.restore();
    drop(true);
  }

  private void drop(boolean linking) {
    ofLinking = linking;
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
      if (draft.isLeft(k) && isToJudge(j)) {
        if (impliesUpper(row, program.value[k], j)) {
          dropUpper(program.value[k], j);
        } else if (impliesLower(row, program.value[k], j)) {
          dropLower(program.value[k], j);
        }
      }
    }
  }

  private boolean isToJudge(int column) {
    return ofLinking == (draft.original.columnHour[column] == Lp.NONE)
        && draft.lower[column] > Double.NEGATIVE_INFINITY
        && draft.upper[column] < Double.POSITIVE_INFINITY;
  }

  private boolean impliesUpper(int row, double coefficient, int column) {
    double bound = draft.upper[column];
    return activity.impliedUpper(row, coefficient, column) <= bound + slack(bound);
  }

  private boolean impliesLower(int row, double coefficient, int column) {
    double bound = draft.lower[column];
    return activity.impliedLower(row, coefficient, column) >= bound - slack(bound);
  }

  private static double slack(double bound) {
    return SLACKNESS * Math.max(1, Math.abs(bound));
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
