package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Lp;
import org.junit.jupiter.api.Test;

/** Programs of few hours with answers by hand, and such with numbers of very different size. */
abstract class HoursByHandContract extends ByHand {
  /** A store that cannot hold anything, of three hours in a ring. */
  @Test
  void aStoreWithoutRoom() {
    int capacity = column(0, 0, 1);
    var level = new int[3];
    for (int t = 0; t < 3; t++) {
      level[t] = column(t, 0, ANY, 0);
    }
    for (int t = 0; t < 3; t++) {
      int in = column(t, 0, ANY, 0);
      int out = column(t, 0, ANY, 0);
      int plant = column(t, 0, 4, 1 + t);
      lp.term(1, level[t]).term(-1, capacity);
      row(t, -ANY, 0);
      lp.term(1, level[t]).term(-1, level[(t + 2) % 3]).term(-0.9, in).term(1 / 0.9, out);
      row(t, 0, 0);
      lp.term(1, plant).term(1, out).term(-1, in);
      row(t, 4, 4);
    }

    // Each hour meets its own 4: 4·(1 + 2 + 3). Charging what is discharged at once costs more.
    proved(24);
  }

  /**
   * Two hours: 10 wanted in the second, where it costs 3; in the first it costs 1, and a tenth is
   * lost each way. 10/0.81 MWh are bought in the first, and 1/0.81 is the price in the second.
   */
  @Test
  void aStoreMovesTheCheapHour() {
    int level = column(0, 0, ANY, 0);
    int in = column(0, 0, ANY, 0);
    int out = column(1, 0, ANY, 0);
    int first = column(0, 0, ANY, 1);
    int second = column(1, 0, ANY, 3);
    lp.term(1, level).term(-0.9, in);
    row(0, 0, 0);
    lp.term(-1, level).term(1 / 0.9, out);
    row(1, 0, 0);
    lp.term(1, first).term(-1, in);
    row(0, 0, 0);
    lp.term(1, second).term(1, out);
    row(1, 10, 10);

    var solution = proved(10 / 0.81);
    assertThat(solution.dual()[3]).isCloseTo(1 / 0.81, within(1e-6));
  }

  /**
   * Capacity at 10 that serves two hours of 5 and 8 at 1 each, beside plants at 7: what both hours
   * use saves 2·6 > 10, what one hour uses only 6 < 10. So 5 are built: 50 + 10 + 3·7.
   */
  @Test
  void capacityThatHoursShare() {
    int built = column(0, ANY, 10);
    double[] wanted = {5, 8};
    for (int t = 0; t < 2; t++) {
      int own = column(t, 0, ANY, 1);
      int other = column(t, 0, ANY, 7);
      lp.term(1, own).term(-1, built);
      row(t, -ANY, 0);
      lp.term(1, own).term(1, other);
      row(t, wanted[t], wanted[t]);
    }

    assertThat(proved(81).primal()[built]).isCloseTo(5, within(1e-5));
  }

  /** Tags are hints: here they tell of hours in no order, far apart, and of wrong ones. */
  @Test
  void tagsThatTellNothing() {
    int[] hours = {1_000_000, 3, Lp.NONE, 7, 3, 500};
    int before = -1;
    for (int t = 0; t < 6; t++) {
      int x = column(hours[t], 0, ANY, 1 + t);
      lp.term(1, x);
      if (before >= 0) {
        lp.term(1, before);
      }
      row(hours[(t + 2) % 6], 2, ANY);
      before = x;
    }

    // Each two neighbours make 2, the first alone: x = 2, 0, 2, 0, 2, 0 costs 2·(1 + 3 + 5).
    proved(18);
  }

  /** One row over everything that bears the tag of one hour. */
  @Test
  void aRowOverAllHoursWithTheTagOfOne() {
    for (int t = 0; t < 30; t++) {
      lp.term(1, column(t, 0, 1, t));
    }
    row(15, 10.5, ANY);

    // Hours 0 to 9 in full and half of hour 10: 45 + 5.
    proved(50);
  }

  /** Coefficients from 1e-6 to 1e9: whatever the unit, x = 1 and y = 2 for each of 16. */
  @Test
  void coefficientsOfEverySize() {
    for (int k = -6; k <= 9; k++) {
      double unit = Math.pow(10, k);
      int x = column(k + 6, 0, 1, 1);
      int y = column(k + 6, 0, ANY, 2);
      lp.term(unit, x).term(unit, y);
      row(k + 6, 3 * unit, 3 * unit);
    }

    proved(16 * 5);
  }

  /** Costs from 1e-6 to 1e9 in one program: 5·1,111,111,111.111111. */
  @Test
  void costsOfEverySize() {
    double expected = 0;
    for (int k = -6; k <= 9; k++) {
      double unit = Math.pow(10, k);
      int x = column(k + 6, 0, 1, unit);
      int y = column(k + 6, 0, ANY, 2 * unit);
      lp.term(1, x).term(1, y);
      row(k + 6, 3, 3);
      expected += 5 * unit;
    }

    proved(expected);
  }

  /**
   * Units of columns from 1e-6 to 1e9, which a common row adds up: all of it comes from the last.
   */
  @Test
  void columnsInEveryUnit() {
    for (int k = -6; k <= 9; k++) {
      double unit = Math.pow(10, k);
      lp.term(unit, column(k + 6, 0, 3 / unit, (20 - k) * unit));
    }
    row(Lp.NONE, 31, ANY);

    // 3 each of the ten cheapest, k = 9 down to 0, at 11 to 20; then 1 at 21.
    proved(3 * (20 + 11) * 5 + 21);
  }

  /** Bounds that are as good as none. */
  @Test
  void bounds1e9() {
    int x = column(-1e9, 1e9, 1);
    int y = column(-1e9, 1e9, 1);
    lp.term(1, x).term(2, y);
    row(-4, 1e9);
    lp.term(2, x).term(1, y);
    row(-5, 1e9);

    // Both rows bind: x = −2, y = −1.
    proved(-3);
  }

  /** An hour cannot use what no hour brings: 3·2 are made at most, 7 are wanted at the end. */
  @Test
  void aChainThatCannotBringEnough() {
    int before = -1;
    for (int t = 0; t < 3; t++) {
      int level = column(t, 0, ANY, 0);
      int in = column(t, 0, 2, 1);
      lp.term(1, level).term(-1, in);
      if (before >= 0) {
        lp.term(-1, before);
      }
      row(t, 0, 0);
      before = level;
    }
    lp.term(1, before);
    row(2, 7, ANY);

    infeasible();
  }

  /** A store without bottom that is filled for nothing and earns by its level at the end. */
  @Test
  void aChainThatEarnsWithoutEnd() {
    int before = -1;
    for (int t = 0; t < 5; t++) {
      int level = column(t, 0, ANY, t == 4 ? -0.1 : 0);
      int in = column(t, 0, t == 0 ? ANY : 1, 0.01);
      lp.term(1, level).term(-1, in);
      if (before >= 0) {
        lp.term(-0.9, before);
      }
      row(t, 0, 0);
      before = level;
    }

    unbounded();
  }

  /** What the sine of half a turn makes of a night: 1.2e-16 of what is built, which is nothing. */
  @Test
  void coefficientsThatAreRoundingAlone() {
    int built = column(0, 50, 3);
    for (int t = 0; t < 24; t++) {
      double share = Math.max(0, Math.sin(Math.PI * (t - 6) / 12));
      int sun = column(t, 0, ANY, 0);
      int other = column(t, 0, ANY, 1);
      lp.term(1, sun).term(-share, built);
      row(t, -ANY, 50 * share);
      lp.term(1, sun).term(1, other);
      row(t, 100, 100);
    }

    // The shares add up to 7.5958: 50 stand, and 50 more of it save 7.5958 each at 3; 2400 − 759.58
    // + 150.
    double sum = 0;
    for (int t = 7; t < 18; t++) {
      sum += Math.sin(Math.PI * (t - 6) / 12);
    }
    proved(2400 - 100 * sum + 150);
  }
}
