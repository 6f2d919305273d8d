package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Validator;
import energy.samal.plan.audit.Finding;
import energy.samal.plan.audit.PlanAudit;
import energy.samal.time.Cycle;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Levels that run on from one planning year to the next. */
final class CarryOverTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  CarryOverTest() {}

  /** Each planning year stands for ten; 40 MW are asked for in its second hour, gas costs 30. */
  private static Systems tenYearsEach(Integer... years) {
    return oneNode().years(0, 10, years).demandMw(0, 40).generator("gas", 100, 30);
  }

  /**
   * Sun at 1 in the first hour of 2030 alone. 40 MWh at the end of 2040 are 40 / 0.81 at the end of
   * 2030, and these with the 40 of 2030 are 40 / 0.9 + 40 / 0.729 in its first hour, of which 9 are
   * left of the 10 that it begins with. They are stored once, and paid in each of ten years.
   */
  private static Systems leaking() {
    return tenYearsEach(2030, 2040)
        .generator("sun", 100, 1)
        .available(1, 0)
        .availableFrom(2040, 0, 0)
        .storage("store", 100, 200, 1, 1)
        .begins(10, 0.1)
        .carriesOver();
  }

  private static final double STORED = 40 / 0.9 + 40 / 0.729;

  @Test
  void whatIsLeftAtTheEndOfAYearIsThereInTheNext() {
    var plan = leaking().solve();

    assertThat(plan.hourly(2030, HourlySeries.Kind.LEVEL, "store"))
        .containsExactly(new double[] {STORED, 40 / 0.81}, CLOSE);
    assertThat(plan.hourly(2040, HourlySeries.Kind.LEVEL, "store"))
        .containsExactly(new double[] {40 / 0.9, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(10 * (STORED - 9), CLOSE);
  }

  /** Sun in 2040 alone: with a cycle 2030 lives on what is left at the end of 2040. */
  private static Systems around() {
    return tenYearsEach(2030, 2040)
        .generator("sun", 100, 1)
        .available(0, 0)
        .availableFrom(2040, 1, 0)
        .storage("store", 100, 200, 1, 1);
  }

  @Test
  void withACycleTheFirstYearFollowsTheLast() {
    assertThat(around().carriesOver().solve().cost()).isCloseTo(10 * 80, CLOSE);
    assertThat(around().solve().cost()).isCloseTo(10 * 40 + 10 * 40 * 30, CLOSE);
  }

  /** The store stands in 2030 and 2050, and gas at 30 runs in 2040. */
  @Test
  void aYearInWhichItDoesNotStandIsPassedOver() {
    var plan =
        tenYearsEach(2030, 2040, 2050)
            .generator("sun", 100, 1)
            .available(1, 0)
            .availableFrom(2040, 0, 0)
            .storage("store", 0, 200, 1, 1)
            .vintage(100, 2000, 2035)
            .vintage(100, 2045, 2100)
            .begins(0, 0)
            .carriesOver()
            .solve();

    assertThat(plan.cost()).isCloseTo(10 * 80 + 10 * 40 * 30, CLOSE);
  }

  @Test
  void inOneYearItSaysNothing() {
    var around = oneNode().demandMw(0, 40).generator("sun", 100, 1).available(1, 0);
    var plan = around.storage("store", 100, 200, 1, 1).cycle(Cycle.YEAR, 0.1).carriesOver().solve();

    assertThat(plan.cost()).isCloseTo(40 / 0.9, CLOSE);
  }

  /** Capacities that are given run through all years together. */
  @Test
  void dispatchKnowsAllYears() {
    var scenario = leaking().build();
    var hours = Solved.everyHour(scenario);
    var planner = new Planner(Solved.HIGHS, Solved.OPTIONS);
    var plan = Solved.of(scenario, Foresight.DISPATCH);
    var again = (PlanOutcome.Planned) planner.dispatch(scenario, hours, plan.plan());

    assertThat(plan.cost()).isCloseTo(10 * (STORED - 9), CLOSE);
    assertThat(again.plan().objective()).isCloseTo(10 * (STORED - 9), CLOSE);
  }

  @Test
  void yearsOneByOneAreRefused() {
    var scenario = leaking().build();

    assertThatThrownBy(() -> Solved.of(scenario, Foresight.MYOPIC))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("Storage 'store': carry_over is true")
        .hasMessageContaining("--foresight perfect or dispatch");
  }

  /** Steps of both hours leave their losses out, so that the cost is a lower bound. */
  @Test
  void segmentsBoundTheCostFromBelow() {
    var scenario = leaking().build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.cost()).isLessThan(10 * (STORED - 9) - 1);
  }

  @Test
  void representativeDaysAreRefused() {
    var day = new double[48];
    Arrays.fill(day, 1);
    var scenario =
        oneNode()
            .years(0, 10, 2030, 2040)
            .demandMw(day)
            .generator("gas", 10, 30)
            .storage("store", 1, 1, 1, 1)
            .carriesOver()
            .build();

    assertThatThrownBy(() -> ScenarioGrid.of(scenario, new Resolution.Days(1)))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("carry-over");
  }

  /** A long year is not cut into weeks where its end depends on the next. */
  @Test
  void aYearThatTheNextFollowsIsNotCut() {
    var year = new double[8760];
    Arrays.fill(year, 1);
    var systems = oneNode().years(0, 10, 2030, 2040).demandMw(year).generator("gas", 10, 30);
    var alone = systems.storage("store", 1, 1, 1, 1).build();
    var tied = systems.carriesOver().build();

    assertThat(Planner.inWindows(alone, Solved.everyHour(alone), Foresight.DISPATCH)).isTrue();
    assertThat(Planner.inWindows(tied, Solved.everyHour(tied), Foresight.DISPATCH)).isFalse();
  }

  @Test
  void aCycleWithinTheYearIsRefused() {
    var scenario = around().cycle(Cycle.DAY, 0).carriesOver().build();

    assertThat(Validator.check(scenario))
        .extracting(problem -> problem.element() + " " + problem.field())
        .containsExactly("Storage 'store' carry_over");
  }

  /** A plan in which the second year begins with more than the first left is found out. */
  @Test
  void theAuditFollowsLevelsFromYearToYear() {
    var solved = leaking().solve();
    var plan = solved.plan();
    var hourly =
        plan.hourly().stream()
            .map(series -> series.year() == 2040 ? fuller(series) : series)
            .toList();
    var altered =
        new Plan(
            plan.caseName(),
            plan.currency(),
            plan.objective(),
            plan.years(),
            plan.time(),
            plan.tables(),
            hourly);

    assertThat(PlanAudit.check(solved.scenario(), altered))
        .extracting(Finding::rule)
        .contains("level follows from the step before");
  }

  private static HourlySeries fuller(HourlySeries series) {
    if (series.kind() != HourlySeries.Kind.LEVEL) {
      return series;
    }
    var level = series.values();
    return new HourlySeries(
        series.year(),
        series.kind(),
        series.owner(),
        series.carrier(),
        Series.of(level.at(0) + 1, level.at(1) + 0.9));
  }

  @Test
  void golden() {
    Golden.check(CarryOver.class, leaking());
  }
}
