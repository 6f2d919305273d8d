package energy.samal.solver.temporal;

/**
 * The least and the most that a row can come to, within the bounds of its columns, and how far
 * rounding may have taken either.
 */
final class Activity {
  private static final double ROUNDING = 0x1p-52;

  /** Shares of the sizes beyond which a contradiction is one. */
  private static final double CONTRADICTION = 1e-9;

  /** Share of the sizes by which a bound of a row may be missed without any harm. */
  private static final double SLACKNESS = 1e-12;

  private final Draft draft;
  private int terms;
  private double least;
  private double leastSize;
  private int leastWithout;
  private double most;
  private double mostSize;
  private int mostWithout;

  Activity(Draft draft) {
    this.draft = draft;
  }

  /** Adds the row up anew. */
  void of(int row) {
    var program = draft.original;
    int start = program.rowStart[row];
    int end = program.rowStart[row + 1];
    terms = end - start;
    least = leastSize = most = mostSize = 0;
    leastWithout = mostWithout = 0;
    for (int k = start; k < end; k++) {
      double value = program.value[k];
      if (value != 0) {
        int j = program.index[k];
        addLeast(value * (value > 0 ? draft.lower[j] : draft.upper[j]));
        addMost(value * (value > 0 ? draft.upper[j] : draft.lower[j]));
      }
    }
  }

  private void addLeast(double term) {
    if (term == Double.NEGATIVE_INFINITY) {
      leastWithout++;
    } else {
      least += term;
      leastSize += Math.abs(term);
    }
  }

  private void addMost(double term) {
    if (term == Double.POSITIVE_INFINITY) {
      mostWithout++;
    } else {
      most += term;
      mostSize += Math.abs(term);
    }
  }

  double least() {
    return leastWithout > 0 ? Double.NEGATIVE_INFINITY : least;
  }

  double most() {
    return mostWithout > 0 ? Double.POSITIVE_INFINITY : most;
  }

  /**
   * The upper bound of a column that the row and the others' bounds imply, widened by rounding.
   *
   * @param coefficient of the column in the row, which was the last to be added up
   */
  double impliedUpper(int row, double coefficient, int column) {
    double room =
        coefficient > 0 ? room(row, coefficient, column) : -need(row, coefficient, column);
    double bound = room / Math.abs(coefficient);
    return bound + 2 * Math.ulp(bound);
  }

  double impliedLower(int row, double coefficient, int column) {
    double room =
        coefficient < 0 ? room(row, coefficient, column) : -need(row, coefficient, column);
    double bound = -room / Math.abs(coefficient);
    return bound - 2 * Math.ulp(bound);
  }

  /** How much the least of the others leaves below the row's upper bound for the column's term. */
  private double room(int row, double coefficient, int column) {
    double limit = draft.rowUpper[row];
    double own = coefficient * (coefficient > 0 ? draft.lower[column] : draft.upper[column]);
    boolean without = own == Double.NEGATIVE_INFINITY;
    return Double.isInfinite(limit) || leastWithout > (without ? 1 : 0)
        ? Double.POSITIVE_INFINITY
        : limit - (without ? least : least - own) + leastMargin(limit);
  }

  /** What the most of the others leaves to the column's term to meet the row's lower bound. */
  private double need(int row, double coefficient, int column) {
    double limit = draft.rowLower[row];
    double own = coefficient * (coefficient > 0 ? draft.upper[column] : draft.lower[column]);
    boolean without = own == Double.POSITIVE_INFINITY;
    return Double.isInfinite(limit) || mostWithout > (without ? 1 : 0)
        ? Double.NEGATIVE_INFINITY
        : limit - (without ? most : most - own) - mostMargin(limit);
  }

  /** More than what rounding can have taken from the least and a limit it is held against. */
  double leastMargin(double limit) {
    return ROUNDING * (terms + 4.0) * (leastSize + Math.abs(limit));
  }

  double mostMargin(double limit) {
    return ROUNDING * (terms + 4.0) * (mostSize + Math.abs(limit));
  }

  /** Whether the row can only stay below this lower bound, by more than tolerances explain. */
  boolean staysBelow(double bound) {
    return Double.isFinite(bound) && most() < bound - wide(mostSize, bound) - mostMargin(bound);
  }

  /** Whether the row can only stay above this upper bound, by more than tolerances explain. */
  boolean staysAbove(double bound) {
    return Double.isFinite(bound) && least() > bound + wide(leastSize, bound) + leastMargin(bound);
  }

  private static double wide(double size, double bound) {
    return CONTRADICTION * (1 + size + Math.abs(bound));
  }

  /** Whether nothing but the most meets this lower bound. */
  boolean isForcedUpTo(double bound) {
    return Double.isFinite(bound) && most() <= bound + mostMargin(bound);
  }

  /** Whether nothing but the least meets this upper bound. */
  boolean isForcedDownTo(double bound) {
    return Double.isFinite(bound) && least() >= bound - leastMargin(bound);
  }

  /**
   * Whether this lower bound holds in any case. It may be missed by a hair, and only where the
   * row's terms have the sizes that the hair is measured by.
   */
  boolean alwaysMeetsLower(double bound) {
    double hair = SLACKNESS * (leastSize + Math.abs(bound)) + leastMargin(bound);
    return Double.isFinite(bound) && least() >= bound - hair;
  }

  /** Whether this upper bound holds in any case, likewise. */
  boolean alwaysMeetsUpper(double bound) {
    double hair = SLACKNESS * (mostSize + Math.abs(bound)) + mostMargin(bound);
    return Double.isFinite(bound) && most() <= bound + hair;
  }
}
