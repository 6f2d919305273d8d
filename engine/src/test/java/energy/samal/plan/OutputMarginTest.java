package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Firm capacity covers what is put out with a margin. */
final class OutputMarginTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  OutputMarginTest() {}

  /** 80 MW are asked for as electricity, 20 MW as heat that a boiler makes of 20 MW more. */
  private static Systems reserve(double shortfall) {
    return Systems.oneNode()
        .hourlyCarrier("heat")
        .demandMw(80, 60)
        .demand("warmth", "n", "heat", 20, 20)
        .generator("coal", 100, 10)
        .technology("coal", 20, 0, 0.9)
        .converter("boiler", 50, "electricity", 1)
        .carries("heat")
        .generator("peaker", 0, 100)
        .technology("peaker", 20, 0, 0.8)
        .buildable(200, 200, 0)
        .policy(
            new Policy.AdequacyMargin(
                "margin",
                "C",
                "electricity",
                2030,
                Policy.Peak.OUTPUT,
                YearCurve.constant(0.1),
                shortfall));
  }

  /** 1.1 · 100 needed, 0.9 · 100 stand, 20 / 0.8 = 25 MW at 10 are built; 100 + 80 MWh at 10. */
  @Test
  void whatConvertersUseCounts() {
    var plan = reserve(ANY).solve();

    assertThat(plan.capacity("peaker", 2030).built()).isCloseTo(25, CLOSE);
    assertThat(plan.cost()).isCloseTo(1800 + 250, CLOSE);
  }

  /** Missing 20 MW at 5 is cheaper. */
  @Test
  void theMarginIsMissedAtItsPrice() {
    assertThat(reserve(5).solve().cost()).isCloseTo(1800 + 100, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(OutputMargin.class, reserve(5));
  }
}
