package energy.samal.time;

import java.util.Arrays;

/**
 * The steps in which one planning year is computed, and how they hang together.
 *
 * <p>A step is a mean over a set of hours of the 8760-hour year. Steps follow each other in
 * periods: one period for a chronological grid (all hours, every n-th, segments), several for
 * representative days or weeks. Each stretch of the real year ("base period") is then told by the
 * period that represents it.
 */
public final class TimeGrid {
  private final int hours;
  private final int[][] hoursOfStep;
  private final double[] weight;
  private final int[] durationHours;
  private final double[] elapsedHours;
  private final double yearHours;
  private final int[] firstStepOfPeriod;
  private final int[] periodOfBase;

  /**
   * @param hours hours of the year, 8760 for real input, fewer in small tests
   * @param hoursOfStep for each step the hours whose mean it is
   * @param weight hours of the year that each step stands for; they add up to {@code hours}
   * @param durationHours length of each step on its own clock
   * @param firstStepOfPeriod first step of each period, rising, beginning with 0
   * @param periodOfBase for each base period of the year, in order, the period that represents it
   */
  TimeGrid(
      int hours,
      int[][] hoursOfStep,
      double[] weight,
      int[] durationHours,
      int[] firstStepOfPeriod,
      int[] periodOfBase) {
    this.hours = hours;
    this.hoursOfStep = hoursOfStep;
    this.weight = weight;
    this.durationHours = durationHours;
    this.elapsedHours = Arrays.stream(durationHours).asDoubleStream().toArray();
    this.yearHours = hours;
    this.firstStepOfPeriod = firstStepOfPeriod;
    this.periodOfBase = periodOfBase;
    double sum = Arrays.stream(weight).sum();
    if (Math.abs(sum - hours) > 1e-6 * hours) {
      throw new IllegalStateException("weights add up to " + sum + " instead of " + hours);
    }
  }

  private TimeGrid(TimeGrid grid, RowHours rows) {
    this.hours = grid.hours;
    this.hoursOfStep = grid.hoursOfStep;
    this.durationHours = grid.durationHours;
    this.firstStepOfPeriod = grid.firstStepOfPeriod;
    this.periodOfBase = grid.periodOfBase;
    this.weight = grid.sums(rows.counted());
    this.elapsedHours = grid.sums(rows.passing());
    this.yearHours = rows.counted().sum();
  }

  /**
   * The same steps where the rows of the hourly tables are not simply hours.
   *
   * @throws IllegalArgumentException for representative periods, which are made of hours
   */
  TimeGrid weighing(RowHours rows) {
    if (rows.plain()) {
      return this;
    }
    if (!chronological()) {
      throw new IllegalArgumentException("representative periods are made of hours");
    }
    return new TimeGrid(this, rows);
  }

  private double[] sums(Series rows) {
    check(rows);
    var sums = new double[steps()];
    for (int step = 0; step < sums.length; step++) {
      for (int k = 0; k < durationHours[step]; k++) {
        sums[step] += rows.at(firstHour(step) + k);
      }
    }
    return sums;
  }

  /**
   * Rows of the hourly tables that the steps stand for; hours of the year, where rows are hours.
   */
  public int hours() {
    return hours;
  }

  /** Hours of the year that the steps stand for: the sum of their weights. */
  public double yearHours() {
    return yearHours;
  }

  public int steps() {
    return weight.length;
  }

  /** Hours of the year that this step stands for. */
  public double weight(int step) {
    return weight[step];
  }

  /** Length of this step on its own clock, rows of the hourly tables. */
  public int durationHours(int step) {
    return durationHours[step];
  }

  /** Hours that pass in this step: what power becomes energy by in a storage level. */
  public double elapsedHours(int step) {
    return elapsedHours[step];
  }

  /** How many times the step passes in a year: once, but more for one that represents others. */
  public double passes(int step) {
    return chronological() ? 1 : weight[step] / elapsedHours[step];
  }

  /** Whether this step is the mean of several hours, within which a level is not known. */
  public boolean isMean(int step) {
    return hoursOfStep[step].length > 1;
  }

  /** First hour of the year of those this step is made of. */
  public int firstHour(int step) {
    return hoursOfStep[step][0];
  }

  /** Last hour of the year of those this step lasts for. */
  public int lastHour(int step) {
    return firstHour(step) + durationHours[step] - 1;
  }

  public int periods() {
    return firstStepOfPeriod.length;
  }

  public int firstStep(int period) {
    return firstStepOfPeriod[period];
  }

  /** The step after the last one of {@code period}. */
  public int endStep(int period) {
    return period + 1 < periods() ? firstStepOfPeriod[period + 1] : steps();
  }

  /** Stretches of the real year, in order; 1 for a chronological grid. */
  public int basePeriods() {
    return periodOfBase.length;
  }

  /** The period that represents this stretch of the real year. */
  public int periodOfBase(int base) {
    return periodOfBase[base];
  }

  /**
   * How many times its period passes in this stretch of the real year: 1, but more for the last
   * one, which also holds the hours left over (8/7 for the last of 52 weeks). A level that runs
   * through the year changes by this many times what it changes within the period.
   */
  public double passesOfBase(int base) {
    if (chronological()) {
      return 1;
    }
    int length = hoursOfPeriod(periodOfBase[base]);
    int begin = base * length;
    return (base + 1 < basePeriods() ? length : hours - begin) / (double) length;
  }

  /** Whether the steps run through the year in order, without representatives. */
  public boolean chronological() {
    return basePeriods() == 1;
  }

  /**
   * Whether the steps are means over consecutive hours that together make the whole year, which is
   * what makes a program on them a lower bound of the program at every hour.
   */
  public boolean meansOfConsecutiveHours() {
    for (int step = 0; step < steps(); step++) {
      if (hoursOfStep[step].length != durationHours[step]) {
        return false;
      }
    }
    return chronological();
  }

  /** Whether each step is exactly one hour of a whole year. */
  public boolean everyHour() {
    return chronological() && steps() == hours && yearHours == hours;
  }

  /**
   * The step before this one in the chain of its period: the first step follows the last one, so
   * that a storage ends where it began.
   */
  public int previous(int step) {
    int period = periodOf(step);
    return step > firstStep(period) ? step - 1 : endStep(period) - 1;
  }

  /**
   * Whether a storage with this cycle must stand, at the end of this step, where it stands at the
   * end of the last step of the same period. Together with {@link #previous} this makes every
   * stretch end where it began. Always false for the last step itself, where it says nothing.
   *
   * <p>A step that is the mean of several hours closes only a stretch that ends with it: within it
   * the level is not known, and a stricter rule would forbid what every hour allows, so that the
   * cost would no longer be a lower bound. A step that is one hour standing for several closes the
   * stretch whose end lies in it.
   */
  public boolean closes(int step, Cycle cycle) {
    return cycle != Cycle.NONE
        && step != endStep(periodOf(step)) - 1
        && endsStretch(step, cycle.hours());
  }

  /**
   * Whether a stretch of {@code hours} hours, counted from the beginning of the period, ends with
   * this step: exactly, for a step that is the mean of its hours; within it, for one that is one
   * hour standing for several.
   */
  public boolean endsStretch(int step, int hours) {
    int begin = firstHour(step) - firstHour(firstStep(periodOf(step)));
    int end = begin + durationHours[step];
    boolean meanOfAllItsHours = hoursOfStep[step].length == durationHours[step];
    return meanOfAllItsHours ? end % hours == 0 : begin / hours != end / hours;
  }

  /**
   * The step that holds the hour {@code hours} before this step, around the year; the step itself
   * where representative periods have no such past.
   */
  public int stepBefore(int step, int hours) {
    if (hours == 0 || !chronological()) {
      return step;
    }
    return stepAt(Math.floorMod(firstHour(step) - hours, this.hours));
  }

  /** The step of a chronological grid that an hour of the year lies in. */
  public int stepAt(int hour) {
    int low = 0;
    int high = steps() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstHour(middle) <= hour) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The mean of an hourly series over each step. Representative periods are then scaled so that the
   * year keeps its sum (Kotzur, Markewitz, Robinius, Stolten 2018, Renewable Energy 117, section
   * 2.3), but no step above the highest hour: rivers bring their water and the sun its hours,
   * however the days were chosen.
   */
  public Series aggregate(Series hourly) {
    check(hourly);
    var means = Series.generate(steps(), step -> mean(hourly, step));
    if (chronological()) {
      return means;
    }
    double sum = 0;
    for (int step = 0; step < steps(); step++) {
      sum += weight[step] * means.at(step);
    }
    double scale = sum > 0 && Double.isFinite(sum) ? hourly.sum() / sum : 1;
    double most = hourly.max();
    return Series.generate(steps(), step -> Math.min(most, scale * means.at(step)));
  }

  private double mean(Series hourly, int step) {
    double sum = 0;
    for (int hour : hoursOfStep[step]) {
      sum += hourly.at(hour);
    }
    return sum / hoursOfStep[step].length;
  }

  /** The lowest value of an hourly series in each step. */
  public Series lowest(Series hourly) {
    check(hourly);
    return Series.generate(
        steps(),
        step -> {
          double lowest = Double.POSITIVE_INFINITY;
          for (int hour : hoursOfStep[step]) {
            lowest = Math.min(lowest, hourly.at(hour));
          }
          return lowest;
        });
  }

  private void check(Series hourly) {
    if (hourly.hours() != hours) {
      throw new IllegalArgumentException(
          "a series of " + hourly.hours() + " hours on a grid of " + hours + " hours");
    }
  }

  /** Whether a period begins with this step. */
  public boolean startsPeriod(int step) {
    return firstStep(periodOf(step)) == step;
  }

  /** The period this step belongs to. */
  public int periodOf(int step) {
    int at = Arrays.binarySearch(firstStepOfPeriod, step);
    return at >= 0 ? at : -at - 2;
  }

  private int hoursOfPeriod(int period) {
    int sum = 0;
    for (int step = firstStep(period); step < endStep(period); step++) {
      sum += durationHours[step];
    }
    return sum;
  }
}
