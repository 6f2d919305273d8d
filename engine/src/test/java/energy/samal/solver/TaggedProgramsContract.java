package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a solver must do on programs of hours, drawn from seeds; the simplex of HiGHS is asked for
 * the answer. A failure names the seed.
 */
abstract class TaggedProgramsContract {
  private static final Solver REFERENCE = new Highs(Highs.Method.SIMPLEX);

  abstract Solver solver();

  /** How many programs of a kind, beginning with which seed. */
  abstract int programs();

  long firstSeed() {
    return 1;
  }

  /** Holds the answers to what is said of them; empty when nothing is wrong. */
  private interface Judge {
    String fault(long seed, Solver solver, Options options);
  }

  private void each(int share, Judge judge) {
    var solver = solver();
    for (long seed = firstSeed(); seed < firstSeed() + programs() / share; seed++) {
      assertThat(judge.fault(seed, solver, options(seed))).as("seed %s", seed).isEmpty();
    }
  }

  private static Options options(long seed) {
    return Options.DEFAULT.withThreads(1 + (int) (seed % 3));
  }

  private static String planned(Lp lp, Solver solver, Options options) {
    var expected = REFERENCE.solve(lp, Options.DEFAULT);
    return Agreement.fault(lp, solver.solve(lp, options), expected);
  }

  @Test
  void plannedProgramsHaveTheirOptimum() {
    each(1, (seed, solver, options) -> planned(TaggedPrograms.planned(seed), solver, options));
  }

  @Test
  void plantedProgramsHaveTheirOptimum() {
    each(
        1,
        (seed, solver, options) -> {
          var planted = TaggedPrograms.planted(seed);
          var said = solver.solve(planted.lp(), options);
          return Agreement.fault(planted.lp(), said, planted.optimum());
        });
  }

  /** As the simplex sees them, which is told to leave out what is rounding alone. */
  @Test
  void coefficientsThatAreRoundingAreNothing() {
    each(
        4,
        (seed, solver, options) ->
            planned(TaggedPrograms.plannedWithRounding(seed), solver, options));
  }

  @Test
  void contradictionsAreFound() {
    each(
        4,
        (seed, solver, options) -> {
          var lp = TaggedPrograms.infeasible(seed);
          return Agreement.infeasibleFault(lp, solver.solve(lp, options));
        });
  }

  @Test
  void endlessGainsAreFound() {
    each(
        4,
        (seed, solver, options) -> {
          var lp = TaggedPrograms.unbounded(seed);
          return Agreement.unboundedFault(lp, solver.solve(lp, options));
        });
  }

  @Test
  void theOrderOfRowsAndColumnsDoesNotMatter() {
    each(
        4,
        (seed, solver, options) -> {
          var lp = TaggedPrograms.planned(seed);
          return planned(TaggedPrograms.shuffled(lp, new Random(seed)), solver, options);
        });
  }

  /** Up to rounding: sums come in another order. */
  @Test
  void theNumberOfThreadsDoesNotMatter() {
    var solver = solver();
    for (long seed = firstSeed(); seed < firstSeed() + programs() / 20; seed++) {
      var lp = TaggedPrograms.planned(seed);
      double first = objective(solver, lp, Options.DEFAULT.withThreads(1));
      for (int threads = 2; threads <= 8; threads++) {
        double other = objective(solver, lp, Options.DEFAULT.withThreads(threads));
        assertThat(Math.abs(other - first))
            .as("seed %s, %s threads", seed, threads)
            .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(first)));
      }
    }
  }

  private static double objective(Solver solver, Lp lp, Options options) {
    return ((Outcome.Optimal) solver.solve(lp, options)).solution().objective();
  }

  /** The answer of the same program at other costs, of itself, and a point that is none. */
  @Test
  void aGuessDoesNotMatter() {
    var solver = solver();
    for (long seed = firstSeed(); seed < firstSeed() + programs() / 10; seed++) {
      var lp = TaggedPrograms.planned(seed);
      var dearer = LooseProgram.of(lp);
      dearer.columns.forEach(column -> column.cost *= 1.1);
      var expected = REFERENCE.solve(lp, Options.DEFAULT);
      var outcome = (Outcome.Optimal) solver.solve(dearer.build(), Options.DEFAULT);
      for (var start : new Solution[] {outcome.solution(), wild(lp, new Random(seed))}) {
        var said = solver.solve(lp, options(seed).withStart(start));
        assertThat(Agreement.fault(lp, said, expected)).as("seed %s", seed).isEmpty();
      }
    }
  }

  private static Solution wild(Lp lp, Random random) {
    double size = Math.pow(10, random.nextInt(-3, 7));
    return new Solution(
        random.doubles(lp.columns(), -size, size).toArray(),
        random.doubles(lp.rows(), -size, size).toArray(),
        0,
        0,
        0);
  }

  @Test
  void whoWantsACornerGetsOne() {
    var solver = solver();
    for (long seed = firstSeed(); seed < firstSeed() + programs() / 10; seed++) {
      var lp = TaggedPrograms.planned(seed);
      var said = solver.solve(lp, options(seed).withVertex(true));
      assertThat(Agreement.fault(lp, said, REFERENCE.solve(lp, Options.DEFAULT)))
          .as("seed %s", seed)
          .isEmpty();
      int between = Corners.between(lp, ((Outcome.Optimal) said).solution());
      assertThat(between).as("seed %s", seed).isLessThanOrEqualTo(lp.rows());
    }
  }
}
