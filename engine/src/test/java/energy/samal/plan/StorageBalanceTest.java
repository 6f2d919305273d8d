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

  /**
   * Wind that is paid for at −10 and a store that gives back half of what it takes. One machine of
   * 20 MW takes 40 / 3 and gives 20 / 3 at once, so that it uses up 20 / 3; two take 20 and give
   * 10.
   */
  @Test
  void eachWayHasItsOwnMachineWhereTheCaseSaysSo() {
    assertThat(around().solve().cost()).isCloseTo(-200 - 200 / 3.0, CLOSE);
    assertThat(around().twoMachines().solve().cost()).isCloseTo(-300, CLOSE);
  }

  private static Systems around() {
    return oneNode().demandMw(20).generator("wind", 100, -10).storage("store", 20, 100, 0.5, 1);
  }

  /**
   * A river brings 60 MWh in the first of three hours in which 10 MW are asked for. The lake keeps
   * 15 behind, 35 are spilled, and of the 20 of the other hours gas at 50 makes 5.
   */
  @Test
  void aRiverFillsTheVesselAndSpills() {
    var plan =
        oneNode()
            .demandMw(10, 10, 10)
            .generator("gas", 100, 50)
            .storage("lake", 10, 15, 1, 1)
            .chargeable(0, 0, 0)
            .inflowMw(60, 0, 0)
            .solve();

    assertThat(plan.cost()).isCloseTo(250, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.SPILL, "lake"))
        .containsExactly(new double[] {35, 0, 0}, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.LEVEL, "lake")[0]).isCloseTo(15, CLOSE);
  }

  /** One store of one machine, and one of two with a river, whose power is yet to be built. */
  @Test
  void golden() {
    Golden.check(
        StorageBalance.class,
        buildable(2, 4)
            .storage("lake", 0, 100, 1, 1)
            .buildable(100, 200, 0)
            .twoMachines()
            .chargeable(0.5, 0)
            .inflowMw(3, 0));
  }
}
