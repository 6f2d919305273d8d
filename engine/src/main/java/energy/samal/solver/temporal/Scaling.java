package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * Factors of two that bring the rows and columns of a matrix to entries around one: in turns, each
 * row and column is divided by the root of its largest times its smallest entry, and at last each
 * column by its largest (Curtis and Reid 1972 aim at the same). Exact, as powers of two are.
 */
final class Scaling {
  private static final int ROUNDS = 4;

  /** Of each column: its value in the program is this times the scaled one. */
  final double[] column;

  /** Of each row: its scaled coefficients are this times the program's. */
  final double[] row;

  /** Scaled coefficients in the program's order. */
  final double[] value;

  Scaling(Program program) {
    column = new double[program.columns()];
    row = new double[program.rows()];
    Arrays.fill(column, 1);
    Arrays.fill(row, 1);
    for (int round = 0; round < ROUNDS; round++) {
      rows(program);
      columns(program, round == ROUNDS - 1);
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = power(row[i]);
    }
    for (int j = 0; j < column.length; j++) {
      column[j] = power(column[j]);
    }
    value = new double[program.nonzeros()];
    for (int i = 0; i < row.length; i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        value[k] = program.value[k] * row[i] * column[program.index[k]];
      }
    }
  }

  private static double power(double factor) {
    return Math.scalb(1.0, Math.getExponent(factor * Math.sqrt(2)));
  }

  private void rows(Program program) {
    for (int i = 0; i < row.length; i++) {
      double least = Double.MAX_VALUE;
      double most = 0;
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        double size = Math.abs(program.value[k]) * column[program.index[k]];
        least = size > 0 ? Math.min(least, size) : least;
        most = Math.max(most, size);
      }
      row[i] = most > 0 ? 1 / Math.sqrt(least * most) : 1;
    }
  }

  private void columns(Program program, boolean last) {
    double[] least = new double[column.length];
    double[] most = new double[column.length];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int i = 0; i < row.length; i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        double size = Math.abs(program.value[k]) * row[i];
        int j = program.index[k];
        least[j] = size > 0 ? Math.min(least[j], size) : least[j];
        most[j] = Math.max(most[j], size);
      }
    }
    for (int j = 0; j < column.length; j++) {
      column[j] = most[j] > 0 ? 1 / (last ? most[j] : Math.sqrt(least[j] * most[j])) : 1;
    }
  }
}
