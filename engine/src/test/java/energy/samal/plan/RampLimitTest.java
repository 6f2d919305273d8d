package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output changes no faster than the plant can; the year closes on itself. */
final class RampLimitTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  RampLimitTest() {}

  /**
   * Coal at 10 changes by 20 MW an hour, so that it reaches 70 MW between two hours of 50; gas at
   * 50 makes the rest of 100: 170 · 10 + 30 · 50 = 3200.
   */
  private static Systems peak() {
    return oneNode()
        .demandMw(50, 100, 50)
        .generator("coal", 100, 10)
        .ramp(0.2)
        .generator("gas", 100, 50);
  }

  @Test
  void coalCannotFollowThePeak() {
    var plan = peak().solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {50, 70, 50}, CLOSE);
    assertThat(plan.cost()).isCloseTo(3200, CLOSE);
  }

  /**
   * Two hours of 50 MW in one step, one of 100: the means lie 1.5 hours apart, so that 30 MW may
   * lie between them. 2 · 50 · 10 + 80 · 10 + 20 · 50 = 2800, less than hour by hour.
   */
  @Test
  void meansOfLongStepsMayDifferMore() {
    var scenario =
        oneNode()
            .demandMw(50, 50, 100)
            .generator("coal", 100, 10)
            .ramp(0.2)
            .generator("gas", 100, 50)
            .build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 2), Foresight.PERFECT);

    assertThat(plan.output("coal")).containsExactly(new double[] {50, 80}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2800, CLOSE);
    assertThat(Solved.of(scenario, Foresight.PERFECT).cost()).isCloseTo(3200, CLOSE);
  }

  /**
   * A plant to be built changes by a fifth of what is built: to rise from 0 to 20 MW takes 100 MW
   * at 1 each, which is cheaper than gas at 50.
   */
  @Test
  void whatIsBuiltCarriesItsOwnLimit() {
    var plan =
        oneNode()
            .demandMw(0, 20)
            .generator("gas", 100, 50)
            .generator("coal", 0, 0)
            .ramp(0.2)
            .buildable(500, 20, 0)
            .solve();

    assertThat(plan.capacity("coal", 2030).built()).isCloseTo(100, CLOSE);
    assertThat(plan.cost()).isCloseTo(100, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(RampLimit.class, peak());
  }
}
