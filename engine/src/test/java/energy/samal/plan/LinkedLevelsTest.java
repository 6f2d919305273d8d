package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.time.Cycle;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Yearly stores run through representative days as through the real ones. */
final class LinkedLevelsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  LinkedLevelsTest() {}

  /**
   * 1 MW asked for on three days. On two of them 1.5 MW of sun leave 12 MWh each, on the third none
   * shines. A vessel of 24 MWh saves all 24 MWh of gas at 50, one of 12 MWh half of them.
   */
  private static Systems days(double vesselMwh) {
    var sun = new double[72];
    var demand = new double[72];
    Arrays.fill(sun, 0, 48, 1);
    Arrays.fill(demand, 1);
    return oneNode()
        .demandMw(demand)
        .generator("sun", 1.5, 0)
        .available(sun)
        .generator("gas", 10, 50)
        .storage("store", 5, vesselMwh, 1, 1);
  }

  private static double cost(double vesselMwh, Cycle cycle) {
    var scenario = days(vesselMwh).cycle(cycle, 0).build();
    return Solved.of(scenario, Solved.days(scenario, 2), Foresight.PERFECT).cost();
  }

  @Test
  void sunIsKeptOverRepresentativeDays() {
    assertThat(cost(24, Cycle.YEAR)).isCloseTo(0, CLOSE);
    assertThat(cost(12, Cycle.YEAR)).isCloseTo(600, CLOSE);
    assertThat(days(12).solve().cost()).isCloseTo(600, CLOSE);
  }

  /** A store of one day keeps nothing for the third. */
  @Test
  void dailyStoresAreNotLinked() {
    assertThat(cost(24, Cycle.DAY)).isCloseTo(1200, CLOSE);
  }

  /**
   * Two equal days ask for 9 MW in hour 0 and have 95 MW of sun in hour 1. Of it 95 · 0.9²³ = 8.42
   * MWh are left 23 hours later; gas at 50 makes the rest. Representatives must not do better: what
   * a day begins with decays before it is taken.
   */
  @Test
  void whatADayBeginsWithDecays() {
    var sun = new double[48];
    var demand = new double[48];
    for (int day = 0; day < 48; day += 24) {
      demand[day] = 9;
      sun[day + 1] = 1;
    }
    var scenario =
        oneNode()
            .demandMw(demand)
            .generator("sun", 95, 0)
            .available(sun)
            .generator("gas", 10, 50)
            .storage("tank", 95, 110, 1, 1)
            .cycle(Cycle.YEAR, 0.1)
            .build();
    double gas = 2 * 50 * (9 - 95 * Math.pow(0.9, 23));

    assertThat(Solved.of(scenario, Foresight.PERFECT).cost()).isCloseTo(gas, CLOSE);
    assertThat(Solved.of(scenario, Solved.days(scenario, 1), Foresight.PERFECT).cost())
        .isGreaterThanOrEqualTo(gas - 1e-6);
  }

  @Test
  void golden() {
    var sun = new double[48];
    sun[0] = 1;
    sun[24] = 1;
    var demand = new double[48];
    Arrays.fill(demand, 1);
    var scenario =
        oneNode()
            .demandMw(demand)
            .generator("sun", 30, 0)
            .available(sun)
            .storage("store", 30, 30, 1, 1)
            .build();
    Golden.check(LinkedLevels.class, scenario, Solved.days(scenario, 1));
  }
}
