package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import java.util.List;

/**
 * Change of output from one step to the next. Means of two neighbouring steps lie half of each
 * step's hours apart, so that the limit holds for segments as it does for hours.
 *
 * <pre>   |output[t] − output[t−1]| ≤ ramp · (hours[t] + hours[t−1]) / 2 · alive</pre>
 */
final class RampLimit {
  static final String UP = "ramp_up";
  static final String DOWN = "ramp_down";

  private RampLimit() {}

  /** Adds the limits; none where {@code rampPerHour} is 1 or more. */
  static void add(
      Draft draft, String element, int y, Size alive, double rampPerHour, Columns output) {
    add(draft, element, y, alive, rampPerHour, List.of(new Quantity.PerStep(output, 1)));
  }

  /** The same for an output that is the sum of several quantities. */
  static void add(
      Draft draft, String element, int y, Size alive, double rampPerHour, List<Quantity> output) {
    if (rampPerHour < 1) {
      add(draft, draft.label(UP, element, y), y, output, alive, rampPerHour, 1);
      add(draft, draft.label(DOWN, element, y), y, output, alive, rampPerHour, -1);
    }
  }

  /** sign · (output[t] − output[t−1]) ≤ ramp · hours · alive. */
  private static void add(
      Draft draft,
      Label label,
      int y,
      List<Quantity> output,
      Size alive,
      double rampPerHour,
      int sign) {
    var time = draft.time();
    for (int t = 0; t < time.steps(); t++) {
      int before = time.previous(t);
      double ramp = rampPerHour * (time.elapsedHours(t) + time.elapsedHours(before)) / 2.0;
      if (before == t || ramp >= 1) {
        continue;
      }
      Quantity.addStep(draft.lp(), output, t, sign);
      Quantity.addStep(draft.lp(), output, before, -sign);
      if (alive.decided()) {
        draft.lp().term(-ramp, alive.column());
      }
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, ramp * alive.given());
    }
  }
}
