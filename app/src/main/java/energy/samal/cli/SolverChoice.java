package energy.samal.cli;

import energy.samal.solver.Highs;
import energy.samal.solver.Relay;
import energy.samal.solver.Solver;
import energy.samal.solver.temporal.TemporalSolver;

/** The solvers that {@code --solver} may name. */
final class SolverChoice {
  static final String DEFAULT = "auto";

  private SolverChoice() {}

  static Solver of(String name) {
    return switch (name) {
      case DEFAULT -> new Relay(new TemporalSolver(), new Highs(), TemporalSolver::suits);
      case "temporal" -> new TemporalSolver();
      case "highs" -> new Highs();
      default ->
          throw new BadInputException(
              "--solver is '%s' but must be one of: auto, temporal, highs.".formatted(name));
    };
  }
}
