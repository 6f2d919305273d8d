package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Links carry a carrier both ways, with losses, fees and limits. */
final class LinkFlowTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  LinkFlowTest() {}

  /**
   * Power at 10 in a, at 50 in b, a line of 50 MW, efficiency 0.9 and fee 1. In the first hour b
   * asks for 60: 50 are sent, 45 arrive, 15 are made there: 50 · 11 + 15 · 50 = 1300. In the second
   * 27: 30 are sent for 330. There a MWh costs 11 / 0.9 in b.
   */
  private static Systems line() {
    return Systems.nodes("a", "b")
        .demandMw("b", 60, 27)
        .generator("cheap", 100, 10)
        .generator("dear", 100, 50)
        .at("b")
        .link("line", "a", "b", 50, 0.9)
        .reverse(0.5, 1);
  }

  @Test
  void cheapPowerIsSentWithLosses() {
    var plan = line().solve();

    assertThat(plan.hourly(HourlySeries.Kind.FLOW, "line"))
        .containsExactly(new double[] {50, 30}, CLOSE);
    assertThat(plan.energy("line", EnergyRow.Role.RECEIVED_FORWARD)).isCloseTo(72, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.FEES)).isCloseTo(80, CLOSE);
    assertThat(plan.cost()).isCloseTo(1630, CLOSE);
    assertThat(plan.price("b")).containsExactly(new double[] {50, 11 / 0.9}, CLOSE);
  }

  /**
   * Of a line that may be built at 8 a MW, half can flow in the first hour and all in the second. b
   * asks for 30 in both, at 10 from a or at 50 on the spot. A MW of line saves 40 · 0.5 in the
   * first hour up to 60 MW, and 40 in the second up to 30: 60 are built. 60 · 8 + 60 · 10 = 1080.
   */
  @Test
  void onlyWhatIsAvailableFlows() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("b", 30, 30)
            .generator("cheap", 100, 10)
            .generator("dear", 100, 50)
            .at("b")
            .link("line", "a", "b", 0, 1)
            .available(0.5, 1)
            .buildable(100, 0, 8)
            .solve();

    assertThat(plan.hourly(HourlySeries.Kind.FLOW, "line"))
        .containsExactly(new double[] {30, 30}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1080, CLOSE);
  }

  /** Backwards half of the line's 50 MW: 25 sent, 22.5 arrive, 37.5 at 50 are made in a. */
  @Test
  void backwardsCarriesItsShare() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("a", 60)
            .generator("dear", 100, 50)
            .generator("cheap", 100, 10)
            .at("b")
            .link("line", "a", "b", 50, 0.9)
            .reverse(0.5, 0)
            .solve();

    assertThat(plan.hourly(HourlySeries.Kind.FLOW, "line"))
        .containsExactly(new double[] {-25}, CLOSE);
    assertThat(plan.cost()).isCloseTo(250 + 1875, CLOSE);
  }

  /**
   * The net flow may swing by 30 MW an hour: cheap power now here, now there, but instead of −50
   * and +50 the line carries −15 and +15. Each side makes 35 of 50 at 50: 2 · (15 · 10 + 35 · 50).
   */
  @Test
  void theNetFlowRamps() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("a", 50, 0)
            .demandMw("b", 0, 50)
            .generator("cheap-a", 100, 10)
            .available(0, 1)
            .generator("dear-a", 100, 50)
            .generator("cheap-b", 100, 10)
            .available(1, 0)
            .at("b")
            .generator("dear-b", 100, 50)
            .at("b")
            .link("line", "a", "b", 100, 1)
            .ramp(0.3)
            .solve();

    assertThat(plan.cost()).isCloseTo(3800, CLOSE);
  }

  /** 10 MW of pipe carry 20 MWh in a year of two hours, 19 arrive; the rest of 60 comes at 30. */
  @Test
  void fuelFlowsOverTheYear() {
    var plan =
        Systems.nodes("a", "b")
            .fuel("gas", 0)
            .demandMw("b", 30, 0)
            .supply("field", "a", "gas", 5, ANY, ANY, false)
            .supply("import", "b", "gas", 30, ANY, ANY, true)
            .converter("ccgt", 100, "gas", 0.5)
            .at("b")
            .link("pipe", "a", "b", 10, 0.95)
            .carries("gas")
            .solve();

    assertThat(plan.energy("pipe", EnergyRow.Role.SENT_FORWARD)).isCloseTo(20, CLOSE);
    assertThat(plan.cost()).isCloseTo(20 * 5 + 41 * 30, CLOSE);
  }

  /** 50 MW of line at 2 a year save 40 per MWh; with losses 60 are served by 60 / 0.9 MW. */
  @Test
  void aLineIsBuiltWhereItPays() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("b", 60)
            .generator("cheap", 100, 10)
            .generator("dear", 100, 50)
            .at("b")
            .link("line", "a", "b", 0, 0.9)
            .buildable(100, 40, 0)
            .solve();

    assertThat(plan.capacity("line", 2030).built()).isCloseTo(60 / 0.9, CLOSE);
    assertThat(plan.cost()).isCloseTo(60 / 0.9 * 12, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(LinkFlow.class, line().ramp(0.3));
  }
}
