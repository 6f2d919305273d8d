package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** On random programs every way of HiGHS and ojAlgo agree, and the certificate with all. */
final class SolversAgreeTest {
  private static final int PROGRAMS = 150;

  SolversAgreeTest() {}

  @Test
  void onTheOptimum() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = RandomPrograms.solvable(seed);
      double expected = optimum(new Ojalgo(), seed).objective();
      for (var method : Highs.Method.values()) {
        var solution = optimum(new Highs(method), seed);
        assertThat(solution.objective())
            .as("seed %s, %s", seed, method)
            .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
        var certificate = Certificate.check(lp, solution.primal(), solution.dual());
        assertThat(certificate.holds()).as("seed %s, %s: %s", seed, method, certificate).isTrue();
      }
    }
  }

  private static Solution optimum(Solver solver, long seed) {
    var outcome = solver.solve(RandomPrograms.solvable(seed), Options.DEFAULT);
    assertThat(outcome).as("seed %s, %s", seed, solver.name()).isInstanceOf(Outcome.Optimal.class);
    return ((Outcome.Optimal) outcome).solution();
  }

  @Test
  void onThatThereIsNone() {
    for (long seed = 1; seed <= PROGRAMS / 5; seed++) {
      var lp = RandomPrograms.infeasible(seed);
      assertThat(new Ojalgo().solve(lp, Options.DEFAULT))
          .as("seed %s", seed)
          .isInstanceOf(Outcome.Infeasible.class);
      for (var method : Highs.Method.values()) {
        assertThat(new Highs(method).solve(lp, Options.DEFAULT))
            .as("seed %s, %s", seed, method)
            .isInstanceOf(Outcome.Infeasible.class);
      }
    }
  }

  @Test
  void onAProgramOfPlanningShape() {
    var lp = StorageExpansion.of(2, 12, 2, 9);
    var ojalgo = (Outcome.Optimal) new Ojalgo().solve(lp, Options.DEFAULT);
    double expected = ojalgo.solution().objective();

    for (var method : Highs.Method.values()) {
      var outcome = (Outcome.Optimal) new Highs(method).solve(lp, Options.DEFAULT);
      assertThat(outcome.solution().objective())
          .as("%s", method)
          .isCloseTo(expected, within(1e-7 * expected));
    }
  }
}
