package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Wind and demand have other hours in 2031 than in 2030. */
final class SeriesByYearTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  SeriesByYearTest() {}

  /**
   * 10 MW of wind, gas at 30. In 2030 demand is 10, 10 and half of the wind blows: gas 5, 5. In
   * 2031 demand is 16, 4 and wind blows in the first hour only: gas 6, 4.
   */
  private static Systems windAndGas() {
    return oneNode()
        .years(0, 1, 2030, 2031)
        .demandMw(10, 10)
        .profileFrom(2031, 1.6, 0.4)
        .generator("wind", 10, 0)
        .available(0.5, 0.5)
        .availableFrom(2031, 1, 0)
        .generator("gas", 100, 30);
  }

  @Test
  void eachYearHasItsOwnHours() {
    var plan = windAndGas().solve();

    assertThat(gas(plan, 2030)).containsExactly(new double[] {5, 5}, CLOSE);
    assertThat(gas(plan, 2031)).containsExactly(new double[] {6, 4}, CLOSE);
    assertThat(plan.cost()).isCloseTo(300 + 300, CLOSE);
  }

  private static double[] gas(Solved plan, int year) {
    return plan.hourly(year, HourlySeries.Kind.OUTPUT, "gas");
  }

  @Test
  void oneByOne() {
    var plan = Solved.of(windAndGas().build(), Foresight.MYOPIC);

    assertThat(gas(plan, 2031)).containsExactly(new double[] {6, 4}, CLOSE);
  }
}
