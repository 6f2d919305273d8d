package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solver;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.List;

/** The same optimum from every solver, each with a proof, and none handing over to another. */
final class SameAnswer {
  /** Relative. */
  private static final double CLOSE = 1e-7;

  private SameAnswer() {}

  static void of(String what, Lp lp) {
    double expected = objective(new Highs(Highs.Method.SIMPLEX), lp, what);
    for (var solver : List.of(new Highs(Highs.Method.INTERIOR_POINT), new TemporalSolver())) {
      assertThat(objective(solver, lp, what))
          .as("%s, %s", what, solver.name())
          .isCloseTo(expected, within(CLOSE * Math.abs(expected)));
    }
  }

  private static double objective(Solver solver, Lp lp, String what) {
    var outcome = solver.solve(lp, Options.DEFAULT);
    assertThat(outcome).as("%s, %s", what, solver.name()).isInstanceOf(Outcome.Optimal.class);
    var solution = ((Outcome.Optimal) outcome).solution();
    var certificate = Certificate.check(lp, solution.primal(), solution.dual());
    assertThat(certificate.holds()).as("%s, %s: %s", what, solver.name(), certificate).isTrue();
    return solution.objective();
  }
}
