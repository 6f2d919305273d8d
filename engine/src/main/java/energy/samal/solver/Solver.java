package energy.samal.solver;

import energy.samal.lp.Lp;

/** Finds an optimum of a linear program, with whole numbers or not, or says why there is none. */
public interface Solver {
  /** How the solver is called, with its version, for records of a run. */
  String name();

  /**
   * Solves. Never throws for what the program is like; that is what {@link Outcome} tells.
   *
   * @throws SolverException when the solver itself breaks, in its own words
   */
  Outcome solve(Lp lp, Options options);
}
