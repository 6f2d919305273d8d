package energy.samal.plan;

import static energy.samal.plan.Systems.nodes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Some plants together put out a share of what is asked for at any time. */
final class MustRunTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  MustRunTest() {}

  /** Wind for nothing; coal at 30 and gas at 40, of which neither alone can do it. */
  private static Systems windCoalGas() {
    return nodes("n", "m:D")
        .demandMw("n", 100, 50)
        .demandMw("m", 0, 70)
        .generator("wind", 200, 0)
        .generator("coal", 15, 30)
        .generator("gas", 100, 40)
        .generator("abroad", 100, 1)
        .at("m")
        .policy(
            new Policy.MustRun(
                "thermal",
                "C",
                "electricity",
                Set.of("coal", "gas"),
                2030,
                YearCurve.constant(0.2)));
  }

  /** 20 and 10 MW, abroad does not count: coal 15 + 10 at 30, gas 5 at 40; 70 abroad at 1. */
  @Test
  void aShareOfDemandInEachHour() {
    var plan = windCoalGas().solve();

    assertThat(plan.cost()).isCloseTo(25 * 30 + 5 * 40 + 70, CLOSE);
    assertThat(plan.energy("coal", EnergyRow.Role.OUTPUT)).isCloseTo(25, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(MustRun.class, windCoalGas());
  }
}
