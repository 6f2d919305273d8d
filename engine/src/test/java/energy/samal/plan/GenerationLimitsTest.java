package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What several plants put out in a year lies between bounds. */
final class GenerationLimitsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  GenerationLimitsTest() {}

  /** 200 MWh, of two dams at 1 and 2 or of gas at 40. */
  private static Systems damsAndGas(double least, double most, double share) {
    return oneNode()
        .demandMw(100, 100)
        .generator("upper", 50, 1)
        .available(1, 0.6)
        .generator("lower", 50, 2)
        .generator("gas", 200, 40)
        .policy(
            new Policy.GenerationLimit(
                "dams",
                Set.of("upper", "lower"),
                2030,
                YearCurve.constant(least),
                YearCurve.constant(most),
                YearCurve.constant(share)));
  }

  /** 80 of the upper at 1, 40 of the lower at 2, 80 of gas at 40; one more saves 38. */
  @Test
  void theMost() {
    var plan = damsAndGas(0, 120, 1).solve();

    assertThat(plan.cost()).isCloseTo(80 + 80 + 3200, CLOSE);
    assertThat(plan.policy("dams", 2030).reached()).isCloseTo(120, CLOSE);
    assertThat(plan.policy("dams", 2030).price()).isCloseTo(38, CLOSE);
  }

  /** Half of the 80 and 100 MWh that are available: 90, of which 80 at 1 and 10 at 2. */
  @Test
  void theMostShareOfWhatIsAvailable() {
    var plan = damsAndGas(0, ANY, 0.5).solve();

    assertThat(plan.cost()).isCloseTo(80 + 20 + 110 * 40, CLOSE);
    assertThat(plan.policy("dams", 2030).reached()).isCloseTo(0.5, CLOSE);
  }

  /** 150 of gas although the dams are cheaper: 50 of the upper at 1. */
  @Test
  void theLeast() {
    var plan =
        damsAndGas(0, ANY, 1)
            .policy(
                new Policy.GenerationLimit(
                    "keep",
                    Set.of("gas"),
                    2030,
                    YearCurve.constant(150),
                    YearCurve.constant(ANY),
                    YearCurve.constant(1)))
            .solve();

    assertThat(plan.cost()).isCloseTo(150 * 40 + 50, CLOSE);
    assertThat(plan.policy("keep", 2030).price()).isCloseTo(39, CLOSE);
  }

  /** What is built makes room: each MW of a plant that may run half the time gives 1 MWh of 2. */
  @Test
  void aShareOfWhatIsYetToBeBuilt() {
    var plan =
        oneNode()
            .demandMw(10, 10)
            .generator("new", 0, 0)
            .buildable(100, 0, 5)
            .generator("gas", 200, 40)
            .policy(
                new Policy.GenerationLimit(
                    "use",
                    Set.of("new"),
                    2030,
                    YearCurve.constant(0),
                    YearCurve.constant(ANY),
                    YearCurve.constant(0.5)))
            .solve();

    assertThat(plan.capacity("new", 2030).alive()).isCloseTo(20, CLOSE);
    assertThat(plan.cost()).isCloseTo(100, CLOSE);
  }

  /** 80 at 1, 100 at 2, 20 at 40 in 2030; without the 80 in 2031. */
  @Test
  void fromAYearOn() {
    var plan =
        damsAndGas(0, ANY, 1)
            .years(0, 1, 2030, 2031)
            .policy(
                new Policy.GenerationLimit(
                    "later",
                    Set.of("upper"),
                    2031,
                    YearCurve.constant(0),
                    YearCurve.constant(0),
                    YearCurve.constant(1)))
            .solve();

    assertThat(plan.cost()).isCloseTo(80 + 200 + 20 * 40 + 200 + 100 * 40, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(GenerationLimits.class, damsAndGas(20, 120, 0.5));
  }
}
