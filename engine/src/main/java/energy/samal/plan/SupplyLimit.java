package energy.samal.plan;

import energy.samal.model.Supply;
import java.util.ArrayList;
import java.util.List;

/**
 * One price step of extraction or import of a carrier.
 *
 * <pre>
 *   node balance: + supplied
 *   supplied[y] ≤ maximum[y];   Σ years[y] · supplied[y] ≤ reserve − what earlier decisions took
 *   cost: price · supplied
 * </pre>
 */
final class SupplyLimit {
  static final String YEARLY = "supply_limit";
  static final String RESERVE = "supply_reserve";

  private SupplyLimit() {}

  static void add(Draft draft, Supply supply) {
    var supplied = new ArrayList<Quantity>();
    for (int y = 0; y < draft.task().years(); y++) {
      supplied.add(supplied(draft, supply, y));
    }
    reserve(draft, supply, supplied);
  }

  private static Quantity supplied(Draft draft, Supply supply, int y) {
    int year = draft.task().year(y);
    double maximum = supply.maximumMwhPerYear().at(year);
    var owner = draft.lookup().owner(supply.id(), supply.carrier(), "supply", supply.node());
    Quantity quantity;
    if (draft.lookup().hourly(supply.carrier())) {
      quantity = new Quantity.PerStep(draft.perStep("supplied", supply.id(), y), 1);
      draft.accounts().hourly(y, HourlySeries.Kind.SUPPLY, owner, supply.carrier(), quantity);
      if (maximum < Double.POSITIVE_INFINITY) {
        quantity.addYear(draft.lp(), draft.time(), 1);
        draft.row(draft.label(YEARLY, supply.id(), y), Double.NEGATIVE_INFINITY, maximum);
      }
    } else {
      quantity = new Quantity.Once(draft.once("supplied", supply.id(), y, maximum), 1);
    }
    draft.balances().add(supply.node(), supply.carrier(), y, quantity);
    draft
        .accounts()
        .cost(y, owner, CostRow.Component.FUEL, quantity, supply.pricePerMwh().at(year));
    draft.accounts().energy(y, owner, supply.carrier(), EnergyRow.Role.SUPPLIED, quantity);
    return quantity;
  }

  private static void reserve(Draft draft, Supply supply, List<Quantity> supplied) {
    if (Double.isInfinite(supply.reserveMwh())) {
      return;
    }
    for (int y = 0; y < supplied.size(); y++) {
      supplied.get(y).addYear(draft.lp(), draft.time(), draft.task().standsForYears(y));
    }
    double left = supply.reserveMwh() - draft.task().fleet().used(supply.id());
    draft.row(
        draft.label(RESERVE, supply.id(), draft.task().years() - 1),
        Double.NEGATIVE_INFINITY,
        Math.max(0, left));
  }
}
