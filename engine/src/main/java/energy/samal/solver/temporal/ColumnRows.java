package energy.samal.solver.temporal;

/** The rows that each column is in, with the signs of its coefficients but not their values. */
final class ColumnRows {
  private final int[] start;

  /** Row number, or its complement where the coefficient is negative. */
  private final int[] row;

  /** Leaves coefficients of 0 out. */
  ColumnRows(Program program) {
    int columns = program.columns();
    start = new int[columns + 1];
    int nonzeros = program.nonzeros();
    for (int k = 0; k < nonzeros; k++) {
      if (program.value[k] != 0) {
        start[program.index[k]]++;
      }
    }
    int sum = 0;
    for (int j = 0; j <= columns; j++) {
      sum += start[j];
      start[j] = sum;
    }
    row = new int[sum];
    // Filled from behind, so that each start ends where its column begins.
    for (int i = program.rows() - 1; i >= 0; i--) {
      for (int k = program.rowStart[i + 1] - 1; k >= program.rowStart[i]; k--) {
        if (program.value[k] != 0) {
          row[--start[program.index[k]]] = program.value[k] > 0 ? i : ~i;
        }
      }
    }
  }

  int start(int column) {
    return start[column];
  }

  int end(int column) {
    return start[column + 1];
  }

  int row(int place) {
    return row[place] < 0 ? ~row[place] : row[place];
  }

  boolean isPositive(int place) {
    return row[place] >= 0;
  }
}
