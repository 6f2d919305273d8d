package energy.samal.io.spice;

import java.util.Arrays;

/**
 * Hours of the year that are rows of the case: every n-th and the one with the highest demand, each
 * for n hours, or all of them.
 */
final class Rows {
  static final int HOURS = 8760;

  private final int[] hours;
  private final int step;

  private Rows(int[] hours, int step) {
    this.hours = hours;
    this.step = step;
  }

  /**
   * @param demand MW in each hour of the base year
   */
  static Rows every(int step, double[] demand) {
    int peak = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      peak = demand[hour] > demand[peak] ? hour : peak;
    }
    int last = peak;
    var hours = new int[HOURS];
    int count = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      if (hour % step == 0 || hour == last) {
        hours[count++] = hour;
      }
    }
    return new Rows(Arrays.copyOf(hours, count), step);
  }

  int count() {
    return hours.length;
  }

  int hour(int row) {
    return hours[row];
  }

  /** Hours that each row stands for, whatever they add up to. */
  int step() {
    return step;
  }

  double sum(double[] hourly) {
    double sum = 0;
    for (int hour : hours) {
      sum += step * hourly[hour];
    }
    return sum;
  }
}
