package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.time.TimeGrid;
import java.util.List;

/**
 * Levels of a yearly store over representative periods (Kotzur, Markewitz, Robinius, Stolten 2018,
 * Applied Energy 213, eqs. 14–22): the level is what the stretch of the real year begins with, plus
 * what its representative period has moved since its own beginning.
 *
 * <pre>
 *   moved[t] = (1 − loss)^h · moved[t−1] + h · Σ net[t],   moved before the first step of a period: 0
 *   start[b+1] = (1 − loss)^H · start[b] + passes[b] · moved[last step of r(b)],   around the year
 *   low[r] ≤ moved[t] ≤ high[r] for t in r;   (1 − loss)^H · start[b] + low[r(b)] ≥ 0;   start[b] + high[r(b)] ≤ vessel
 * </pre>
 */
final class LinkedLevels {
  static final String MOVED = "moved_level";
  static final String START = "linked_level";
  static final String LOW = "moved_low";
  static final String HIGH = "moved_high";
  static final String EMPTY = "linked_level_empty";
  static final String FULL = "linked_level_full";

  private static final double FREE = Double.NEGATIVE_INFINITY;

  private LinkedLevels() {}

  /** Returns the levels moved since the beginning of each period. */
  static Columns add(
      Draft draft, String element, int y, Quantity vessel, double lossPerHour, List<Quantity> net) {
    var time = draft.time();
    var lp = draft.lp();
    var moved = draft.perStep("moved", element, y, FREE);
    var movedLabel = draft.label(MOVED, element, y);
    for (int r = 0; r < time.periods(); r++) {
      for (int t = time.firstStep(r); t < time.endStep(r); t++) {
        int hours = time.durationHours(t);
        lp.term(1, moved.at(t));
        if (t > time.firstStep(r)) {
          lp.term(-Math.pow(1 - lossPerHour, hours), moved.at(t - 1));
        }
        double given = -Quantity.addStep(lp, net, t, -hours);
        draft.row(movedLabel, y, t, given, given);
      }
    }
    var start =
        lp.columns(
            draft.label("start", element, y),
            time.basePeriods(),
            Lp.NONE,
            0,
            Double.POSITIVE_INFINITY,
            0);
    chain(draft, element, y, lossPerHour, moved, start);
    limits(draft, element, y, vessel, lossPerHour, moved, start);
    return moved;
  }

  private static void chain(
      Draft draft, String element, int y, double lossPerHour, Columns moved, Columns start) {
    var time = draft.time();
    var label = draft.label(START, element, y);
    for (int b = 0; b < start.count(); b++) {
      int r = time.periodOfBase(b);
      int hours = hours(time, r);
      draft
          .lp()
          .term(1, start.at((b + 1) % start.count()))
          .term(-Math.pow(1 - lossPerHour, hours * time.passesOfBase(b)), start.at(b))
          .term(-time.passesOfBase(b), moved.at(time.endStep(r) - 1));
      draft.row(label, 0, 0);
    }
  }

  private static int hours(TimeGrid time, int period) {
    int hours = 0;
    for (int t = time.firstStep(period); t < time.endStep(period); t++) {
      hours += time.durationHours(t);
    }
    return hours;
  }

  private static void limits(
      Draft draft,
      String element,
      int y,
      Quantity vessel,
      double lossPerHour,
      Columns moved,
      Columns start) {
    var time = draft.time();
    var lp = draft.lp();
    int periods = time.periods();
    double most = Double.POSITIVE_INFINITY;
    var low = lp.columns(draft.label("low", element, y), periods, Lp.NONE, FREE, 0, 0);
    var high = lp.columns(draft.label("high", element, y), periods, Lp.NONE, 0, most, 0);
    extremes(draft, draft.label(LOW, element, y), y, moved, low, 1);
    extremes(draft, draft.label(HIGH, element, y), y, moved, high, -1);
    var empty = draft.label(EMPTY, element, y);
    for (int b = 0; b < start.count(); b++) {
      int r = time.periodOfBase(b);
      lp.term(Math.pow(1 - lossPerHour, hours(time, r)), start.at(b)).term(1, low.at(r));
      draft.row(empty, 0, most);
    }
    var full = draft.label(FULL, element, y);
    for (int b = 0; b < start.count(); b++) {
      lp.term(1, start.at(b)).term(1, high.at(time.periodOfBase(b)));
      double given = -vessel.addYear(lp, time, -1);
      draft.row(full, FREE, given);
    }
  }

  /** sign · (moved[t] − extreme[r]) ≥ 0. */
  private static void extremes(
      Draft draft, Label label, int y, Columns moved, Columns extreme, int sign) {
    var time = draft.time();
    for (int r = 0; r < time.periods(); r++) {
      for (int t = time.firstStep(r); t < time.endStep(r); t++) {
        draft.lp().term(sign, moved.at(t)).term(-sign, extreme.at(r));
        draft.row(label, y, t, 0, Double.POSITIVE_INFINITY);
      }
    }
  }
}
