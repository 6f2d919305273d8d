package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output costs more in some hours than in others. */
final class ExtraCostTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  ExtraCostTest() {}

  /**
   * Coal at 10 + 5 and 10 + 30 against gas at 30: 20 · 15 in the first hour, 20 · 30 in the second.
   */
  private static Systems coalAndGas() {
    return oneNode()
        .demandMw(20, 20)
        .generator("coal", 100, 10)
        .extraCost(5, 30)
        .generator("gas", 100, 30);
  }

  @Test
  void whatIsCheapestRuns() {
    var plan = coalAndGas().solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {20, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(300 + 600, CLOSE);
  }

  /** One step of both hours pays what the cheaper one does: 40 · 15, never above the hours. */
  @Test
  void aStepPaysForItsCheapestHour() {
    var scenario = coalAndGas().build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.cost()).isCloseTo(600, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(ExtraCost.class, coalAndGas());
  }
}
