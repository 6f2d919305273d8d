package energy.samal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeGridTest {
  private static final Resolution ALL = Resolution.parse("all");

  @Test
  void everyHourIsAStepOfItsOwn() {
    var grid = TimeGrids.of(ALL, List.of(), 3);

    assertThat(grid.everyHour()).isTrue();
    assertThat(grid.steps()).isEqualTo(3);
    assertThat(weights(grid)).containsExactly(1, 1, 1);
    assertThat(grid.aggregate(Series.of(5, 6, 7))).isEqualTo(Series.of(5, 6, 7));
    assertThat(IntStream.range(0, 3).map(grid::previous)).containsExactly(2, 0, 1);
  }

  /** Two steps of two hours: a stretch of two ends with each, one of three with neither. */
  @Test
  void aStretchEndsWithAStepOnlyWhereBothEnd() {
    var flat = Series.of(1, 1, 2, 2);
    var grid = TimeGrids.of(new Resolution.Segments(2), List.of(flat), 4);

    assertThat(durations(grid)).containsExactly(2, 2);
    assertThat(IntStream.range(0, 2).filter(t -> grid.endsStretch(t, 2))).containsExactly(0, 1);
    assertThat(IntStream.range(0, 2).filter(t -> grid.endsStretch(t, 3))).isEmpty();
    assertThat(IntStream.range(0, 4).map(grid::stepAt)).containsExactly(0, 0, 1, 1);
    assertThat(grid.lowest(Series.of(5, 3, 7, 9))).isEqualTo(Series.of(3, 7));
  }

  /** One hour that stands for two: the stretch of three hours ends within the second. */
  @Test
  void aStretchEndsWithinASample() {
    var grid = TimeGrids.of(new Resolution.Every(2), List.of(), 4);

    assertThat(IntStream.range(0, 2).filter(t -> grid.endsStretch(t, 3))).containsExactly(1);
    assertThat(grid.lowest(Series.of(5, 3, 7, 9))).isEqualTo(Series.of(5, 7));
  }

  @Test
  void everySecondOfFiveHoursLeavesAShortLastBlock() {
    var grid = TimeGrids.of(Resolution.parse("every:2"), List.of(), 5);

    assertThat(weights(grid)).containsExactly(2, 2, 1);
    assertThat(durations(grid)).containsExactly(2, 2, 1);
    assertThat(grid.aggregate(Series.of(1, 2, 3, 4, 5))).isEqualTo(Series.of(1, 3, 5));
    assertThat(grid.everyHour()).isFalse();
    assertThat(grid.chronological()).isTrue();
  }

  @Test
  void aBlockLongerThanTheYearIsOneStep() {
    var grid = TimeGrids.of(new Resolution.Every(Integer.MAX_VALUE), List.of(), 5);

    assertThat(weights(grid)).containsExactly(5);
    assertThat(grid.previous(0)).isZero();
  }

  @Test
  void aDayEndsWhereItBegan() {
    // Two days and three hours: only the ends of the two whole days must stand where the year ends.
    var grid = TimeGrids.of(ALL, List.of(), 51);

    assertThat(closing(grid, Cycle.DAY)).containsExactly(23, 47);
    assertThat(closing(grid, Cycle.WEEK)).isEmpty();
    assertThat(closing(grid, Cycle.YEAR)).isEmpty();
    assertThat(grid.previous(24)).isEqualTo(23);
    assertThat(grid.previous(0)).isEqualTo(50);
  }

  @Test
  void theEndOfTheYearIsNotClosedTwice() {
    assertThat(closing(TimeGrids.of(ALL, List.of(), 48), Cycle.DAY)).containsExactly(23);
    assertThat(closing(TimeGrids.of(ALL, List.of(), 8760), Cycle.SEASON))
        .containsExactly(2189, 4379, 6569);
    assertThat(closing(TimeGrids.of(ALL, List.of(), 8760), Cycle.DAY)).hasSize(364);
    assertThat(closing(TimeGrids.of(ALL, List.of(), 8760), Cycle.WEEK)).hasSize(52);
  }

  @Test
  void aSampledBlockClosesTheDayThatEndsInIt() {
    // Blocks of 7 hours begin at 0 7 14 21 28 35 42 49; midnights 24 and 48 lie in those of 21, 42.
    var grid = TimeGrids.of(Resolution.parse("every:7"), List.of(), 56);

    assertThat(closing(grid, Cycle.DAY)).containsExactly(3, 6);
  }

  @Test
  void aSegmentAcrossMidnightClosesNoDay() {
    // Levels 0 for 24 hours, 1 for 30, 2 for 18: cuts at 24 (a midnight) and 54 (not one).
    var series = Series.generate(72, hour -> hour < 24 ? 0 : hour < 54 ? 1 : 2);
    var grid = TimeGrids.of(Resolution.parse("segments:3"), List.of(series), 72);

    assertThat(durations(grid)).containsExactly(24, 30, 18);
    assertThat(closing(grid, Cycle.DAY)).containsExactly(0);
  }

  @Test
  void weeksCloseTheirOwnDays() {
    var series = Series.generate(3 * 168, hour -> hour / 168);
    var grid = TimeGrids.of(Resolution.parse("weeks:2"), List.of(series), 3 * 168);

    assertThat(grid.periods()).isEqualTo(2);
    assertThat(closing(grid, Cycle.DAY))
        .containsExactly(23, 47, 71, 95, 119, 143, 191, 215, 239, 263, 287, 311);
    assertThat(grid.previous(168)).isEqualTo(335);
    assertThat(grid.periodOf(167)).isZero();
    assertThat(grid.periodOf(168)).isEqualTo(1);
  }

  @Test
  void aSeriesOfAnotherLengthIsRefused() {
    var grid = TimeGrids.of(ALL, List.of(), 3);

    assertThatThrownBy(() -> grid.aggregate(Series.constant(1, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 hours")
        .hasMessageContaining("3 hours");
    assertThatThrownBy(() -> TimeGrids.of(ALL, List.of(Series.constant(1, 4)), 3))
        .hasMessageContaining("a series of 4 hours in a year of 3 hours");
    assertThatThrownBy(() -> TimeGrids.of(ALL, List.of(), 0)).hasMessageContaining("0 hours");
  }

  @Test
  void weightsThatMissHoursAreABrokenInvariant() {
    assertThatThrownBy(
            () ->
                new TimeGrid(
                    3,
                    new int[][] {{0}},
                    new double[] {2},
                    new int[] {2},
                    new int[] {0},
                    new int[] {0}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2.0 instead of 3");
  }

  @Test
  void resolutionsAreReadOrRefusedByName() {
    assertThat(ALL).isEqualTo(new Resolution.All());
    assertThat(Resolution.parse(" segments:120 ")).isEqualTo(new Resolution.Segments(120));
    assertThat(Resolution.parse("days:12")).isEqualTo(new Resolution.Days(12));
    assertThat(Resolution.parse("weeks:4")).isEqualTo(new Resolution.Weeks(4));
    for (var wrong : List.of("", "every", "every:0", "days:-1", "weeks:two", "months:3", "all:1")) {
      assertThatThrownBy(() -> Resolution.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + wrong + "' but must be all, every:N");
    }
  }

  @Test
  void yearsStandForThoseUpToTheNext() {
    // 2025 stands for 2025…2029, 2030 for two years; at 10 %: 1 + 1/1.1 + … + 1/1.1⁴ = 4.169865.
    var horizon = new Horizon(List.of(2025, 2030), 2, 0.1);

    assertThat(horizon.standsForYears(0)).isEqualTo(5);
    assertThat(horizon.standsForYears(1)).isEqualTo(2);
    assertThat(horizon.presentValueFactor(0)).isCloseTo(4.169865, within(1e-6));
    assertThat(horizon.presentValueFactor(1)).isCloseTo(1 / 1.61051 + 1 / 1.771561, within(1e-12));
    assertThat(horizon.only(0).presentValueFactor(0)).isCloseTo(4.169865, within(1e-6));
  }

  /** 2035 counts for 3 and stands for 10 years instead of what the rate and the calendar say. */
  @Test
  void yearsMayHaveWeightsOfTheirOwn() {
    var horizon =
        new Horizon(List.of(2025, 2030, 2035), 2, 0.1)
            .withWeights(Map.of(2035, new Horizon.Weight(3, 10)));

    assertThat(horizon.presentValueFactor(0)).isCloseTo(4.169865, within(1e-6));
    assertThat(horizon.presentValueFactor(2)).isEqualTo(3);
    assertThat(horizon.standsForYears(2)).isEqualTo(10);
    assertThat(horizon.of(List.of(2025, 2035)).standsForYears(0)).isEqualTo(10);
    assertThat(horizon.of(List.of(2025, 2035)).presentValueFactor(1)).isEqualTo(3);
    assertThat(horizon.only(0).weights()).isEmpty();
  }

  @Test
  void curvesAreStraightBetweenTheirYearsAndLevelOutside() {
    var curve = YearCurve.of(Map.of(2030, 10.0, 2040, 20.0));

    assertThat(curve.at(2025)).isEqualTo(10);
    assertThat(curve.at(2030)).isEqualTo(10);
    assertThat(curve.at(2033)).isEqualTo(13);
    assertThat(curve.at(2040)).isEqualTo(20);
    assertThat(curve.at(2060)).isEqualTo(20);
    assertThat(YearCurve.ZERO.at(2030)).isZero();
  }

  private static double[] weights(TimeGrid grid) {
    return IntStream.range(0, grid.steps()).mapToDouble(grid::weight).toArray();
  }

  private static int[] durations(TimeGrid grid) {
    return IntStream.range(0, grid.steps()).map(grid::durationHours).toArray();
  }

  private static int[] closing(TimeGrid grid, Cycle cycle) {
    return IntStream.range(0, grid.steps()).filter(step -> grid.closes(step, cycle)).toArray();
  }
}
