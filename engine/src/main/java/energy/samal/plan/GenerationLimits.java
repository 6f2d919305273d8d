package energy.samal.plan;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
import energy.samal.plan.Accounts.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What several assets together put out in a year, between bounds.
 *
 * <pre>
 *   least[y] ≤ Σ w · output ≤ most[y]
 *   Σ w · output ≤ share[y] · Σ w · α · alive
 * </pre>
 */
final class GenerationLimits {
  static final String LEAST = "least_generation";
  static final String MOST = "most_generation";
  static final String SHARE = "most_use_of_capacity";

  private GenerationLimits() {}

  static void add(Draft draft, Policy.GenerationLimit policy, int y) {
    int year = draft.task().year(y);
    if (year < policy.fromYear()) {
      return;
    }
    var output = output(draft, policy.assets(), y);
    double least = policy.leastMwh().at(year);
    if (least > 0) {
      double given = Quantity.addYear(draft.lp(), draft.time(), output, 1);
      var label = draft.label(LEAST, policy.id(), y);
      int row = draft.row(label, least - given, Double.POSITIVE_INFINITY);
      draft
          .accounts()
          .bound(new Bound(y, policy.id(), LEAST, "MWh", output, List.of(), least, row, 1));
    }
    double most = policy.mostMwh().at(year);
    if (most < Double.POSITIVE_INFINITY) {
      double given = Quantity.addYear(draft.lp(), draft.time(), output, 1);
      var label = draft.label(MOST, policy.id(), y);
      int row = draft.row(label, Double.NEGATIVE_INFINITY, most - given);
      draft
          .accounts()
          .bound(new Bound(y, policy.id(), MOST, "MWh", output, List.of(), most, row, -1));
    }
    double share = policy.mostShare().at(year);
    if (share < 1) {
      var available = available(draft, policy.assets(), y);
      double given = Quantity.addYear(draft.lp(), draft.time(), output, 1);
      given += Quantity.addYear(draft.lp(), draft.time(), available, -share);
      var label = draft.label(SHARE, policy.id(), y);
      int row = draft.row(label, Double.NEGATIVE_INFINITY, -given);
      draft
          .accounts()
          .bound(new Bound(y, policy.id(), SHARE, "share", output, available, share, row, -1));
    }
  }

  /** Output of assets, of converters the first one. */
  static List<Quantity> output(Draft draft, Set<String> assets, int y) {
    var output = new ArrayList<Quantity>();
    for (var energy : draft.accounts().energies()) {
      if (energy.y() == y
          && energy.role() == EnergyRow.Role.OUTPUT
          && assets.contains(energy.owner().element())
          && energy.carrier().equals(draft.lookup().mainOutput(energy.owner().element()))) {
        output.addAll(energy.quantities());
      }
    }
    return output;
  }

  private static List<Quantity> available(Draft draft, Set<String> assets, int y) {
    var available = new ArrayList<Quantity>();
    var scenario = draft.scenario();
    scenario
        .assets(Generator.class)
        .forEach(g -> available(draft, assets, y, g, g.operation(), available));
    scenario
        .assets(Converter.class)
        .forEach(c -> available(draft, assets, y, c, c.operation(), available));
    scenario
        .assets(Reservoir.class)
        .forEach(r -> available(draft, assets, y, r, r.operation(), available));
    return available;
  }

  private static void available(
      Draft draft, Set<String> assets, int y, Asset asset, Operation operation, List<Quantity> to) {
    if (assets.contains(asset.id())) {
      to.add(draft.power(asset.id(), y).times(draft.availableHours(operation, y)));
    }
  }
}
