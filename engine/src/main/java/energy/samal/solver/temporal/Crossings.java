package energy.samal.solver.temporal;

/** Bounds that cross in the program as given. */
final class Crossings {
  /** Share of the sizes up to which bounds that cross count as equal. */
  private static final double TOLERANCE = 1e-9;

  private Crossings() {}

  /** Whether there are any; those that cross by next to nothing are made equal. */
  static boolean are(Draft draft) {
    return are(draft.lower, draft.upper) || are(draft.rowLower, draft.rowUpper);
  }

  private static boolean are(double[] lower, double[] upper) {
    for (int k = 0; k < lower.length; k++) {
      if (lower[k] > upper[k]) {
        double size = 1 + Math.abs(lower[k]) + Math.abs(upper[k]);
        if (!(lower[k] - upper[k] <= TOLERANCE * size)) {
          return true;
        }
        double middle = upper[k] + (lower[k] - upper[k]) / 2;
        lower[k] = middle;
        upper[k] = middle;
      }
    }
    return false;
  }
}
