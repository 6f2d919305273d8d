package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Lp;
import energy.samal.time.Cycle;
import energy.samal.time.TimeGrid;
import java.util.List;

/**
 * Energy in store at the end of each step, for storages and reservoirs alike.
 *
 * <pre>
 *   level[t] = (1 − loss)^h · level[t−1] + h · Σ net[t]        h: hours of the step
 *   0 ≤ level[t] ≤ vessel;  the first step of a period follows its last one, or, without a
 *   cycle, what was in store before, or the level that it carries over ({@link CarryOver})
 *   level[t] = level[last step]   where a cycle of the storage ends with t
 * </pre>
 *
 * <p>A step that is the mean of several hours with a loss keeps only what is sure, level[t] ≤
 * level[t−1] + h · Σ net[t]: losses within the step depend on when in it energy moves. That may
 * only make a plan look cheaper, as the lower bound from segments needs. Representative periods
 * that a yearly store runs through are left to {@link LinkedLevels}.
 */
final class LevelBalance {
  static final String LEVEL = "level";
  static final String RULE = "level_balance";
  static final String VESSEL = "level_limit";
  static final String CYCLE = "level_cycle";

  private LevelBalance() {}

  /**
   * @param course what leaks, and how the level begins and ends
   * @param vessel MWh that can be kept
   * @param net into store positive, out of store negative, MW in store
   * @return the levels, one per step
   */
  static Columns add(
      Draft draft, String element, int y, Course course, Quantity vessel, List<Quantity> net) {
    var time = draft.time();
    if (!time.chronological() && course.cycle() == Cycle.YEAR) {
      return LinkedLevels.add(draft, element, y, vessel, course.lossPerHour(), net);
    }
    var level = columns(draft, element, y);
    var label = draft.label(RULE, element, y);
    var lp = draft.lp();
    for (int t = 0; t < level.count(); t++) {
      double hours = time.elapsedHours(t);
      boolean unsure = time.isMean(t) && course.lossPerHour() > 0;
      double kept = unsure ? 1 : Math.pow(1 - course.lossPerHour(), hours);
      lp.term(1, level.at(t));
      double given = 0;
      if (course.carries(time, t)) {
        lp.term(-kept, course.levelBefore());
      } else if (course.begins(time, t)) {
        given += kept * course.before();
      } else {
        lp.term(-kept, level.at(time.previous(t)));
      }
      given -= Quantity.addStep(lp, net, t, -hours);
      draft.row(label, y, t, unsure ? Double.NEGATIVE_INFINITY : given, given);
    }
    close(draft, element, y, course.cycle(), level);
    limit(draft, element, y, vessel, level);
    return level;
  }

  /**
   * @param lossPerHour share of the level
   * @param cycle after which the level is where it was
   * @param before MWh in store before the first step, without a cycle
   * @param levelBefore the column that the first step follows instead, or {@link Lp#NONE}
   */
  record Course(double lossPerHour, Cycle cycle, double before, int levelBefore) {
    /** Whether the level before this step is that of another planning year. */
    boolean carries(TimeGrid time, int step) {
      return levelBefore != Lp.NONE && time.startsPeriod(step);
    }

    /** Whether the level before this step is given. */
    boolean begins(TimeGrid time, int step) {
      return cycle == Cycle.NONE && time.startsPeriod(step);
    }
  }

  private static Columns columns(Draft draft, String element, int y) {
    return draft.has(LEVEL, element, y)
        ? draft.columns(LEVEL, element, y)
        : draft.perStep(LEVEL, element, y);
  }

  private static void close(Draft draft, String element, int y, Cycle cycle, Columns level) {
    var time = draft.time();
    var label = draft.label(CYCLE, element, y);
    for (int t = 0; t < level.count(); t++) {
      if (time.closes(t, cycle)) {
        int last = time.endStep(time.periodOf(t)) - 1;
        draft.lp().term(1, level.at(t)).term(-1, level.at(last));
        draft.row(label, y, t, 0, 0);
      }
    }
  }

  private static void limit(Draft draft, String element, int y, Quantity vessel, Columns level) {
    var lp = draft.lp();
    var label = draft.label(VESSEL, element, y);
    for (int t = 0; t < level.count(); t++) {
      switch (vessel) {
        case Quantity.Constant given -> lp.upper(level.at(t), given.amount());
        case Quantity.Once decided -> {
          lp.term(1, level.at(t)).term(-decided.factor(), decided.column());
          draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
        }
        default -> throw new IllegalStateException("no vessel: " + vessel);
      }
    }
  }
}
