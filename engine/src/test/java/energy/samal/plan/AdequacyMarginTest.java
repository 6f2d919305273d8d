package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Firm capacity covers the peak with a margin. */
final class AdequacyMarginTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  AdequacyMarginTest() {}

  private static Systems reserve(double shortfall) {
    return oneNode()
        .demandMw(100, 60)
        .generator("coal", 100, 10)
        .technology("coal", 20, 0, 0.9)
        .generator("peaker", 0, 100)
        .technology("peaker", 20, 0, 0.8)
        .buildable(200, 200, 0)
        .policy(
            new Policy.AdequacyMargin(
                "margin", "C", "electricity", 2030, YearCurve.constant(0.1), shortfall));
  }

  /** 110 needed, 0.9 · 100 stand, (110 − 90) / 0.8 = 25 MW at 10 are built. A MW costs 10 / 0.8. */
  @Test
  void peakersStandBy() {
    var plan = reserve(ANY).solve();

    assertThat(plan.capacity("peaker", 2030).built()).isCloseTo(25, CLOSE);
    assertThat(plan.cost()).isCloseTo(1600 + 250, CLOSE);
    assertThat(plan.policy("margin", 2030).price()).isCloseTo(12.5, CLOSE);
    assertThat(plan.policy("margin", 2030).reached()).isCloseTo(110, CLOSE);
  }

  /** Missing 20 MW at 5 is cheaper. */
  @Test
  void theMarginIsMissedAtItsPrice() {
    assertThat(reserve(5).solve().cost()).isCloseTo(1600 + 100, CLOSE);
  }

  /** The peak is that of the hour, though the step's mean is 80: 25 MW all the same. */
  @Test
  void thePeakIsThatOfTheHour() {
    var scenario = reserve(ANY).build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.capacity("peaker", 2030).built()).isCloseTo(25, CLOSE);
  }

  /** A line from abroad counts with what arrives of it: 0.5 · 0.9 · 40 = 18 of 20 MW. */
  @Test
  void linesFromAbroadCount() {
    var plan =
        Systems.nodes("a", "b:D")
            .demandMw("a", 100, 60)
            .generator("coal", 90, 10)
            .generator("abroad", 100, 50)
            .at("b")
            .link("line", "b", "a", 40, 0.9)
            .technology("line", 40, 0, 0.5)
            .generator("peaker", 0, 100)
            .buildable(200, 200, 0)
            .policy(
                new Policy.AdequacyMargin(
                    "margin", "C", "electricity", 2030, YearCurve.constant(0.1), ANY))
            .solve();

    assertThat(plan.capacity("peaker", 2030).built()).isCloseTo(2, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(AdequacyMargin.class, reserve(5));
  }
}
