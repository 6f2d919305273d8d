package energy.samal.plan;

import energy.samal.model.Demand;
import energy.samal.time.Series;

/**
 * Demand of a node: what is asked for, less what is lost, given up at a price, or moved in time.
 *
 * <pre>
 *   node balance: − demand[t] + lost[t] + Σ givenUp_k[t] + later[t] − earlier[t]
 *   0 ≤ lost[t] ≤ demand[t];   0 ≤ givenUp_k[t] ≤ share_k · demand[t]
 *   0 ≤ later[t], earlier[t] ≤ shiftable · demand[t];   Σ over each window h · (later − earlier) = 0
 *   cost: Σ w[t] · (value of lost load · lost[t] + Σ price_k · givenUp_k[t])
 * </pre>
 *
 * <p>A window that ends within a step is made up for together with the next one: within the step it
 * is not known what moved before and what after.
 */
final class DemandService {
  static final String SHIFT = "shift_window";

  private DemandService() {}

  static void add(Draft draft, Demand demand, int y) {
    var owner = draft.lookup().owner(demand.id(), demand.carrier(), "demand", demand.node());
    var profile = draft.bySteps(demand.profile(), y);
    double mean = demand.mwhPerYear().at(draft.task().year(y)) / draft.time().yearHours();
    var asked = Series.generate(profile.hours(), t -> mean * profile.at(t));
    var given = new Quantity.Given(asked);
    draft.balances().add(demand.node(), demand.carrier(), y, given.times(-1));
    draft.accounts().energy(y, owner, demand.carrier(), EnergyRow.Role.DEMANDED, given);
    draft.accounts().hourly(y, HourlySeries.Kind.DEMAND, owner, demand.carrier(), given);

    var lost = part(draft, demand, "lost_load", y, asked, 1);
    var accounts = draft.accounts();
    accounts.cost(y, owner, CostRow.Component.LOST_LOAD, lost, demand.lostLoadPerMwh());
    accounts.energy(y, owner, demand.carrier(), EnergyRow.Role.LOST_LOAD, lost);
    accounts.hourly(y, HourlySeries.Kind.LOST_LOAD, owner, demand.carrier(), lost);
    for (int k = 0; k < demand.elasticSteps().size(); k++) {
      var step = demand.elasticSteps().get(k);
      var givenUp = part(draft, demand, "given_up_" + (k + 1), y, asked, step.share());
      accounts.cost(y, owner, CostRow.Component.GIVEN_UP, givenUp, step.pricePerMwh());
      accounts.energy(y, owner, demand.carrier(), EnergyRow.Role.GIVEN_UP, givenUp);
      accounts.hourly(y, HourlySeries.Kind.GIVEN_UP, owner, demand.carrier(), givenUp);
    }
    if (demand.flexibility().shiftableShare() > 0) {
      shift(draft, demand, owner, y, asked);
    }
  }

  /** Power between 0 and a share of what is asked for, into the node. */
  private static Quantity part(
      Draft draft, Demand demand, String family, int y, Series asked, double share) {
    var columns = draft.perStep(family, demand.id(), y);
    for (int t = 0; t < columns.count(); t++) {
      draft.lp().upper(columns.at(t), share * asked.at(t));
    }
    var quantity = new Quantity.PerStep(columns, 1);
    draft.balances().add(demand.node(), demand.carrier(), y, quantity);
    return quantity;
  }

  private static void shift(Draft draft, Demand demand, Owner owner, int y, Series asked) {
    double share = demand.flexibility().shiftableShare();
    var later = part(draft, demand, "moved_away", y, asked, share);
    var here = draft.perStep("moved_here", demand.id(), y);
    var moved = new Quantity.PerStep(here, -1);
    draft.balances().add(demand.node(), demand.carrier(), y, moved);
    var label = draft.label(SHIFT, demand.id(), y);
    var time = draft.time();
    int window = demand.flexibility().windowHours();
    for (int t = 0; t < time.steps(); t++) {
      draft.lp().upper(here.at(t), share * asked.at(t));
      later.addStep(draft.lp(), t, time.elapsedHours(t));
      moved.addStep(draft.lp(), t, time.elapsedHours(t));
      boolean last = t + 1 == time.steps() || time.startsPeriod(t + 1);
      if (last || time.endsStretch(t, window)) {
        draft.row(label, 0, 0);
      }
    }
    draft
        .accounts()
        .hourly(
            y,
            HourlySeries.Kind.SHIFTED,
            owner,
            demand.carrier(),
            moved.times(-1),
            later.times(-1));
  }
}
