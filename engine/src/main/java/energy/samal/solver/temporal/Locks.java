package energy.samal.solver.temporal;

/** Which way the rows let a column go, whatever the other columns do. */
final class Locks {
  private final Draft draft;
  private boolean held;
  private boolean mayFall;
  private boolean mayRise;

  Locks(Draft draft) {
    this.draft = draft;
  }

  /** Looks at all rows of the column but one, −1 for none. */
  void of(int column, int except) {
    held = false;
    mayFall = true;
    mayRise = true;
    var rows = draft.columnRows;
    int end = rows.end(column);
    for (int p = rows.start(column); p < end && (mayFall || mayRise); p++) {
      int row = rows.row(p);
      if (row != except && !draft.rowGone[row]) {
        boolean positive = rows.isPositive(p);
        boolean below = draft.rowLower[row] > Double.NEGATIVE_INFINITY;
        boolean above = draft.rowUpper[row] < Double.POSITIVE_INFINITY;
        held = true;
        mayFall &= positive ? !below : !above;
        mayRise &= positive ? !above : !below;
      }
    }
  }

  /** Whether the column is in a row at all. */
  boolean held() {
    return held;
  }

  boolean mayFall() {
    return mayFall;
  }

  boolean mayRise() {
    return mayRise;
  }

  boolean mayGo(double direction) {
    return direction > 0 ? mayRise : mayFall;
  }
}
