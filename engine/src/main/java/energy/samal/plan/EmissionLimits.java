package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Caps, budgets and prices of CO₂. Countries under one cap trade with each other.
 *
 * <pre>
 *   cap:    Σ emitted[y] − excess ≤ cap[y]
 *   budget: Σ years[y] · Σ emitted[y] ≤ budget − what earlier decisions emitted
 *   price:  cost + price[y] · Σ emitted[y]
 * </pre>
 */
final class EmissionLimits {
  static final String CAP = "emission_cap";
  static final String BUDGET = "emission_budget";

  private EmissionLimits() {}

  static void price(Draft draft, Policy.EmissionPrice policy, int y) {
    double price = policy.pricePerT().at(draft.task().year(y));
    for (var emission : draft.accounts().emissions()) {
      if (emission.y() == y && policy.countries().contains(emission.owner().country())) {
        draft
            .accounts()
            .cost(y, emission.owner(), CostRow.Component.CARBON, emission.quantity(), price);
      }
    }
  }

  static void cap(Draft draft, Policy.EmissionCap policy, int y) {
    int year = draft.task().year(y);
    double cap = policy.capT().at(year);
    if (year < policy.fromYear() || cap == Double.POSITIVE_INFINITY) {
      return;
    }
    var emitted = emitted(draft, policy.countries(), y);
    emitted.forEach(q -> q.addYear(draft.lp(), draft.time(), 1));
    if (policy.excessPerT() < Double.POSITIVE_INFINITY) {
      int excess = draft.once("excess", policy.id(), y, Double.POSITIVE_INFINITY);
      draft.lp().term(-1, excess);
      var countries = String.join(" ", policy.countries().stream().sorted().toList());
      var owner = new Owner(policy.id(), CAP, "policy", "", countries);
      draft
          .accounts()
          .cost(
              y,
              owner,
              CostRow.Component.SHORTFALL,
              new Quantity.Once(excess, 1),
              policy.excessPerT());
    }
    int row = draft.row(draft.label(CAP, policy.id(), y), Double.NEGATIVE_INFINITY, cap);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), CAP, "t", emitted, List.of(), cap, row, -1));
  }

  static void budget(Draft draft, Policy.EmissionBudget policy) {
    int last = draft.task().years() - 1;
    var all = new ArrayList<Quantity>();
    for (int y = 0; y <= last; y++) {
      double years = draft.task().standsForYears(y);
      emitted(draft, policy.countries(), y).forEach(q -> all.add(q.times(years)));
    }
    all.forEach(q -> q.addYear(draft.lp(), draft.time(), 1));
    double left = policy.budgetT() - draft.task().fleet().used(policy.id());
    int row = draft.row(draft.label(BUDGET, policy.id(), last), Double.NEGATIVE_INFINITY, left);
    draft
        .accounts()
        .bound(new Accounts.Bound(last, policy.id(), BUDGET, "t", all, List.of(), left, row, -1));
  }

  private static List<Quantity> emitted(Draft draft, Set<String> countries, int y) {
    var emitted = new ArrayList<Quantity>();
    for (var emission : draft.accounts().emissions()) {
      if (emission.y() == y && countries.contains(emission.owner().country())) {
        emitted.add(emission.quantity());
      }
    }
    return emitted;
  }
}
