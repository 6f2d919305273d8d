package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.temporal.TemporalSolver;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole numbers: found by HiGHS, and what of them is proved. */
final class IntegersTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final Label X = new Label("x", "", Lp.NONE);
  private static final Label R = new Label("r", "", Lp.NONE);

  private final LpBuilder lp = new LpBuilder();
  private final Heard heard = new Heard();
  private final Solver highs = new Highs();

  IntegersTest() {}

  private int whole(double upper, double cost) {
    int column = lp.column(X, 0, upper, cost);
    lp.integer(column);
    return column;
  }

  private Options options() {
    return Options.DEFAULT.with(heard);
  }

  private Solution optimum(Solver solver, Lp program) {
    var outcome = solver.solve(program, options());
    assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
    return ((Outcome.Optimal) outcome).solution();
  }

  /**
   * Units of 60 to 100 MW that cost 1000 to have on and 20 for each MWh meet 130 MW beside peakers
   * at 50. In parts: 1.3 units cost 10 + 20 a MWh, 3900. One whole unit and 30 MW of peakers: 1000
   * + 2000 + 1500 = 4500; two: 2000 + 2600 = 4600. One more MWh comes from peakers.
   */
  private Lp units() {
    int on = whole(3, 1000);
    int output = lp.column(X, 0, ANY, 20);
    int peakers = lp.column(X, 0, ANY, 50);
    lp.term(1, output).term(-60, on).row(R, Lp.NONE, 0, ANY);
    lp.term(1, output).term(-100, on).row(R, Lp.NONE, -ANY, 0);
    lp.term(1, output).term(1, peakers).row(R, Lp.NONE, 130, 130);
    lp.addOffset(7);
    return lp.build();
  }

  @Test
  void wholeNumbersWithTheirPricesAndBound() {
    var program = units();

    var solution = optimum(highs, program);
    var certificate = Certificate.check(program, solution);

    assertThat(solution.primal()).containsExactly(new double[] {1, 100, 30}, within(1e-9));
    assertThat(solution.objective()).isCloseTo(4507, within(1e-9));
    assertThat(solution.dual()[2]).isCloseTo(50, within(1e-9));
    assertThat(certificate).matches(Certificate::holds);
    assertThat(certificate.lowerBound()).isCloseTo(3907, within(1e-6));
    assertThat(heard.remarks).singleElement().asString().contains("HiGHS's word").contains("4507");
  }

  @Test
  void theRelayHandsThemToHighs() {
    var program = units();
    var relay = new Relay(new TemporalSolver(), highs, TemporalSolver::suits);

    assertThat(optimum(relay, program).objective()).isCloseTo(4507, within(1e-9));
    assertThat(optimum(relay, program).solver()).startsWith("HiGHS");
    assertThatThrownBy(() -> new TemporalSolver().solve(program, options()))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("whole numbers")
        .hasMessageContaining("--solver highs");
  }

  /** 1.3 units are a solution in parts, and a breach of 0.3 whole numbers. */
  @Test
  void partsDoNotPass() {
    var program = units();
    var parts = new double[] {1.3, 130, 0};

    var certificate = Certificate.check(program, new Solution(parts, new double[3], 0, 0, 0));

    assertThat(certificate.holds()).isFalse();
    assertThat(certificate.columns().absolute()).isCloseTo(0.3, within(1e-12));
    assertThat(certificate.objective()).isCloseTo(3907, within(1e-9));
    assertThatThrownBy(() -> Certificate.check(program, parts, new double[3]))
        .hasMessageContaining("whole numbers");
  }

  /** With two units on, 4600 is the best there is; that one unit would do is not seen by prices. */
  @Test
  void whatIsProvedIsTheBestForTheseWholeNumbers() {
    var program = units();
    var prices = new double[] {0, 0, 20};
    var two = new Solution(new double[] {2, 130, 0}, prices, 4607, 0, 0);
    var dear = new Solution(new double[] {2, 120, 10}, prices, 4907, 0, 0);

    assertThat(Certificate.check(program, two)).matches(Certificate::holds);
    assertThat(Certificate.check(program, dear).gap()).isCloseTo(300 / 4907.0, within(1e-9));
  }

  /** 2x = 1 has a solution in parts; x + y ≥ 3 within 1 and 1 has none, which prices prove. */
  @Test
  void noWholeNumbersAtAll() {
    lp.term(2, whole(1, 1)).row(R, Lp.NONE, 1, 1);
    assertThat(highs.solve(lp.build(), options())).isInstanceOf(Outcome.Infeasible.class);

    var other = new LpBuilder();
    int x = other.column(X, 0, 1, 1);
    int y = other.column(X, 0, 1, 1);
    other.integer(x).integer(y).term(1, x).term(1, y).row(R, Lp.NONE, 3, ANY);
    var program = other.build();
    var outcome = highs.solve(program, options());
    assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
    var prices = ((Outcome.Infeasible) outcome).prices();
    assertThat(FarkasProof.check(program, prices)).matches(FarkasProof::holds);
  }

  /** 2x = 1: the least breach for whole numbers is 1, for parts it would be 0. */
  @Test
  void relaxationsKeepThem() {
    lp.term(2, whole(1, 1)).row(R, Lp.NONE, 1, 1);

    var relaxation = Elastic.relax(lp.build(), _ -> true, _ -> false, highs, options());

    assertThat(relaxation)
        .isInstanceOfSatisfying(
            Relaxation.Smallest.class,
            smallest -> assertThat(smallest.total()).isCloseTo(1, within(1e-9)));
  }

  @Test
  void squaresAndWindowsRefuseThem() {
    int on = whole(1, 1);
    var quadratic = lp.addSquare(on, 1).build();

    assertThatThrownBy(() -> highs.solve(quadratic, options()))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("linear costs only");
    assertThatThrownBy(() -> new Windows(quadratic, new double[1], new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole numbers");
  }

  @Test
  void endsAtTheTimeLimit() {
    var program = knapsacks(new Random(5), 60, 40);

    var outcome = highs.solve(program, options().withTimeLimit(Duration.ofMillis(300)));

    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
  }

  /** A wide gap lets the search end early, and is told. */
  @Test
  void aWiderGapIsToldAsClaimed() {
    var program = knapsacks(new Random(6), 30, 15);

    double exact = optimum(highs, program).objective();
    var rough = highs.solve(program, options().withIntegerGap(0.2));

    assertThat(((Outcome.Optimal) rough).solution().objective())
        .isGreaterThanOrEqualTo(exact * (1 - 1e-9))
        .isLessThanOrEqualTo(exact * 1.25);
    assertThat(heard.remarks).hasSize(2);
    assertThat(heard.steps)
        .filteredOn(step -> step.phase().equals("branch and cut"))
        .anyMatch(step -> step.dual() <= exact && step.primal() >= exact * (1 - 1e-9));
  }

  /** Whole numbers of bounded size that cover each row; many of them are about as good. */
  private static Lp knapsacks(Random random, int columns, int rows) {
    var lp = new LpBuilder();
    var x = lp.columns(X, columns, Lp.NONE, 0, 3, 0);
    for (int j = 0; j < columns; j++) {
      lp.addCost(x.at(j), 10 + random.nextInt(10)).integer(x.at(j));
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        lp.term(random.nextInt(10), x.at(j));
      }
      lp.row(R, Lp.NONE, 7 * columns + 1.5, ANY);
    }
    return lp.build();
  }

  /** Among all whole numbers of small programs, counted one by one, none is better. */
  @Test
  void agreesWithCountingThemAll() {
    for (int seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      var program = knapsacks(random, 5, 3);
      double best = ANY;
      for (int code = 0; code < 1024; code++) {
        best = Math.min(best, cost(program, code));
      }
      var outcome = highs.solve(program, Options.DEFAULT);
      if (best == ANY) {
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
      } else {
        assertThat(optimum(highs, program).objective()).as("seed %d", seed).isEqualTo(best);
      }
    }
  }

  /** Infinite where a row is broken. */
  private static double cost(Lp program, int code) {
    var point = new double[program.columns()];
    for (int j = 0; j < point.length; j++) {
      point[j] = code >> (2 * j) & 3;
    }
    for (int i = 0; i < program.rows(); i++) {
      if (program.activity(i, point) < program.rowLower()[i]) {
        return ANY;
      }
    }
    return program.objective(point);
  }
}
