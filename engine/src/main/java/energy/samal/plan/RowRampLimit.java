package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.RowRamp;

/**
 * Change of output from one row of the hourly tables to the next, whatever time passes, as PyPSA
 * has it; the first row follows nothing. Means of two neighbouring steps lie half of each step's
 * rows apart.
 *
 * <pre>   − down · rows · alive ≤ output[t] − output[t−1] ≤ up · rows · alive,   t after the first
 * </pre>
 */
final class RowRampLimit {
  static final String UP = "row_ramp_up";
  static final String DOWN = "row_ramp_down";

  private RowRampLimit() {}

  static void add(Draft draft, String element, int y, Size alive, RowRamp ramp, Columns output) {
    side(draft, UP, element, y, alive, ramp.up(), output, 1);
    side(draft, DOWN, element, y, alive, ramp.down(), output, -1);
  }

  private static void side(
      Draft draft,
      String rule,
      String element,
      int y,
      Size alive,
      double perRow,
      Columns output,
      int sign) {
    var time = draft.time();
    for (int t = 0; t < time.steps() && perRow < Double.POSITIVE_INFINITY; t++) {
      double rows = (time.durationHours(t) + time.durationHours(time.previous(t))) / 2.0;
      if (time.startsPeriod(t) || perRow * rows >= 1) {
        continue;
      }
      draft.lp().term(sign, output.at(t)).term(-sign, output.at(t - 1));
      if (alive.decided()) {
        draft.lp().term(-perRow * rows, alive.column());
      }
      double most = perRow * rows * alive.given();
      draft.row(draft.label(rule, element, y), y, t, Double.NEGATIVE_INFINITY, most);
    }
  }
}
