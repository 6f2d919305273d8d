package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output of what counts reaches its share. */
final class RenewableShareTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  RenewableShareTest() {}

  private static Systems target(Policy.ShareBase base, double shortfall) {
    return Systems.nodes("a", "b:D")
        .demandMw("a", 100, 100)
        .demandMw("b", 50, 50)
        .generator("wind", 100, 60)
        .generator("coal", 300, 20)
        .link("line", "a", "b", 100, 1)
        .counting("official", "wind")
        .policy(
            new Policy.RenewableShare(
                "goal", "C", "official", base, 2030, YearCurve.constant(0.3), shortfall));
  }

  /**
   * C makes 300 MWh for itself and D, 90 of them of wind at 60: 5400 + 210 · 20 = 9600. One more
   * MWh of wind costs 40 more than coal; one more MWh of demand 0.3 · 60 + 0.7 · 20.
   */
  @Test
  void shareOfGeneration() {
    var plan = target(Policy.ShareBase.GENERATION, ANY).solve();

    assertThat(plan.cost()).isCloseTo(9600, CLOSE);
    assertThat(plan.share("goal").reached()).isCloseTo(0.3, CLOSE);
    assertThat(plan.share("goal").pricePerMwh()).isCloseTo(40, CLOSE);
    assertThat(plan.price("a")).containsExactly(new double[] {32, 32}, CLOSE);
    assertThat(plan.policy("goal", 2030).reached()).isCloseTo(0.3, CLOSE);
  }

  /** C uses 200 MWh itself: 60 of wind, 3600 + 240 · 20. */
  @Test
  void shareOfConsumption() {
    var plan = target(Policy.ShareBase.CONSUMPTION, ANY).solve();

    assertThat(plan.cost()).isCloseTo(8400, CLOSE);
    assertThat(plan.share("goal").baseMwh()).isCloseTo(200, CLOSE);
  }

  /** Missing it costs 25 a MWh, less than the 40 that wind costs more: all 90 MWh are missed. */
  @Test
  void aTargetIsMissedAtItsPrice() {
    var plan = target(Policy.ShareBase.GENERATION, 25).solve();

    assertThat(plan.cost()).isCloseTo(300 * 20 + 90 * 25, CLOSE);
    assertThat(plan.share("goal").shortfallMwh()).isCloseTo(90, CLOSE);
    assertThat(plan.share("goal").pricePerMwh()).isCloseTo(25, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.SHORTFALL)).isCloseTo(2250, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(RenewableShare.class, target(Policy.ShareBase.GENERATION, 25));
  }
}
