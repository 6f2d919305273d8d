package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A share of primary energy comes from the country itself. */
final class PrimaryShareTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  PrimaryShareTest() {}

  /** 100 MWh of power from 200 of gas, own at 30 or imported at 10; 20 MWh of sun. */
  private static Systems gasAndSun(double share) {
    return oneNode()
        .fuel("gas", 0)
        .demandMw(60, 60)
        .supply("field", "n", "gas", 30, ANY, ANY, false)
        .supply("import", "n", "gas", 10, ANY, ANY, true)
        .converter("ccgt", 100, "gas", 0.5)
        .generator("sun", 10, 0)
        .policy(
            new Policy.PrimaryShare(
                "own", "C", Map.of("sun", 2.0), 2030, YearCurve.constant(share)));
  }

  /** 20 of sun count as 40 of 240: half of that is 120, so 80 of own gas and 120 imported. */
  @Test
  void theShareIsMet() {
    var plan = gasAndSun(0.5).solve();

    assertThat(plan.cost()).isCloseTo(80 * 30 + 120 * 10, CLOSE);
    assertThat(plan.policy("own", 2030).reached()).isCloseTo(0.5, CLOSE);
  }

  /** Sun alone is a sixth, which is enough for a tenth: all gas is imported. */
  @Test
  void whatIsFreeCounts() {
    assertThat(gasAndSun(0.1).solve().cost()).isCloseTo(2000, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(PrimaryShare.class, gasAndSun(0.5));
  }
}
