package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.time.Series;

/**
 * What output costs besides, by the hour.
 *
 * <pre>   cost: Σ w[t] · extra[t] · output[t]</pre>
 *
 * <p>A step pays the price of its cheapest hour, so that the cost over means is never above that
 * over hours.
 */
final class ExtraCost {
  private ExtraCost() {}

  static void add(Draft draft, Owner owner, int y, Columns output, Series extraPerMwh) {
    if (extraPerMwh.hours() > 0) {
      var steps = draft.time().lowest(extraPerMwh.in(draft.task().year(y)));
      draft
          .accounts()
          .cost(y, owner, CostRow.Component.VARIABLE, new Quantity.PerStepShaped(output, steps));
    }
  }
}
