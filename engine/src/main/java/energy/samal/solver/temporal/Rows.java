package energy.samal.solver.temporal;

/** Loops over rows of numbers, written so that the compiler turns them into vector instructions. */
final class Rows {
  private Rows() {}

  /** to −= factor · from. */
  static void subtract(double[] to, double factor, double[] from) {
    int n = Math.min(to.length, from.length);
    for (int k = 0; k < n; k++) {
      to[k] -= factor * from[k];
    }
  }

  /** to −= factor · from, beginning with one place. */
  static void subtractFrom(double[] to, double factor, double[] from, int start) {
    int n = Math.min(to.length, from.length);
    for (int k = start; k < n; k++) {
      to[k] -= factor * from[k];
    }
  }

  /** Σ one · other, beginning with one place; in four sums, always the same ones. */
  static double dot(double[] one, double[] other, int start) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = start;
    int n = Math.min(one.length, other.length);
    for (; k + 4 <= n; k += 4) {
      a += one[k] * other[k];
      b += one[k + 1] * other[k + 1];
      c += one[k + 2] * other[k + 2];
      d += one[k + 3] * other[k + 3];
    }
    for (; k < n; k++) {
      a += one[k] * other[k];
    }
    return a + b + (c + d);
  }

  /** Lower triangle of to −= Σ weight · row·rowᵀ over the first rows of a panel. */
  static void subtractSquares(
      double[][] to, int size, double[][] panel, double[] weight, int rows) {
    for (int i = 0; i < size; i++) {
      subtractAll(to[i], panel, weight, 0, rows, i, 0, i + 1);
    }
  }

  /** to −= Σ weight · row[at] · row over some rows, from place {@code at} on. */
  static void subtractAll(
      double[] to, double[][] panel, double[] weight, int from, int end, int at) {
    subtractAll(to, panel, weight, from, end, at, at, to.length);
  }

  private static void subtractAll(
      double[] to,
      double[][] panel,
      double[] weight,
      int from,
      int end,
      int at,
      int first,
      int last) {
    int r = from;
    for (; r + 4 <= end; r += 4) {
      subtract4(to, panel, weight, r, at, first, last);
    }
    for (; r < end; r++) {
      double[] row = panel[r];
      double factor = weight[r] * row[at];
      if (factor != 0) {
        for (int k = first; k < last; k++) {
          to[k] -= factor * row[k];
        }
      }
    }
  }

  /** Four rows at a time: of eight the compiler makes no vector instructions. */
  private static void subtract4(
      double[] to, double[][] panel, double[] weight, int r, int at, int first, int last) {
    double[] p0 = panel[r];
    double[] p1 = panel[r + 1];
    double[] p2 = panel[r + 2];
    double[] p3 = panel[r + 3];
    double f0 = weight[r] * p0[at];
    double f1 = weight[r + 1] * p1[at];
    double f2 = weight[r + 2] * p2[at];
    double f3 = weight[r + 3] * p3[at];
    for (int k = first; k < last; k++) {
      to[k] -= f0 * p0[k] + f1 * p1[k] + f2 * p2[k] + f3 * p3[k];
    }
  }
}
