package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Presolve is linear where one column, such as a size, meets rows in every hour: a pass that goes
 * through all its rows for each of them would take minutes here.
 */
final class PresolveGrowthTest extends PresolveCase {
  private static final int HOURS = 200_000;

  PresolveGrowthTest() {}

  /** x ≥ 1, x ≥ 2 … at cost 3: the last row has the price. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void manyRowsOfTheSameColumn() {
    int x = linking(0, ANY, 3);
    for (int hour = 1; hour <= HOURS; hour++) {
      lp.term(1, x);
      row(hour, ANY);
    }

    var point = solved();

    assertThat(point.primal()).containsExactly(HOURS);
    assertThat(point.dual()[HOURS - 1]).isEqualTo(3);
    assertThat(count(Reduction.SINGLETON_ROW)).isEqualTo(HOURS);
  }

  /**
   * What is sent in an hour, less the size, is missing: no pair can go, as the size is shared. Rows
   * that bind nothing come first.
   */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void manyPairsOfTheSameColumn() {
    int size = linking(0, 10, 1);
    for (int hour = 0; hour < HOURS; hour++) {
      lp.term(1, size);
      row(-1, ANY);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      int sent = column(0, 7, -1);
      lp.term(1, sent).term(-1, size);
      row(0, 0);
    }

    assertThat(reduced().rows()).isEqualTo(HOURS);
  }
}
