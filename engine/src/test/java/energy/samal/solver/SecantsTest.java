package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Squares in costs, by linear programs alone. */
final class SecantsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double PRECISION = 1e-8;
  private static final long SEED = 20261124;

  private final LpBuilder lp = new LpBuilder();

  SecantsTest() {}

  private int column(String name, double lower, double upper, double cost, double square) {
    int column = lp.column(new Label(name, "", Lp.NONE), lower, upper, cost);
    lp.addSquare(column, square);
    return column;
  }

  private void row(double lower, double upper) {
    lp.row(new Label("row", "", Lp.NONE), Lp.NONE, lower, upper);
  }

  private static Outcome bySecants(Lp program) {
    var simplex = new Highs(Highs.Method.SIMPLEX);
    return Secants.solve(
        program, Solution.NONE, PRECISION, lines -> simplex.solve(lines, Options.DEFAULT));
  }

  private static Solution optimum(Outcome outcome) {
    return ((Outcome.Optimal) outcome).solution();
  }

  /** 0.22·a + 5 = 0.17·b + 1.2 = price with a + b = 315: a is 49.75 / 0.39. */
  @Test
  void twoPlantsShareByTheirSlopes() {
    int a = column("a", 0, 1000, 5, 0.11);
    int b = column("b", 0, 1000, 1.2, 0.085);
    lp.term(1, a).term(1, b);
    row(315, 315);
    var program = lp.build();
    double best = 49.75 / 0.39;

    for (var outcome :
        new Outcome[] {bySecants(program), new Highs().solve(program, Options.DEFAULT)}) {
      assertThat(optimum(outcome).primal()[0]).isCloseTo(best, within(0.01));
      assertThat(optimum(outcome).dual()[0]).isCloseTo(0.22 * best + 5, within(1e-3));
      assertThat(optimum(outcome).objective())
          .isCloseTo(
              0.11 * best * best
                  + 5 * best
                  + 0.085 * (315 - best) * (315 - best)
                  + 1.2 * (315 - best),
              within(1e-4));
    }
  }

  @Test
  void withoutAPointRandomProgramsComeOutAsMade() {
    for (long seed = 1; seed <= 30; seed++) {
      var expected = new Highs().solve(RandomPrograms.solvable(seed), Options.DEFAULT);
      var program = RandomPrograms.convex(seed);
      var fault = Agreement.fault(program, bySecants(program), optimum(expected).objective());
      assertThat(fault).as("seed %d", seed).isEmpty();
    }
  }

  /**
   * So many columns that no active set is tried: 400 hours of six plants whose slopes differ, with
   * little of one of them over all hours. The proof says that the answer is the best.
   */
  @Test
  void manyHoursAreProvedToo() {
    int hours = 400;
    var random = new Random(SEED);
    var outputs = new int[6][hours];
    for (int plant = 0; plant < 6; plant++) {
      for (int t = 0; t < hours; t++) {
        outputs[plant][t] = column("p" + plant, 0, 100, 5 + plant, 0.01 * (6 - plant));
      }
    }
    for (int t = 0; t < hours; t++) {
      for (var output : outputs) {
        lp.term(1, output[t]);
      }
      double demand = random.nextDouble(50, 400);
      row(demand, demand);
    }
    for (int t = 0; t < hours; t++) {
      lp.term(1, outputs[5][t]);
    }
    row(-ANY, 20 * hours);
    var program = lp.build();

    var solution = optimum(new Highs().solve(program, Options.DEFAULT));
    var certificate = Certificate.check(program, solution.primal(), solution.dual(), PRECISION);
    assertThat(certificate.holds()).as("seed %d: %s", SEED, certificate).isTrue();
  }

  @Test
  void aFreeColumnFindsItsPlace() {
    column("x", -ANY, ANY, -2e6, 1);

    assertThat(optimum(bySecants(lp.build())).objective()).isCloseTo(-1e12, within(1e4));
  }

  @Test
  void noPointAndNoEndAreTold() {
    int x = column("x", 0, 1, 0, 1);
    lp.term(1, x);
    row(2, ANY);
    var program = lp.build();
    var none = (Outcome.Infeasible) new Highs().solve(program, Options.DEFAULT);
    assertThat(FarkasProof.check(program, none.prices()).holds()).isTrue();

    var falling = new LpBuilder();
    falling.addSquare(falling.column(new Label("x", "", Lp.NONE), 0, ANY, 0), 1);
    falling.column(new Label("y", "", Lp.NONE), 0, ANY, -1);
    assertThat(new Highs().solve(falling.build(), Options.DEFAULT))
        .isInstanceOf(Outcome.Unbounded.class);
  }

  @Test
  void theTemporalSolverLeavesSquaresToOthers() {
    int x = column("x", 0, 1, 0, 1);
    lp.term(1, x);
    lp.row(new Label("row", "", Lp.NONE), 0, 0.5, ANY);

    assertThat(TemporalSolver.suits(lp.build())).isFalse();
  }
}
