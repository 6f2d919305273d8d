package energy.samal.plan;

import energy.samal.model.Carrier;
import energy.samal.model.CountingRule;
import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Output of what counts is at least a share of generation or of consumption.
 *
 * <pre>   Σ w · output of counting technologies + shortfall ≥ share · Σ w · base</pre>
 *
 * <p>Generation is all output of electricity in the country, without storage; consumption is what
 * is asked for less what is saved, given up and lost, plus what converters use. The dual is the
 * price of the target.
 */
final class RenewableShare {
  static final String RULE = "renewable_share";

  private RenewableShare() {}

  static void add(Draft draft, Policy.RenewableShare policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    double share = policy.share().at(year);
    var rule = rule(draft, policy.counting());
    var counted = counted(draft, rule, policy.country(), y);
    var base = base(draft, policy.base(), policy.country(), y);
    var lp = draft.lp();
    double given = Quantity.addYear(lp, draft.time(), counted, 1);
    given += Quantity.addYear(lp, draft.time(), base, -share);
    if (policy.shortfallPerMwh() < Double.POSITIVE_INFINITY) {
      int column = draft.once("shortfall", policy.id(), y, Double.POSITIVE_INFINITY);
      lp.term(1, column);
      var owner = new Owner(policy.id(), rule.id(), "policy", "", policy.country());
      var missed = new Quantity.Once(column, 1);
      draft
          .accounts()
          .cost(y, owner, CostRow.Component.SHORTFALL, missed, policy.shortfallPerMwh());
    }
    int row = draft.row(draft.label(RULE, policy.id(), y), -given, Double.POSITIVE_INFINITY);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), RULE, "share", counted, base, share, row, 1));
  }

  private static CountingRule rule(Draft draft, String id) {
    return draft.scenario().catalogue().countingRules().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("counting rule '" + id + "' was not checked"));
  }

  /** Electricity that counts by a rule in a country. */
  static List<Quantity> counted(Draft draft, CountingRule rule, String country, int y) {
    var counted = new ArrayList<Quantity>();
    for (var energy : draft.accounts().energies()) {
      if (generated(energy, country, y)
          && rule.technologies().contains(energy.owner().technology())) {
        counted.addAll(energy.quantities());
      }
    }
    return counted;
  }

  /** What a share is a share of. */
  static List<Quantity> base(Draft draft, Policy.ShareBase base, String country, int y) {
    var all = new ArrayList<Quantity>();
    for (var energy : draft.accounts().energies()) {
      switch (base) {
        case GENERATION -> {
          if (generated(energy, country, y)) {
            all.addAll(energy.quantities());
          }
        }
        case CONSUMPTION -> {
          if (electric(energy, country, y)) {
            double sign = consumed(energy.role());
            if (sign != 0) {
              energy.quantities().forEach(q -> all.add(q.times(sign)));
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean generated(Accounts.Energy energy, String country, int y) {
    return energy.role() == EnergyRow.Role.OUTPUT && electric(energy, country, y);
  }

  private static boolean electric(Accounts.Energy energy, String country, int y) {
    return energy.y() == y
        && energy.carrier().equals(Carrier.ELECTRICITY)
        && energy.owner().country().equals(country);
  }

  static double consumed(EnergyRow.Role role) {
    return switch (role) {
      case DEMANDED, INPUT -> 1;
      case LOST_LOAD, GIVEN_UP, SAVED -> -1;
      case OUTPUT,
          CURTAILED,
          SPILLED,
          CHARGED,
          DISCHARGED,
          SENT_FORWARD,
          RECEIVED_FORWARD,
          SENT_BACKWARD,
          RECEIVED_BACKWARD,
          SUPPLIED,
          PURCHASED,
          SOLD ->
          0;
    };
  }
}
