package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output of a year lies between a least and a most use of capacity. */
final class YearlyOutputTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  YearlyOutputTest() {}

  /** Water for half of 100 MW · 2 h; gas at 40 makes the other 100 MWh. */
  @Test
  void mostOutputOfAYear() {
    var plan =
        oneNode()
            .demandMw(100, 100)
            .generator("hydro", 100, 0)
            .yearlyFactor(0, 0.5)
            .generator("gas", 100, 40)
            .solve();

    assertThat(plan.energy("hydro", EnergyRow.Role.OUTPUT)).isCloseTo(100, CLOSE);
    assertThat(plan.cost()).isCloseTo(4000, CLOSE);
  }

  /** A quarter of 100 MW · 2 h must come from the dear plant: 50 · 60 + 150 · 40 = 9000. */
  @Test
  void leastOutputOfAYear() {
    var plan =
        oneNode()
            .demandMw(100, 100)
            .generator("waste", 100, 60)
            .yearlyFactor(0.25, 1)
            .generator("gas", 100, 40)
            .solve();

    assertThat(plan.energy("waste", EnergyRow.Role.OUTPUT)).isCloseTo(50, CLOSE);
    assertThat(plan.cost()).isCloseTo(9000, CLOSE);
  }

  /**
   * Biomass at 10 per MW and year may run half of the time: each MW saves 1 MWh of gas at 40 a
   * year. To spare all 200 MWh takes 200 MW, at 2000.
   */
  private static Systems built() {
    return oneNode()
        .demandMw(100, 100)
        .generator("gas", 100, 40)
        .generator("biomass", 0, 0)
        .yearlyFactor(0.25, 0.5)
        .buildable(300, 200, 0);
  }

  @Test
  void limitsGrowWithWhatIsBuilt() {
    var plan = built().solve();

    assertThat(plan.capacity("biomass", 2030).built()).isCloseTo(200, CLOSE);
    assertThat(plan.cost()).isCloseTo(2000, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(YearlyOutput.class, built());
  }
}
