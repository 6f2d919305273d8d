package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Output stays between what must and what can run. */
final class OutputLimitTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  OutputLimitTest() {}

  /**
   * 80 MW that must run, half of it in the second hour, at 10; gas fills up to 100 MW at 5, though
   * it is cheaper: 120 · 10 + 80 · 5 = 1600.
   */
  @Test
  void whatMustRunRuns() {
    var plan =
        oneNode()
            .demandMw(100, 100)
            .generator("nuclear", 80, 10)
            .available(1, 0.5)
            .minimumShare(1)
            .generator("gas", 100, 5)
            .solve();

    assertThat(plan.output("nuclear")).containsExactly(new double[] {80, 40}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1600, CLOSE);
  }

  /**
   * Wind at 10 per MW and year saves gas at 30: in both hours up to 50 MW (15 + 30), in the first
   * only up to 100 MW (15), nothing beyond. 100 MW for 1000.
   */
  @Test
  void whatIsBuiltRunsAsFarAsAvailable() {
    var plan =
        oneNode()
            .demandMw(50, 50)
            .generator("gas", 100, 30)
            .generator("wind", 0, 0)
            .available(0.5, 1)
            .buildable(200, 200, 0)
            .solve();

    assertThat(plan.capacity("wind", 2030).built()).isCloseTo(100, CLOSE);
    assertThat(plan.output("wind")).containsExactly(new double[] {50, 50}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1000, CLOSE);
  }

  /**
   * Half of what is built must run, and the first hour takes no more than 10 MW: 20 MW at 5 each;
   * gas makes the other 80 MWh at 20. 100 + 1600.
   */
  private static Systems builtMustRun() {
    return oneNode()
        .demandMw(10, 100)
        .generator("gas", 100, 20)
        .generator("steam", 0, 0)
        .minimumShare(0.5)
        .buildable(200, 100, 0);
  }

  @Test
  void whatIsBuiltMustRunToo() {
    var plan = builtMustRun().solve();

    assertThat(plan.capacity("steam", 2030).alive()).isCloseTo(20, CLOSE);
    assertThat(plan.output("steam")).containsExactly(new double[] {10, 20}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1700, CLOSE);
  }

  /**
   * 40 and then 10 of 100 MW must run at 50 though gas at 30 could: 40 · 50, and 10 · 50 + 30 · 30.
   */
  @Test
  void whatMustRunChangesByTheHour() {
    var plan =
        oneNode()
            .demandMw(40, 40)
            .generator("old", 100, 50)
            .atLeast(0.4, 0.1)
            .generator("gas", 100, 30)
            .solve();

    assertThat(plan.cost()).isCloseTo(2000 + 500 + 900, within(1e-6));
  }

  @Test
  void golden() {
    Golden.check(OutputLimit.class, builtMustRun());
  }
}
