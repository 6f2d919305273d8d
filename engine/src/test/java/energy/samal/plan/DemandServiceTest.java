package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Demand;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is asked for is served, lost, given up at a price, or moved in time. */
final class DemandServiceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  DemandServiceTest() {}

  /** 80 MW for 100: 20 MWh are lost at 1000, the price of the hour. */
  @Test
  void whatCannotBeServedIsLost() {
    var plan = oneNode().demandMw(100, 50).generator("coal", 80, 10).solve();

    assertThat(plan.hourly(HourlySeries.Kind.LOST_LOAD, "demand-n"))
        .containsExactly(new double[] {20, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(130 * 10 + 20 * 1000, CLOSE);
    assertThat(plan.price("n")).containsExactly(new double[] {1000, 10}, CLOSE);
  }

  /** A tenth is given up at 200, another twentieth at 300, the last 5 MWh are lost. */
  @Test
  void whoWouldRatherDoWithoutGivesUp() {
    var plan =
        oneNode()
            .demandMw(100, 50)
            .flexible(0, 0, new Demand.ElasticStep(0.1, 200), new Demand.ElasticStep(0.05, 300))
            .generator("coal", 80, 10)
            .solve();

    assertThat(plan.cost()).isCloseTo(1300 + 10 * 200 + 5 * 300 + 5 * 1000, CLOSE);
    assertThat(plan.energy("demand-n", EnergyRow.Role.GIVEN_UP)).isCloseTo(15, CLOSE);
  }

  /**
   * A fifth may move within two hours: of the 20 MWh missing in the first hour the second takes 10,
   * a fifth of its 50; 10 are lost. The third and fourth hour are another window.
   */
  private static Systems movable() {
    return oneNode()
        .demandMw(100, 50, 0, 0)
        .flexible(0.2, 2, new Demand.ElasticStep(0.05, 200))
        .generator("coal", 80, 10);
  }

  @Test
  void demandMovesWithinItsWindow() {
    var plan = movable().solve();

    assertThat(plan.hourly(HourlySeries.Kind.SHIFTED, "demand-n"))
        .containsExactly(new double[] {-10, 10, 0, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(80 * 10 + 60 * 10 + 5 * 200 + 5 * 1000, CLOSE);
  }

  /**
   * Steps that do not end with a window leave it open: hours 0, 1–2 and 3 with windows 0–1 and 2–3
   * close only at the end. Hour by hour the 20 MWh missing in hour 0 cannot go past hour 1, where
   * all is taken; in steps they may.
   */
  @Test
  void stepsAcrossAWindowKeepItOpen() {
    var scenario =
        oneNode().demandMw(100, 80, 80, 20).flexible(0.5, 2).generator("coal", 80, 10).build();
    var steps = Solved.segments(scenario, 3);
    assertThat(steps.firstHour(1)).isEqualTo(1);
    assertThat(steps.firstHour(2)).isEqualTo(3);

    assertThat(Solved.of(scenario, Foresight.PERFECT).cost()).isCloseTo(2600 + 20_000, CLOSE);
    assertThat(Solved.of(scenario, steps, Foresight.PERFECT).cost())
        .isCloseTo(2700 + 10_000, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(DemandService.class, movable());
  }
}
