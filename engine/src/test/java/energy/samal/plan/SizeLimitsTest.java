package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sums of capacities, each with its weight, lie between bounds. */
final class SizeLimitsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  SizeLimitsTest() {}

  /** Wind at 20 and sun at 25 a MW and year instead of gas at 40 in two hours. */
  private static Systems windSunGas(double least, double most) {
    return oneNode()
        .demandMw(100, 100)
        .generator("gas", 100, 40)
        .generator("wind", 10, 0)
        .buildable(500, 0, 20)
        .generator("sun", 0, 0)
        .buildable(500, 0, 25)
        .policy(new Policy.SizeLimit("land", Map.of("wind", 3.0, "sun", 1.0), least, most));
  }

  /**
   * A MW of wind takes 3 of the land, one of sun 1, and 130 are there. Both save more than they
   * cost, wind more than sun: w + s = 100 and 3 w + s = 130, so that w = 15, s = 85. 15 · 20 + 85 ·
   * 25 = 2425.
   */
  @Test
  void theMost() {
    var plan = windSunGas(Double.NEGATIVE_INFINITY, 130).solve();

    assertThat(plan.capacity("wind", 2030).alive()).isCloseTo(15, CLOSE);
    assertThat(plan.cost()).isCloseTo(2425, CLOSE);
    assertThat(plan.policy("land", 2030).reached()).isCloseTo(130, CLOSE);
  }

  /**
   * 50 MW of wind at most in 2030, when gas makes the other 50, and no limit in 2031: 50 · 20 + 2 ·
   * 50 · 40, and 100 · 20.
   */
  @Test
  void inSomeYearsOnly() {
    var plan =
        oneNode()
            .years(0, 1, 2030, 2031)
            .demandMw(100, 100)
            .generator("gas", 100, 40)
            .generator("wind", 0, 0)
            .buildable(500, 0, 20)
            .policy(
                new Policy.SizeLimit(
                    "land", Map.of("wind", 1.0), Double.NEGATIVE_INFINITY, 50, 2030, 2030))
            .solve();

    assertThat(plan.capacity("wind", 2030).alive()).isCloseTo(50, CLOSE);
    assertThat(plan.capacity("wind", 2031).alive()).isCloseTo(100, CLOSE);
    assertThat(plan.cost()).isCloseTo(1000 + 4000 + 2000, CLOSE);
  }

  /** 360 at least: 120 MW of wind, more than is asked for, 20 · 120. */
  @Test
  void theLeast() {
    var plan = windSunGas(360, ANY).solve();

    assertThat(plan.capacity("wind", 2030).alive()).isCloseTo(120, CLOSE);
    assertThat(plan.cost()).isCloseTo(2400, CLOSE);
  }

  /** Nothing is built, so that it says nothing. */
  @Test
  void whereNothingIsBuilt() {
    var plan = windSunGas(360, ANY).solve(Foresight.DISPATCH);

    assertThat(plan.cost()).isCloseTo(10 * 20 + 90 * 2 * 40, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(SizeLimits.class, windSunGas(60, 130));
  }
}
