package energy.samal.cli;

import energy.samal.lp.Lp;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import java.util.Optional;

/** Takes the first linear program it is given and stops. */
final class CapturingSolver implements Solver {
  private Optional<Lp> captured = Optional.empty();

  /** What was to be solved. */
  Lp lp() {
    return captured.orElseThrow(
        () -> new IllegalStateException("planning never came to a linear program"));
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    captured = Optional.of(captured.orElse(lp));
    return new Outcome.Stopped("only the linear program was asked for", Solution.NONE);
  }
}
