package energy.samal.plan;

import energy.samal.model.Link;
import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Net imports of a carrier over the year are at most a share of its use in the country.
 *
 * <pre>
 *   Σ w · (received from abroad − sent abroad + bought − sold + imported supply) ≤ share · Σ w · use
 *   use = demand − saved − given up − lost + input of converters
 * </pre>
 */
final class Independence {
  static final String RULE = "independence";

  private Independence() {}

  static void add(Draft draft, Policy.Independence policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    double share = policy.importShare().at(year);
    var imports = new ArrayList<Quantity>();
    var use = new ArrayList<Quantity>();
    var links = links(draft);
    for (var energy : draft.accounts().energies()) {
      if (energy.y() != y || !energy.carrier().equals(policy.carrier())) {
        continue;
      }
      double sign = imported(draft, policy.country(), energy, links);
      add(imports, energy, sign);
      if (energy.owner().country().equals(policy.country())) {
        add(use, energy, RenewableShare.consumed(energy.role()));
      }
    }
    double given = Quantity.addYear(draft.lp(), draft.time(), imports, 1);
    given += Quantity.addYear(draft.lp(), draft.time(), use, -share);
    int row = draft.row(draft.label(RULE, policy.id(), y), Double.NEGATIVE_INFINITY, -given);
    draft
        .accounts()
        .bound(new Accounts.Bound(y, policy.id(), RULE, "share", imports, use, share, row, -1));
  }

  private static void add(List<Quantity> list, Accounts.Energy energy, double sign) {
    if (sign != 0) {
      energy.quantities().forEach(q -> list.add(q.times(sign)));
    }
  }

  private static double imported(
      Draft draft, String country, Accounts.Energy energy, Map<String, Link> links) {
    boolean here = energy.owner().country().equals(country);
    return switch (energy.role()) {
      case PURCHASED -> here ? 1 : 0;
      case SOLD -> here ? -1 : 0;
      case SUPPLIED -> here && draft.lookup().imported(energy.owner().element()) ? 1 : 0;
      case SENT_FORWARD, SENT_BACKWARD, RECEIVED_FORWARD, RECEIVED_BACKWARD ->
          crossing(draft, country, links.get(energy.owner().element()), energy.role());
      case OUTPUT,
          INPUT,
          CURTAILED,
          SPILLED,
          CHARGED,
          DISCHARGED,
          DEMANDED,
          LOST_LOAD,
          GIVEN_UP,
          SAVED ->
          0;
    };
  }

  private static double crossing(Draft draft, String country, Link link, EnergyRow.Role role) {
    boolean begins = draft.lookup().country(link.node()).equals(country);
    boolean ends = draft.lookup().country(link.to()).equals(country);
    if (begins == ends) {
      return 0;
    }
    return switch (role) {
      case SENT_FORWARD -> begins ? -1 : 0;
      case RECEIVED_FORWARD -> ends ? 1 : 0;
      case SENT_BACKWARD -> ends ? -1 : 0;
      case RECEIVED_BACKWARD -> begins ? 1 : 0;
      default -> throw new IllegalStateException("not a flow of a link: " + role);
    };
  }

  private static Map<String, Link> links(Draft draft) {
    var links = new HashMap<String, Link>();
    draft.scenario().assets(Link.class).forEach(link -> links.put(link.id(), link));
    return links;
  }
}
