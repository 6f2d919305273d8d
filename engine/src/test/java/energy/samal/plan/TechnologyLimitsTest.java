package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much of a technology, and how fast. */
final class TechnologyLimitsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  TechnologyLimitsTest() {}

  private static Systems windOrGas(Policy policy) {
    return oneNode()
        .years(0, 1, 2030, 2035)
        .demandMw(100, 100)
        .generator("gas", 100, 40)
        .generator("wind", 10, 0)
        .buildable(500, 400, 0)
        .policy(policy);
  }

  private static Policy limit(double least, double most) {
    return new Policy.TechnologyLimit(
        "limit", "C", "wind", 2030, YearCurve.constant(least), YearCurve.constant(most));
  }

  /** A MW of wind at 20 a year saves 80: it would grow to 100 MW, but 60 are the most. */
  @Test
  void theMost() {
    var plan = windOrGas(limit(0, 60)).solve();

    assertThat(plan.capacity("wind", 2030).alive()).isCloseTo(60, CLOSE);
    // 50 MW built at 20; 40 MW of gas for 2 h at 40; in 5 years and 1
    assertThat(plan.cost()).isCloseTo(6 * (1000 + 3200), CLOSE);
    assertThat(plan.policy("limit", 2030).price()).isCloseTo(60, CLOSE);
  }

  /** 150 MW must stand, of which 100 save gas: 140 · 20 in each of six years. */
  @Test
  void theLeast() {
    var plan = windOrGas(limit(150, ANY)).solve();

    assertThat(plan.capacity("wind", 2030).alive()).isCloseTo(150, CLOSE);
    assertThat(plan.cost()).isCloseTo(6 * 2800, CLOSE);
  }

  /**
   * 8 MW a year: 2030 has 5 years to grow like those up to 2035, 40 MW each: 50 then 90 MW alive.
   */
  @Test
  void theRate() {
    var plan = windOrGas(new Policy.BuildRate("rate", "C", "wind", YearCurve.constant(8))).solve();

    assertThat(plan.capacity("wind", 2030).built()).isCloseTo(40, CLOSE);
    assertThat(plan.capacity("wind", 2035).alive()).isCloseTo(90, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(
        TechnologyLimits.class,
        windOrGas(limit(20, 60))
            .policy(new Policy.BuildRate("rate", "C", "wind", YearCurve.constant(8))));
  }
}
