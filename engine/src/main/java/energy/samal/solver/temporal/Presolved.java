package energy.samal.solver.temporal;

/** What presolving a program came to. */
sealed interface Presolved {
  /** A smaller program with the same optimum, and the way back. */
  record Reduced(Program program, Postsolve postsolve) implements Presolved {}

  /**
   * No point meets all rows and bounds.
   *
   * @param ray price of each original row; with costs of nothing they prove a lower bound above 0,
   *     which no point can have. All 0 when a row's or column's own two bounds cross, which needs
   *     no further proof
   */
  record Infeasible(double[] ray) implements Presolved {}

  /**
   * The objective falls without end, if there is any point within rows and bounds at all; whether
   * there is one is left open.
   *
   * @param direction move of each original column, which no row or bound ever stops and which earns
   */
  record Unbounded(String why, double[] direction) implements Presolved {}
}
