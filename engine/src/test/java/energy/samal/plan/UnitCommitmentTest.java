package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.InvalidScenarioException;
import energy.samal.solver.Certificate;
import energy.samal.time.Resolution;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Coal of 100 MW at 10 must give half when it is on; gas of 200 MW at 30 does the rest. */
final class UnitCommitmentTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  UnitCommitmentTest() {}

  private static Systems coal(UnitWords units, double... demand) {
    return oneNode()
        .demandMw(demand)
        .generator("coal", 100, 10)
        .minimumShare(0.5)
        .units(units.units())
        .generator("gas", 200, 30);
  }

  private static double[] on(Solved plan) {
    return plan.hourly(HourlySeries.Kind.UNITS_ON, "coal");
  }

  /**
   * A demand of 40 is too little for coal: it stops twice, and starts twice for 500, which spares
   * 100 · 20: 2 · 40 · 30 + 2 · 100 · 10 + 2 · 500.
   */
  @Test
  void wholeUnitsStartAndStop() {
    var plan = coal(new UnitWords().costs(500, 0, 0), 40, 100, 40, 100).wholeUnits().solve();

    assertThat(on(plan)).containsExactly(new double[] {0, 1, 0, 1}, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.UNITS_STARTED, "coal"))
        .containsExactly(new double[] {0, 1, 0, 1}, CLOSE);
    assertThat(plan.cost()).isCloseTo(5400, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.VARIABLE)).isCloseTo(5400, CLOSE);
  }

  /** In parts 0.8 of coal are on for 40 MW, and 0.2 start twice: 280 · 10 + 2 · 0.2 · 500. */
  @Test
  void partsOfUnitsStartAndStop() {
    var plan = coal(new UnitWords().costs(500, 0, 0), 40, 100, 40, 100).solve();

    assertThat(on(plan)).containsExactly(new double[] {0.8, 1, 0.8, 1}, CLOSE);
    assertThat(plan.cost()).isCloseTo(3000, CLOSE);
  }

  /** Stopping at 500, too: coal stops before the first row, since it was on: 4 events. */
  @Test
  void stopsCostToo() {
    var plan = coal(new UnitWords().costs(500, 500, 0), 40, 100, 40, 100).wholeUnits().solve();

    assertThat(plan.cost()).isCloseTo(2400 + 2000 + 4 * 500, CLOSE);
  }

  /** For 40 MW coal must stop, and stays off: 100 · 10 + (40 + 100 + 90) · 30. */
  @Test
  void whatStopsStaysOff() {
    var plan = coal(new UnitWords().stay(0, 3), 100, 40, 100, 90).wholeUnits().solve();

    assertThat(on(plan)).containsExactly(new double[] {1, 0, 0, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1000 + 230 * 30, CLOSE);
  }

  /** Off before, coal cannot start for two rows when it must stay for three, the last too low. */
  @Test
  void whatStartsStaysOn() {
    var three = coal(new UnitWords().before(0, 0).stay(3, 0), 100, 60, 40).wholeUnits().solve();
    var two = coal(new UnitWords().before(0, 0).stay(2, 0), 100, 60, 40).wholeUnits().solve();

    assertThat(three.cost()).isCloseTo(200 * 30, CLOSE);
    assertThat(two.cost()).isCloseTo(160 * 10 + 40 * 30, CLOSE);
  }

  /**
   * One of three rows was before the first: dear coal runs at its least for two, then gas alone.
   */
  @Test
  void whatWasOnStaysOn() {
    var plan =
        oneNode()
            .demandMw(60, 60, 60)
            .generator("coal", 100, 50)
            .minimumShare(0.5)
            .units(new UnitWords().stay(3, 0).units())
            .generator("gas", 200, 10)
            .wholeUnits()
            .solve();

    assertThat(on(plan)).containsExactly(new double[] {1, 1, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2 * (50 * 50 + 10 * 10) + 60 * 10, CLOSE);
  }

  @Test
  void whatWasOffStaysOff() {
    var plan = coal(new UnitWords().before(0, 1).stay(0, 3), 60, 60, 60).wholeUnits().solve();

    assertThat(on(plan)).containsExactly(new double[] {0, 0, 1}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2 * 60 * 30 + 60 * 10, CLOSE);
  }

  /**
   * Units of 100 MW that cost 1000 an hour meet 130 MW at 20 beside gas at 50. One and 30 MW of
   * gas: 1000 + 2000 + 1500; in parts 1.3 units: 3900. Two would be 4600.
   */
  private static Systems severalUnits() {
    return oneNode()
        .demandMw(130)
        .generator("coal", 300, 20)
        .minimumShare(0.6)
        .units(new UnitWords().of(100).costs(0, 0, 1000).units())
        .generator("gas", 200, 50);
  }

  @Test
  void severalUnitsOfOneSize() {
    var whole = severalUnits().wholeUnits().solve();
    var parts = severalUnits().solve();

    assertThat(on(whole)).containsExactly(new double[] {1}, CLOSE);
    assertThat(whole.cost()).isCloseTo(4500, CLOSE);
    assertThat(parts.cost()).isCloseTo(3900, CLOSE);
  }

  /** The price is that of one more MWh with the units that are on; the bound is that of parts. */
  @Test
  void whatIsProvedOfWholeUnits() {
    var scenario = severalUnits().wholeUnits().build();
    var lp = Formulation.perfect(scenario, Solved.everyHour(scenario));
    var outcome = Solved.HIGHS.solve(lp, Solved.OPTIONS);
    var solution = ((energy.samal.solver.Outcome.Optimal) outcome).solution();

    assertThat(lp.hasIntegers()).isTrue();
    assertThat(Certificate.check(lp, solution)).matches(Certificate::holds);
    assertThat(Certificate.check(lp, solution).lowerBound()).isCloseTo(3900, within(1e-3));
    assertThat(severalUnits().wholeUnits().solve().price("n"))
        .containsExactly(new double[] {50}, CLOSE);
  }

  /**
   * At 1 a year for each MW two units of 50 MW are built, the second of which is on for 100 MW
   * only.
   */
  @Test
  void unitsOfWhatIsBuilt() {
    var plan =
        oneNode()
            .demandMw(60, 100)
            .generator("coal", 0, 10)
            .buildable(300, 20, 0)
            .minimumShare(0.8)
            .units(new UnitWords().of(50).units())
            .generator("gas", 200, 30)
            .wholeUnits()
            .solve();

    // Two units, of which the one that is needed in both rows runs at 50, and gas gives 10.
    assertThat(plan.capacity("coal", 2030).alive()).isCloseTo(100, CLOSE);
    assertThat(on(plan)).containsExactly(new double[] {1, 2}, CLOSE);
    assertThat(plan.cost()).isCloseTo(100 + 500 + 300 + 1000, CLOSE);
  }

  /**
   * Nights of 40 MW and days of 100, twice: in the one day that stands for both, coal starts each
   * morning, and stops each evening although it was on before: 2 · (12 · 40 · 30 + 12 · 100 · 10 +
   * 500).
   */
  @Test
  void aRepresentativeDayFollowsItself() {
    var demand = DoubleStream.iterate(0, t -> t + 1).limit(48).map(t -> t % 24 < 12 ? 40 : 100);
    var scenario =
        coal(new UnitWords().costs(500, 0, 0).stay(4, 4), demand.toArray()).wholeUnits().build();
    var plan = Solved.of(scenario, Solved.days(scenario, 1), Foresight.PERFECT);

    assertThat(plan.cost()).isCloseTo(2 * (12 * 40 * 30 + 12 * 100 * 10 + 500), CLOSE);
  }

  /** Of every second hour each stands for two rows: three rows off are two of them. */
  @Test
  void samplesStandForSeveralRows() {
    var scenario =
        coal(new UnitWords().stay(0, 3), 100, 0, 40, 0, 90, 0, 95, 0).wholeUnits().build();
    var time = ScenarioGrid.of(scenario, new Resolution.Every(2));
    var plan = Solved.of(scenario, time, Foresight.PERFECT);

    assertThat(on(plan)).containsExactly(new double[] {1, 0, 0, 1}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2 * (1000 + 40 * 30 + 90 * 30 + 950), CLOSE);
  }

  /** Means do not tell who is on: they cost no more, and are refused for a plan. */
  @Test
  void meansOfRowsTellLess() {
    var scenario = coal(new UnitWords().costs(500, 0, 0), 40, 100, 40, 100).wholeUnits().build();
    var means = Solved.of(scenario, Solved.segments(scenario, 2), Foresight.PERFECT);

    assertThat(means.cost()).isCloseTo(280 * 10, CLOSE);
    assertThatThrownBy(() -> ScenarioGrid.of(scenario, new Resolution.Segments(2)))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("Units 'coal'")
        .hasMessageContaining("--hours all, every:N");
  }

  @Test
  void golden() {
    var systems =
        coal(
                new UnitWords().costs(5, 5, 2).stay(2, 2).before(0, 1).edges(0.7, 0.6, 0, 0),
                40,
                100,
                60)
            .generator("built", 0, 20)
            .buildable(300, 20, 0)
            .minimumShare(0.4)
            .units(new UnitWords().of(50).stay(2, 0).units());
    Golden.check(UnitCommitment.class, systems);
  }
}
