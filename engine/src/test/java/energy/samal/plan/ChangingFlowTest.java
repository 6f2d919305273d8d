package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A heat pump takes less power in a mild hour than in a cold one. */
final class ChangingFlowTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  ChangingFlowTest() {}

  /**
   * At best 4 MWh of heat for each MWh; in the cold hour a pump takes twice as much, so 2. 40 MW of
   * heat take 10 and 20 MW, of power at 30.
   */
  private static Systems heatPump() {
    return oneNode()
        .hourlyCarrier("heat")
        .generator("plant", 100, 30)
        .demand("warmth", "n", "heat", 40, 40)
        .converter("pump", 60, "electricity", 4)
        .carries("heat")
        .takesShaped(1, 2);
  }

  @Test
  void theColdHourTakesMore() {
    var plan = heatPump().solve();

    assertThat(plan.output("plant")).containsExactly(new double[] {10, 20}, CLOSE);
    assertThat(plan.output("pump", "heat")).containsExactly(new double[] {40, 40}, CLOSE);
    assertThat(plan.cost()).isCloseTo(30 * 30, CLOSE);
    assertThat(plan.price("n", "heat")).containsExactly(new double[] {7.5, 15}, CLOSE);
  }

  /**
   * One step of both hours may take what the milder one does: 2 · 10 MWh, never above the hours.
   */
  @Test
  void aStepTakesWhatItsBestHourDoes() {
    var scenario = heatPump().build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.cost()).isCloseTo(20 * 30, CLOSE);
  }

  /**
   * A plant that must make 15 MW: one step of both hours may take them, for its worst hour does.
   */
  @Test
  void aStepMayTakeMoreThanItsBestHourDoes() {
    var scenario =
        oneNode()
            .hourlyCarrier("heat")
            .generator("plant", 15, 30)
            .minimumShare(1)
            .demand("warmth", "n", "heat", 40, 40)
            .converter("pump", 60, "electricity", 4)
            .carries("heat")
            .takesShaped(1, 2)
            .build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.energy("pump", EnergyRow.Role.INPUT)).isCloseTo(30, CLOSE);
    assertThat(plan.cost()).isCloseTo(30 * 30, CLOSE);
  }

  @Test
  void golden() {
    var scenario = heatPump().build();
    Golden.check(ChangingFlow.class, scenario, Solved.segments(scenario, 1));
  }
}
