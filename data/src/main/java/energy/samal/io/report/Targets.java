package energy.samal.io.report;

import energy.samal.model.Asset;
import energy.samal.model.CountingRule;
import energy.samal.model.Policy;
import energy.samal.plan.AgreementRow;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.ShareRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares of what counts in each country, and who brings them: what stands, each agreement, and what
 * the plan builds further.
 */
final class Targets {
  /**
   * @param policy id of the target, empty when there is none
   * @param marked planning years that the target names itself
   */
  record Target(
      String country,
      String counting,
      String countingName,
      String policy,
      List<Integer> marked,
      List<TargetYear> years) {}

  /**
   * Shares 0…1, energy in TWh.
   *
   * @param parts of {@code reached}: stands, each agreement by id, further
   */
  record TargetYear(
      int year,
      Double target,
      Double reached,
      Double baseTwh,
      Double price,
      Double shortfallTwh,
      Map<String, Double> parts) {}

  static final String STANDS = "stands";
  static final String FURTHER = "further";

  private final Frame frame;

  /** Share of an asset's output that comes of what stands by vintage, by year and asset. */
  private final Map<String, Double> standing = new LinkedHashMap<>();

  private Targets(Frame frame) {
    this.frame = frame;
    for (CapacityRow row : frame.plan().tables().capacities()) {
      if (row.unit().equals("MW") && row.alive() > 0) {
        double share = Math.min(1, row.existing() / row.alive());
        standing.merge(row.year() + " " + row.owner().element(), share, Math::max);
      }
    }
  }

  static List<Target> of(Frame frame) {
    var targets = new Targets(frame);
    var grouped = new LinkedHashMap<List<String>, List<ShareRow>>();
    for (ShareRow row : frame.plan().tables().shares()) {
      if (frame.planning().contains(row.country())) {
        grouped
            .computeIfAbsent(List.of(row.country(), row.counting()), _ -> new ArrayList<>())
            .add(row);
      }
    }
    var all = new ArrayList<Target>();
    grouped.forEach((_, rows) -> all.add(targets.target(rows)));
    return all;
  }

  private Target target(List<ShareRow> rows) {
    var first = rows.getFirst();
    var policy =
        rows.stream().map(ShareRow::policy).filter(id -> !id.isEmpty()).findFirst().orElse("");
    return new Target(
        first.country(),
        first.counting(),
        frame.name("counting", first.counting()),
        policy,
        marked(policy),
        rows.stream().map(this::year).toList());
  }

  private List<Integer> marked(String policy) {
    var years = new TreeSet<Integer>();
    for (Policy rule : frame.scenario().policies()) {
      if (rule instanceof Policy.RenewableShare share && share.id().equals(policy)) {
        years.addAll(share.share().points().keySet());
        years.removeIf(year -> year < share.fromYear());
      }
    }
    years.retainAll(frame.plan().years());
    return List.copyOf(years);
  }

  private TargetYear year(ShareRow row) {
    return new TargetYear(
        row.year(),
        Figures.rounded(row.target()),
        Figures.rounded(row.reached()),
        Figures.rounded(row.baseMwh() / 1e6),
        Figures.rounded(row.pricePerMwh()),
        Figures.rounded(row.shortfallMwh() / 1e6),
        row.baseMwh() > 0 ? parts(row) : Map.of());
  }

  private Map<String, Double> parts(ShareRow row) {
    var counted = technologies(row.counting());
    double output = 0;
    double stands = 0;
    for (EnergyRow energy : frame.plan().tables().energies()) {
      if (energy.year() == row.year()
          && energy.role() == Role.OUTPUT
          && energy.carrier().equals(frame.electricity())
          && energy.owner().country().equals(row.country())
          && counted.contains(energy.owner().technology())) {
        output += energy.mwh();
        var key = row.year() + " " + energy.owner().element();
        stands += energy.mwh() * standing.getOrDefault(key, 0.0);
      }
    }
    // Other carriers may count too, or only part of an output: the parts keep their proportions.
    double scale = output > 0 ? row.countedMwh() / output / row.baseMwh() : 0;
    var parts = new LinkedHashMap<String, Double>();
    parts.put(STANDS, Figures.rounded(stands * scale));
    double signed = addAgreements(parts, row, counted, scale);
    double further = row.reached() - stands * scale - signed;
    parts.put(FURTHER, Figures.rounded(Math.max(0, further)));
    return parts;
  }

  private double addAgreements(
      Map<String, Double> parts, ShareRow row, Set<String> counted, double scale) {
    double sum = 0;
    for (AgreementRow agreement : frame.plan().tables().agreements()) {
      if (agreement.year() == row.year()
          && counted.contains(agreement.technology())
          && countryOf(agreement).equals(row.country())) {
        parts.merge(agreement.agreement(), Figures.rounded(agreement.mwh() * scale), Double::sum);
        sum += agreement.mwh() * scale;
      }
    }
    return sum;
  }

  /** Where the asset stands, which need not be the country that signed. */
  private String countryOf(AgreementRow row) {
    Asset asset = frame.asset(row.asset());
    return asset == null ? row.country() : frame.countryOf(asset.node());
  }

  private Set<String> technologies(String counting) {
    return frame.scenario().catalogue().countingRules().stream()
        .filter(rule -> rule.id().equals(counting))
        .findFirst()
        .map(CountingRule::technologies)
        .orElse(Set.of());
  }
}
