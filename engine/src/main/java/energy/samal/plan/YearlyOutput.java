package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Operation;

/**
 * Output of a year between a least and a most use of capacity.
 *
 * <pre>   least · H · alive ≤ Σ w[t] · output[t] ≤ most · H · alive,   H = Σ w[t]</pre>
 */
final class YearlyOutput {
  static final String MOST = "most_yearly_output";
  static final String LEAST = "least_yearly_output";

  private YearlyOutput() {}

  static void add(
      Draft draft, String element, int y, Columns output, Size alive, Operation operation) {
    double hours = draft.time().yearHours();
    if (operation.maximumYearlyFactor() < 1) {
      double given = terms(draft, output, alive, operation.maximumYearlyFactor() * hours);
      draft.row(draft.label(MOST, element, y), Double.NEGATIVE_INFINITY, given);
    }
    if (operation.minimumYearlyFactor() > 0) {
      double given = terms(draft, output, alive, operation.minimumYearlyFactor() * hours);
      draft.row(draft.label(LEAST, element, y), given, Double.POSITIVE_INFINITY);
    }
  }

  private static double terms(Draft draft, Columns output, Size alive, double hours) {
    new Quantity.PerStep(output, 1).addYear(draft.lp(), draft.time(), 1);
    return -alive.times(-hours).addYear(draft.lp(), draft.time(), 1);
  }
}
