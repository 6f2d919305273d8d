package energy.samal.plan.audit;

import energy.samal.time.Cycle;
import energy.samal.time.TimeGrid;

/**
 * Levels of one store in one year against what goes in and out.
 *
 * @param level MWh at the end of each step; over representative periods, of a yearly store, since
 *     the beginning of the period
 * @param vessel MWh
 */
record Levels(Book book, String id, int year, double[] level, double vessel, Course course) {
  /**
   * @param loss share of the level each hour
   * @param cycle after which the level is where it was
   * @param before MWh in store before the first step, given or carried over; NaN where it follows
   *     the last one
   */
  record Course(double loss, Cycle cycle, double before) {}

  private boolean linked() {
    return !book.time().chronological() && course.cycle() == Cycle.YEAR;
  }

  /** Holds the levels against {@code net}, MW into store in each step. */
  void check(double[] net) {
    limits();
    var time = book.time();
    double scale = scale(net);
    for (int t = 0; t < level.length; t++) {
      double hours = linked() ? time.durationHours(t) : time.elapsedHours(t);
      double before = before(t);
      double loss = course.loss();
      boolean unsure = time.isMean(t) && loss > 0 && !linked();
      double kept = unsure ? before : Math.pow(1 - loss, hours) * before;
      double due = kept + hours * net[t];
      if (unsure) {
        book.most("level follows from the step before", id, year, t, level[t], due, scale);
      } else {
        book.same("level follows from the step before", id, year, t, level[t], due, scale);
      }
      if (time.closes(t, course.cycle())) {
        double end = level[time.endStep(time.periodOf(t)) - 1];
        book.same("level is back at the end of a cycle", id, year, t, level[t], end, vessel);
      }
    }
    if (linked() && course.loss() == 0) {
      around(time, scale);
    }
  }

  private double before(int step) {
    if (!book.time().startsPeriod(step)) {
      return level[book.time().previous(step)];
    }
    if (linked()) {
      return 0;
    }
    return Double.isNaN(course.before()) ? level[book.time().previous(step)] : course.before();
  }

  private double scale(double[] net) {
    double scale = vessel;
    for (double value : net) {
      scale = Math.max(scale, Math.abs(value));
    }
    return scale;
  }

  void limits() {
    for (int t = 0; !linked() && t < level.length; t++) {
      book.most("level ≤ vessel", id, year, t, level[t], vessel, vessel);
      book.most("level ≥ 0", id, year, t, -level[t], 0, vessel);
    }
  }

  /** Through all stretches of the real year the level ends where it began and fits the vessel. */
  private void around(TimeGrid time, double scale) {
    double start = 0;
    double lowest = 0;
    double highest = 0;
    for (int b = 0; b < time.basePeriods(); b++) {
      int period = time.periodOfBase(b);
      for (int t = time.firstStep(period); t < time.endStep(period); t++) {
        lowest = Math.min(lowest, start + level[t]);
        highest = Math.max(highest, start + level[t]);
      }
      start += time.passesOfBase(b) * level[time.endStep(period) - 1];
    }
    double moved = Math.max(scale, highest - lowest);
    book.same("level ends the year where it began", id, year, -1, start, 0, moved);
    book.most("levels of the year fit the vessel", id, year, -1, highest - lowest, vessel, moved);
  }
}
