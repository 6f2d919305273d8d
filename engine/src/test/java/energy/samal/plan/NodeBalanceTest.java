package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What comes into a node goes out of it; the dual is the price. */
final class NodeBalanceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  NodeBalanceTest() {}

  /** Gas balances over the year, power in each hour: 25 · 2 MWh of power from 100 MWh of gas. */
  private static Systems fuelAndPower() {
    return oneNode()
        .years(0.1, 5, 2030)
        .fuel("gas", 0)
        .demandMw(25, 25)
        .supply("field", "gas", 10, ANY, ANY)
        .converter("ccgt", 100, "gas", 0.5);
  }

  /**
   * 2030 stands for five years, worth 1 + 1/1.1 + … = 4.16987 of them; prices are those of the year
   * itself.
   */
  @Test
  void pricesAreMoneyOfTheYear() {
    var plan = fuelAndPower().solve();

    assertThat(plan.cost(2030, CostRow.Component.FUEL)).isCloseTo(1000, CLOSE);
    assertThat(plan.cost()).isCloseTo(4169.865446, within(1e-5));
    assertThat(plan.price("n")).containsExactly(new double[] {20, 20}, CLOSE);
    assertThat(plan.price("n", "gas")).containsExactly(new double[] {10, 10}, CLOSE);
  }

  /** A step of two hours weighs two hours; its price is still that of one MWh. */
  @Test
  void pricesOfLongStepsAreOfOneMwh() {
    var scenario = oneNode().demandMw(25, 25, 100).generator("gas", 120, 40).build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 2), Foresight.PERFECT);

    assertThat(plan.price("n")).containsExactly(new double[] {40, 40}, CLOSE);
    assertThat(plan.cost()).isCloseTo(6000, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(NodeBalance.class, fuelAndPower());
  }
}
