package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A saving measure lowers a demand along its profile. */
final class SavingLimitTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  SavingLimitTest() {}

  /**
   * 30 MWh a year at 100 / 20 + 1 each save gas at 40: 20 MWh in the hour of 100 MW, 10 in that of
   * 50. 120 · 40 + 30 · 6 = 4980.
   */
  private static Systems insulation() {
    return oneNode().demandMw(100, 50).saving("insulation", 30, 100, 1).generator("gas", 100, 40);
  }

  @Test
  void savingFollowsTheProfile() {
    var plan = insulation().solve();

    assertThat(plan.hourly(HourlySeries.Kind.SAVED, "insulation"))
        .containsExactly(new double[] {20, 10}, CLOSE);
    assertThat(plan.cost()).isCloseTo(4980, CLOSE);
    assertThat(plan.size("insulation", Sized.SAVING, 2030).built()).isCloseTo(30, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(SavingLimit.class, insulation());
  }
}
