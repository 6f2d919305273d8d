package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.List;

/**
 * The dense symmetric part of what links, after all pieces are eliminated: U = D·Lᵀ by rows,
 * without pivoting, which a quasi-definite matrix allows (Vanderbei 1995).
 */
final class LinkingFactor {
  /** Rows that are eliminated before the others are touched. */
  private static final int BLOCK = 32;

  private static final double SMALLEST_PIVOT = 1e-30;
  private static final double INFINITE = 1e30;

  /** Rows that one task updates. */
  private static final int TASK = 16;

  private final Layout layout;
  private final Crew crew;
  private final int size;
  private final int columns;
  private final double[][] upper;
  private final double[] inverse;

  LinkingFactor(Layout layout, Crew crew) {
    this.layout = layout;
    this.crew = crew;
    size = layout.linking();
    columns = layout.columns - layout.stagedColumns;
    upper = new double[size][size];
    inverse = new double[size];
  }

  void factor(double[] weight, double[] slack, List<PieceFactor> pieces) {
    assemble(weight, slack, pieces);
    for (int from = 0; from < size; from += BLOCK) {
      int end = Math.min(size, from + BLOCK);
      for (int k = from; k < end; k++) {
        pivot(k);
        for (int i = k + 1; i < end; i++) {
          Rows.subtractFrom(upper[i], upper[k][i] * inverse[k], upper[k], i);
        }
      }
      int first = from;
      int tasks = (size - end + TASK - 1) / TASK;
      crew.run(tasks, task -> update(first, end, end + task * TASK));
    }
  }

  private void assemble(double[] weight, double[] slack, List<PieceFactor> pieces) {
    for (int l = 0; l < size; l++) {
      Arrays.fill(upper[l], 0);
      upper[l][l] =
          l < columns ? -weight[layout.stagedColumns + l] : slack[layout.stagedRows + l - columns];
    }
    for (int i = 0; i + columns < size; i++) {
      for (int k = layout.cornerStart[i]; k < layout.cornerStart[i + 1]; k++) {
        upper[layout.cornerColumn[k] - layout.stagedColumns][columns + i] += layout.cornerValue[k];
      }
    }
    for (var piece : pieces) {
      int[] border = piece.piece.border;
      for (int a = 0; a < border.length; a++) {
        for (int b = 0; b <= a; b++) {
          upper[border[b]][border[a]] += piece.schur[a][b];
        }
      }
    }
  }

  private void pivot(int k) {
    int sign = k < columns ? -1 : 1;
    double pivot = upper[k][k];
    if (!(pivot * sign > SMALLEST_PIVOT)) {
      pivot = sign * INFINITE;
    }
    inverse[k] = 1 / pivot;
  }

  private void update(int from, int end, int firstRow) {
    for (int i = firstRow; i < Math.min(size, firstRow + TASK); i++) {
      Rows.subtractAll(upper[i], upper, inverse, from, end, i);
    }
  }

  /** Solves in place. */
  void solve(double[] right) {
    for (int k = 0; k < size; k++) {
      double factor = right[k] * inverse[k];
      if (factor != 0) {
        Rows.subtractFrom(right, factor, upper[k], k + 1);
      }
    }
    for (int k = size - 1; k >= 0; k--) {
      right[k] = (right[k] - Rows.dot(upper[k], right, k + 1)) * inverse[k];
    }
  }
}
