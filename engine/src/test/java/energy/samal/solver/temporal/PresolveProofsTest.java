package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.solver.FarkasProof;
import energy.samal.solver.RayProof;
import org.junit.jupiter.api.Test;

/** Programs of which presolve finds that they have no optimum, with the proofs by hand. */
final class PresolveProofsTest extends PresolveCase {
  PresolveProofsTest() {}

  private double[] ray() {
    Lp program = lp.build();
    var presolved = Presolve.of(Program.of(program));
    assertThat(presolved).isInstanceOf(Presolved.Infeasible.class);
    double[] ray = ((Presolved.Infeasible) presolved).ray();
    var proof = FarkasProof.check(program, ray);
    assertThat(proof.holds()).as(proof.toString()).isTrue();
    return ray;
  }

  /** x ≥ 5 and x ≤ 3 as rows: one of each, and the columns cancel: 5 − 3 > 0. */
  @Test
  void twoRowsThatCross() {
    int x = column(0, 10, 1);
    lp.term(1, x);
    row(5, ANY);
    lp.term(1, x);
    row(-ANY, 3);

    double[] ray = ray();

    assertThat(ray[0]).isPositive().isEqualTo(-ray[1]);
  }

  /** Two columns of at most 3 and 4 cannot come to 8. */
  @Test
  void aRowThatAsksForTooMuch() {
    int x = column(0, 3, 1);
    int y = column(0, 4, 1);
    lp.term(1, x).term(1, y);
    row(8, ANY);

    assertThat(ray()).containsExactly(1);
  }

  /** x + y ≤ 0 forces both to 0, then x + 2y ≥ 1 is left with nothing: it and twice the other. */
  @Test
  void aContradictionBehindAForcingRow() {
    int x = column(0, 3, 1);
    int y = column(0, 4, 1);
    lp.term(1, x).term(1, y);
    row(-ANY, 0);
    lp.term(1, x).term(2, y);
    row(1, ANY);

    assertThat(ray()).containsExactly(-2, 1);
  }

  @Test
  void aRowWithoutTermsThatAsksForSomething() {
    column(0, 3, 1);
    row(1, 2);

    assertThat(ray()).containsExactly(1);
  }

  /** Needs no prices. */
  @Test
  void boundsOfAColumnThatCross() {
    column(3, 2, 1);
    row(-ANY, 5);

    assertThat(ray()).containsExactly(0);
  }

  /** What crosses by rounding is no contradiction: x is taken to be 1. */
  @Test
  void roundingIsNoContradiction() {
    int x = column(1, 5, 1);
    column(2, 2 - 1e-12, 1);
    lp.term(1, x);
    row(-ANY, 1 - 1e-12);

    var left = reduced();

    assertThat(left.columns()).isZero();
    assertThat(left.offset).isBetween(3 - 1e-11, 3 + 1e-11);
  }

  /** Every unit of x earns 1 and lets y grow with it, as slack of the second row. */
  @Test
  void aGainWithoutEnd() {
    int x = column(0, ANY, -1);
    int y = column(0, ANY, 0);
    lp.term(1, x).term(1, y);
    row(2, ANY);
    Lp program = lp.build();

    var presolved = Presolve.of(Program.of(program));

    assertThat(presolved).isInstanceOf(Presolved.Unbounded.class);
    double[] direction = ((Presolved.Unbounded) presolved).direction();
    assertThat(direction[x]).isEqualTo(1);
    assertThat(RayProof.check(program, direction).holds()).isTrue();
  }
}
