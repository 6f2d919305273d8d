package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Generators feed their node, cheapest first, and what they cannot sell is curtailed. */
final class GeneratorOutputTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  GeneratorOutputTest() {}

  /**
   * 120 MW of coal at 20 and 100 MW of gas at 70 meet 100 and 150 MW: coal 100 and 120, gas 0 and
   * 30; cost 220 · 20 + 30 · 70 = 6500. The last MW comes from coal, then from gas.
   */
  private static Systems coalAndGas() {
    return oneNode().demandMw(100, 150).generator("coal", 120, 20).generator("gas", 100, 70);
  }

  @Test
  void cheapestPlantRunsFirst() {
    var plan = coalAndGas().solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {100, 120}, CLOSE);
    assertThat(plan.output("gas")).containsExactly(new double[] {0, 30}, CLOSE);
    assertThat(plan.cost()).isCloseTo(6500, CLOSE);
    assertThat(plan.price("n")).containsExactly(new double[] {20, 70}, CLOSE);
  }

  /** 50 and 100 MW of wind could run where 40 and 60 are asked for: 10 + 40 MWh are curtailed. */
  @Test
  void windThatNobodyNeedsIsCurtailed() {
    var plan = oneNode().demandMw(40, 60).generator("wind", 100, 0).available(0.5, 1).solve();

    assertThat(plan.energy("wind", EnergyRow.Role.CURTAILED)).isCloseTo(50, CLOSE);
    assertThat(plan.cost()).isCloseTo(0, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(GeneratorOutput.class, coalAndGas());
  }
}
