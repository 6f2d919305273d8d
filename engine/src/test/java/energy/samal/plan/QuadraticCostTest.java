package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Plants whose MWh cost more the more they make. */
final class QuadraticCostTest {
  private static final Offset<Double> CLOSE = within(1e-3);

  QuadraticCostTest() {}

  /**
   * One plant costs 10 + 0.2 · p for one MWh more, the other 20 + 0.1 · q. Of 100 MW, 10 + 0.2 · p
   * = 20 + 0.1 · (100 − p) makes 200 / 3 and 100 / 3 and a price of 70 / 3. Of 40 MW the first
   * makes all but nothing: 10 + 0.2 · 40 = 18 is less than 20.
   */
  private static Systems twoPlants() {
    return Systems.oneNode()
        .demandMw(100, 40)
        .generator("steep", 200, 10)
        .quadraticCost(0.1)
        .generator("flat", 200, 20)
        .quadraticCost(0.05);
  }

  @Test
  void marginalCostsMeet() {
    var plan = twoPlants().solve();

    assertThat(plan.output("steep")).containsExactly(new double[] {200 / 3.0, 40}, CLOSE);
    assertThat(plan.output("flat")).containsExactly(new double[] {100 / 3.0, 0}, CLOSE);
    assertThat(plan.price("n")).containsExactly(new double[] {70 / 3.0, 18}, CLOSE);
    double first = 10 * 200 / 3.0 + 0.1 * 40000 / 9 + 20 * 100 / 3.0 + 0.05 * 10000 / 9;
    assertThat(plan.cost()).isCloseTo(first + 400 + 160, within(1e-4));
    assertThat(plan.cost(2030, CostRow.Component.VARIABLE)).isCloseTo(plan.cost(), within(1e-6));
  }

  /**
   * Over both hours at once 70 MW cost 2 · (10 · p + 20 · q + 0.1 · p² + 0.05 · q²), p = 170 / 3.
   */
  @Test
  void aStepOfBothHoursCostsNoMoreThanTheHours() {
    var scenario = twoPlants().build();
    var coarse = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);
    double p = 170 / 3.0;
    double q = 70 - p;

    double expected = 2 * (10 * p + 20 * q + 0.1 * p * p + 0.05 * q * q);
    assertThat(coarse.cost())
        .isCloseTo(expected, within(1e-4))
        .isLessThan(twoPlants().solve().cost());
  }

  @Test
  void golden() {
    Golden.check(QuadraticCost.class, twoPlants());
  }
}
