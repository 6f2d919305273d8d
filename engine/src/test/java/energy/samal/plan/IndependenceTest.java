package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Market;
import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Net imports are at most a share of use. */
final class IndependenceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  IndependenceTest() {}

  private static Systems importing() {
    return oneNode()
        .demandMw(100, 100)
        .generator("own", 200, 50)
        .market("border", "electricity", Systems.trade(100, 20, ANY), Market.Trade.NONE)
        .policy(
            new Policy.Independence(
                "own-power", "C", "electricity", 2030, YearCurve.constant(0.2)));
  }

  /** A fifth of 200 MWh is bought at 20, the rest made at 50: 800 + 8000; the rule costs 30. */
  @Test
  void purchasesAreLimited() {
    var plan = importing().solve();

    assertThat(plan.energy("border", EnergyRow.Role.PURCHASED)).isCloseTo(40, CLOSE);
    assertThat(plan.cost()).isCloseTo(8800, CLOSE);
    assertThat(plan.policy("own-power", 2030).reached()).isCloseTo(0.2, CLOSE);
    assertThat(plan.policy("own-power", 2030).price()).isCloseTo(30, CLOSE);
  }

  /** What arrives over a line counts, what is sent back is taken off: 40 net of 200. */
  @Test
  void linesCountNet() {
    var plan =
        Systems.nodes("a", "b:D")
            .demandMw("a", 100, 100)
            .generator("own", 200, 50)
            .generator("abroad", 200, 20)
            .at("b")
            .link("line", "b", "a", 100, 0.8)
            .policy(new Policy.Independence("p", "C", "electricity", 2030, YearCurve.constant(0.2)))
            .solve();

    assertThat(plan.energy("line", EnergyRow.Role.RECEIVED_FORWARD)).isCloseTo(40, CLOSE);
    assertThat(plan.cost()).isCloseTo(160 * 50 + 50 * 20, CLOSE);
  }

  /** Half of the 200 MWh of gas may be imported. */
  @Test
  void importedFuelCounts() {
    var plan =
        oneNode()
            .fuel("gas", 0)
            .demandMw(50, 50)
            .supply("field", "n", "gas", 30, ANY, ANY, false)
            .supply("import", "n", "gas", 10, ANY, ANY, true)
            .converter("ccgt", 100, "gas", 0.5)
            .policy(new Policy.Independence("p", "C", "gas", 2030, YearCurve.constant(0.5)))
            .solve();

    assertThat(plan.cost()).isCloseTo(100 * 10 + 100 * 30, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(Independence.class, importing());
  }
}
