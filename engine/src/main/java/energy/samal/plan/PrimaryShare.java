package energy.samal.plan;

import energy.samal.model.Policy;
import java.util.ArrayList;

/**
 * Primary energy of a country's own sources is at least a share of all of it.
 *
 * <pre>
 *   own = Σ w · own supply + Σ w · factor · output of wind, sun, water …
 *   own ≥ share[y] · (own + Σ w · imported supply)
 * </pre>
 */
final class PrimaryShare {
  static final String RULE = "primary_share";

  private PrimaryShare() {}

  static void add(Draft draft, Policy.PrimaryShare policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    var own = new ArrayList<Quantity>();
    var all = new ArrayList<Quantity>();
    for (var energy : draft.accounts().energies()) {
      double counted = counted(draft, energy, policy);
      if (energy.y() == y && counted > 0) {
        for (var quantity : energy.quantities()) {
          all.add(quantity.times(counted));
          if (!draft.lookup().imported(energy.owner().element())) {
            own.add(quantity.times(counted));
          }
        }
      }
    }
    double share = policy.ownShare().at(year);
    double given = Quantity.addYear(draft.lp(), draft.time(), own, 1);
    given += Quantity.addYear(draft.lp(), draft.time(), all, -share);
    int row = draft.row(draft.label(RULE, policy.id(), y), -given, Double.POSITIVE_INFINITY);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), RULE, "share", own, all, share, row, 1));
  }

  private static double counted(Draft draft, Accounts.Energy energy, Policy.PrimaryShare policy) {
    return switch (energy.role()) {
      case SUPPLIED -> energy.owner().country().equals(policy.country()) ? 1 : 0;
      case OUTPUT -> {
        var element = energy.owner().element();
        boolean main = energy.carrier().equals(draft.lookup().mainOutput(element));
        yield main ? policy.factors().getOrDefault(element, 0.0) : 0;
      }
      default -> 0;
    };
  }
}
