package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RayProofTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final LpBuilder lp = new LpBuilder();

  RayProofTest() {}

  private int column(double lower, double upper, double cost) {
    return lp.column(new Label("x", "", Lp.NONE), lower, upper, cost);
  }

  private void row(double lower, double upper) {
    lp.row(new Label("r", "", Lp.NONE), Lp.NONE, lower, upper);
  }

  /** Least y − x with x − 2y ≤ 5 and x, y ≥ 0: every y at cost 1 lets two x in that earn 1 each. */
  private Lp twoForOne() {
    int x = column(0, ANY, -1);
    int y = column(0, ANY, 1);
    lp.term(1, x).term(-2, y);
    row(-ANY, 5);
    return lp.build();
  }

  @Test
  void aDirectionAlongWhichTheCostFallsIsProved() {
    var proof = RayProof.check(twoForOne(), new double[] {2, 1});

    assertThat(proof.holds()).isTrue();
    assertThat(proof.fall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(proof.rows()).isEqualTo(new Violation("", 0, 0));
  }

  @Test
  void aDirectionAgainstARowProvesNothing() {
    var proof = RayProof.check(twoForOne(), new double[] {2, 0.5});

    assertThat(proof.holds()).isFalse();
    assertThat(proof.rows()).isEqualTo(new Violation("r[]", 1, 0.5));
    assertThat(proof).hasToString("NOT PROVED: falls by 0.60, rows broken by 0.50 (r[])");
  }

  @Test
  void aDirectionWithoutFallProvesNothing() {
    var program = twoForOne();

    assertThat(RayProof.check(program, new double[] {1, 1}).holds()).isFalse();
    assertThat(RayProof.check(program, new double[] {0, 0}).holds()).isFalse();
    assertThat(RayProof.check(program, new double[] {ANY, ANY}).holds()).isFalse();
    assertThat(RayProof.check(program, new double[] {Double.NaN, 1}).holds()).isFalse();
    assertThat(RayProof.check(program, new double[0]).holds()).isFalse();
  }

  /** What moves against its own bound stays where it is: then nothing makes room for the other. */
  @Test
  void aMoveAgainstABoundCountsAsNone() {
    int x = column(0, ANY, -1);
    int y = column(0, 3, 0);
    lp.term(1, x).term(-1, y);
    row(-ANY, 0);

    var proof = RayProof.check(lp.build(), new double[] {1, 1});

    assertThat(proof.holds()).isFalse();
    assertThat(proof.rows().scaled()).isEqualTo(1);
  }

  /** However small the move is that a large coefficient needs: x ≤ 1e12·y and y ≤ 1 is bounded. */
  @Test
  void aSmallBreachIsNotTakenForRounding() {
    int x = column(0, ANY, -1);
    int y = column(0, 1, 0);
    lp.term(1, x).term(-1e12, y);
    row(-ANY, 0);
    var program = lp.build();

    assertThat(RayProof.check(program, new double[] {1, 1e-12}).holds()).isFalse();
    assertThat(RayProof.check(program, new double[] {1, 0}).holds()).isFalse();
  }

  /** A row in which all moves are what a sum left over. */
  @Test
  void roundingIsNotTakenForABreach() {
    int x = column(-ANY, ANY, -1);
    int y = column(-ANY, ANY, 0);
    lp.term(4, y);
    row(-ANY, 0);
    lp.term(1, x).term(3, y);
    row(0, ANY);

    assertThat(RayProof.check(lp.build(), new double[] {1, 1e-17}).holds()).isTrue();
  }

  @Test
  void aDirectionOfAnotherProgramIsRefused() {
    var program = twoForOne();

    assertThatThrownBy(() -> RayProof.check(program, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 moves for 2 columns");
  }

  /** Earnings on one column, free room for it in no row, and everything else at random. */
  private static Lp unbounded(long seed) {
    var random = new Random(seed);
    var lp = new LpBuilder();
    int columns = 2 + random.nextInt(12);
    for (int j = 0; j < columns; j++) {
      boolean free = random.nextInt(3) == 0;
      lp.column(new Label("x", "", j), free ? -ANY : 0, ANY, random.nextInt(9));
    }
    int earns = random.nextInt(columns);
    lp.addCost(earns, -20);
    for (int i = 0; i < columns / 2; i++) {
      for (int j = 0; j < columns; j++) {
        int coefficient = random.nextInt(10);
        lp.term((j == earns ? coefficient : coefficient - 4) / 7.0, j);
      }
      lp.row(new Label("r", "", i), Lp.NONE, -5, ANY);
    }
    return lp.build();
  }

  /** HiGHS's own direction, each way it goes, proves what it says. */
  @Test
  void whatHighsFindsIsProved() {
    for (long seed = 1; seed <= 30; seed++) {
      var program = unbounded(seed);
      for (var method : Highs.Method.values()) {
        var outcome = (Outcome.Unbounded) new Highs(method).solve(program, Options.DEFAULT);
        assertThat(RayProof.check(program, outcome.direction()))
            .as("seed %s, %s", seed, method)
            .matches(RayProof::holds);
      }
    }
  }

  /** No direction whatever proves a program that has an optimum to have none. */
  @Test
  void whatIsBoundedIsNeverProvedOtherwise() {
    for (long seed = 1; seed <= 500; seed++) {
      var program = RandomPrograms.solvable(seed);
      var direction = new Random(seed).doubles(program.columns(), -9, 9).toArray();

      var proof = RayProof.check(program, direction);

      assertThat(proof.holds()).as("seed %s: %s", seed, proof).isFalse();
    }
  }
}
