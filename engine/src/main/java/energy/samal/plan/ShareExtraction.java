package energy.samal.plan;

import energy.samal.model.CountingRule;
import energy.samal.model.Policy;
import energy.samal.solver.Solution;
import java.util.ArrayList;
import java.util.List;

/** Reads what every counting rule gives in every country and year, and how the targets stand. */
final class ShareExtraction {
  private final Draft draft;
  private final Solution solution;

  ShareExtraction(Draft draft, Solution solution) {
    this.draft = draft;
    this.solution = solution;
  }

  List<ShareRow> shares() {
    var rows = new ArrayList<ShareRow>();
    for (int y = 0; y < draft.task().years(); y++) {
      for (var country : draft.scenario().geography().countries()) {
        for (var rule : draft.scenario().catalogue().countingRules()) {
          add(rows, rule, country.id(), y);
        }
      }
    }
    return rows;
  }

  private void add(List<ShareRow> rows, CountingRule rule, String country, int y) {
    var targets = targets(rule, country, y);
    if (targets.isEmpty()) {
      var row = row(rule, country, y, "", Policy.ShareBase.GENERATION, Double.NaN, Double.NaN, 0);
      if (row.baseMwh() > 0) {
        rows.add(row);
      }
    }
    for (var target : targets) {
      var bound = bound(target.id(), y);
      double price = solution.dual()[bound.row()] / draft.task().presentValueFactor(y);
      rows.add(
          row(
              rule,
              country,
              y,
              target.id(),
              target.base(),
              bound.limit(),
              price,
              shortfall(bound)));
    }
  }

  private List<Policy.RenewableShare> targets(CountingRule rule, String country, int y) {
    return draft.scenario().policies().stream()
        .filter(Policy.RenewableShare.class::isInstance)
        .map(Policy.RenewableShare.class::cast)
        .filter(p -> p.counting().equals(rule.id()) && p.country().equals(country))
        .filter(p -> draft.task().year(y) >= p.fromYear())
        .toList();
  }

  private Accounts.Bound bound(String policy, int y) {
    return draft.accounts().bounds().stream()
        .filter(b -> b.policy().equals(policy) && b.y() == y)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row of target '" + policy + "'"));
  }

  private double shortfall(Accounts.Bound bound) {
    double missing = bound.limit() * total(bound.base()) - total(bound.reached());
    return Math.max(0, missing);
  }

  private ShareRow row(
      CountingRule rule,
      String country,
      int y,
      String policy,
      Policy.ShareBase base,
      double target,
      double price,
      double shortfall) {
    return new ShareRow(
        draft.task().year(y),
        country,
        rule.id(),
        policy,
        total(RenewableShare.counted(draft, rule, country, y)),
        total(RenewableShare.base(draft, base, country, y)),
        target,
        price,
        shortfall);
  }

  private double total(List<Quantity> quantities) {
    double sum = 0;
    for (var quantity : quantities) {
      sum += quantity.total(solution, draft.time());
    }
    return sum;
  }
}
