package energy.samal.plan.audit;

import energy.samal.model.Demand;
import energy.samal.model.Market;
import energy.samal.model.Saving;
import energy.samal.model.Supply;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.HourlySeries.Kind;
import java.util.Locale;

/** Supplies, demands, savings and markets stay within what the scenario allows. */
final class EnergyAudit {
  private final Book book;

  EnergyAudit(Book book) {
    this.book = book;
  }

  void check() {
    var energy = book.scenario().energy();
    energy.supplies().forEach(this::supply);
    for (int year : book.plan().years()) {
      energy.demands().forEach(d -> demand(d, year));
      energy.savings().forEach(s -> saving(s, year));
      for (var market : energy.markets()) {
        side(market, year, market.purchase(), Kind.PURCHASE, Role.PURCHASED);
        side(market, year, market.sale(), Kind.SALE, Role.SOLD);
      }
    }
  }

  private void supply(Supply supply) {
    double used = 0;
    for (int year : book.plan().years()) {
      double supplied = book.energy(year, Role.SUPPLIED, supply.id(), supply.carrier());
      double most = supply.maximumMwhPerYear().at(year);
      book.most("supplied ≤ its most", supply.id(), year, -1, supplied, most, supplied);
      book.most("supplied ≥ 0", supply.id(), year, -1, -supplied, 0, supplied);
      used += book.standsForYears(year) * supplied;
      if (book.hourly(supply.carrier())) {
        var steps = book.series(year, Kind.SUPPLY, supply.id(), supply.carrier());
        total(supply.id(), year, steps, Role.SUPPLIED, supply.carrier());
      }
    }
    book.most("reserve is not exceeded", supply.id(), 0, -1, used, supply.reserveMwh(), used);
  }

  private void total(String id, int year, double[] values, Role role, String carrier) {
    var rule = role.name().toLowerCase(Locale.ROOT) + " is the sum of its steps";
    book.same(rule, id, year, -1, book.energy(year, role, id, carrier), book.total(values), 0);
  }

  private void demand(Demand demand, int year) {
    var id = demand.id();
    var asked = book.series(year, Kind.DEMAND, id, demand.carrier());
    var lost = book.series(year, Kind.LOST_LOAD, id, demand.carrier());
    var givenUp = book.series(year, Kind.GIVEN_UP, id, demand.carrier());
    var shifted = book.series(year, Kind.SHIFTED, id, demand.carrier());
    var profile = book.bySteps(demand.profile(), year);
    double mean = demand.mwhPerYear().at(year) / book.time().yearHours();
    double shares = demand.elasticSteps().stream().mapToDouble(Demand.ElasticStep::share).sum();
    double movable = demand.flexibility().shiftableShare();
    for (int t = 0; t < asked.length; t++) {
      double due = mean * profile.at(t);
      book.same("demand is what is asked for", id, year, t, asked[t], due, mean);
      between("lost load", id, year, t, lost[t], 1, due);
      between("given up", id, year, t, givenUp[t], shares, due);
      book.most("moved ≤ its share", id, year, t, Math.abs(shifted[t]), movable * due, due);
    }
    total(id, year, asked, Role.DEMANDED, demand.carrier());
    total(id, year, lost, Role.LOST_LOAD, demand.carrier());
    total(id, year, givenUp, Role.GIVEN_UP, demand.carrier());
    if (movable > 0) {
      windows(demand, year, shifted, mean);
    }
  }

  private void between(
      String what, String id, int year, int t, double value, double share, double asked) {
    book.most(what + " ≤ its share of demand", id, year, t, value, share * asked, asked);
    book.most(what + " ≥ 0", id, year, t, -value, 0, asked);
  }

  private void windows(Demand demand, int year, double[] shifted, double mean) {
    var time = book.time();
    double open = 0;
    for (int t = 0; t < shifted.length; t++) {
      open += time.elapsedHours(t) * shifted[t];
      boolean last = t + 1 == shifted.length || time.startsPeriod(t + 1);
      if (last || time.endsStretch(t, demand.flexibility().windowHours())) {
        var rule = "what is moved is made up for within its window";
        book.same(rule, demand.id(), year, t, open, 0, mean * demand.flexibility().windowHours());
        open = 0;
      }
    }
  }

  private void saving(Saving saving, int year) {
    var demand =
        book.scenario().energy().demands().stream()
            .filter(d -> d.id().equals(saving.demand()))
            .findFirst()
            .orElseThrow();
    double alive = book.alive(year, saving.id(), CapacityAudit.SAVING);
    var saved = book.series(year, Kind.SAVED, saving.id(), demand.carrier());
    var profile = book.bySteps(demand.profile(), year);
    for (int t = 0; t < saved.length; t++) {
      double due = alive * profile.at(t) / book.time().yearHours();
      book.same("saved along the profile", saving.id(), year, t, saved[t], due, due);
    }
    total(saving.id(), year, saved, Role.SAVED, demand.carrier());
  }

  private void side(Market market, int year, Market.Trade trade, Kind kind, Role role) {
    double limit = Math.max(0, trade.limitMw().at(year));
    double traded = book.energy(year, role, market.id(), market.carrier());
    double most = Math.min(trade.maximumMwhPerYear().at(year), limit * book.time().yearHours());
    if (limit == 0) {
      most = 0;
    }
    var what = role == Role.PURCHASED ? "bought" : "sold";
    book.most(what + " of the year ≤ its most", market.id(), year, -1, traded, most, most);
    if (book.hourly(market.carrier())) {
      var steps = book.series(year, kind, market.id(), market.carrier());
      for (int t = 0; t < steps.length; t++) {
        book.most(what + " ≤ its limit", market.id(), year, t, steps[t], limit, limit);
        book.most(what + " ≥ 0", market.id(), year, t, -steps[t], 0, limit);
      }
      total(market.id(), year, steps, role, market.carrier());
    }
  }
}
