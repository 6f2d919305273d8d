package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output changes little from row to row, but begins anywhere. */
final class RowRampLimitTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  RowRampLimitTest() {}

  /**
   * Coal of 100 MW at 10 may rise by 20 and fall by 50 a row; gas at 50 does the rest. Coal begins
   * with 60, then 80, then 100 of 120: (60 + 80 + 100) · 10 + (0 + 40 + 20) · 50.
   */
  private static Systems rising() {
    return oneNode()
        .demandMw(60, 120, 120)
        .generator("coal", 100, 10)
        .rowRamp(0.2, 0.5)
        .generator("gas", 100, 50);
  }

  @Test
  void outputRisesSlowly() {
    var plan = rising().solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {60, 80, 100}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2400 + 3000, CLOSE);
  }

  /** What cannot fall fast must not rise: 10 in the last hour after no more than 30. */
  @Test
  void outputFallsSlowly() {
    var plan =
        oneNode()
            .demandMw(100, 10)
            .generator("coal", 100, 10)
            .rowRamp(ANY, 0.2)
            .generator("gas", 100, 50)
            .solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {30, 10}, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(RowRampLimit.class, rising());
  }
}
