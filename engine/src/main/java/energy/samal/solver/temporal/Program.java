package energy.samal.solver.temporal;

import energy.samal.lp.Lp;

/**
 * A linear program in bare arrays, as in {@link Lp} but without names: minimise cost·x + offset
 * subject to rowLower ≤ A x ≤ rowUpper and columnLower ≤ x ≤ columnUpper, A by rows.
 */
final class Program {
  final double offset;
  final double[] cost;
  final double[] columnLower;
  final double[] columnUpper;
  final int[] columnHour;
  final double[] rowLower;
  final double[] rowUpper;
  final int[] rowHour;
  final int[] rowStart;
  final int[] index;
  final double[] value;

  Program(
      double offset,
      double[] cost,
      double[] columnLower,
      double[] columnUpper,
      int[] columnHour,
      double[] rowLower,
      double[] rowUpper,
      int[] rowHour,
      int[] rowStart,
      int[] index,
      double[] value) {
    this.offset = offset;
    this.cost = cost;
    this.columnLower = columnLower;
    this.columnUpper = columnUpper;
    this.columnHour = columnHour;
    this.rowLower = rowLower;
    this.rowUpper = rowUpper;
    this.rowHour = rowHour;
    this.rowStart = rowStart;
    this.index = index;
    this.value = value;
  }

  /** A program as {@link Intake} takes it in; what need not change is not copied. */
  static Program of(Lp lp) {
    return Intake.of(lp);
  }

  int columns() {
    return cost.length;
  }

  int rows() {
    return rowLower.length;
  }

  int nonzeros() {
    return rowStart[rows()];
  }
}
