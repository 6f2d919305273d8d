package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On random programs every way of HiGHS and ojAlgo agree, and the certificate with all. */
final class SolversAgreeTest {
  private static final int PROGRAMS = 150;

  SolversAgreeTest() {}

  @Test
  void onTheOptimum() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      Agreement.check("seed " + seed, RandomPrograms.solvable(seed));
    }
  }

  /** The optimum is known, for the squares are least there; the other solvers take lines only. */
  @Test
  void onConvexCosts() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var linear = new Highs().solve(RandomPrograms.solvable(seed), Options.DEFAULT);
      double best = ((Outcome.Optimal) linear).solution().objective();
      var lp = RandomPrograms.convex(seed);
      var said = new Highs().solve(lp, Options.DEFAULT);
      assertThat(Agreement.fault(lp, said, best)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void onThatThereIsNone() {
    for (long seed = 1; seed <= PROGRAMS / 5; seed++) {
      Agreement.check("seed " + seed, RandomPrograms.infeasible(seed));
    }
  }

  @Test
  void onProgramsOfPlanningShape() {
    Agreement.check("two years of two nodes", StorageExpansion.of(2, 12, 2, 9));
    Agreement.check("a year of a hundred steps", StorageExpansion.of(3, 100, 1, 8));
    Agreement.check("five years of three nodes", StorageExpansion.of(3, 40, 5, 7));
  }
}
