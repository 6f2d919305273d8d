package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * A program while it is being reduced: the rows and columns that are left, their bounds by now, and
 * which of them have to be looked at again. The original's arrays are only read.
 *
 * <p>Every reduction is judged by what is here at the moment, and leaves a program with the same
 * optimum; so no two of them can ever rely on each other.
 */
final class Draft {
  final Program original;

  /** Gone once all reductions are made. */
  ColumnRows columnRows;

  final Steps steps = new Steps();

  /** Bounds of columns; both the value for columns that are gone with one. */
  final double[] lower;

  final double[] upper;
  final double[] rowLower;
  final double[] rowUpper;
  final boolean[] columnGone;
  final boolean[] rowGone;

  /** How many columns of each row are left. */
  final int[] terms;

  /** Rows and columns to look at. */
  final boolean[] rowWaits;

  final boolean[] columnWaits;

  /** Columns that rows have given other bounds since they were last looked at. */
  final boolean[] boundMoved;

  /** How many reductions of each kind were made. */
  final int[] counts = new int[Reduction.values().length];

  /** What ends presolve early; null as long as nothing does. */
  Presolved verdict;

  Draft(Program original) {
    this.original = original;
    columnRows = new ColumnRows(original);
    lower = original.columnLower.clone();
    upper = original.columnUpper.clone();
    rowLower = original.rowLower.clone();
    rowUpper = original.rowUpper.clone();
    columnGone = new boolean[lower.length];
    rowGone = new boolean[rowLower.length];
    rowWaits = new boolean[rowLower.length];
    columnWaits = new boolean[lower.length];
    boundMoved = new boolean[lower.length];
    Arrays.fill(rowWaits, true);
    Arrays.fill(columnWaits, true);
    terms = new int[rowLower.length];
    for (int i = 0; i < terms.length; i++) {
      for (int k = original.rowStart[i]; k < original.rowStart[i + 1]; k++) {
        terms[i] += original.value[k] == 0 ? 0 : 1;
      }
    }
  }

  void count(Reduction reduction) {
    counts[reduction.ordinal()]++;
  }

  /** Whether the coefficient at this place of the matrix is still there. */
  boolean isLeft(int place) {
    return original.value[place] != 0 && !columnGone[original.index[place]];
  }

  /** The first place from this one on whose coefficient is still there. */
  int nextLeft(int place) {
    int next = place;
    while (!isLeft(next)) {
      next++;
    }
    return next;
  }

  /** What the columns that are gone add to the row. */
  double goneActivity(int row) {
    double sum = 0;
    for (int k = original.rowStart[row]; k < original.rowStart[row + 1]; k++) {
      if (original.value[k] != 0 && columnGone[original.index[k]]) {
        sum += original.value[k] * lower[original.index[k]];
      }
    }
    return sum;
  }

  /** Keeps the column at the value from now on. The caller notes the step. */
  void fix(int column, double value) {
    lower[column] = value;
    upper[column] = value;
    removeColumn(column);
  }

  /** Keeps the column at the value, whatever its reduced cost. */
  void settle(int column, double value, Reduction reduction) {
    steps.add(Steps.Kind.FIXED, -1, column, value, 0);
    fix(column, value);
    count(reduction);
  }

  /** Takes the column out of its rows, which all have to be looked at again. */
  void removeColumn(int column) {
    columnGone[column] = true;
    columnWaits[column] = false;
    for (int p = columnRows.start(column); p < columnRows.end(column); p++) {
      int row = columnRows.row(p);
      terms[row]--;
      rowWaits[row] = !rowGone[row];
    }
  }

  void removeRow(int row) {
    rowGone[row] = true;
    rowWaits[row] = false;
    lookAtColumns(row);
  }

  /** All columns of the row have to be looked at again. */
  void lookAtColumns(int row) {
    for (int k = original.rowStart[row]; k < original.rowStart[row + 1]; k++) {
      columnWaits[original.index[k]] = !columnGone[original.index[k]];
    }
  }

  /** A bound of the column has moved; its rows have their turn after it. */
  void moved(int column) {
    columnWaits[column] = true;
    boundMoved[column] = true;
  }

  /** All rows of the column have to be looked at again, if a bound of it has moved. */
  void lookAtRowsIfMoved(int column) {
    if (boundMoved[column]) {
      boundMoved[column] = false;
      lookAtRows(column);
    }
  }

  private void lookAtRows(int column) {
    for (int p = columnRows.start(column); p < columnRows.end(column); p++) {
      int row = columnRows.row(p);
      rowWaits[row] = !rowGone[row];
    }
  }

  /** Ends presolve: the row asks for more than its columns can give, or for less. */
  void contradiction(int row, boolean moreThanMost) {
    double[] seed = new double[original.rows()];
    seed[row] = moreThanMost ? 1 : -1;
    verdict = new Presolved.Infeasible(new Undoing(original, steps).ray(seed));
  }

  /** Ends presolve: a row's or column's own bounds cross. */
  void crossing() {
    verdict = new Presolved.Infeasible(new double[original.rows()]);
  }
}
