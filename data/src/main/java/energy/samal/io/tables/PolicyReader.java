package energy.samal.io.tables;

import energy.samal.model.Agreement;
import energy.samal.model.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rules that bind and agreements that commit. */
final class PolicyReader {
  private static final double MILLION = 1e6;

  private final Reading reading;

  PolicyReader(Reading reading) {
    this.reading = reading;
  }

  List<Policy> policies() {
    var policies = new ArrayList<Policy>();
    reading.rows("renewable_targets").forEach(r -> policies.add(renewableShare(r)));
    reading.rows("emission_caps").forEach(r -> policies.add(emissionCap(r)));
    reading
        .rows("emission_budgets")
        .forEach(
            r ->
                policies.add(
                    new Policy.EmissionBudget(r.text("id"), countries(r), r.number("budget_t"))));
    reading.rows("emission_prices").forEach(r -> policies.add(emissionPrice(r)));
    reading.rows("adequacy_margins").forEach(r -> policies.add(adequacyMargin(r)));
    reading.rows("independence_limits").forEach(r -> policies.add(independence(r)));
    reading.rows("technology_limits").forEach(r -> policies.add(technologyLimit(r)));
    reading.rows("size_limits").forEach(r -> policies.add(sizeLimit(r)));
    reading.rows("generation_limits").forEach(r -> policies.add(generationLimit(r)));
    reading.rows("must_runs").forEach(r -> policies.add(mustRun(r)));
    reading.rows("primary_shares").forEach(r -> policies.add(primaryShare(r)));
    reading.rows("build_rates").forEach(r -> policies.add(buildRate(r)));
    return policies;
  }

  List<Agreement> agreements() {
    return reading.stream("agreements").map(this::agreement).toList();
  }

  private Policy renewableShare(Row r) {
    var years = years(r, "renewable_target_years");
    return new Policy.RenewableShare(
        r.text("id"),
        r.text("country"),
        r.text("counting_rule"),
        r.choice("base", Policy.ShareBase.class),
        firstYear(years),
        reading.curve(years, "share"),
        r.number("shortfall_per_mwh"));
  }

  private Policy emissionCap(Row r) {
    var years = years(r, "emission_cap_years");
    return new Policy.EmissionCap(
        r.text("id"),
        countries(r),
        firstYear(years),
        reading.curve(years, "maximum_t"),
        r.number("excess_per_t"));
  }

  private Policy emissionPrice(Row r) {
    var years = years(r, "emission_price_years");
    return new Policy.EmissionPrice(
        r.text("id"), countries(r), reading.curveFromFirst(years, "price_per_t", 0));
  }

  private Policy adequacyMargin(Row r) {
    var years = years(r, "adequacy_margin_years");
    return new Policy.AdequacyMargin(
        r.text("id"),
        r.text("country"),
        r.text("carrier"),
        firstYear(years),
        r.choice("peak_of", Policy.Peak.class),
        reading.curve(years, "margin_share"),
        r.number("shortfall_per_mw_year"));
  }

  private Policy independence(Row r) {
    var years = years(r, "independence_limit_years");
    return new Policy.Independence(
        r.text("id"),
        r.text("country"),
        r.text("carrier"),
        firstYear(years),
        reading.curve(years, "import_share"));
  }

  private Policy technologyLimit(Row r) {
    var years = years(r, "technology_limit_years");
    return new Policy.TechnologyLimit(
        r.text("id"),
        r.text("country"),
        r.text("technology"),
        firstYear(years),
        reading.curve(years, "minimum_mw"),
        reading.curve(years, "maximum_mw"));
  }

  private Policy sizeLimit(Row r) {
    var weights = new LinkedHashMap<String, Double>();
    reading
        .children("size_limit_assets", r.text("id"))
        .forEach(row -> weights.put(row.text("asset"), row.number("per_mw")));
    return new Policy.SizeLimit(
        r.text("id"),
        weights,
        r.number("least", Double.NEGATIVE_INFINITY),
        r.number("most", Double.POSITIVE_INFINITY),
        r.integer("from_year", Integer.MIN_VALUE),
        r.integer("until_year", Integer.MAX_VALUE));
  }

  private Policy generationLimit(Row r) {
    var years = years(r, "generation_limit_years");
    return new Policy.GenerationLimit(
        r.text("id"),
        assets(r, "generation_limit_assets"),
        firstYear(years),
        reading.curve(years, "least_mwh"),
        reading.curve(years, "most_mwh"),
        reading.curve(years, "most_share_of_available"));
  }

  private Policy mustRun(Row r) {
    var years = years(r, "must_run_years");
    return new Policy.MustRun(
        r.text("id"),
        r.text("country"),
        r.text("carrier"),
        assets(r, "must_run_assets"),
        firstYear(years),
        reading.curve(years, "share"));
  }

  private Policy primaryShare(Row r) {
    var factors = new LinkedHashMap<String, Double>();
    reading
        .children("primary_share_assets", r.text("id"))
        .forEach(row -> factors.put(row.text("asset"), row.number("primary_mwh_per_mwh")));
    var years = years(r, "primary_share_years");
    return new Policy.PrimaryShare(
        r.text("id"),
        r.text("country"),
        factors,
        firstYear(years),
        reading.curve(years, "own_share"));
  }

  private Set<String> assets(Row r, String table) {
    return reading.children(table, r.text("id")).stream()
        .map(row -> row.text("asset"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Policy buildRate(Row r) {
    return new Policy.BuildRate(
        r.text("id"),
        r.text("country"),
        r.text("technology"),
        reading.curveFromFirst(
            years(r, "build_rate_years"), "mw_per_year", Double.POSITIVE_INFINITY));
  }

  private Agreement agreement(Row r) {
    int slip = r.integer("slip_years");
    var commitments =
        reading.children("commitments", r.text("id")).stream()
            .map(
                c ->
                    new Agreement.Commitment(
                        c.text("asset"),
                        c.number("capacity_mw"),
                        c.number("energy_mwh"),
                        c.integer("year"),
                        slip))
            .toList();
    return new Agreement(
        r.text("id"),
        r.names(),
        r.text("country"),
        r.text("partner"),
        r.text("signed"),
        MILLION * r.number("investment_million"),
        r.text("status"),
        commitments);
  }

  private List<Row> years(Row r, String table) {
    return reading.children(table, r.text("id"));
  }

  private static int firstYear(List<Row> years) {
    return years.stream().mapToInt(r -> r.integer("year")).min().orElse(0);
  }

  private static Set<String> countries(Row r) {
    return Set.copyOf(r.list("countries"));
  }
}
