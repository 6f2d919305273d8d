package energy.samal.plan;

import java.util.List;

/**
 * What comes into a node is what goes out of it, for each carrier: in every step, or over the year
 * for fuels.
 *
 * <pre>
 *   supply + output − input + discharge − charge + received − sent + lost load = demand
 * </pre>
 *
 * <p>The dual is the price: money of the planning year per MWh once divided by the step's weight
 * and the year's present value factor.
 */
final class NodeBalance {
  static final String RULE = "node_balance";

  private NodeBalance() {}

  static void add(Draft draft, Balances.Place place, List<Quantity> flows) {
    var label = draft.label(RULE, place.node() + " " + place.carrier(), place.y());
    int first = draft.lp().rows();
    if (draft.lookup().hourly(place.carrier())) {
      for (int t = 0; t < draft.time().steps(); t++) {
        double given = -Quantity.addStep(draft.lp(), flows, t, 1);
        draft.row(label, place.y(), t, given, given);
      }
    } else {
      double given = -Quantity.addYear(draft.lp(), draft.time(), flows, 1);
      draft.row(label, given, given);
    }
    draft.prices().add(new PriceRows(place, first));
  }

  /** Where the rows of a place begin. */
  record PriceRows(Balances.Place place, int firstRow) {}
}
