package energy.samal.io.tables;

import energy.samal.model.Costs;
import energy.samal.model.Problem;
import energy.samal.time.YearCurve;
import java.util.List;

/**
 * Finds the costs of an asset: its own, else those of its technology in its country, else those of
 * its technology everywhere. Converts money per kW and kWh into money per MW and MWh.
 */
final class CostReader {
  private static final double PER_THOUSAND = 1000;

  private final Reading reading;

  CostReader(Reading reading) {
    this.reading = reading;
  }

  /** Costs per MW of power. */
  Costs power(Row asset, String node) {
    var rows = rows(asset, node);
    if (rows.isEmpty() && asset.number("potential_mw") > 0) {
      reading
          .problems()
          .addUnlessKnown(
              new Problem(
                  asset.place("technology"),
                  asset.element(),
                  "technology",
                  asset.text("technology"),
                  "it may be built and neither technology_costs nor asset_costs says what it costs",
                  "Add rows for it to technology_costs.csv; 0 is a cost."));
    }
    if (rows.isEmpty()) {
      return Costs.FREE;
    }
    return new Costs(
        reading.curve(rows, "capital_per_kw", PER_THOUSAND),
        reading.curve(rows, "fixed_per_kw_year", PER_THOUSAND),
        reading.curve(rows, "variable_per_mwh"));
  }

  /** Costs per MWh of vessel. */
  Costs vessel(Row asset, String node) {
    var rows = rows(asset, node);
    return new Costs(
        reading.curve(rows, "energy_capital_per_kwh", PER_THOUSAND),
        reading.curve(rows, "energy_fixed_per_kwh_year", PER_THOUSAND),
        YearCurve.ZERO);
  }

  /** Costs per MWh saved a year. */
  Costs saving(Row saving) {
    var rows = reading.children("saving_costs", saving.text("id"));
    return new Costs(
        reading.curve(rows, "capital_per_mwh_year"),
        reading.curve(rows, "fixed_per_mwh_year"),
        YearCurve.ZERO);
  }

  private List<Row> rows(Row asset, String node) {
    var own = reading.children("asset_costs", asset.text("id"));
    if (!own.isEmpty()) {
      return own;
    }
    var all = reading.children("technology_costs", asset.text("technology"));
    if (all.isEmpty()) {
      return all;
    }
    var found = reading.find("nodes", node);
    var country = found.isEmpty() ? "" : found.getLast().text("country");
    var here = all.stream().filter(r -> r.text("country").equals(country)).toList();
    return here.isEmpty() ? all.stream().filter(r -> !r.isGiven("country")).toList() : here;
  }
}
