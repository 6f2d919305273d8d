package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Fuel comes in price steps, within a year's most and a reserve. */
final class SupplyLimitTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  SupplyLimitTest() {}

  /** 100 MWh of power take 200 of gas: 100 at 10, the rest at 20, which is the price of gas. */
  @Test
  void cheapStepsComeFirst() {
    var plan =
        oneNode()
            .fuel("gas", 0)
            .demandMw(50, 50)
            .supply("field", "gas", 10, 100, ANY)
            .supply("import", "gas", 20, ANY, ANY)
            .converter("ccgt", 100, "gas", 0.5)
            .solve();

    assertThat(plan.energy("field", EnergyRow.Role.SUPPLIED)).isCloseTo(100, CLOSE);
    assertThat(plan.cost()).isCloseTo(3000, CLOSE);
    assertThat(plan.price("n", "gas")).containsExactly(new double[] {20, 20}, CLOSE);
  }

  /**
   * 100 MWh of gas a year; 2030 stands for two years, 2032 for one. The field holds 150 MWh in all
   * at 10, the rest of 300 comes at 30: 1500 + 4500.
   */
  private static Systems field() {
    return oneNode()
        .years(0, 1, 2030, 2032)
        .fuel("gas", 0)
        .demandMw(25, 25)
        .supply("field", "gas", 10, ANY, 150)
        .supply("import", "gas", 30, ANY, ANY)
        .converter("ccgt", 100, "gas", 0.5);
  }

  @Test
  void aReserveIsUsedUpOnce() {
    var plan = field().solve();

    assertThat(plan.cost()).isCloseTo(6000, CLOSE);
    assertThat(
            2 * plan.energy(2030, "field", EnergyRow.Role.SUPPLIED)
                + plan.energy(2032, "field", EnergyRow.Role.SUPPLIED))
        .isCloseTo(150, CLOSE);
  }

  /** District heat from a geothermal field, at most 30 MWh of it a year. */
  @Test
  void hourlyCarriersAreSuppliedByTheHour() {
    var plan =
        oneNode()
            .hourlyCarrier("heat")
            .demand("warmth", "n", "heat", 10, 40)
            .supply("wells", "heat", 5, 30, ANY)
            .supply("dear", "heat", 50, ANY, ANY)
            .solve();

    assertThat(plan.cost()).isCloseTo(30 * 5 + 20 * 50, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(SupplyLimit.class, field());
  }
}
