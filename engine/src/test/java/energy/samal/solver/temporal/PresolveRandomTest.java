package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.solver.Certificate;
import energy.samal.solver.FarkasProof;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.RayProof;
import energy.samal.solver.Solver;
import org.junit.jupiter.api.Test;

/** Presolved, solved and restored, a program has the answer it had; seeds are in the messages. */
final class PresolveRandomTest {
  private static final int PROGRAMS = 3000;

  private final Solver solver = new Highs(Highs.Method.SIMPLEX);

  PresolveRandomTest() {}

  @Test
  void smallProgramsKeepTheirAnswers() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      check(PresolvePrograms.random(seed), "seed " + seed);
    }
  }

  @Test
  void plannedProgramsKeepTheirAnswers() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      check(PresolvePrograms.planning(seed), "planning, seed " + seed);
    }
  }

  private void check(Program program, String what) {
    var lp = PresolvePrograms.lp(program);
    var expected = solver.solve(lp, Options.DEFAULT);
    switch (Presolve.of(program)) {
      case Presolved.Reduced(Program reduced, Postsolve postsolve) -> {
        var outcome = solver.solve(PresolvePrograms.lp(reduced), Options.DEFAULT);
        assertThat(outcome).as(what).hasSameClassAs(expected);
        if (outcome instanceof Outcome.Optimal(var solution)) {
          var point = postsolve.restore(solution.primal(), solution.dual());
          var certificate = Certificate.check(lp, point.primal(), point.dual(), 1e-8);
          assertThat(certificate.holds()).as(what + ": " + certificate).isTrue();
          double objective = ((Outcome.Optimal) expected).solution().objective();
          assertThat(certificate.objective())
              .as(what)
              .isCloseTo(objective, within(1e-8 * (1 + Math.abs(objective))));
          assertThat(certificate.complementarity()).as(what).isLessThan(1e-8);
        }
      }
      case Presolved.Infeasible(double[] ray) -> {
        assertThat(expected).as(what).isInstanceOf(Outcome.Infeasible.class);
        assertThat(FarkasProof.check(lp, ray).holds()).as(what).isTrue();
      }
      case Presolved.Unbounded(String _, double[] direction) -> {
        assertThat(expected).as(what).isNotInstanceOf(Outcome.Optimal.class);
        assertThat(RayProof.check(lp, direction).holds()).as(what).isTrue();
      }
    }
  }
}
