package energy.samal.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the steps of a planning year. The same input always gives the same grid. */
public final class TimeGrids {
  private static final int DAY = 24;
  private static final int WEEK = 168;

  private TimeGrids() {}

  /**
   * The grid of this resolution.
   *
   * <ul>
   *   <li>{@code all}: every hour.
   *   <li>{@code every:N}: the first hour of each N stands for all of them; the last block may be
   *       shorter. A sample, not a bound; with N a multiple of 24 only midnights are seen.
   *   <li>{@code segments:N}: N runs of neighbouring hours, each the mean of its hours. Whatever
   *       the runs are, a linear program over means has a cost that is no more than the one over
   *       every hour. Where the cuts lie is chosen by {@link Segments}.
   *   <li>{@code days:N}, {@code weeks:N}: N real days or weeks that represent the others, chosen
   *       by {@link Representatives}. An estimate, not a bound. Hours left over at the end of the
   *       year (one day beside 52 weeks) belong to the last base period, which then weighs more
   *       (8/7).
   * </ul>
   *
   * An N that would keep everything gives every hour.
   *
   * @param hourlySeries what the choice looks at, each scaled by how much it matters; only {@code
   *     segments}, {@code days} and {@code weeks} read it
   * @param hours of the year
   * @throws IllegalArgumentException when a series has another length, or there is no hour
   */
  public static TimeGrid of(Resolution resolution, List<Series> hourlySeries, int hours) {
    check(hourlySeries, hours);
    return grid(resolution, hourlySeries, -1, hours);
  }

  /**
   * The grid of this resolution; among representative days or weeks is the one with the highest
   * value of {@code peak}, standing for itself alone, unless only one is asked for.
   *
   * @param peak hourly, such as the demand of all nodes
   */
  public static TimeGrid withPeak(
      Resolution resolution, List<Series> hourlySeries, Series peak, int hours) {
    check(hourlySeries, hours);
    check(List.of(peak), hours);
    double[] values = peak.toArray();
    int highest = 0;
    for (int hour = 1; hour < hours; hour++) {
      if (values[hour] > values[highest]) {
        highest = hour;
      }
    }
    return grid(resolution, hourlySeries, highest, hours);
  }

  /**
   * Every row, or every n-th, of a case whose rows are not simply hours. Other steps are made of
   * hours.
   *
   * @throws IllegalArgumentException for any other resolution, unless rows are hours
   */
  public static TimeGrid ofRows(Resolution resolution, int rows, RowHours hours) {
    return switch (resolution) {
      case Resolution.All _, Resolution.Every _ -> of(resolution, List.of(), rows).weighing(hours);
      case Resolution.Segments _, Resolution.Days _, Resolution.Weeks _ ->
          throw new IllegalArgumentException("segments, days and weeks are made of hours");
    };
  }

  private static TimeGrid grid(
      Resolution resolution, List<Series> series, int peakHour, int hours) {
    return switch (resolution) {
      case Resolution.All() -> all(hours);
      case Resolution.Every(int n) -> every(n, hours);
      case Resolution.Segments(int count) ->
          count >= hours ? all(hours) : cut(Segments.firstHours(series, hours, count), hours);
      case Resolution.Days(int count) -> representatives(count, DAY, series, peakHour, hours);
      case Resolution.Weeks(int count) -> representatives(count, WEEK, series, peakHour, hours);
    };
  }

  private static TimeGrid all(int hours) {
    return cut(IntStream.range(0, hours).toArray(), hours);
  }

  private static TimeGrid every(int n, int hours) {
    int steps = (int) ((hours + (long) n - 1) / n);
    var hoursOfStep = new int[steps][];
    var duration = new int[steps];
    for (int step = 0; step < steps; step++) {
      hoursOfStep[step] = new int[] {step * n};
      duration[step] = Math.min(n, hours - step * n);
    }
    return chronological(hours, hoursOfStep, duration);
  }

  private static TimeGrid chronological(int hours, int[][] hoursOfStep, int[] duration) {
    double[] weight = Arrays.stream(duration).asDoubleStream().toArray();
    return new TimeGrid(hours, hoursOfStep, weight, duration, new int[] {0}, new int[] {0});
  }

  /**
   * Blocks of the same length, each the mean of its hours; the last one may be shorter. Blocks of a
   * length that a day is a multiple of cut neither days nor months.
   */
  public static TimeGrid blocks(int hoursPerBlock, int hours) {
    int steps = Math.ceilDiv(hours, hoursPerBlock);
    return cut(IntStream.range(0, steps).map(step -> step * hoursPerBlock).toArray(), hours);
  }

  /**
   * Runs of neighbouring hours, each the mean of its hours.
   *
   * @param firstHours where each run begins, rising from 0
   */
  public static TimeGrid cut(int[] firstHours, int hours) {
    var hoursOfStep = new int[firstHours.length][];
    var duration = new int[firstHours.length];
    for (int step = 0; step < firstHours.length; step++) {
      int end = step + 1 < firstHours.length ? firstHours[step + 1] : hours;
      hoursOfStep[step] = IntStream.range(firstHours[step], end).toArray();
      duration[step] = hoursOfStep[step].length;
    }
    return chronological(hours, hoursOfStep, duration);
  }

  private static TimeGrid representatives(
      int count, int length, List<Series> series, int peakHour, int hours) {
    int bases = hours / length;
    if (count >= bases) {
      return all(hours);
    }
    int peakBase = peakHour < 0 || count == 1 ? -1 : Math.min(peakHour / length, bases - 1);
    var chosen = Representatives.choose(series, length, bases, count, peakBase);
    int[] medoids = chosen.medoids();
    var weightOfPeriod = new double[count];
    for (int base = 0; base < bases; base++) {
      int stands = base + 1 < bases ? length : hours - base * length;
      weightOfPeriod[chosen.clusterOfBase()[base]] += stands / (double) length;
    }
    int steps = count * length;
    var hoursOfStep = new int[steps][];
    var weight = new double[steps];
    var duration = new int[steps];
    Arrays.fill(duration, 1);
    for (int step = 0; step < steps; step++) {
      int period = step / length;
      hoursOfStep[step] = new int[] {medoids[period] * length + step % length};
      weight[step] = weightOfPeriod[period];
    }
    int[] firstSteps = IntStream.range(0, count).map(period -> period * length).toArray();
    return new TimeGrid(hours, hoursOfStep, weight, duration, firstSteps, chosen.clusterOfBase());
  }

  private static void check(List<Series> hourlySeries, int hours) {
    if (hours < 1) {
      throw new IllegalArgumentException("a year of " + hours + " hours");
    }
    for (var series : hourlySeries) {
      if (series.hours() != hours) {
        throw new IllegalArgumentException(
            "a series of " + series.hours() + " hours in a year of " + hours + " hours");
      }
    }
  }
}
