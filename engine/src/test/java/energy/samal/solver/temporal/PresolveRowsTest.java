package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What presolve does to rows, by hand. */
final class PresolveRowsTest extends PresolveCase {
  PresolveRowsTest() {}

  @Test
  void aRowWithoutTermsGoes() {
    column(1, 1, 7);
    row(-2, 3);

    assertThat(solved().dual()).containsExactly(0);
    assertThat(count(Reduction.EMPTY_ROW)).isEqualTo(1);
  }

  /** 2x ≥ 8 at cost 3: x = 4, and one more unit of the row costs 3/2. */
  @Test
  void aRowOfOneColumnBecomesItsBound() {
    int x = column(0, 10, 3);
    lp.term(2, x);
    row(8, ANY);

    var point = solved();

    assertThat(point.primal()).containsExactly(4);
    assertThat(point.dual()).containsExactly(1.5);
    assertThat(count(Reduction.SINGLETON_ROW)).isEqualTo(1);
  }

  /** −2x ≤ −8 is the same bound seen from the other side: price −3/2. */
  @Test
  void aRowOfOneColumnMayHaveANegativeCoefficient() {
    int x = column(0, 10, 3);
    lp.term(-2, x);
    row(-ANY, -8);

    assertThat(solved().dual()).containsExactly(-1.5);
  }

  /** Of x ≥ 4 and x ≥ 6 as rows only the tighter one has a price; x ≤ 8 has none. */
  @Test
  void theTightestOfSeveralBoundsHasThePrice() {
    int x = column(0, 10, 3);
    lp.term(1, x);
    row(4, ANY);
    lp.term(1, x);
    row(6, 8);

    var point = solved();

    assertThat(point.primal()).containsExactly(6);
    assertThat(point.dual()).containsExactly(0, 3);
  }

  /** x ≥ 4 as a row beside x ≥ 5 as the column's own bound: the price stays with the column. */
  @Test
  void aRowLooserThanTheBoundHasNoPrice() {
    int x = column(5, 10, 3);
    lp.term(1, x);
    row(4, ANY);

    var point = solved();

    assertThat(point.primal()).containsExactly(5);
    assertThat(point.dual()).containsExactly(0);
    assertThat(count(Reduction.REDUNDANT_ROW)).isEqualTo(1);
  }

  /** Two columns of at most 3 and 4 never come to more than 7, so nothing holds them back. */
  @Test
  void aRowThatHoldsInAnyCaseGoes() {
    int x = column(0, 3, -1);
    int y = column(0, 4, -1);
    lp.term(1, x).term(1, y);
    row(-ANY, 7);

    var point = solved();

    assertThat(point.primal()).containsExactly(3, 4);
    assertThat(point.dual()).containsExactly(0);
  }

  /** 2 ≤ x + y ≤ 7 with x ≤ 3, y ≤ 4: only the lower side says anything. */
  @Test
  void aSideThatHoldsInAnyCaseGoes() {
    int x = column(0, 3, 1);
    int y = column(0, 4, 2);
    lp.term(1, x).term(1, y);
    row(2, 7);
    lp.term(1, x).term(-1, y);
    row(-1, ANY);

    var left = reduced();

    assertThat(left.rowUpper[0]).isEqualTo(ANY);
    assertThat(left.rowLower[0]).isEqualTo(2);
    assertThat(count(Reduction.REDUNDANT_SIDE)).isEqualTo(1);
  }

  /** x + 2y ≤ 0 leaves only 0. It costs 5 not to have x, 8 not to have y: 4 per unit of the row. */
  @Test
  void aRowThatLeavesNoChoiceFixesItsColumns() {
    int x = column(0, 10, -3);
    int y = column(0, 10, -8);
    lp.term(1, x).term(2, y);
    row(-ANY, 0);

    var point = solved();

    assertThat(point.primal()).containsExactly(0, 0);
    assertThat(point.dual()).containsExactly(-4);
    assertThat(count(Reduction.FORCING_ROW)).isEqualTo(1);
  }

  /** x − y ≥ 7 with x ≤ 5, y ≥ −2: x = 5 at cost 4 and y = −2 at a gain of 1 per unit forgone. */
  @Test
  void aLowerBoundMayLeaveNoChoiceEither() {
    int x = column(0, 5, 4);
    int y = column(-2, 10, -1);
    lp.term(1, x).term(-1, y);
    row(7, ANY);

    var point = solved();

    assertThat(point.primal()).containsExactly(5, -2);
    assertThat(point.dual()).containsExactly(4);
  }

  /** p ≤ 0·capacity, the coefficient stored: p is dead, what it would earn is the row's price. */
  @Test
  void aDeadRowFixesItsColumn() {
    var program =
        new Program(
            0,
            new double[] {-2, 5},
            new double[] {0, 1},
            new double[] {ANY, 9},
            new int[] {0, -1},
            new double[] {-ANY},
            new double[] {0},
            new int[] {0},
            new int[] {0, 2},
            new int[] {0, 1},
            new double[] {1, 0});

    var reduced = (Presolved.Reduced) Presolve.of(program);

    assertThat(reduced.program().columns()).isZero();
    var point = reduced.postsolve().restore(new double[0], new double[0]);
    assertThat(point.primal()).containsExactly(0, 1);
    assertThat(point.dual()).containsExactly(-2);
  }

  /**
   * 3x ≤ 3 leaves x at most 1. Of x + y = 4 and x + z = 6, y and z can only make what x does not:
   * each unit of x costs 1 instead of 3 + 2, so x = 1, y = 3, z = 5. One more unit of either sum
   * costs 3 or 2; one more of the bound 3 of 3x saves (3 + 2 − 1)/3.
   */
  @Test
  void aBoundThatWasARowHasItsPriceFromTheRest() {
    int x = column(0, 10, 1);
    int y = column(0, 10, 3);
    int z = column(0, 10, 2);
    lp.term(3, x);
    row(-ANY, 3);
    lp.term(1, x).term(1, y);
    row(4, 4);
    lp.term(1, x).term(1, z);
    row(6, 6);

    var left = reduced();
    assertThat(left.columnUpper[0]).isEqualTo(1);
    assertThat(left.rows()).isEqualTo(2);

    var point = restored(new double[] {1, 3, 5}, new double[] {3, 2});

    assertThat(point.dual()).containsExactly(new double[] {-4 / 3.0, 3, 2}, within(1e-12));
  }
}
