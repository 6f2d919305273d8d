package energy.samal.solver;

/**
 * A point of a linear program with its prices. The arrays are handed over as they are; nobody
 * writes to them.
 *
 * @param primal value of each column
 * @param dual price of each row: change of the objective per unit of its bounds (≥ 0 at a lower
 *     bound)
 * @param objective of the primal point, offset included
 * @param iterations of the method that ended it
 * @param seconds spent in the solver
 * @param solver name of the one that found it; empty when it is the only one that was asked
 * @param boundingDual prices of the rows that bound the objective from below where columns must be
 *     whole numbers, while {@code dual} are those with the whole numbers as they are; empty where
 *     {@code dual} does both
 */
// A plain carrier between solver and plan: equality of solutions is nobody's business.
public record Solution(
    double[] primal,
    double[] dual,
    double objective,
    long iterations,
    double seconds,
    String solver,
    double[] boundingDual) {
  /** No point at all. */
  public static final Solution NONE = new Solution(new double[0], new double[0], Double.NaN, 0, 0);

  /** Found by the only solver that was asked. */
  public Solution(
      double[] primal, double[] dual, double objective, long iterations, double seconds) {
    this(primal, dual, objective, iterations, seconds, "");
  }

  /** Of a program without whole numbers. */
  public Solution(
      double[] primal,
      double[] dual,
      double objective,
      long iterations,
      double seconds,
      String solver) {
    this(primal, dual, objective, iterations, seconds, solver, new double[0]);
  }

  public boolean isEmpty() {
    return primal.length == 0;
  }

  /** The same, found by that solver in so many seconds. */
  public Solution by(String solver, double seconds) {
    return new Solution(primal, dual, objective, iterations, seconds, solver, boundingDual);
  }
}
