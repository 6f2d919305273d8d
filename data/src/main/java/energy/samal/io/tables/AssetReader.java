package energy.samal.io.tables;

import energy.samal.model.Asset;
import energy.samal.model.Capacity;
import energy.samal.model.Conversion;
import energy.samal.model.Converter;
import energy.samal.model.Expansion;
import energy.samal.model.Extraction;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Hydrology;
import energy.samal.model.Link;
import energy.samal.model.LinkAvailability;
import energy.samal.model.LinkOperation;
import energy.samal.model.Operation;
import energy.samal.model.Reactance;
import energy.samal.model.Reservoir;
import energy.samal.model.RowRamp;
import energy.samal.model.RowRules;
import energy.samal.model.Storage;
import energy.samal.model.StorageEnergy;
import energy.samal.model.StorageLimits;
import energy.samal.model.StorageOperation;
import energy.samal.model.Units;
import energy.samal.model.Vintage;
import energy.samal.time.Cycle;
import java.util.ArrayList;
import java.util.List;

/** Reads the assets of all kinds. */
final class AssetReader {
  private final Reading reading;
  private final SeriesBook series;
  private final CostReader costs;
  private final WaterReader water;
  private final int firstYear;

  AssetReader(Reading reading, SeriesBook series, int firstYear) {
    this.reading = reading;
    this.series = series;
    this.firstYear = firstYear;
    this.costs = new CostReader(reading);
    this.water = new WaterReader(reading, series.ones().hours());
  }

  List<Asset> assets() {
    return reading.joined(
        List.of(
            reading.list("generators", this::generator),
            reading.list("converters", this::converter),
            reading.list("storages", this::storage),
            reading.list("reservoirs", this::reservoir),
            reading.list("links", this::link)));
  }

  private Generator generator(Row r) {
    var node = r.text("node");
    return new Generator(
        r.text("id"),
        node,
        r.text("technology"),
        r.text("carrier"),
        capacity(r, "capacity_mw", r.number("potential_mw")),
        costs.power(r, node),
        hourly(r),
        r.number("quadratic_per_mw2h"));
  }

  private Converter converter(Row r) {
    var node = r.text("node");
    return new Converter(
        r.text("id"),
        node,
        r.text("technology"),
        conversion(r),
        capacity(r, "capacity_mw", r.number("potential_mw")),
        costs.power(r, node),
        hourly(r));
  }

  private Conversion conversion(Row r) {
    var inputs = new ArrayList<Flow>();
    var outputs = new ArrayList<Flow>();
    inputs.add(
        new Flow(
            r.text("input"),
            1 / r.number("efficiency_share", 1),
            r.text("input_node"),
            series.values(r.text("input_shape_series"))));
    outputs.add(new Flow(r.text("output"), 1));
    for (var flow : reading.children("converter_flows", r.text("id"))) {
      var side = flow.text("direction").equals("output") ? outputs : inputs;
      side.add(
          new Flow(
              flow.text("carrier"),
              flow.number("mwh_per_mwh"),
              flow.text("node"),
              series.values(flow.text("shape_series"))));
    }
    var extraction =
        new Extraction(
            r.text("extraction_carrier"),
            r.number("extraction_maximum_mwh_per_mwh"),
            r.number("extraction_power_loss_mwh_per_mwh"));
    return new Conversion(
        inputs,
        outputs,
        extraction.carrier().isEmpty() ? Extraction.NONE : extraction,
        r.number("capture_share"));
  }

  private Storage storage(Row r) {
    var node = r.text("node");
    double maximumHours = r.number("maximum_hours_h");
    double potentialMwh = r.number("energy_potential_mwh", r.number("potential_mw") * maximumHours);
    return new Storage(
        r.text("id"),
        node,
        r.text("technology"),
        r.text("carrier"),
        capacity(r, "capacity_mw", r.number("potential_mw")),
        costs.power(r, node),
        new StorageEnergy(
            capacity(r, "energy_mwh", potentialMwh),
            costs.vessel(r, node),
            r.number("minimum_hours_h"),
            maximumHours),
        new StorageOperation(
            r.number("charge_efficiency_share", 1),
            r.number("discharge_efficiency_share", 1),
            r.number("loss_share_per_hour"),
            r.choice("cycle", Cycle.class),
            r.flag("carry_over"),
            r.number("initial_mwh"),
            limits(r)));
  }

  private StorageLimits limits(Row r) {
    return new StorageLimits(
        r.flag("one_machine"),
        series.shares(r.text("charge_availability_series"), r.element()),
        series.shares(r.text("discharge_availability_series"), r.element()),
        series.amounts(r.text("inflow_mw_series"), r.element()),
        series.shares(r.text("least_level_share_series"), r.element()),
        series.shares(r.text("most_level_share_series"), r.element()),
        series.amounts(r.text("least_level_mwh_series"), r.element()),
        series.amounts(r.text("most_level_mwh_series"), r.element()));
  }

  private Reservoir reservoir(Row r) {
    var node = r.text("node");
    return new Reservoir(
        r.text("id"),
        node,
        r.text("technology"),
        r.text("carrier"),
        capacity(r, "capacity_mw", r.number("potential_mw")),
        costs.power(r, node),
        operation(r),
        new Hydrology(
            water.inflow(r),
            r.number("storage_mwh"),
            water.minimumRelease(r),
            water.maximumRelease(r),
            cascade(r)));
  }

  private static Hydrology.Cascade cascade(Row r) {
    return r.isGiven("downstream")
        ? new Hydrology.Cascade(
            r.text("downstream"), r.number("downstream_mwh_per_mwh"), r.integer("travel_hours"))
        : Hydrology.Cascade.NONE;
  }

  private Link link(Row r) {
    var node = r.text("from_node");
    return new Link(
        r.text("id"),
        node,
        r.text("to_node"),
        r.text("carrier"),
        r.text("technology"),
        capacity(r, "capacity_mw", r.number("potential_mw")),
        costs.power(r, node),
        new LinkOperation(
            r.number("efficiency_share", 1),
            r.number("reverse_share"),
            r.number("fee_per_mwh"),
            r.number("ramp_share_per_hour"),
            reactance(r),
            available(r)));
  }

  private LinkAvailability available(Row r) {
    var forward = r.text("availability_series");
    var backward = r.text("reverse_availability_series");
    if (forward.isEmpty() && backward.isEmpty()) {
      return LinkAvailability.ALWAYS;
    }
    var there = series.availability(forward, r.element());
    return backward.isEmpty()
        ? LinkAvailability.of(there)
        : new LinkAvailability(there, series.availability(backward, r.element()));
  }

  private static Reactance reactance(Row r) {
    return new Reactance(
        r.number("reactance_rad_per_mw"),
        Math.toRadians(r.number("phase_shift_deg")),
        Math.toRadians(r.number("minimum_angle_deg", Double.NEGATIVE_INFINITY)),
        Math.toRadians(r.number("maximum_angle_deg", Double.POSITIVE_INFINITY)));
  }

  /** With what plants beside reservoirs may have too. */
  private Operation hourly(Row r) {
    var o = operation(r);
    return new Operation(
        o.availability(),
        o.minimumShare(),
        o.rampPerHour(),
        o.minimumYearlyFactor(),
        o.maximumYearlyFactor(),
        series.shares(r.text("minimum_series"), r.element()),
        series.values(r.text("extra_cost_series")),
        new RowRules(
            new RowRamp(r.number("ramp_up_share_per_row"), r.number("ramp_down_share_per_row")),
            units(r)));
  }

  private Units units(Row asset) {
    var rows = reading.children("units", asset.text("id"));
    if (rows.isEmpty()) {
      return Units.NONE;
    }
    var r = rows.getFirst();
    return new Units(
        r.number("unit_mw"),
        r.number("start_cost"),
        r.number("stop_cost"),
        r.number("on_cost_per_hour"),
        new Units.Stay(r.integer("least_up_rows"), r.integer("up_rows_before")),
        new Units.Stay(r.integer("least_down_rows"), r.integer("down_rows_before")),
        new Units.Edge(r.number("start_share"), r.number("least_start_share")),
        new Units.Edge(r.number("stop_share"), r.number("least_stop_share")));
  }

  private Operation operation(Row r) {
    return new Operation(
        series.availability(r.text("availability_series"), r.element()),
        r.number("minimum_share"),
        r.number("ramp_share_per_hour"),
        r.number("minimum_yearly_factor"),
        r.number("maximum_yearly_factor"));
  }

  /** What stands by {@code sizeField} of the vintages, and what may be built. */
  private Capacity capacity(Row r, String sizeField, double potential) {
    var vintages =
        reading.children("vintages", r.text("id")).stream()
            .map(
                v ->
                    new Vintage(
                        v.number(sizeField), v.integer("from_year"), v.integer("until_year")))
            .toList();
    return new Capacity(vintages, expansion(r, potential), r.flag("may_retire_early"));
  }

  private Expansion expansion(Row r, double potential) {
    return potential > 0
        ? new Expansion(
            potential,
            r.integer("buildable_from_year", firstYear),
            r.integer("buildable_until_year", Integer.MAX_VALUE))
        : Expansion.NONE;
  }
}
