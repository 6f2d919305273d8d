package energy.samal.solver.temporal;

/**
 * Equality rows of two columns that gain by moving together in one direction, with no other row in
 * their way: both go as far as the nearer of their bounds lets them.
 */
final class PairReductions {
  private static final double ROUNDING = 0x1p-50;

  /** Rows of one column to look through, once for each pair that it is in. */
  private static final int MOST_ROWS = 50;

  private final Draft draft;
  private final Locks firstLocks;
  private final Locks secondLocks;
  private int row;
  private int first;
  private int second;
  private double firstCoefficient;
  private double secondCoefficient;

  PairReductions(Draft draft) {
    this.draft = draft;
    firstLocks = new Locks(draft);
    secondLocks = new Locks(draft);
  }

  /** Looks at a row of two columns. */
  void visit(int row) {
    if (draft.rowLower[row] != draft.rowUpper[row]) {
      return;
    }
    var program = draft.original;
    int place = draft.nextLeft(program.rowStart[row]);
    int next = draft.nextLeft(place + 1);
    this.row = row;
    first = program.index[place];
    second = program.index[next];
    firstCoefficient = program.value[place];
    secondCoefficient = program.value[next];
    if (isLong(first) || isLong(second)) {
      return;
    }
    firstLocks.of(first, row);
    secondLocks.of(second, row);
    double move = -firstCoefficient / secondCoefficient;
    double gain = program.cost[first] + program.cost[second] * move;
    double size = Math.abs(program.cost[first]) + Math.abs(program.cost[second] * move);
    double direction = -Math.signum(gain);
    if (Math.abs(gain) <= ROUNDING * size && size > 0) {
      return;
    }
    if (direction != 0) {
      go(direction, direction * move);
    } else if (!go(1, move)) {
      go(-1, -move);
    }
  }

  private boolean isLong(int column) {
    return draft.columnRows.end(column) - draft.columnRows.start(column) > MOST_ROWS;
  }

  private boolean go(double firstMove, double secondMove) {
    if (!firstLocks.mayGo(firstMove) || !secondLocks.mayGo(secondMove)) {
      return false;
    }
    double right = draft.rowLower[row] - draft.goneActivity(row);
    double firstEnd = firstMove > 0 ? draft.upper[first] : draft.lower[first];
    double secondEnd = secondMove > 0 ? draft.upper[second] : draft.lower[second];
    double secondThen = (right - firstCoefficient * firstEnd) / secondCoefficient;
    double firstThen = (right - secondCoefficient * secondEnd) / firstCoefficient;
    if (Double.isFinite(firstEnd) && within(second, secondThen)) {
      settle(first, firstEnd, second, secondThen, secondCoefficient);
    } else if (Double.isFinite(secondEnd) && within(first, firstThen)) {
      settle(second, secondEnd, first, firstThen, firstCoefficient);
    } else {
      return false;
    }
    return true;
  }

  private boolean within(int column, double value) {
    return value >= draft.lower[column] && value <= draft.upper[column];
  }

  private void settle(int atBound, double bound, int other, double value, double coefficient) {
    draft.settle(atBound, bound, Reduction.PAIRED_COLUMN);
    // Adding 0 makes 0 of −0.
    draft.settle(other, value + 0.0, Reduction.PAIRED_COLUMN);
    draft.steps.add(Steps.Kind.PAIRED, row, other, coefficient, 0);
    draft.count(Reduction.PAIRED_ROW);
    draft.removeRow(row);
  }
}
