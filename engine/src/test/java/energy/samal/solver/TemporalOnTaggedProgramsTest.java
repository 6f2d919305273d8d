package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * The temporal solver on thousands of programs of hours, with HiGHS to take over as it does for
 * users; then how seldom that is, and that it never says what is not so.
 */
final class TemporalOnTaggedProgramsTest extends TaggedProgramsContract {
  private static final int PROGRAMS = 600;
  private static final int ALONE = 300;

  TemporalOnTaggedProgramsTest() {}

  @Override
  Solver solver() {
    return new Relay(new TemporalSolver(), new Highs(), TemporalSolver::suits);
  }

  @Override
  int programs() {
    return PROGRAMS;
  }

  /** Seeds on which the temporal solver, all by itself, comes to no proved optimum. */
  private static List<Long> unsolved(LongFunction<Lp> drawing) {
    List<Long> unsolved = new ArrayList<>();
    for (long seed = PROGRAMS; seed < PROGRAMS + ALONE; seed++) {
      var lp = drawing.apply(seed);
      if (TemporalSolver.suits(lp) && !solves(lp, seed)) {
        unsolved.add(seed);
      }
    }
    return unsolved;
  }

  private static boolean solves(Lp lp, long seed) {
    try {
      var said = new TemporalSolver().solve(lp, Options.DEFAULT);
      assertThat(said).as("seed %s", seed).isInstanceOf(Outcome.Optimal.class);
      var solution = ((Outcome.Optimal) said).solution();
      return Certificate.check(lp, solution.primal(), solution.dual()).holds();
    } catch (SolverException e) {
      return false;
    }
  }

  @Test
  void seldomIsHighsNeeded() {
    assertThat(unsolved(TaggedPrograms::planned)).hasSizeLessThanOrEqualTo(ALONE / 100);
    assertThat(unsolved(seed -> TaggedPrograms.planted(seed).lp()))
        .hasSizeLessThanOrEqualTo(ALONE / 100);
  }
}
