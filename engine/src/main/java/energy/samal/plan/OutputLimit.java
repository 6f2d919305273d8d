package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.LpBuilder;
import energy.samal.model.Operation;
import energy.samal.time.Series;

/**
 * Output between what must run and what can run.
 *
 * <pre>
 *   minimum · availability[t] · alive ≤ output[t] ≤ availability[t] · alive
 *   least[t] · alive ≤ output[t]                       where a case gives it
 * </pre>
 *
 * <p>Where the size is given these are bounds of columns, no rows. Where units are on or off,
 * {@link UnitCommitment} takes the place of this and of what binds from row to row.
 */
final class OutputLimit {
  static final String RULE = "output_limit";
  static final String MINIMUM = "minimum_output";

  private OutputLimit() {}

  static void add(
      Draft draft, Owner owner, int y, Columns output, Size alive, Operation operation) {
    if (operation.units().exists()) {
      UnitCommitment.add(draft, owner, y, output, alive, operation);
      return;
    }
    RowRampLimit.add(draft, owner.element(), y, alive, operation.rowRamp(), output);
    var availability = draft.bySteps(operation.availability(), y);
    var least = leastShares(draft, operation, y);
    var lp = draft.lp();
    var label = draft.label(RULE, owner.element(), y);
    var minimumLabel = draft.label(MINIMUM, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      double available = availability.at(t);
      lp.upper(output.at(t), available * alive.most());
      if (!alive.decided()) {
        lp.lower(output.at(t), least.at(t) * alive.given());
      } else if (available > 0) {
        row(lp, output.at(t), -available, alive);
        draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
      }
    }
    for (int t = 0; alive.decided() && t < output.count(); t++) {
      if (least.at(t) > 0) {
        row(lp, output.at(t), -least.at(t), alive);
        draft.row(minimumLabel, y, t, 0, Double.POSITIVE_INFINITY);
      }
    }
  }

  /** Share of capacity that must run in each step. */
  static Series leastShares(Draft draft, Operation operation, int y) {
    var availability = draft.bySteps(operation.availability(), y);
    double share = operation.minimumShare();
    if (operation.minimum().hours() == 0) {
      return Series.generate(availability.hours(), t -> share * availability.at(t));
    }
    var minimum = draft.bySteps(operation.minimum(), y);
    return Series.generate(
        availability.hours(), t -> Math.max(share * availability.at(t), minimum.at(t)));
  }

  private static void row(LpBuilder lp, int output, double factor, Size alive) {
    lp.term(1, output).term(factor, alive.column());
  }
}
