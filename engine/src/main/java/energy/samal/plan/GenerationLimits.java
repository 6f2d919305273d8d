package energy.samal.plan;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
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
      double given = sum(draft, output, 1);
      int row =
          draft.row(draft.label(LEAST, policy.id(), y), least - given, Double.POSITIVE_INFINITY);
      bound(draft, new Told(policy.id(), LEAST, "MWh", least, row, 1), output, List.of(), y);
    }
    double most = policy.mostMwh().at(year);
    if (most < Double.POSITIVE_INFINITY) {
      double given = sum(draft, output, 1);
      int row =
          draft.row(draft.label(MOST, policy.id(), y), Double.NEGATIVE_INFINITY, most - given);
      bound(draft, new Told(policy.id(), MOST, "MWh", most, row, -1), output, List.of(), y);
    }
    double share = policy.mostShare().at(year);
    if (share < 1) {
      var available = available(draft, policy.assets(), y);
      double given = sum(draft, output, 1) + sum(draft, available, -share);
      int row = draft.row(draft.label(SHARE, policy.id(), y), Double.NEGATIVE_INFINITY, -given);
      bound(draft, new Told(policy.id(), SHARE, "share", share, row, -1), output, available, y);
    }
  }

  /** What is told of a rule; see {@link Accounts.Bound}. */
  private record Told(String policy, String kind, String unit, double limit, int row, int sign) {}

  private static void bound(
      Draft draft, Told told, List<Quantity> reached, List<Quantity> base, int y) {
    draft
        .accounts()
        .bound(
            new Accounts.Bound(
                y,
                told.policy,
                told.kind,
                told.unit,
                reached,
                base,
                told.limit,
                told.row,
                told.sign));
  }

  private static double sum(Draft draft, List<Quantity> quantities, double factor) {
    double given = 0;
    for (var quantity : quantities) {
      given += quantity.addYear(draft.lp(), draft.time(), factor);
    }
    return given;
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
      to.add(draft.power(asset.id(), y).times(draft.availableHours(operation)));
    }
  }
}
