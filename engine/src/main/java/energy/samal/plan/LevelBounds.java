package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Storage;
import energy.samal.time.Series;

/**
 * Levels between given bounds at the end of each step: shares of the vessel, or MWh.
 *
 * <pre>
 *   least share[t] · vessel alive ≤ level[t] ≤ most share[t] · vessel alive
 *   least MWh[t] ≤ level[t] ≤ most MWh[t]
 * </pre>
 *
 * <p>A step that ends with an hour is bound by what is said of that hour; those before it in the
 * step are left out. MWh are bounds of columns, and shares of 0 and 1 say nothing, so that they
 * make no rows.
 */
final class LevelBounds {
  static final String LEAST = "least_level";
  static final String MOST = "most_level";

  private LevelBounds() {}

  static void add(Draft draft, Storage storage, int y, Size vessel, Columns level) {
    var limits = storage.operation().limits();
    shares(draft, LEAST, storage, y, vessel, level, limits.leastShare().in(draft.task().year(y)));
    shares(draft, MOST, storage, y, vessel, level, limits.mostShare().in(draft.task().year(y)));
    var time = draft.time();
    int year = draft.task().year(y);
    var leastMwh = limits.leastMwh().in(year);
    var mostMwh = limits.mostMwh().in(year);
    for (int t = 0; t < level.count(); t++) {
      if (leastMwh.hours() > 0) {
        draft.lp().lower(level.at(t), leastMwh.at(time.lastHour(t)));
      }
      if (mostMwh.hours() > 0) {
        double most = mostMwh.at(time.lastHour(t));
        draft.lp().upper(level.at(t), Math.min(vessel.most(), most));
      }
    }
  }

  private static void shares(
      Draft draft, String rule, Storage storage, int y, Size vessel, Columns level, Series shares) {
    if (shares.hours() == 0) {
      return;
    }
    boolean least = rule.equals(LEAST);
    var label = draft.label(rule, storage.id(), y);
    for (int t = 0; t < level.count(); t++) {
      double share = shares.at(draft.time().lastHour(t));
      if (least ? share == 0 : share == 1) {
        continue;
      }
      draft.lp().term(1, level.at(t));
      if (vessel.decided()) {
        draft.lp().term(-share, vessel.column());
      }
      double given = share * vessel.given();
      draft.row(
          label,
          y,
          t,
          least ? given : Double.NEGATIVE_INFINITY,
          least ? Double.POSITIVE_INFINITY : given);
    }
  }
}
