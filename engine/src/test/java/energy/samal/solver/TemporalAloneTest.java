package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The temporal solver all by itself on programs of hours drawn from seeds, which a failure names:
 * whatever it says is so and is proved, and it seldom says nothing.
 */
final class TemporalAloneTest {
  private static final long FIRST_SEED = 1001;
  private static final int PROGRAMS = 300;
  private static final Solver SOLVER = new TemporalSolver();

  TemporalAloneTest() {}

  private static void each(LongFunction<Lp> drawing, BiFunction<Lp, Outcome, String> fault) {
    List<Long> unsolved =
        LongStream.range(FIRST_SEED, FIRST_SEED + PROGRAMS)
            .parallel()
            .filter(seed -> fails(seed, drawing.apply(seed), fault))
            .boxed()
            .toList();
    assertThat(unsolved).as("seeds without an answer").hasSizeLessThanOrEqualTo(PROGRAMS / 100);
  }

  private static boolean fails(long seed, Lp lp, BiFunction<Lp, Outcome, String> fault) {
    if (!TemporalSolver.suits(lp)) {
      return false;
    }
    Outcome said;
    try {
      said = SOLVER.solve(lp, Options.DEFAULT.withThreads(1));
    } catch (SolverException e) {
      return true;
    }
    assertThat(fault.apply(lp, said)).as("seed %s", seed).isEmpty();
    return false;
  }

  private static String optimumFault(Lp lp, Outcome said) {
    if (!(said instanceof Outcome.Optimal(Solution solution))) {
      return said + " instead of an optimum";
    }
    var certificate = Certificate.check(lp, solution.primal(), solution.dual());
    return certificate.holds() ? "" : certificate.toString();
  }

  @Test
  void plannedProgramsHaveTheirOptimum() {
    each(TaggedPrograms::planned, TemporalAloneTest::optimumFault);
  }

  @Test
  void plantedProgramsHaveTheirOptimum() {
    each(seed -> TaggedPrograms.planted(seed).lp(), TemporalAloneTest::optimumFault);
  }

  @Test
  void theOrderOfRowsAndColumnsDoesNotMatter() {
    each(
        seed -> TaggedPrograms.shuffled(TaggedPrograms.planned(seed), new Random(seed)),
        TemporalAloneTest::optimumFault);
  }

  @Test
  void coefficientsThatAreRoundingAloneDoNoHarm() {
    each(TaggedPrograms::plannedWithRounding, TemporalAloneTest::optimumFault);
  }

  @Test
  void contradictionsAreProved() {
    each(
        TaggedPrograms::infeasible,
        (lp, said) -> {
          var fault = Agreement.infeasibleFault(lp, said);
          return fault.isEmpty() && ((Outcome.Infeasible) said).prices().length == 0
              ? "no proof"
              : fault;
        });
  }

  @Test
  void directionsWithoutEndAreProved() {
    each(
        TaggedPrograms::unbounded,
        (lp, said) -> {
          var fault = Agreement.unboundedFault(lp, said);
          return fault.isEmpty() && ((Outcome.Unbounded) said).direction().length == 0
              ? "no proof"
              : fault;
        });
  }
}
