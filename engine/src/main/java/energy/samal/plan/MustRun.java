package energy.samal.plan;

import energy.samal.model.Policy;

/**
 * What several assets together put out is at least a share of what is asked for, at any time.
 *
 * <pre>   Σ output[t] ≥ share[y] · Σ demand[t]</pre>
 *
 * <p>Demand is what is asked for of the carrier in the country, whether it is served or not.
 */
final class MustRun {
  static final String RULE = "must_run";

  private MustRun() {}

  static void add(Draft draft, Policy.MustRun policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    var output = GenerationLimits.output(draft, policy.assets(), y);
    var demand =
        draft.accounts().energies().stream()
            .filter(energy -> counts(energy, policy, y))
            .flatMap(energy -> energy.quantities().stream())
            .toList();
    double share = policy.share().at(year);
    var label = draft.label(RULE, policy.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      double given = Quantity.addStep(draft.lp(), output, t, 1);
      given += Quantity.addStep(draft.lp(), demand, t, -share);
      draft.row(label, y, t, -given, Double.POSITIVE_INFINITY);
    }
  }

  private static boolean counts(Accounts.Energy energy, Policy.MustRun policy, int y) {
    return energy.y() == y
        && energy.role() == EnergyRow.Role.DEMANDED
        && energy.carrier().equals(policy.carrier())
        && energy.owner().country().equals(policy.country());
  }
}
