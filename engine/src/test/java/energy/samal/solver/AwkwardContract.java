package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

/**
 * Programs with answers by hand that are hard on an interior point: no interior, no rows, rows said
 * twice or nearly so, answers that lie in no corner, classics of degeneracy.
 */
abstract class AwkwardContract extends ByHand {
  @Test
  void noRowsAtAll() {
    column(-3, 4, 2);
    column(-3, 4, -1);
    column(-3, 4, 0);
    column(5, 5, 7);
    column(0, ANY, 0);
    lp.addOffset(1);

    // 2·(−3) − 4 + 0 + 35 + 1
    proved(26);
  }

  @Test
  void noRowsButAnEndlessColumn() {
    column(-3, 4, 2);
    column(0, ANY, -1);

    unbounded();
  }

  /** A column that costs nothing may be anywhere: that is an optimum all the same. */
  @Test
  void anEndlessColumnThatGainsNothing() {
    column(-ANY, ANY, 0);
    int x = column(0, ANY, 1);
    int free = column(-ANY, ANY, 0);
    lp.term(1, x).term(-1e-3, free);
    row(2, ANY);

    proved(0);
  }

  @Test
  void rowsWithoutColumns() {
    row(-1, 1);
    row(0, 0);
    row(-ANY, ANY);

    assertThat(proved(0).dual()).hasSize(3);
  }

  @Test
  void rowsWithoutColumnsThatCannotHold() {
    row(-1, 1);
    row(1, ANY);

    infeasible();
  }

  /** All is fixed: 2·3 + 5 = 11 lies between 10 and 12. */
  @Test
  void nothingToDecide() {
    int x = column(3, 3, 10);
    int y = column(5, 5, -1);
    lp.term(2, x).term(1, y);
    row(10, 12);

    assertThat(proved(25).primal()).containsExactly(new double[] {3, 5}, within(1e-9));
  }

  @Test
  void nothingToDecideAndWrong() {
    int x = column(3, 3, 10);
    lp.term(2, x);
    row(7, 12);

    infeasible();
  }

  /** A row without any bound is no rule. */
  @Test
  void freeRows() {
    int x = column(0, ANY, 1);
    lp.term(1, x);
    row(-ANY, ANY);
    lp.term(1, x);
    row(4, ANY);

    assertThat(proved(4).dual()).containsExactly(new double[] {0, 1}, within(1e-6));
  }

  /** Both ends of a range bind in turn: x + y within 2 to 6, dearest and cheapest. */
  @Test
  void bothEndsOfARange() {
    for (int sign : new int[] {1, -1}) {
      var builder = new LpBuilder();
      int x = builder.column(new Label("x", "", Lp.NONE), 0, 10, sign);
      int y = builder.column(new Label("y", "", Lp.NONE), 0, 10, 2 * sign);
      builder.term(1, x).term(1, y).row(new Label("r", "", Lp.NONE), Lp.NONE, 2, 6);
      var program = builder.build();
      // Cheapest: x = 2 at 1 each. Dearest: y = 6 at 2 each.
      assertThat(Agreement.fault(program, solved(program), sign > 0 ? 2 : -12)).isEmpty();
    }
  }

  /** x + y = 3 said three times, and x − y = 1: x = 2, y = 1. */
  @Test
  void equationsSaidTwice() {
    int x = column(-ANY, ANY, 3);
    int y = column(-ANY, ANY, 5);
    lp.term(1, x).term(1, y);
    row(3, 3);
    lp.term(-2, x).term(-2, y);
    row(-6, -6);
    lp.term(1, x).term(-1, y);
    row(1, 1);
    lp.term(2, x);
    row(4, 4);

    assertThat(proved(11).primal()).containsExactly(new double[] {2, 1}, within(1e-6));
  }

  @Test
  void equationsThatContradict() {
    int x = column(-ANY, ANY, 3);
    int y = column(-ANY, ANY, 5);
    lp.term(1, x).term(1, y);
    row(3, 3);
    lp.term(2, x).term(2, y);
    row(6.01, 6.01);

    infeasible();
  }

  /** Only the first of three binds, by a hair: y = 2 − x at x = 1. */
  @Test
  void rowsThatAreNearlyParallel() {
    int x = column(0, 1, 1);
    int y = column(0, ANY, 2);
    lp.term(1, x).term(1, y);
    row(2, ANY);
    lp.term(1 + 1e-8, x).term(1, y);
    row(2, ANY);
    lp.term(1, x).term(1 + 1e-8, y);
    row(2 - 1e-7, ANY);

    // x = 1, y = 1 by the first.
    proved(3);
  }

  /** p ≤ 0·capacity holds p at 0 and leaves no interior; so do x + y ≤ 0 and a chain of equals. */
  @Test
  void noInterior() {
    int p = column(0, ANY, 1);
    int x = column(0, ANY, -1);
    int y = column(0, ANY, -1);
    int a = column(-5, 5, 1);
    int b = column(-5, 5, 1);
    int lost = column(0, ANY, 50);
    lp.term(1, p);
    row(-ANY, 0);
    lp.term(1, x).term(1, y);
    row(-ANY, 0);
    lp.term(1, a).term(1, b);
    row(10, 10);
    lp.term(1, p).term(1, x).term(1, lost);
    row(7, 7);

    // Nothing but lost: 50·7, and a = b = 5.
    proved(360);
  }

  /** Beale 1955, on which the simplex method can go round in circles: −1/20. */
  @Test
  void bealesCircle() {
    int[] x = {
      column(0, ANY, -0.75), column(0, ANY, 150), column(0, ANY, -0.02), column(0, ANY, 6)
    };
    lp.term(0.25, x[0]).term(-60, x[1]).term(-0.04, x[2]).term(9, x[3]);
    row(-ANY, 0);
    lp.term(0.5, x[0]).term(-90, x[1]).term(-0.02, x[2]).term(3, x[3]);
    row(-ANY, 0);
    lp.term(1, x[2]);
    row(-ANY, 1);

    proved(-0.05);
  }

  /** Klee and Minty 1972 with four columns: all of it in the last, 100³. */
  @Test
  void kleeAndMintysCube() {
    int size = 4;
    var x = new int[size];
    for (int j = 0; j < size; j++) {
      x[j] = column(0, ANY, -Math.pow(10, size - 1 - j));
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        lp.term(2 * Math.pow(10, i - j), x[j]);
      }
      lp.term(1, x[i]);
      row(-ANY, Math.pow(100, i));
    }

    proved(-1e6);
  }

  /** Free columns that earn together what each alone would cost. */
  @Test
  void freeColumnsThatFallTogether() {
    int x = column(-ANY, ANY, 1);
    int y = column(-ANY, ANY, -2);
    lp.term(1, x).term(-1, y);
    row(-3, 3);

    unbounded();
  }
}
