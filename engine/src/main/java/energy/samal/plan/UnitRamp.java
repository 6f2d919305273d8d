package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.RowRamp;

/**
 * Change of output of units from one row to the next: those that stay on ramp, those that start or
 * stop have limits of their own. With P the size of a unit,
 *
 * <pre>
 *   output[t] − output[t−1] ≤ P · (up · (on[t] − start[t]) + start share · start[t] − least stop share · stop[t])
 *   output[t−1] − output[t] ≤ P · (down · (on[t−1] − stop[t]) + stop share · stop[t] − least start share · start[t])
 * </pre>
 *
 * <p>In place of the least stop share stands what a unit that is on must give, where that is more
 * and {@link UnitCommitment#tight} holds. Before the first row of a year units that are off give
 * nothing; what units that are on gave is not known, and binds nothing.
 *
 * <p>PyPSA 1.3 writes {@code up · on[t−1] + start share · (on[t] − on[t−1])} on the right-hand side
 * of the first: the same with a least stop share of start share − up, and likewise of the second
 * with a least start share of stop share − down.
 *
 * <p>Morales-España, Latorre and Ramos 2013, IEEE Transactions on Power Systems 28(4), eqs. 10 and
 * 11; Hua, Liu and Zhang 2017, IEEE Transactions on Power Systems 32(5).
 */
final class UnitRamp {
  static final String UP = "unit_ramp_up";
  static final String DOWN = "unit_ramp_down";

  private UnitRamp() {}

  static void add(
      Draft draft, String asset, int y, Columns output, UnitColumns units, RowRamp ramp) {
    var given = units.units();
    // Of samples each step stands for as many rows.
    int rows = draft.time().durationHours(0);
    double up = Math.min(1, ramp.up() * rows);
    double down = Math.min(1, ramp.down() * rows);
    boolean rises = up < 1 || given.start().most() < 1 || given.stop().least() != 0;
    boolean falls = down < 1 || given.stop().most() < 1 || given.start().least() != 0;
    for (int t = 0; t < output.count(); t++) {
      boolean begins = UnitColumns.begins(draft.time(), t);
      if (begins && given.upBefore()) {
        continue;
      }
      if (rises) {
        change(draft, output, t, begins, 1);
        rise(draft, asset, y, t, units, up);
      }
      if (falls) {
        change(draft, output, t, begins, -1);
        fall(draft, asset, y, t, units, down);
      }
    }
  }

  private static void change(Draft draft, Columns output, int t, boolean begins, int sign) {
    draft.lp().term(sign, output.at(t));
    if (!begins) {
      draft.lp().term(-sign, output.at(draft.time().previous(t)));
    }
  }

  private static void rise(
      Draft draft, String asset, int y, int t, UnitColumns units, double ramp) {
    var lp = draft.lp();
    double start = units.units().start().most();
    double stop = units.units().stop().least();
    if (UnitCommitment.tight(draft, units) && !UnitColumns.begins(draft.time(), t)) {
      stop = Math.max(stop, units.least().at(draft.time().previous(t)));
    }
    lp.term(-units.mw(ramp), units.on().at(t));
    lp.term(units.mw(ramp - start), units.start().at(t));
    lp.term(units.mw(stop), units.stop().at(t));
    draft.row(draft.label(UP, asset, y), y, t, Double.NEGATIVE_INFINITY, 0);
  }

  private static void fall(
      Draft draft, String asset, int y, int t, UnitColumns units, double ramp) {
    var lp = draft.lp();
    double start = units.units().start().least();
    double stop = units.units().stop().most();
    double before = units.addOnBefore(lp, draft.time(), t, -units.mw(ramp));
    lp.term(units.mw(ramp - stop), units.stop().at(t));
    lp.term(units.mw(start), units.start().at(t));
    draft.row(draft.label(DOWN, asset, y), y, t, Double.NEGATIVE_INFINITY, -before);
  }
}
