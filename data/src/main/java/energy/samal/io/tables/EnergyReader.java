package energy.samal.io.tables;

import energy.samal.model.Capacity;
import energy.samal.model.Demand;
import energy.samal.model.Energy;
import energy.samal.model.Expansion;
import energy.samal.model.Market;
import energy.samal.model.Saving;
import energy.samal.model.Supply;
import java.util.Comparator;
import java.util.List;

/** Reads what comes in, is used, is saved and is traded outside. */
final class EnergyReader {
  private final Reading reading;
  private final SeriesBook series;
  private final CostReader costs;
  private final int firstYear;

  EnergyReader(Reading reading, SeriesBook series, int firstYear) {
    this.reading = reading;
    this.series = series;
    this.firstYear = firstYear;
    this.costs = new CostReader(reading);
  }

  Energy energy() {
    return new Energy(
        reading.list("supplies", this::supply),
        reading.list("demands", this::demand),
        reading.list("savings", this::saving),
        reading.list("markets", this::market));
  }

  private Supply supply(Row r) {
    var years = reading.children("supply_years", r.text("id"));
    return new Supply(
        r.text("id"),
        r.text("node"),
        r.text("carrier"),
        r.flag("imported"),
        reading.curve(years, "price_per_mwh"),
        reading.curve(years, "maximum_mwh"),
        r.number("reserve_mwh"));
  }

  private Demand demand(Row r) {
    var years = reading.children("demand_years", r.text("id"));
    return new Demand(
        r.text("id"),
        r.text("node"),
        r.text("carrier"),
        reading.curve(years, "energy_mwh"),
        series.profile(r.text("profile_series"), r.element(), false),
        r.number("lost_load_per_mwh"),
        new Demand.Flexibility(r.number("shiftable_share"), r.integer("shift_window_hours")),
        steps(r));
  }

  private List<Demand.ElasticStep> steps(Row r) {
    return reading.children("demand_steps", r.text("id")).stream()
        .map(s -> new Demand.ElasticStep(s.number("share"), s.number("price_per_mwh")))
        .sorted(Comparator.comparingDouble(Demand.ElasticStep::pricePerMwh))
        .toList();
  }

  private Saving saving(Row r) {
    double potential = r.number("potential_mwh_per_year");
    var expansion =
        potential > 0
            ? new Expansion(
                potential,
                r.integer("buildable_from_year", firstYear),
                r.integer("buildable_until_year", Integer.MAX_VALUE))
            : Expansion.NONE;
    return new Saving(
        r.text("id"),
        r.text("demand"),
        r.text("technology"),
        new Capacity(List.of(), expansion, false),
        costs.saving(r));
  }

  private Market market(Row r) {
    return new Market(
        r.text("id"),
        r.text("node"),
        r.text("carrier"),
        r.text("neighbour"),
        trade(r, "purchase"),
        trade(r, "sale"),
        series.profile(r.text("price_series"), r.element(), true));
  }

  private Market.Trade trade(Row r, String way) {
    var years = reading.children("market_years", r.text("id"));
    return new Market.Trade(
        reading.curve(years, way + "_limit_mw"),
        reading.curve(years, way + "_price_per_mwh"),
        reading.curve(years, way + "_maximum_mwh"));
  }
}
