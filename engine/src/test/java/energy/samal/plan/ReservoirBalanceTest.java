package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Water is kept, turbined, spilled and released down the river. */
final class ReservoirBalanceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  ReservoirBalanceTest() {}

  private static Systems lake() {
    return oneNode()
        .demandMw(0, 0, 40)
        .generator("gas", 100, 50)
        .reservoir("dam", 30, 30, 10, 10, 10);
  }

  /** 10 MW flow in for three hours; all 30 are turbined in the third, gas at 50 makes 10. */
  @Test
  void waterIsKeptForTheDearHour() {
    var plan = lake().solve();

    assertThat(plan.output("dam")).containsExactly(new double[] {0, 0, 30}, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.LEVEL, "dam"))
        .containsExactly(new double[] {10, 20, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(500, CLOSE);
    assertThat(plan.price("n")[2]).isCloseTo(50, CLOSE);
  }

  /** A river must keep 5 MW: nobody needs them in two hours, so 10 MWh are spilled. */
  @Test
  void theRiverMustFlow() {
    var plan = lake().releases(new double[] {5, 5, 5}, new double[] {ANY, ANY, ANY}).solve();

    assertThat(plan.energy("dam", EnergyRow.Role.SPILLED)).isCloseTo(10, CLOSE);
    assertThat(plan.cost()).isCloseTo(20 * 50, CLOSE);
  }

  /** No more than 12 MW may go down in the third hour: 28 of gas, and the rest of water before. */
  @Test
  void theValleyMustNotFlood() {
    var plan = lake().releases(new double[] {0, 0, 0}, new double[] {ANY, ANY, 12}).solve();

    assertThat(plan.output("dam")[2]).isCloseTo(12, CLOSE);
    assertThat(plan.cost()).isCloseTo(28 * 50, CLOSE);
  }

  /** Half of the turbines hold half of the lake: 20 of 40 MW, built at 10, keep 20 of 40 MWh. */
  @Test
  void aLakeGrowsWithItsTurbines() {
    var system =
        oneNode()
            .demandMw(0, 40)
            .generator("gas", 100, 50)
            .reservoir("dam", 0, 40, 20, 0)
            .buildable(40, 200, 0);

    assertThat(system.solve().capacity("dam", 2030).built()).isCloseTo(20, CLOSE);
    assertThat(system.solve().cost()).isCloseTo(200 + 20 * 50, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(
        ReservoirBalance.class,
        lake().releases(new double[] {5, 5, 5}, new double[] {ANY, ANY, 12}));
  }
}
