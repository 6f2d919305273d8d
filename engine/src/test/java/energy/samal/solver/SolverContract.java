package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

/** What every solver must do; each one is put through it by a class of its own. */
abstract class SolverContract {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final Label X = new Label("x", "", Lp.NONE);
  private static final Label R = new Label("r", "", Lp.NONE);

  final LpBuilder lp = new LpBuilder();

  abstract Solver solver();

  final Solution optimum(Lp lp) {
    var outcome = solver().solve(lp, Options.DEFAULT);
    assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
    return ((Outcome.Optimal) outcome).solution();
  }

  /** A solver need not have a proof, but the one it has must be one. */
  private void assertInfeasible() {
    var program = lp.build();
    var outcome = solver().solve(program, Options.DEFAULT);
    assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
    var prices = ((Outcome.Infeasible) outcome).prices();
    if (prices.length > 0) {
      assertThat(FarkasProof.check(program, prices)).matches(FarkasProof::holds);
    }
  }

  private void assertUnbounded() {
    var program = lp.build();
    var outcome = solver().solve(program, Options.DEFAULT);
    assertThat(outcome).isInstanceOf(Outcome.Unbounded.class);
    var direction = ((Outcome.Unbounded) outcome).direction();
    if (direction.length > 0) {
      assertThat(RayProof.check(program, direction)).matches(RayProof::holds);
    }
  }

  /**
   * Two plants, 100 MW at 20 and 100 MW at 70, meet 150 MW: the first runs full, the second at 50,
   * one more MW would cost 70; cost 2000 + 3500, and 10 that is paid in any case.
   */
  @Test
  void cheapestPlantRunsFirst() {
    int coal = lp.column(X, 0, 100, 20);
    int gas = lp.column(X, 0, 100, 70);
    lp.addOffset(10).term(1, coal).term(1, gas).row(R, Lp.NONE, 150, 150);

    var solution = optimum(lp.build());

    assertThat(solution.primal()).containsExactly(new double[] {100, 50}, within(1e-6));
    assertThat(solution.dual()).containsExactly(new double[] {70}, within(1e-6));
    assertThat(solution.objective()).isCloseTo(5510, within(1e-5));
  }

  /**
   * Prices change the objective per unit of the bound: least 2a + 3b with a + b ≥ 4, a ≤ 3 as a row
   * is a = 3, b = 1, at 9; one more unit of the first bound costs 3, of the second saves 1.
   */
  @Test
  void priceIsPositiveAtALowerBoundAndNegativeAtAnUpperOne() {
    int a = lp.column(X, 0, ANY, 2);
    int b = lp.column(X, 0, ANY, 3);
    lp.term(1, a).term(1, b).row(R, Lp.NONE, 4, ANY);
    lp.term(1, a).row(R, Lp.NONE, -ANY, 3);

    var solution = optimum(lp.build());

    assertThat(solution.primal()).containsExactly(new double[] {3, 1}, within(1e-6));
    assertThat(solution.dual()).containsExactly(new double[] {3, -1}, within(1e-6));
  }

  /**
   * A free column falls until a row with two bounds holds it: x − y between −2 and 7, y fixed at 5.
   */
  @Test
  void freeFixedAndRangedMeet() {
    int x = lp.column(X, -ANY, ANY, 1);
    int y = lp.column(X, 5, 5, 0);
    lp.term(1, x).term(-1, y).row(R, Lp.NONE, -2, 7);

    var solution = optimum(lp.build());

    assertThat(solution.primal()).containsExactly(new double[] {3, 5}, within(1e-6));
    assertThat(solution.dual()).containsExactly(new double[] {1}, within(1e-6));
  }

  /** Most of a boxed column below zero: −x with x in −8…−3 is best at −3, without any row. */
  @Test
  void boxedColumnWithoutRowsEndsAtABound() {
    lp.column(X, -8, -3, -1);

    assertThat(optimum(lp.build()).primal()).containsExactly(new double[] {-3}, within(1e-6));
  }

  @Test
  void anEmptyProgramCostsItsOffset() {
    lp.addOffset(42);

    assertThat(optimum(lp.build()).objective()).isEqualTo(42);
  }

  /** Three rows meet where two would do: 1 of each at cost 2, however the prices are shared out. */
  @Test
  void degenerateCornerHasItsObjective() {
    int x = lp.column(X, 0, ANY, 1);
    int y = lp.column(X, 0, ANY, 1);
    lp.term(1, x).row(R, Lp.NONE, 1, ANY);
    lp.term(1, y).row(R, Lp.NONE, 1, ANY);
    lp.term(1, x).term(1, y).row(R, Lp.NONE, 2, ANY);

    var solution = optimum(lp.build());

    assertThat(solution.objective()).isCloseTo(2, within(1e-7));
    assertThat(solution.dual()[0] + solution.dual()[2]).isCloseTo(1, within(1e-6));
    assertThat(solution.dual()[1] + solution.dual()[2]).isCloseTo(1, within(1e-6));
  }

  @Test
  void rowsThatContradictAreInfeasible() {
    int x = lp.column(X, 0, ANY, 1);
    int y = lp.column(X, 0, ANY, 1);
    lp.term(1, x).term(1, y).row(R, Lp.NONE, 10, ANY);
    lp.term(2, x).term(1, y).row(R, Lp.NONE, -ANY, 7);

    assertInfeasible();
  }

  @Test
  void boundsThatCrossAreInfeasible() {
    lp.column(X, 3, 2, 1);

    assertInfeasible();
  }

  @Test
  void aRowWithoutTermsCanBeInfeasible() {
    lp.column(X, 0, 1, 1);
    lp.row(R, Lp.NONE, 1, 2);

    assertInfeasible();
  }

  @Test
  void anObjectiveThatFallsWithoutEndIsUnbounded() {
    int x = lp.column(X, 0, ANY, -1);
    int y = lp.column(X, 0, ANY, 1);
    lp.term(1, x).term(-2, y).row(R, Lp.NONE, -ANY, 5);

    // With y at cost 1 and x earning 1 each, every y lets two x in.
    assertUnbounded();
  }

  /** The objective could fall without end, were there any point at all. */
  @Test
  void infeasibleComesBeforeUnbounded() {
    int x = lp.column(X, 0, ANY, -1);
    int y = lp.column(X, 0, ANY, 0);
    lp.term(1, y).row(R, Lp.NONE, -ANY, -1);
    lp.term(1, x).term(-1, y).row(R, Lp.NONE, 0, ANY);

    assertInfeasible();
  }

  /**
   * Costs of 1e9 beside 1e-2 and bounds of 1e9 beside 1: 1e9 MWh of which all but 1 comes cheap.
   */
  @Test
  void numbersOfEverySizeKeepTheirDigits() {
    int cheap = lp.column(X, 0, 999_999_999, 0.01);
    int dear = lp.column(X, 0, ANY, 1e9);
    lp.term(1, cheap).term(1, dear).row(R, Lp.NONE, 1e9, 1e9);

    var solution = optimum(lp.build());

    assertThat(solution.objective()).isCloseTo(1e9 + 9_999_999.99, within(1e9 * 1e-7));
    assertThat(solution.dual()[0]).isCloseTo(1e9, within(1.0));
  }
}
