package energy.samal.solver;

/** How solving ended. Arrays are handed over as they are; nobody writes to them. */
public sealed interface Outcome {
  /** An optimum within the tolerance. */
  record Optimal(Solution solution) implements Outcome {}

  /**
   * No point meets all rows and bounds.
   *
   * @param prices of the rows, with which {@link FarkasProof} proves it; empty when the solver has
   *     none
   */
  record Infeasible(String message, double[] prices) implements Outcome {
    /** Without a proof. */
    public Infeasible(String message) {
      this(message, new double[0]);
    }
  }

  /**
   * The objective falls without end.
   *
   * @param direction a move of each column, with which {@link RayProof} proves it; empty when the
   *     solver has none
   */
  record Unbounded(String message, double[] direction) implements Outcome {
    /** Without a proof. */
    public Unbounded(String message) {
      this(message, new double[0]);
    }
  }

  /**
   * Stopped by the user or the clock.
   *
   * @param solution the point reached, not optimal; empty arrays when there is none
   */
  record Stopped(String message, Solution solution) implements Outcome {}
}
