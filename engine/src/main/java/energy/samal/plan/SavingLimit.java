package energy.samal.plan;

import energy.samal.model.Saving;
import energy.samal.time.Series;

/**
 * A measure that lowers a demand along its profile.
 *
 * <pre>   node balance: + alive · profile[t] / H        alive in MWh a year</pre>
 */
final class SavingLimit {
  private SavingLimit() {}

  static void add(Draft draft, Saving saving, int y) {
    var alive = draft.saving(saving.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var demand = draft.lookup().demand(saving.demand());
    var owner = draft.lookup().owner(saving);
    var profile = draft.bySteps(demand.profile(), y);
    double hours = draft.time().yearHours();
    double given = alive.decided() ? 1 : alive.given();
    var shape = Series.generate(profile.hours(), t -> given * profile.at(t) / hours);
    var saved =
        alive.decided() ? new Quantity.Shaped(alive.column(), shape) : new Quantity.Given(shape);
    draft.balances().add(demand.node(), demand.carrier(), y, saved);
    draft.accounts().energy(y, owner, demand.carrier(), EnergyRow.Role.SAVED, saved);
    draft.accounts().hourly(y, HourlySeries.Kind.SAVED, owner, demand.carrier(), saved);
  }
}
