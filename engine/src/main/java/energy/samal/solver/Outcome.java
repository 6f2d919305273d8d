package energy.samal.solver;

/** How solving ended. */
public sealed interface Outcome {
  /** An optimum within the tolerance. */
  record Optimal(Solution solution) implements Outcome {}

  /** No point meets all rows and bounds. */
  record Infeasible(String message) implements Outcome {}

  /** The objective falls without end. */
  record Unbounded(String message) implements Outcome {}

  /**
   * Stopped by the user or the clock.
   *
   * @param solution the point reached, not optimal; empty arrays when there is none
   */
  record Stopped(String message, Solution solution) implements Outcome {}
}
