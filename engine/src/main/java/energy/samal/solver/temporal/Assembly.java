package energy.samal.solver.temporal;

/** Puts together what is left of a program; columns that are gone move into bounds and offset. */
final class Assembly {
  private final Draft draft;
  private final Program from;
  private final int[] columns;
  private final int[] rows;

  private Assembly(Draft draft) {
    this.draft = draft;
    from = draft.original;
    columns = left(draft.columnGone);
    rows = left(draft.rowGone);
  }

  static Presolved.Reduced of(Draft draft) {
    var assembly = new Assembly(draft);
    return new Presolved.Reduced(
        assembly.program(), new Postsolve(draft, assembly.columns, assembly.rows));
  }

  private static int[] left(boolean[] gone) {
    int count = 0;
    for (boolean one : gone) {
      count += one ? 0 : 1;
    }
    int[] left = new int[count];
    int next = 0;
    for (int k = 0; k < gone.length; k++) {
      if (!gone[k]) {
        left[next++] = k;
      }
    }
    return left;
  }

  private Program program() {
    int[] rowStart = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      rowStart[i + 1] = rowStart[i] + draft.terms[rows[i]];
    }
    int[] index = new int[rowStart[rows.length]];
    double[] value = new double[index.length];
    double[] lower = gather(draft.rowLower, rows);
    double[] upper = gather(draft.rowUpper, rows);
    copyRows(index, value, lower, upper);
    return new Program(
        offset(),
        gather(from.cost, columns),
        gather(draft.lower, columns),
        gather(draft.upper, columns),
        gather(from.columnHour, columns),
        lower,
        upper,
        gather(from.rowHour, rows),
        rowStart,
        index,
        value);
  }

  /** Terms of columns that are gone move into the row's bounds. */
  private void copyRows(int[] index, double[] value, double[] lower, double[] upper) {
    int[] number = new int[from.columns()];
    for (int j = 0; j < columns.length; j++) {
      number[columns[j]] = j;
    }
    int next = 0;
    for (int i = 0; i < rows.length; i++) {
      double shift = 0;
      for (int k = from.rowStart[rows[i]]; k < from.rowStart[rows[i] + 1]; k++) {
        int j = from.index[k];
        if (draft.isLeft(k)) {
          index[next] = number[j];
          value[next++] = from.value[k];
        } else if (from.value[k] != 0) {
          shift += from.value[k] * draft.lower[j];
        }
      }
      lower[i] -= shift;
      upper[i] -= shift;
    }
  }

  private double offset() {
    double sum = from.offset;
    double lost = 0;
    for (int j = 0; j < draft.columnGone.length; j++) {
      if (draft.columnGone[j] && from.cost[j] != 0) {
        // Many small terms may meet a large offset; what each addition loses is kept (Neumaier).
        double term = from.cost[j] * draft.lower[j];
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
      }
    }
    return sum + lost;
  }

  private static double[] gather(double[] values, int[] from) {
    double[] some = new double[from.length];
    for (int k = 0; k < from.length; k++) {
      some[k] = values[from[k]];
    }
    return some;
  }

  private static int[] gather(int[] values, int[] from) {
    int[] some = new int[from.length];
    for (int k = 0; k < from.length; k++) {
      some[k] = values[from[k]];
    }
    return some;
  }
}
