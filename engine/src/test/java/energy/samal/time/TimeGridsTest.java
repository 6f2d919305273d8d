package energy.samal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeGridsTest {
  @Test
  void segmentsCutWhereTheSeriesJumps() {
    // 0 1 | 10 10 10 | 3: the cheapest joins are 10-10, then 0-1; 3 joins neither.
    var series = Series.of(0, 1, 10, 10, 10, 3);
    var grid = TimeGrids.of(Resolution.parse("segments:3"), List.of(series), 6);

    assertThat(IntStream.range(0, 3).map(grid::firstHour)).containsExactly(0, 2, 5);
    assertThat(grid.aggregate(series)).isEqualTo(Series.of(0.5, 10, 3));
    assertThat(grid.durationHours(1)).isEqualTo(3);
    assertThat(grid.weight(1)).isEqualTo(3);
  }

  @Test
  void segmentsWeighTheLengthOfRuns() {
    // Joining 0 0 0 with 2 costs 3·1/4·4 = 3; joining 2 with 4.3 costs 1/2·5.29 = 2.645.
    var grid = TimeGrids.of(Resolution.parse("segments:2"), List.of(Series.of(0, 0, 0, 2, 4.3)), 5);

    assertThat(grid.firstHour(1)).isEqualTo(3);
  }

  @Test
  void segmentsOfNothingToTellApartAreEvenlyLong() {
    var grid = TimeGrids.of(Resolution.parse("segments:4"), List.of(), 16);

    assertThat(IntStream.range(0, 4).map(grid::durationHours)).containsExactly(4, 4, 4, 4);
  }

  @Test
  void segmentsAreThoseOfTheSlowMethod() {
    long seed = 20250101;
    var random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      int hours = 2 + random.nextInt(40);
      int count = 1 + random.nextInt(hours);
      var series = List.of(random(random, hours), random(random, hours));

      assertThat(Segments.firstHours(series, hours, count))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(slowSegments(series, hours, count));
    }
  }

  @Test
  void representativeDaysStandForThoseLikeThem() {
    // Days 0 0 0 1 9 9: the middle of each group stands for it, four days and two.
    int[] level = {0, 0, 0, 1, 9, 9};
    var series = Series.generate(144, hour -> level[hour / 24] + hour % 24 / 1000.0);
    var grid = TimeGrids.of(Resolution.parse("days:2"), List.of(series), 144);

    assertThat(grid.periods()).isEqualTo(2);
    assertThat(grid.steps()).isEqualTo(48);
    assertThat(grid.firstHour(0)).isZero();
    assertThat(grid.firstHour(24)).isEqualTo(96);
    assertThat(grid.weight(0)).isEqualTo(4);
    assertThat(grid.weight(24)).isEqualTo(2);
    assertThat(IntStream.range(0, 6).map(grid::periodOfBase)).containsExactly(0, 0, 0, 0, 1, 1);
    // The year has 19 · 24 + 6 · 0.276 = 457.656, the four and two days 4 · 0.276 + 2 · 216.276 =
    // 433.656:
    // each hour is raised in that ratio, but not above 9.023, the highest hour of the year.
    assertThat(grid.aggregate(series).at(1)).isCloseTo(0.001 * 457.656 / 433.656, within(1e-12));
    assertThat(grid.aggregate(series).at(25)).isEqualTo(9.023);
  }

  @Test
  void representativeDaysKeepTheSumOfTheYear() {
    long seed = 4711;
    var random = new Random(seed);
    var river =
        Series.generate(8760, hour -> 2 + Math.sin(hour / 1394.0) + 0.1 * random.nextDouble());
    var other = Series.generate(8760, hour -> hour % 24 / 24.0);
    var grid = TimeGrids.of(Resolution.parse("days:5"), List.of(other), 8760);

    var steps = grid.aggregate(river);

    double sum = 0;
    for (int step = 0; step < grid.steps(); step++) {
      sum += grid.weight(step) * steps.at(step);
    }
    assertThat(sum).as("seed %d", seed).isCloseTo(river.sum(), within(1e-6));
  }

  @Test
  void representativesAreTheBestThereAre() {
    long seed = 77;
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      var series = List.of(random(random, 8 * 24));
      var chosen = Representatives.choose(series, 24, 8, 2, -1);

      double least = Double.POSITIVE_INFINITY;
      for (int a = 0; a < 8; a++) {
        for (int b = 0; b < a; b++) {
          least = Math.min(least, spread(series.getFirst(), b, a));
        }
      }
      // PAM stops at a local optimum; on two of eight days it may miss the best by little.
      assertThat(spread(series.getFirst(), chosen.medoids()[0], chosen.medoids()[1]))
          .as("seed %d, round %d", seed, round)
          .isBetween(least, least * 1.05);
    }
  }

  @Test
  void thePeakDayStandsForItselfAlone() {
    // The day of the peak looks like the others but for one hour.
    var series = Series.generate(240, hour -> hour / 24 % 2 + (hour == 130 ? 1.5 : 0));
    var without = TimeGrids.of(Resolution.parse("days:2"), List.of(series), 240);
    var with = TimeGrids.withPeak(Resolution.parse("days:3"), List.of(series), series, 240);

    assertThat(IntStream.range(0, 2).map(p -> without.firstHour(24 * p))).doesNotContain(120);
    int period = with.periodOfBase(5);
    assertThat(with.firstHour(with.firstStep(period))).isEqualTo(120);
    assertThat(with.weight(with.firstStep(period))).isEqualTo(1);
    assertThat(with.aggregate(series).max()).isEqualTo(series.max());
  }

  @Test
  void theLastOf52WeeksHoldsTheDayLeftOver() {
    var series = Series.generate(8760, hour -> Math.cos(2 * Math.PI * hour / 8760));
    var grid = TimeGrids.of(Resolution.parse("weeks:6"), List.of(series), 8760);

    assertThat(grid.basePeriods()).isEqualTo(52);
    assertThat(grid.passesOfBase(0)).isEqualTo(1);
    assertThat(grid.passesOfBase(51)).isEqualTo(8 / 7.0);
    var passes = new double[6];
    IntStream.range(0, 52)
        .forEach(base -> passes[grid.periodOfBase(base)] += grid.passesOfBase(base));
    for (int period = 0; period < 6; period++) {
      assertThat(grid.weight(grid.firstStep(period))).isCloseTo(passes[period], within(1e-12));
    }
  }

  @Test
  void everyGridStandsForTheWholeYear() {
    long seed = 42;
    var random = new Random(seed);
    var series = Stream.generate(() -> random(random, 8760)).limit(3).toList();
    for (var text :
        List.of(
            "all",
            "every:1",
            "every:3",
            "every:7",
            "every:9000",
            "segments:1",
            "segments:120",
            "segments:9000",
            "days:1",
            "days:12",
            "days:365",
            "weeks:1",
            "weeks:5",
            "weeks:99")) {
      var grid = TimeGrids.withPeak(Resolution.parse(text), series, series.getFirst(), 8760);
      var again = TimeGrids.withPeak(Resolution.parse(text), series, series.getFirst(), 8760);
      var steps = IntStream.range(0, grid.steps());

      assertThat(steps.mapToDouble(grid::weight).sum()).as(text).isCloseTo(8760, within(1e-6));
      assertThat(grid.aggregate(series.get(1))).as(text).isEqualTo(again.aggregate(series.get(1)));
      assertThat(previous(grid))
          .as(text)
          .containsExactlyInAnyOrder(IntStream.range(0, grid.steps()).toArray());
      assertThat(
              IntStream.range(0, grid.basePeriods()).mapToDouble(grid::passesOfBase).sum()
                  * hoursOfPeriod(grid))
          .as(text)
          .isCloseTo(8760, within(1e-6));
    }
  }

  @Test
  void segmentsKeepTheSumOfEverySeries() {
    long seed = 7;
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      int hours = 30 + random.nextInt(3000);
      var series = random(random, hours);
      var grid =
          TimeGrids.of(
              new Resolution.Segments(1 + random.nextInt(40)),
              List.of(random(random, hours)),
              hours);
      var means = grid.aggregate(series);

      assertThat(
              IntStream.range(0, grid.steps())
                  .mapToDouble(step -> grid.weight(step) * means.at(step))
                  .sum())
          .as("seed %d, round %d", seed, round)
          .isCloseTo(series.sum(), within(1e-9 * hours));
    }
  }

  @Test
  void fewHoursAreTheirOwnRepresentatives() {
    assertThat(TimeGrids.of(Resolution.parse("days:2"), List.of(), 3).everyHour()).isTrue();
    assertThat(TimeGrids.of(Resolution.parse("weeks:2"), List.of(), 100).everyHour()).isTrue();
  }

  private static int[] previous(TimeGrid grid) {
    return IntStream.range(0, grid.steps()).map(grid::previous).toArray();
  }

  private static int hoursOfPeriod(TimeGrid grid) {
    return IntStream.range(0, grid.endStep(0)).map(grid::durationHours).sum();
  }

  private static Series random(Random random, int hours) {
    return Series.generate(hours, hour -> random.nextDouble());
  }

  private static double spread(Series series, int medoid, int other) {
    double sum = 0;
    for (int day = 0; day < 8; day++) {
      sum += Math.min(distance(series, day, medoid), distance(series, day, other));
    }
    return sum;
  }

  private static double distance(Series series, int day, int other) {
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      double difference = series.at(24 * day + hour) - series.at(24 * other + hour);
      sum += difference * difference;
    }
    return sum;
  }

  /** The definition, word by word: squared deviations before and after each possible join. */
  private static int[] slowSegments(List<Series> series, int hours, int count) {
    var cuts = new ArrayList<>(IntStream.rangeClosed(0, hours).boxed().toList());
    while (cuts.size() - 1 > count) {
      int best = 1;
      double least = Double.POSITIVE_INFINITY;
      for (int cut = 1; cut + 1 < cuts.size(); cut++) {
        int first = cuts.get(cut - 1);
        int end = cuts.get(cut + 1);
        double cost = 0;
        for (var one : series) {
          cost +=
              deviation(one, first, end)
                  - deviation(one, first, cuts.get(cut))
                  - deviation(one, cuts.get(cut), end);
        }
        if (cost < least) {
          least = cost;
          best = cut;
        }
      }
      cuts.remove(best);
    }
    return cuts.stream().limit(cuts.size() - 1L).mapToInt(cut -> cut).toArray();
  }

  private static double deviation(Series series, int first, int end) {
    double mean = IntStream.range(first, end).mapToDouble(series::at).average().orElseThrow();
    return IntStream.range(first, end)
        .mapToDouble(hour -> Math.pow(series.at(hour) - mean, 2))
        .sum();
  }
}
