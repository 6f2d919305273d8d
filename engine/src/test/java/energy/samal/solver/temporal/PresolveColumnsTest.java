package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What presolve does to columns, by hand. */
final class PresolveColumnsTest extends PresolveCase {
  PresolveColumnsTest() {}

  /** 3·x with x = 2 moves 6 into the row's bounds and 14 into the offset. */
  @Test
  void aFixedColumnMovesIntoBoundsAndOffset() {
    int x = column(2, 2, 7);
    int y = column(0, 9, 1);
    int z = column(0, 9, 1);
    lp.term(3, x).term(1, y).term(-1, z);
    row(7, 9);
    lp.term(1, y).term(1, z);
    row(4, ANY);
    lp.addOffset(100);

    var left = reduced();

    assertThat(left.columns()).isEqualTo(2);
    assertThat(left.offset).isEqualTo(114);
    assertThat(left.rowLower).containsExactly(1, 4);
    assertThat(left.rowUpper).containsExactly(3, ANY);
    assertThat(postsolve().columns()).containsExactly(y, z);
  }

  /** At a cost down, at a gain up, and for nothing to whatever bound there is. */
  @Test
  void aColumnInNoRowGoesToItsBestBound() {
    column(-1, 4, 2);
    column(-1, 4, -2);
    column(-ANY, 4, 0);
    column(-ANY, ANY, 0);

    assertThat(solved().primal()).containsExactly(-1, 4, 4, 0);
    assertThat(count(Reduction.EMPTY_COLUMN)).isEqualTo(4);
  }

  /** Cost without use: x only helps to break x − y ≤ 5, and so stays at 1. */
  @Test
  void aColumnThatOnlyCostsStaysAtItsBound() {
    int x = column(1, ANY, 1);
    int y = column(0, 10, 2);
    int z = column(0, 10, 1);
    lp.term(1, x).term(-1, y).term(-1, z);
    row(-ANY, 0);
    lp.term(1, y).term(-2, z);
    row(-1, 1);

    reduced();

    assertThat(count(Reduction.DOMINATED_COLUMN)).isEqualTo(1);
    assertThat(postsolve().columns()).doesNotContain(x);
  }

  /** Power bought at 5 and sold at 3 at the same place: neither, at any price between. */
  @Test
  void aPairThatOnlyLosesStaysAtItsBounds() {
    int buy = column(0, 100, 5);
    int sell = column(0, 100, -3);
    lp.term(1, buy).term(-1, sell);
    row(0, 0);

    var point = solved();

    assertThat(point.primal()).containsExactly(0, 0);
    assertThat(point.dual()[0]).isBetween(3.0, 5.0);
    assertThat(count(Reduction.PAIRED_ROW)).isEqualTo(1);
  }

  /** Two units bought at 3 make one that is sold at 10, up to 40 of them. */
  @Test
  void aPairThatGainsGoesAsFarAsItCan() {
    int buy = column(0, 80, 3);
    int sell = column(0, 40, -10);
    lp.term(0.5, buy).term(-1, sell);
    row(0, 0);

    var point = solved();

    // Both are full at once, so that any price from 6 to 10 will do.
    assertThat(point.primal()).containsExactly(80, 40);
    assertThat(point.dual()[0]).isBetween(6.0, 10.0);
  }

  /**
   * x + y + s = 10 with s from 1 to 4 is 6 ≤ x + y ≤ 9. At x + y = 6 the rest is s = 4, and the
   * price of the equality is that of the range.
   */
  @Test
  void aColumnWithoutCostInOneRowIsItsSlack() {
    int x = column(0, 7, 1);
    int y = column(0, 7, 2);
    int s = column(1, 4, 0);
    lp.term(1, x).term(1, y).term(1, s);
    row(10, 10);
    lp.term(1, x).term(-1, y);
    row(-3, 2);

    var left = reduced();

    assertThat(left.columns()).isEqualTo(2);
    assertThat(left.rowLower).containsExactly(6, -3);
    assertThat(left.rowUpper).containsExactly(9, 2);
    // Least x + 2y is at x + y = 6, x − y = 2: prices a + b = 1, a − b = 2.
    var point = restored(new double[] {4, 2}, new double[] {1.5, -0.5});
    assertThat(point.primal()[s]).isEqualTo(4);
    assertThat(point.dual()).containsExactly(1.5, -0.5);
  }

  /** Spill costs nothing and can take whatever comes: both rows are met, with 6 for the larger. */
  @Test
  void aColumnWithoutCostThatMayGrowMeetsItsRows() {
    int spill = column(-ANY, ANY, 0);
    int x = column(2, 2, 1);
    int y = column(0, 5, -1);
    lp.term(1, spill).term(-1, x);
    row(4, ANY);
    lp.term(2, spill).term(-1, y);
    row(-ANY, ANY);
    lp.term(2, spill).term(-1, y).term(-1, x);
    row(0, ANY);

    var point = solved();

    assertThat(point.primal()).containsExactly(6, 2, 5);
  }

  /**
   * Of 3 that exist and at most 2 that are built, alive is from 3 to 5, though its own bounds are 0
   * and 100: output of at most 2 is never held back, and alive's bounds stay as they were.
   */
  @Test
  void boundsThatFollowFromLinkingRowsJudgeOthersButStayOut() {
    int alive = linking(0, 100, 1);
    int built = linking(0, 2, 10);
    int output = column(0, 2, 1);
    int other = column(0, 9, 3);
    int third = column(0, 9, 2);
    lp.term(1, alive).term(-1, built);
    row(3, 3);
    lp.term(1, output).term(-1, alive);
    row(-ANY, 0);
    lp.term(1, other).term(-1, alive);
    row(-ANY, 0);
    lp.term(1, output).term(1, other).term(1, third);
    row(8, ANY);
    lp.term(1, third).term(-1, other);
    row(-1, 1);

    var left = reduced();

    assertThat(postsolve().rows()).doesNotContain(1).contains(0, 2, 3);
    assertThat(left.columnLower[alive]).isIn(0.0, Double.NEGATIVE_INFINITY);
    assertThat(left.columnUpper[alive]).isIn(100.0, ANY);
  }

  /** Rows and columns that stay keep their hours, their order and their numbers. */
  @Test
  void whatStaysIsKnown() {
    column(3, 3, 1);
    int x = column(0, 9, 1);
    int y = linking(0, 9, 1);
    lp.term(1, x);
    row(0, ANY);
    lp.term(1, x).term(1, y);
    row(4, ANY);
    lp.term(1, x).term(-1, y);
    row(-2, 2);

    var left = reduced();

    assertThat(left.columnHour).containsExactly(0, -1);
    assertThat(left.rowHour).containsExactly(0, 0);
    assertThat(postsolve().columns()).containsExactly(1, 2);
    assertThat(postsolve().rows()).containsExactly(1, 2);
    var guess = postsolve().restrict(new double[] {3, 4, 5}, new double[] {6, 7, 8});
    assertThat(guess.primal()).containsExactly(4, 5);
    assertThat(guess.dual()).containsExactly(7, 8);
  }
}
