package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Storages move energy to a dearer hour, within their power and vessel. */
final class StorageBalanceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  StorageBalanceTest() {}

  /**
   * 100 MW of wind in the first hour, 50 of it asked for: 50 are charged, 40 arrive, 20 come back;
   * the second hour asks for 40, gas at 30 makes 20. A MWh of the first hour is worth 0.4 of gas.
   */
  private static Systems windAndStore() {
    return oneNode()
        .demandMw(50, 40)
        .generator("wind", 100, 0)
        .available(1, 0)
        .generator("gas", 100, 30)
        .storage("store", 60, 100, 0.8, 0.5);
  }

  @Test
  void windIsKeptForLater() {
    var plan = windAndStore().solve();

    assertThat(plan.hourly(HourlySeries.Kind.CHARGE, "store"))
        .containsExactly(new double[] {50, 0}, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.DISCHARGE, "store"))
        .containsExactly(new double[] {0, 20}, CLOSE);
    assertThat(plan.cost()).isCloseTo(600, CLOSE);
    assertThat(plan.price("n")).containsExactly(new double[] {12, 30}, CLOSE);
  }

  /** At most 30 MW in: 24 arrive, 12 come back, gas makes 28. */
  @Test
  void powerLimitsCharging() {
    var plan =
        oneNode()
            .demandMw(50, 40)
            .generator("wind", 100, 0)
            .available(1, 0)
            .generator("gas", 100, 30)
            .storage("store", 30, 100, 0.8, 0.5)
            .solve();

    assertThat(plan.cost()).isCloseTo(28 * 30, CLOSE);
  }

  /** At most 10 MWh kept: 5 come back, gas makes 35. */
  @Test
  void vesselLimitsWhatIsKept() {
    var plan =
        oneNode()
            .demandMw(50, 40)
            .generator("wind", 100, 0)
            .available(1, 0)
            .generator("gas", 100, 30)
            .storage("store", 60, 10, 0.8, 0.5)
            .solve();

    assertThat(plan.cost()).isCloseTo(35 * 30, CLOSE);
  }

  private static Systems buildable(double leastHours, double mostHours) {
    return oneNode()
        .demandMw(0, 40)
        .generator("sun", 100, 0)
        .available(1, 0)
        .storage("store", 0, 0, 1, 1)
        .buildable(100, 200, 0)
        .vesselBuildable(1000, 20, leastHours, mostHours);
  }

  /**
   * 40 MW for an hour: power at 10 and vessel at 1 a year. Two hours at least make the vessel 80
   * MWh, 400 + 80; half an hour at most makes the power 80 MW, 800 + 40.
   */
  @Test
  void vesselAndPowerKeepTheirProportion() {
    assertThat(buildable(2, 4).solve().cost()).isCloseTo(480, CLOSE);
    assertThat(buildable(0, 0.5).solve().cost()).isCloseTo(840, CLOSE);
    assertThat(buildable(2, 4).solve().size("store", Sized.ENERGY, 2030).built())
        .isCloseTo(80, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(StorageBalance.class, buildable(2, 4));
  }
}
