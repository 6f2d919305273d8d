package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Firm capacity covers the highest hour of demand with a margin.
 *
 * <pre>
 *   Σ credit · alive + shortfall ≥ (1 + margin) · max over hours of Σ demand
 * </pre>
 *
 * <p>Counts what feeds the carrier in the country, and links that reach it over the border, each
 * with the capacity credit of its technology. The peak is that of every hour, whatever the steps of
 * the plan; {@link OutputMargin} has another one. Where nothing may be built, a margin that may not
 * be missed says nothing.
 */
final class AdequacyMargin {
  static final String RULE = "adequacy_margin";

  private AdequacyMargin() {}

  static void add(Draft draft, Policy.AdequacyMargin policy, int y) {
    if (draft.task().year(y) >= policy.fromYear()) {
      switch (policy.peak()) {
        case DEMAND -> ofDemand(draft, policy, y);
        case OUTPUT -> OutputMargin.add(draft, policy, y);
      }
    }
  }

  /** What counts as firm, each with its credit. */
  static List<Quantity> firm(Draft draft, Policy.AdequacyMargin policy, int y) {
    var firm = new ArrayList<Quantity>();
    for (var asset : draft.scenario().assets()) {
      double credit = draft.lookup().technology(asset.technology()).capacityCredit();
      double factor = Feeds.perMw(draft, asset, policy.carrier(), policy.country()) * credit;
      if (factor > 0) {
        firm.add(draft.power(asset.id(), y).times(factor));
      }
    }
    return firm;
  }

  private static void ofDemand(Draft draft, Policy.AdequacyMargin policy, int y) {
    int year = draft.task().year(y);
    double needed = (1 + policy.margin().at(year)) * peak(draft, policy, year);
    var firm = firm(draft, policy, y);
    double given = Quantity.addYear(draft.lp(), draft.time(), firm, 1);
    if (policy.shortfallPerMw() < Double.POSITIVE_INFINITY) {
      int column = draft.once("capacity_shortfall", policy.id(), y, Double.POSITIVE_INFINITY);
      draft.lp().term(1, column);
      var owner = new Owner(policy.id(), RULE, "policy", "", policy.country());
      draft
          .accounts()
          .cost(
              y,
              owner,
              CostRow.Component.SHORTFALL,
              new Quantity.Once(column, 1),
              policy.shortfallPerMw());
    }
    boolean binds = draft.task().mayBuild() || policy.shortfallPerMw() < Double.POSITIVE_INFINITY;
    double least = binds ? needed - given : Math.min(0, needed - given);
    int row = draft.row(draft.label(RULE, policy.id(), y), least, Double.POSITIVE_INFINITY);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), RULE, "MW", firm, List.of(), needed, row, 1));
  }

  private static double peak(Draft draft, Policy.AdequacyMargin policy, int year) {
    var demands =
        draft.scenario().energy().demands().stream()
            .filter(d -> d.carrier().equals(policy.carrier()))
            .filter(d -> draft.lookup().country(d.node()).equals(policy.country()))
            .map(d -> d.mwIn(year, draft.time().yearHours()))
            .toList();
    double peak = 0;
    for (int hour = 0; hour < draft.time().hours(); hour++) {
      double sum = 0;
      for (var demand : demands) {
        sum += demand.at(hour);
      }
      peak = Math.max(peak, sum);
    }
    return peak;
  }
}
