package energy.samal.plan;

import energy.samal.model.Policy;

/**
 * Firm capacity covers all that is put out of a carrier, with a margin, in each step.
 *
 * <pre>
 *   Σ credit · alive + shortfall ≥ (1 + margin) · Σ output[t]
 * </pre>
 *
 * <p>Other than {@link AdequacyMargin}, it knows what converters use besides demands; it cannot
 * look within steps.
 *
 * <p>Howells and others 2011, Energy Policy 39(10), the reserve margin of OSeMOSYS.
 */
final class OutputMargin {
  static final String RULE = "output_margin";

  private OutputMargin() {}

  static void add(Draft draft, Policy.AdequacyMargin policy, int y) {
    boolean mayMiss = policy.shortfallPerMw() < Double.POSITIVE_INFINITY;
    if (!draft.task().mayBuild() && !mayMiss) {
      return;
    }
    var firm = AdequacyMargin.firm(draft, policy, y);
    var shortfall = mayMiss ? shortfall(draft, policy, y) : new Quantity.Constant(0);
    var output =
        draft.accounts().energies().stream()
            .filter(energy -> counts(energy, policy, y))
            .flatMap(energy -> energy.quantities().stream())
            .toList();
    double factor = -(1 + policy.margin().at(draft.task().year(y)));
    var label = draft.label(RULE, policy.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      double given = shortfall.addYear(draft.lp(), draft.time(), 1);
      given += Quantity.addYear(draft.lp(), draft.time(), firm, 1);
      given += Quantity.addStep(draft.lp(), output, t, factor);
      draft.row(label, y, t, -given, Double.POSITIVE_INFINITY);
    }
  }

  private static Quantity shortfall(Draft draft, Policy.AdequacyMargin policy, int y) {
    int column = draft.once("capacity_shortfall", policy.id(), y, Double.POSITIVE_INFINITY);
    var missed = new Quantity.Once(column, 1);
    var owner = new Owner(policy.id(), RULE, "policy", "", policy.country());
    var component = CostRow.Component.SHORTFALL;
    draft.accounts().cost(y, owner, component, missed, policy.shortfallPerMw());
    return missed;
  }

  private static boolean counts(Accounts.Energy energy, Policy.AdequacyMargin policy, int y) {
    return energy.y() == y
        && energy.role() == EnergyRow.Role.OUTPUT
        && energy.carrier().equals(policy.carrier())
        && energy.owner().country().equals(policy.country());
  }
}
