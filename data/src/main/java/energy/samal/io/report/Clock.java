package energy.samal.io.report;

import energy.samal.time.TimeGrid;

/** Which step of the computed year tells of which hour of the real one. */
final class Clock {
  private final TimeGrid time;
  private final int[] stepOfHour;

  Clock(TimeGrid time) {
    this.time = time;
    this.stepOfHour = new int[time.hours()];
    if (time.chronological()) {
      fillInOrder();
    } else {
      fillByRepresentatives();
    }
  }

  int stepAt(int hour) {
    return stepOfHour[hour];
  }

  /** Whether this hour and the one before it are told by one step. */
  boolean joins(int hour) {
    return hour > 0 && stepOfHour[hour] == stepOfHour[hour - 1];
  }

  /** How many stretches of one step there are in these hours. */
  int steps(int begin, int end) {
    int count = 1;
    for (int hour = begin + 1; hour < end; hour++) {
      count += joins(hour) ? 0 : 1;
    }
    return count;
  }

  int hours() {
    return stepOfHour.length;
  }

  private void fillInOrder() {
    for (int step = 0; step < time.steps(); step++) {
      int end = step + 1 < time.steps() ? time.firstHour(step + 1) : time.hours();
      for (int hour = time.firstHour(step); hour < end; hour++) {
        stepOfHour[hour] = step;
      }
    }
  }

  /**
   * Base periods follow each other, each as long as its representative; the last one may be cut.
   */
  private void fillByRepresentatives() {
    int hour = 0;
    for (int base = 0; base < time.basePeriods(); base++) {
      int period = time.periodOfBase(base);
      for (int step = time.firstStep(period); step < time.endStep(period); step++) {
        for (int k = 0; k < time.durationHours(step) && hour < stepOfHour.length; k++) {
          stepOfHour[hour++] = step;
        }
      }
    }
    for (int last = hour - 1; hour < stepOfHour.length; hour++) {
      stepOfHour[hour] = stepOfHour[Math.max(0, last)];
    }
  }
}
