package energy.samal.io.tables;

import energy.samal.model.FieldTable;
import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether rows repeat each other, and whether those that need rows elsewhere have them. */
final class RowChecks {
  private static final List<String> POLICY_TABLES =
      List.of(
          "renewable_targets",
          "emission_caps",
          "emission_budgets",
          "emission_prices",
          "adequacy_margins",
          "independence_limits",
          "technology_limits",
          "size_limits",
          "generation_limits",
          "must_runs",
          "primary_shares",
          "build_rates");

  /** Tables whose rows say nothing without rows of another table. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("supplies", "supply_years"),
          Map.entry("demands", "demand_years"),
          Map.entry("savings", "saving_costs"),
          Map.entry("markets", "market_years"),
          Map.entry("counting_rules", "counting_technologies"),
          Map.entry("renewable_targets", "renewable_target_years"),
          Map.entry("emission_caps", "emission_cap_years"),
          Map.entry("emission_prices", "emission_price_years"),
          Map.entry("adequacy_margins", "adequacy_margin_years"),
          Map.entry("independence_limits", "independence_limit_years"),
          Map.entry("technology_limits", "technology_limit_years"),
          Map.entry("generation_limits", "generation_limit_years"),
          Map.entry("must_runs", "must_run_years"),
          Map.entry("primary_shares", "primary_share_years"),
          Map.entry("build_rates", "build_rate_years"));

  private final Reading reading;

  RowChecks(Reading reading) {
    this.reading = reading;
  }

  void check() {
    var apart = new ArrayList<List<String>>();
    apart.add(List.copyOf(FieldTable.ASSET_TABLES));
    apart.add(POLICY_TABLES);
    for (var spec : FieldTable.standard().tables()) {
      boolean inGroup = apart.stream().limit(2).anyMatch(g -> g.contains(spec.name()));
      if (!inGroup && (spec.hasId() || !spec.key().isEmpty())) {
        apart.add(List.of(spec.name()));
      }
    }
    apart.forEach(this::repeated);
    for (var spec : FieldTable.standard().tables()) {
      if (NEEDED.containsKey(spec.name())) {
        reading.rows(spec.name()).forEach(row -> needs(row, NEEDED.get(spec.name())));
      }
    }
    reading.rows("reservoirs").forEach(this::months);
    reading.rows("market_years").forEach(this::price);
    reading.rows("units").forEach(this::ofPlant);
  }

  private void repeated(List<String> tables) {
    var seen = new HashMap<String, Row>();
    for (var table : tables) {
      for (var row : reading.rows(table)) {
        var label = row.spec().label();
        var key = label.stream().map(row::cell).collect(Collectors.joining("\n"));
        var before = seen.putIfAbsent(key, row);
        if (before != null && !key.isBlank()) {
          add(
              row,
              label.getLast(),
              key.replace("\n", " "),
              before.place(label.getLast()) + " has the same " + String.join(" and ", label),
              label.equals(List.of("id")) ? "Give each its own id." : "Keep one of the two rows.");
        }
      }
    }
  }

  private void needs(Row row, String table) {
    var id = row.text("id");
    boolean known = !reading.tables().isUnreadable(table);
    if (known && !id.isEmpty() && reading.children(table, id).isEmpty()) {
      add(
          row,
          "id",
          id,
          "no row of " + table + " tells its figures",
          "Add at least one row for it to " + table + ".csv, or remove it.");
    }
  }

  private void months(Row row) {
    var missing =
        IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(
        reading.children("reservoir_months", row.text("id")).stream()
            .map(r -> r.integer("month"))
            .collect(Collectors.toSet()));
    if (!missing.isEmpty() && !reading.tables().isUnreadable("reservoir_months")) {
      var list = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
      add(
          row,
          "id",
          row.text("id"),
          "reservoir_months has no row for month " + list,
          "Add the missing months; inflow_mwh may be 0.");
    }
  }

  private void ofPlant(Row row) {
    var asset = row.text("asset");
    boolean plant = reading.hasId("generators", asset) || reading.hasId("converters", asset);
    if (!plant && reading.hasId(FieldTable.ASSETS, asset)) {
      add(
          row,
          "asset",
          asset,
          "units of generators and converters only are on or off",
          "Remove the row, or name one of these.");
    }
  }

  private void price(Row row) {
    for (var way : List.of("purchase", "sale")) {
      if (row.number(way + "_limit_mw") > 0 && !row.isGiven(way + "_price_per_mwh")) {
        add(
            row,
            way + "_price_per_mwh",
            "",
            "there is a " + way + "_limit_mw above 0",
            "Give the price, or set the limit to 0.");
      }
    }
  }

  private void add(Row row, String field, String found, String rule, String remedy) {
    reading
        .problems()
        .add(new Problem(row.place(field), row.element(), field, found, rule, remedy));
  }
}
