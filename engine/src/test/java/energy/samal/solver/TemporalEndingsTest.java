package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.solver.temporal.TemporalSolver;
import org.junit.jupiter.api.Test;

/** The temporal solver ends as it should by itself, with proofs, on programs drawn from seeds. */
final class TemporalEndingsTest {
  private static final int PROGRAMS = 40;
  private static final Solver SOLVER = new TemporalSolver();

  TemporalEndingsTest() {}

  @Test
  void directionsWithoutEndAreProved() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = TaggedPrograms.unbounded(seed);
      var said = SOLVER.solve(lp, Options.DEFAULT);
      assertThat(Agreement.unboundedFault(lp, said)).as("seed %s", seed).isEmpty();
      assertThat(((Outcome.Unbounded) said).direction()).as("seed %s", seed).isNotEmpty();
    }
  }

  @Test
  void contradictionsAreProved() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = TaggedPrograms.infeasible(seed);
      var said = SOLVER.solve(lp, Options.DEFAULT);
      assertThat(Agreement.infeasibleFault(lp, said)).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void sharesThatAreRoundingAloneDoNoHarm() {
    var reference = new Highs(Highs.Method.SIMPLEX);
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = TaggedPrograms.plannedWithRounding(seed);
      var said = SOLVER.solve(lp, Options.DEFAULT);
      var expected = reference.solve(lp, Options.DEFAULT);
      assertThat(Agreement.fault(lp, said, expected)).as("seed %s", seed).isEmpty();
    }
  }
}
