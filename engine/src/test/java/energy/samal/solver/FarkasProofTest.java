package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FarkasProofTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final LpBuilder lp = new LpBuilder();

  FarkasProofTest() {}

  private int column(double lower, double upper) {
    return lp.column(new Label("x", "", Lp.NONE), lower, upper, 1);
  }

  private void row(double lower, double upper) {
    lp.row(new Label("r", "", Lp.NONE), Lp.NONE, lower, upper);
  }

  /** x + y ≥ 10 and 2x + y ≤ 7 with x, y ≥ 0. */
  private Lp contradiction() {
    int x = column(0, ANY);
    int y = column(0, ANY);
    lp.term(1, x).term(1, y);
    row(10, ANY);
    lp.term(2, x).term(1, y);
    row(-ANY, 7);
    return lp.build();
  }

  /** The first row less the second is −x ≥ 3. */
  @Test
  void rowsThatContradictAreProved() {
    var proof = FarkasProof.check(contradiction(), new double[] {1, -1});

    assertThat(proof.holds()).isTrue();
    assertThat(proof.margin()).isCloseTo(3 / 17.0, within(1e-12));
    assertThat(proof.assumedColumns()).isZero();
  }

  /**
   * One row less 0.4 of the other is 0.2·x + 0.6·y ≥ 7.2, and the second row keeps x below 3.5 and
   * y below 7: at most 4.9.
   */
  @Test
  void rowsBoundWhatHasNoBound() {
    var proof = FarkasProof.check(contradiction(), new double[] {1, -0.4});

    assertThat(proof.holds()).isTrue();
    assertThat(proof.margin()).isCloseTo(2.3 / (10 + 2.8 + 0.7 + 4.2), within(1e-9));
    assertThat(proof.assumedColumns()).isZero();
  }

  @Test
  void pricesThatAddUpToNoContradictionProveNothing() {
    var program = contradiction();

    assertThat(FarkasProof.check(program, new double[] {1, 0}).holds()).isFalse();
    assertThat(FarkasProof.check(program, new double[] {0, 0}).holds()).isFalse();
    assertThat(FarkasProof.check(program, new double[] {Double.NaN, -1}).holds()).isFalse();
    assertThat(FarkasProof.check(program, new double[] {ANY, -ANY}).holds()).isFalse();
    assertThat(FarkasProof.check(program, new double[0]).holds()).isFalse();
  }

  /** A price whose sign asks for a bound that the row lacks counts as none. */
  @Test
  void pricesOfTheWrongSignProveNothing() {
    assertThat(FarkasProof.check(contradiction(), new double[] {-1, 1}))
        .isEqualTo(new FarkasProof(0, "", 0));
  }

  @Test
  void pricesOfAnotherProgramAreRefused() {
    var program = contradiction();

    assertThatThrownBy(() -> FarkasProof.check(program, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 prices for 2 rows");
  }

  @Test
  void boundsThatCrossNeedNoPrices() {
    lp.column(new Label("good", "", Lp.NONE), 0, 1, 0);
    lp.column(new Label("bad", "", Lp.NONE), 3, 2, 0);

    var proof = FarkasProof.check(lp.build(), new double[0]);

    assertThat(proof).isEqualTo(new FarkasProof(0.2, "bad[]", 0));
    assertThat(proof).matches(FarkasProof::holds).hasToString("proved: the bounds of bad[] cross");
  }

  @Test
  void aRowThatCrossesIsNamedToo() {
    column(0, 1);
    lp.row(new Label("row", "", Lp.NONE), Lp.NONE, 1, -1);

    assertThat(FarkasProof.check(lp.build(), new double[] {0}).crossed()).isEqualTo("row[]");
  }

  /** An empty row that asks for 1. */
  @Test
  void aRowWithoutTermsIsProved() {
    column(0, 1);
    row(1, 2);

    assertThat(FarkasProof.check(lp.build(), new double[] {1}).margin())
        .isCloseTo(1, within(1e-12));
  }

  /** What lies within the rounding of the sums proves nothing, what lies beyond it does. */
  @Test
  void theLastDigitsDecide() {
    int a = column(1, 1);
    int b = column(1, 1);
    for (double most : new double[] {0.3, 0.3 - 1e-15}) {
      lp.term(0.1, a).term(0.2, b);
      row(-ANY, most);
    }
    var program = lp.build();

    assertThat(FarkasProof.check(program, new double[] {-1, 0}).holds()).isFalse();
    assertThat(FarkasProof.check(program, new double[] {0, -1}).holds()).isTrue();
  }

  /** Two free columns that only hold each other, and three times a tenth that is not 0.3. */
  @Test
  void freeColumnsAreTakenToStayWithinAThousandTimesTheLargestBound() {
    int x = column(-ANY, ANY);
    int y = column(-ANY, ANY);
    lp.term(0.1, x).term(0.2, y);
    row(1, ANY);
    lp.term(0.3, x).term(0.6, y);
    row(-ANY, 2);

    var proof = FarkasProof.check(lp.build(), new double[] {3, -1});

    assertThat(proof.assumedColumns()).isEqualTo(2);
    assertThat(proof.margin()).isCloseTo(0.2, within(1e-9));
  }

  /** No prices whatever prove a program that has a point to have none. */
  @Test
  void whatIsFeasibleIsNeverProvedOtherwise() {
    for (long seed = 1; seed <= 500; seed++) {
      var program = RandomPrograms.solvable(seed);
      var random = new Random(seed);
      var prices = random.doubles(program.rows(), -9, 9).toArray();

      var proof = FarkasProof.check(program, prices);

      assertThat(proof.holds()).as("seed %s: %s", seed, proof).isFalse();
    }
  }

  /** HiGHS's own prices, each way it goes, prove what it says. */
  @Test
  void whatHighsFindsIsProved() {
    for (long seed = 1; seed <= 30; seed++) {
      var program = RandomPrograms.infeasible(seed);
      for (var method : Highs.Method.values()) {
        var outcome = (Outcome.Infeasible) new Highs(method).solve(program, Options.DEFAULT);
        assertThat(FarkasProof.check(program, outcome.prices()))
            .as("seed %s, %s", seed, method)
            .matches(FarkasProof::holds);
      }
    }
  }
}
