package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Converters take and give in proportion; steam turbines trade power for heat. */
final class ConverterFlowsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  ConverterFlowsTest() {}

  /**
   * 150 MWh at efficiency 0.5 take 300 MWh of gas at 10, plus 2 each to run: 3300. Each MWh of gas
   * emits 0.2 t. One more MWh costs 10 / 0.5 + 2.
   */
  @Test
  void fuelCostsAndEmits() {
    var plan =
        oneNode()
            .fuel("gas", 0.2)
            .demandMw(100, 50)
            .supply("field", "gas", 10, Systems.ANY, Systems.ANY)
            .converter("ccgt", 120, "gas", 0.5)
            .variableCost(2)
            .solve();

    assertThat(plan.cost()).isCloseTo(3300, CLOSE);
    assertThat(plan.energy("ccgt", EnergyRow.Role.INPUT)).isCloseTo(300, CLOSE);
    assertThat(plan.tonnes("ccgt")).isCloseTo(60, CLOSE);
    assertThat(plan.price("n")).containsExactly(new double[] {22, 22}, CLOSE);
    assertThat(plan.price("n", "gas")).containsExactly(new double[] {10, 10}, CLOSE);
  }

  /** 200 MWh of coal at 5 and a tenth of a MWh of gas at 20 with each MWh: 1000 + 200, 82 t. */
  @Test
  void aSecondFuelBurnsAlong() {
    var plan =
        oneNode()
            .fuel("coal", 0.4)
            .fuel("gas", 0.2)
            .demandMw(100)
            .supply("mine", "coal", 5, Systems.ANY, Systems.ANY)
            .supply("field", "gas", 20, Systems.ANY, Systems.ANY)
            .converter("steam", 100, "coal", 0.5)
            .alsoTakes("gas", 0.1)
            .solve();

    assertThat(plan.cost()).isCloseTo(1200, CLOSE);
    assertThat(plan.tonnes("steam")).isCloseTo(82, CLOSE);
  }

  /** Nine tenths of 60 t stay in the ground. */
  @Test
  void capturedCarbonIsNotEmitted() {
    var plan =
        oneNode()
            .fuel("gas", 0.2)
            .demandMw(100, 50)
            .supply("field", "gas", 10, Systems.ANY, Systems.ANY)
            .converter("ccs", 120, "gas", 0.5)
            .captures(0.9)
            .solve();

    assertThat(plan.tonnes("ccs")).isCloseTo(6, CLOSE);
  }

  /**
   * Coal at 8 and efficiency 0.4 makes a MWh at full condensing for 20. In the first hour 60 MWh of
   * heat take 0.2 each of the power: 100 MWh of activity for 88 of power. Heat costs 0.2 · 20.
   */
  private static Systems steamTurbine() {
    return oneNode()
        .fuel("coal", 0.34)
        .hourlyCarrier("heat")
        .demandMw(88, 100)
        .demand("warmth", "n", "heat", 60, 0)
        .supply("mine", "coal", 8, Systems.ANY, Systems.ANY)
        .converter("chp", 120, "coal", 0.4)
        .extraction("heat", 1.5, 0.2);
  }

  @Test
  void heatIsTakenFromPower() {
    var plan = steamTurbine().solve();

    assertThat(plan.output("chp", "electricity")).containsExactly(new double[] {88, 100}, CLOSE);
    assertThat(plan.output("chp", "heat")).containsExactly(new double[] {60, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(4000, CLOSE);
    assertThat(plan.price("n", "heat")[0]).isCloseTo(4, CLOSE);
  }

  /**
   * At most 0.5 MWh of heat for each MWh of full condensing: 100 of activity for 91 of power give
   * 45 to 50 of heat. Of 60 MWh of heat, lost at 1000, so much is served that power still balances:
   * a − 0.2 h = 91 with h ≤ 0.5 a gives h = 50.5556, a = 101.1111.
   */
  @Test
  void heatIsLimitedByActivity() {
    var plan =
        oneNode()
            .fuel("coal", 0.34)
            .hourlyCarrier("heat")
            .demandMw(91, 91)
            .demand("warmth", "n", "heat", 60, 60)
            .supply("mine", "coal", 8, Systems.ANY, Systems.ANY)
            .converter("chp", 120, "coal", 0.4)
            .extraction("heat", 0.5, 0.2)
            .solve();

    double heat = 91 * 0.5 / 0.9;
    assertThat(plan.output("chp", "heat")).containsExactly(new double[] {heat, heat}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2 * (20 * heat / 0.5 + 1000 * (60 - heat)), within(1e-4));
  }

  /** Back-pressure: 1.2 MWh of heat with each MWh of power, whether wanted or not. */
  @Test
  void backPressureGivesBoth() {
    var plan =
        oneNode()
            .fuel("coal", 0.34)
            .hourlyCarrier("heat")
            .demandMw(50, 50)
            .demand("warmth", "n", "heat", 60, 36)
            .supply("mine", "coal", 8, Systems.ANY, Systems.ANY)
            .generator("gas", 100, 90)
            .converter("chp", 120, "coal", 0.4)
            .alsoGives("heat", 1.2)
            .solve();

    // 60 / 1.2 = 50 MW, then 36 / 1.2 = 30 MW and 20 MW of gas.
    assertThat(plan.output("chp", "electricity")).containsExactly(new double[] {50, 30}, CLOSE);
    assertThat(plan.cost()).isCloseTo(80 * 20 + 20 * 90, CLOSE);
  }

  /**
   * A plant in a gives its power there and 1.2 MWh of heat for each MWh in b, where 36 MW are asked
   * for: 30 MW of power, and gas makes the other 20. 30 / 0.4 · 8 + 20 · 90 = 2400.
   */
  @Test
  void heatFlowsAtAnotherNode() {
    var plan =
        Systems.nodes("a", "b")
            .fuel("coal", 0.34)
            .hourlyCarrier("heat")
            .demandMw("a", 50)
            .demand("warmth", "b", "heat", 36)
            .supply("mine", "coal", 8, Systems.ANY, Systems.ANY)
            .generator("gas", 100, 90)
            .converter("chp", 120, "coal", 0.4)
            .alsoGives("heat", 1.2, "b")
            .solve();

    assertThat(plan.output("chp", "electricity")).containsExactly(new double[] {30}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2400, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(ConverterFlows.class, steamTurbine());
  }
}
