package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solver;

/** The same optimum from several solvers, each with a proof. */
final class SameAnswer {
  /** Relative. */
  private static final double CLOSE = 1e-7;

  private SameAnswer() {}

  static void of(String what, Lp lp, Solver first, Solver... others) {
    double expected = objective(first, lp, what);
    for (var solver : others) {
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
