package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

final class CertificateTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final LpBuilder lp = new LpBuilder();

  CertificateTest() {}

  private int column(String name, double lower, double upper, double cost) {
    return lp.column(new Label(name, "", Lp.NONE), lower, upper, cost);
  }

  private void row(String name, double lower, double upper) {
    lp.row(new Label(name, "", Lp.NONE), Lp.NONE, lower, upper);
  }

  /** Least 20·coal + 70·gas with coal + gas = 150, both at most 100: 100 and 50, price 70. */
  private Lp twoPlants() {
    int coal = column("coal", 0, 100, 20);
    int gas = column("gas", 0, 100, 70);
    lp.term(1, coal).term(1, gas);
    row("balance", 150, 150);
    return lp.build();
  }

  @Test
  void anOptimumHolds() {
    var certificate = Certificate.check(twoPlants(), new double[] {100, 50}, new double[] {70});

    assertThat(certificate.holds()).isTrue();
    assertThat(certificate.objective()).isEqualTo(5500);
    assertThat(certificate.lowerBound()).isCloseTo(5500, within(1e-9)).isLessThanOrEqualTo(5500);
    assertThat(certificate.complementarity()).isZero();
  }

  /** A price of 60 proves 60·150 − 40·100 − 0 = 5000 only. */
  @Test
  void anotherPriceProvesLess() {
    var certificate = Certificate.check(twoPlants(), new double[] {100, 50}, new double[] {60});

    assertThat(certificate.holds()).isFalse();
    assertThat(certificate.lowerBound()).isCloseTo(5000, within(1e-9));
    assertThat(certificate.gap()).isCloseTo(500 / 5500.0, within(1e-12));
    assertThat(certificate.complementarity()).isCloseTo(10 * 50 / 5500.0, within(1e-12));
  }

  /**
   * Least 0.11·a² + 5·a + 0.085·b² + 1.2·b with a + b = 315: where 0.22·a + 5 = 0.17·b + 1.2, which
   * is at a = 49.75 / 0.39 and both slopes are the price.
   */
  private Lp twoCurves() {
    int a = column("a", 0, 1000, 5);
    int b = column("b", 0, 1000, 1.2);
    lp.addSquare(a, 0.11).addSquare(b, 0.085);
    lp.term(1, a).term(1, b);
    row("balance", 315, 315);
    return lp.build();
  }

  private static Certificate ofCurves(Lp curves, double a, double price) {
    return Certificate.check(curves, new double[] {a, 315 - a}, new double[] {price});
  }

  @Test
  void aConvexOptimumHolds() {
    double a = 49.75 / 0.39;
    double b = 315 - a;
    var certificate = ofCurves(twoCurves(), a, 0.22 * a + 5);

    double cost = 0.11 * a * a + 5 * a + 0.085 * b * b + 1.2 * b;
    assertThat(certificate.holds()).isTrue();
    assertThat(certificate.objective()).isCloseTo(cost, within(1e-9));
    assertThat(certificate.lowerBound()).isCloseTo(cost, within(1e-9)).isLessThanOrEqualTo(cost);
  }

  /** One MW away from the best costs 0.195 more; the tangent there proves the cost less 0.195. */
  @Test
  void aPointBesideAConvexOptimumDoesNot() {
    double a = 49.75 / 0.39;
    double b = 315 - a;
    double cost = 0.11 * a * a + 5 * a + 0.085 * b * b + 1.2 * b;
    var certificate = ofCurves(twoCurves(), a + 1, 0.22 * a + 5);

    assertThat(certificate.holds()).isFalse();
    assertThat(certificate.objective()).isCloseTo(cost + 0.195, within(1e-9));
    assertThat(certificate.lowerBound()).isLessThan(cost);
  }

  /** Whatever point and price are shown, the bound lies below the optimum. */
  @Test
  void theBoundOfAConvexProgramIsSafe() {
    double best = 49.75 / 0.39;
    double cost = 0.11 * best * best + 5 * best;
    double other = 315 - best;
    cost += 0.085 * other * other + 1.2 * other;
    var curves = twoCurves();
    for (double a = 0; a <= 315; a += 10.5) {
      for (double price = -50; price <= 150; price += 12.5) {
        assertThat(ofCurves(curves, a, price).lowerBound()).isLessThanOrEqualTo(cost);
      }
    }
  }

  @Test
  void aBrokenRowIsNamed() {
    var certificate = Certificate.check(twoPlants(), new double[] {100, 49}, new double[] {70});

    assertThat(certificate.holds()).isFalse();
    assertThat(certificate.rows()).isEqualTo(new Violation("balance[]", 1, 1 / 151.0));
    assertThat(certificate.gap()).isNegative();
  }

  @Test
  void aBrokenBoundIsNamed() {
    var certificate = Certificate.check(twoPlants(), new double[] {102, 48}, new double[] {70});

    assertThat(certificate.holds()).isFalse();
    assertThat(certificate.columns()).isEqualTo(new Violation("coal[]", 2, 2 / 101.0));
  }

  @Test
  void whatIsNoNumberNeverHolds() {
    var program = twoPlants();

    assertThat(
            Certificate.check(program, new double[] {100, Double.NaN}, new double[] {70}).holds())
        .isFalse();
    assertThat(
            Certificate.check(program, new double[] {100, 50}, new double[] {Double.NaN}).holds())
        .isFalse();
  }

  @Test
  void anAnswerOfAnotherProgramIsRefused() {
    var program = twoPlants();

    assertThatThrownBy(() -> Certificate.check(program, new double[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values and 1 prices for 2 columns and 1 rows");
  }

  /**
   * A reduced cost of the wrong sign on a column without a bound: x ≥ 2 at cost 1 with a price of 1
   * + 1e-9. A row keeps x below 50, so that little is lost.
   */
  @Test
  void rowsBoundWhatHasNoBound() {
    int x = column("x", 0, ANY, 1);
    int y = column("y", 0, 10, 0);
    lp.term(1, x);
    row("need", 2, ANY);
    lp.term(1, x).term(-5, y);
    row("room", -ANY, 0);

    var certificate =
        Certificate.check(lp.build(), new double[] {2, 1}, new double[] {1 + 1e-9, 0});

    assertThat(certificate.lowerBound()).isBetween(2 - 5e-8, 2.0);
    assertThat(certificate.holds()).isTrue();
  }

  /** The same where only the objective keeps x small. */
  @Test
  void theObjectiveBoundsWhatHasNoBound() {
    int x = column("x", 0, ANY, 1);
    lp.term(1, x);
    row("need", 2, ANY);

    var certificate = Certificate.check(lp.build(), new double[] {2}, new double[] {1 + 1e-9});

    assertThat(certificate.lowerBound()).isBetween(2 - 1e-8, 2.0);
    assertThat(certificate.holds()).isTrue();
  }

  /** A column that earns and that nothing holds: far away lies a point that costs less. */
  @Test
  void anUnboundedProgramNeverHolds() {
    column("x", 0, ANY, -1);

    var certificate = Certificate.check(lp.build(), new double[] {7}, new double[0]);

    assertThat(certificate.assumedColumns()).isEqualTo(1);
    assertThat(certificate.lowerBound()).isLessThan(-1000);
    assertThat(certificate.holds()).isFalse();
  }

  /** Two free columns that only hold each other, and a price that is off by a rounding. */
  @Test
  void freeColumnsAreTakenToStayWithinAThousandTimesTheirSize() {
    int x = column("x", -ANY, ANY, 0.1);
    int y = column("y", -ANY, ANY, 0.2);
    lp.term(0.1, x).term(0.2, y);
    row("sum", 3, ANY);

    var exact = Certificate.check(lp.build(), new double[] {10, 10}, new double[] {1 + 1e-12});

    assertThat(exact.assumedColumns()).isEqualTo(2);
    assertThat(exact.gap()).isBetween(0.0, 1e-7);
    assertThat(exact.holds()).isTrue();
  }

  /** A price whose sign asks for a bound that the row lacks counts as none. */
  @Test
  void aPriceOfTheWrongSignProvesNothing() {
    int x = column("x", 1, 5, 3);
    lp.term(1, x);
    row("most", -ANY, 4);

    assertThat(Certificate.check(lp.build(), new double[] {1}, new double[] {2}).lowerBound())
        .isCloseTo(3, within(1e-12));
  }

  /** Sums that cancel: 1e16 + 1 − 1e16 is 1, whatever a plain sum makes of it. */
  @Test
  void sumsKeepWhatPlainSumsLose() {
    int a = column("a", 0, 1, 0);
    int b = column("b", 0, 1, 0);
    int c = column("c", 0, 1, 0);
    lp.term(1e16, a).term(1, b).term(-1e16, c);
    row("r", 1, 1);

    var certificate = Certificate.check(lp.build(), new double[] {1, 1, 1}, new double[] {0});

    assertThat(certificate.rows().absolute()).isZero();
  }

  /** Interior points without crossover are proved too, on a program of planning shape. */
  @Test
  void everyMethodIsProved() {
    for (var method : Highs.Method.values()) {
      var program = StorageExpansion.of(3, 36, 2, 5);
      var outcome = new Highs(method).solve(program, Options.DEFAULT);
      var solution = ((Outcome.Optimal) outcome).solution();

      var certificate = Certificate.check(program, solution.primal(), solution.dual());

      assertThat(certificate.holds()).as("%s: %s", method, certificate).isTrue();
      assertThat(certificate.gap()).as("%s: %s", method, certificate).isLessThan(1e-7);
    }
  }

  /** One number altered, a value or a price, is noticed wherever it has a part in the answer. */
  @Test
  void oneAlteredNumberIsNoticed() {
    var program = StorageExpansion.of(2, 12, 1, 5);
    var outcome = new Highs(Highs.Method.SIMPLEX).solve(program, Options.DEFAULT);
    var solution = ((Outcome.Optimal) outcome).solution();
    assertThat(Certificate.check(program, solution.primal(), solution.dual()).holds()).isTrue();

    for (int j = 0; j < program.columns(); j++) {
      var primal = solution.primal().clone();
      primal[j] -= 1 + 0.01 * Math.abs(primal[j]);
      var certificate = Certificate.check(program, primal, solution.dual());
      assertThat(certificate.holds()).as("%s of %s", program.columnName(j), primal[j]).isFalse();
    }
    for (int i = 0; i < program.rows(); i++) {
      if (Math.abs(solution.dual()[i]) > 1 && program.rowName(i).startsWith("balance")) {
        var dual = solution.dual().clone();
        dual[i] *= 1.01;
        assertThat(Certificate.check(program, solution.primal(), dual).holds())
            .as(program.rowName(i))
            .isFalse();
      }
    }
  }
}
