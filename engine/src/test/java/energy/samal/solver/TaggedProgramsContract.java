package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

  /** Whether a program is for this solver at all. */
  boolean takes(Lp lp) {
    return true;
  }

  /** Holds the answers to what is said of them; empty when nothing is wrong. */
  private interface Judge {
    String fault(long seed, Lp lp, Solver solver, Options options);
  }

  private void each(int share, LongFunction<Lp> drawing, Judge judge) {
    var solver = solver();
    LongStream.range(firstSeed(), firstSeed() + programs() / share)
        .parallel()
        .forEach(
            seed -> {
              var lp = drawing.apply(seed);
              if (takes(lp)) {
                var fault = judge.fault(seed, lp, solver, options(seed));
                assertThat(fault).as("seed %s", seed).isEmpty();
              }
            });
  }

  private void each(int share, Judge judge) {
    each(share, TaggedPrograms::planned, judge);
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
    each(1, (_, lp, solver, options) -> planned(lp, solver, options));
  }

  @Test
  void plantedProgramsHaveTheirOptimum() {
    each(
        1,
        seed -> TaggedPrograms.planted(seed).lp(),
        (seed, lp, solver, options) ->
            Agreement.fault(lp, solver.solve(lp, options), TaggedPrograms.planted(seed).optimum()));
  }

  /** As the simplex sees them, which is told to leave out what is rounding alone. */
  @Test
  void coefficientsThatAreRoundingAreNothing() {
    each(
        4,
        TaggedPrograms::plannedWithRounding,
        (_, lp, solver, options) -> planned(lp, solver, options));
  }

  @Test
  void contradictionsAreFound() {
    each(
        4,
        TaggedPrograms::infeasible,
        (_, lp, solver, options) -> Agreement.infeasibleFault(lp, solver.solve(lp, options)));
  }

  @Test
  void endlessGainsAreFound() {
    each(
        4,
        TaggedPrograms::unbounded,
        (_, lp, solver, options) -> Agreement.unboundedFault(lp, solver.solve(lp, options)));
  }

  @Test
  void theOrderOfRowsAndColumnsDoesNotMatter() {
    each(
        4,
        seed -> TaggedPrograms.shuffled(TaggedPrograms.planned(seed), new Random(seed)),
        (_, lp, solver, options) -> planned(lp, solver, options));
  }

  /** Up to rounding: sums come in another order. */
  @Test
  void theNumberOfThreadsDoesNotMatter() {
    each(
        20,
        (_, lp, solver, _) -> {
          double first = objective(solver, lp, Options.DEFAULT.withThreads(1));
          for (int threads = 2; threads <= 8; threads++) {
            double other = objective(solver, lp, Options.DEFAULT.withThreads(threads));
            if (!(Math.abs(other - first) <= 1e-9 * Math.max(1, Math.abs(first)))) {
              return "%s on %d threads instead of %s".formatted(other, threads, first);
            }
          }
          return "";
        });
  }

  private static double objective(Solver solver, Lp lp, Options options) {
    return ((Outcome.Optimal) solver.solve(lp, options)).solution().objective();
  }

  /** The answer of the same program at other costs, of itself, and a point that is none. */
  @Test
  void aGuessDoesNotMatter() {
    each(
        10,
        (seed, lp, solver, options) -> {
          var dearer = LooseProgram.of(lp);
          dearer.columns.forEach(column -> column.cost *= 1.1);
          var expected = REFERENCE.solve(lp, Options.DEFAULT);
          var near = ((Outcome.Optimal) solver.solve(dearer.build(), Options.DEFAULT)).solution();
          return Stream.of(near, wild(lp, new Random(seed)))
              .map(start -> solver.solve(lp, options.withStart(start)))
              .map(said -> Agreement.fault(lp, said, expected))
              .filter(fault -> !fault.isEmpty())
              .findFirst()
              .orElse("");
        });
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
    each(
        10,
        (_, lp, solver, options) -> {
          var said = solver.solve(lp, options.withVertex(true));
          var fault = Agreement.fault(lp, said, REFERENCE.solve(lp, Options.DEFAULT));
          if (!fault.isEmpty()) {
            return fault;
          }
          int between = Corners.between(lp, ((Outcome.Optimal) said).solution());
          return between <= lp.rows() ? "" : between + " columns between their bounds";
        });
  }
}
