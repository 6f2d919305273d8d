package energy.samal.cli;

import energy.samal.solver.Highs;
import energy.samal.solver.Solver;

/** The solvers that {@code --solver} may name. */
final class SolverChoice {
  static final String DEFAULT = "highs";

  private SolverChoice() {}

  static Solver of(String name) {
    if (name.equals(DEFAULT)) {
      return new Highs();
    }
    throw new BadInputException(
        "--solver is '%s' but must be one of: %s.".formatted(name, DEFAULT));
  }
}
