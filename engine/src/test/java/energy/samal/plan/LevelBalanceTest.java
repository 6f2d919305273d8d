package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.time.Cycle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is in store at the end of a step follows from the step before. */
final class LevelBalanceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  LevelBalanceTest() {}

  /**
   * 100 MWh charged in the first hour are 90, then 81 two hours later; 91 are asked for, gas at 30
   * makes 10. A MWh of the first hour is worth 0.81 of gas.
   */
  private static Systems leaking() {
    return oneNode()
        .demandMw(0, 0, 91)
        .generator("sun", 100, 0)
        .available(1, 0, 0)
        .generator("gas", 100, 30)
        .storage("store", 100, 200, 1, 1)
        .cycle(Cycle.YEAR, 0.1);
  }

  @Test
  void aLeakingVesselLosesEachHour() {
    var plan = leaking().solve();

    assertThat(plan.hourly(HourlySeries.Kind.LEVEL, "store"))
        .containsExactly(new double[] {100, 90, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(300, CLOSE);
    assertThat(plan.price("n")[0]).isCloseTo(24.3, CLOSE);
  }

  /** Sun on the first of two days, 1 MW asked for on the second. */
  private static Systems twoDays(Cycle cycle) {
    var sun = new double[48];
    var demand = new double[48];
    for (int hour = 0; hour < 24; hour++) {
      sun[hour] = 1;
      demand[hour + 24] = 1;
    }
    return oneNode()
        .demandMw(demand)
        .generator("sun", 10, 0)
        .available(sun)
        .generator("gas", 10, 50)
        .storage("store", 5, 100, 1, 1)
        .cycle(cycle, 0);
  }

  /** A store that must end each day where it began keeps nothing for the next: 24 · 50. */
  @Test
  void aDailyCycleCarriesNothingOverNight() {
    assertThat(twoDays(Cycle.DAY).solve().cost()).isCloseTo(1200, CLOSE);
    assertThat(twoDays(Cycle.WEEK).solve().cost()).isCloseTo(0, CLOSE);
  }

  /** In steps of hours the losses within a step are left out, so that the cost is a lower bound. */
  @Test
  void lossesWithinAStepAreLeftOut() {
    var scenario = leaking().build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 2), Foresight.PERFECT);

    // Steps of the hours 0–1, 2 or 0, 1–2: all 91 MWh, or 45.5 MW over two hours, can be kept.
    assertThat(plan.cost()).isLessThan(300);
  }

  /**
   * The first row counts as 3 hours and lasts 1, the second counts as 2 and lasts 2: 50 MWh over 5
   * hours are 10 MW. For the second row 20 MWh must be left of what leaks a tenth each hour, 20 /
   * 0.81, of which 9 are left of the 10 at the beginning. Sun at 1 makes 10 + 20 / 0.81 − 9 MW in
   * the first row, and is paid for 3 hours.
   */
  @Test
  void rowsPassAndCountAsTheCaseSays() {
    var plan =
        oneNode()
            .rowHours(new double[] {3, 2}, new double[] {1, 2})
            .demandMw(25, 25)
            .generator("sun", 100, 1)
            .available(1, 0)
            .generator("gas", 100, 30)
            .storage("store", 100, 200, 1, 1)
            .begins(10, 0.1)
            .solve();

    assertThat(plan.hourly(HourlySeries.Kind.LEVEL, "store"))
        .containsExactly(new double[] {20 / 0.81, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(3 * (1 + 20 / 0.81), CLOSE);
  }

  /** Without a cycle what was in store is used up: 30 of 40 MWh, gas at 30 makes 10. */
  @Test
  void withoutACycleTheLevelEndsAnywhere() {
    var plan =
        oneNode()
            .demandMw(0, 40)
            .generator("gas", 100, 30)
            .storage("store", 100, 200, 1, 1)
            .begins(30, 0)
            .solve();

    assertThat(plan.cost()).isCloseTo(300, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(LevelBalance.class, leaking());
  }
}
