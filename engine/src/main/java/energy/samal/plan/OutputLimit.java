package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.LpBuilder;
import energy.samal.model.Operation;

/**
 * Output between what must run and what can run.
 *
 * <pre>   minimum · availability[t] · alive ≤ output[t] ≤ availability[t] · alive</pre>
 *
 * <p>Where the size is given these are bounds of columns, no rows.
 */
final class OutputLimit {
  static final String RULE = "output_limit";
  static final String MINIMUM = "minimum_output";

  private OutputLimit() {}

  static void add(
      Draft draft, Owner owner, int y, Columns output, Size alive, Operation operation) {
    var availability = draft.lookup().bySteps(operation.availability());
    var lp = draft.lp();
    var label = draft.label(RULE, owner.element(), y);
    var minimumLabel = draft.label(MINIMUM, owner.element(), y);
    for (int t = 0; t < output.count(); t++) {
      double available = availability.at(t);
      lp.upper(output.at(t), available * alive.most());
      if (!alive.decided()) {
        lp.lower(output.at(t), operation.minimumShare() * available * alive.given());
      } else if (available > 0) {
        row(lp, output.at(t), -available, alive);
        draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
      }
    }
    if (alive.decided() && operation.minimumShare() > 0) {
      for (int t = 0; t < output.count(); t++) {
        row(lp, output.at(t), -operation.minimumShare() * availability.at(t), alive);
        draft.row(minimumLabel, y, t, 0, Double.POSITIVE_INFINITY);
      }
    }
  }

  private static void row(LpBuilder lp, int output, double factor, Size alive) {
    lp.term(1, output).term(factor, alive.column());
  }
}
