package energy.samal.plan;

import energy.samal.model.Asset;
import energy.samal.model.Capacity;
import energy.samal.model.Conversion;
import energy.samal.model.Converter;
import energy.samal.model.Costs;
import energy.samal.model.Expansion;
import energy.samal.model.Extraction;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Hydrology;
import energy.samal.model.Link;
import energy.samal.model.LinkAvailability;
import energy.samal.model.LinkOperation;
import energy.samal.model.Names;
import energy.samal.model.Operation;
import energy.samal.model.Reactance;
import energy.samal.model.Reservoir;
import energy.samal.model.RowRamp;
import energy.samal.model.RowRules;
import energy.samal.model.Storage;
import energy.samal.model.StorageEnergy;
import energy.samal.model.StorageLimits;
import energy.samal.model.StorageOperation;
import energy.samal.model.Technology;
import energy.samal.model.Units;
import energy.samal.model.Vintage;
import energy.samal.time.Cycle;
import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One asset in the making; {@link Systems} gives the words. */
final class AssetWords {
  static final double ANY = Double.POSITIVE_INFINITY;

  final String kind;
  final String id;
  String node;
  String carrier;
  String to = "";
  String technology;
  int lifetime = 20;
  double costOfCapital;
  double credit = 1;
  final List<Vintage> vintages = new ArrayList<>();
  final List<Vintage> vessels = new ArrayList<>();
  Expansion expansion = Expansion.NONE;
  Expansion vesselExpansion = Expansion.NONE;
  boolean retires;
  YearCurve capital = YearCurve.ZERO;
  YearCurve fixed = YearCurve.ZERO;
  YearCurve variable = YearCurve.ZERO;
  YearCurve vesselCapital = YearCurve.ZERO;
  double[] availability = {};
  final Map<Integer, Series> availabilityFrom = new HashMap<>();
  double minimumShare;
  double ramp = 1;
  double[] minimum = {};
  double[] extra = {};
  RowRamp rowRamp = RowRamp.NONE;
  Units units = Units.NONE;
  double leastYearly;
  double mostYearly = 1;
  double minimumHours;
  double maximumHours = ANY;
  double chargeEfficiency = 1;
  double dischargeEfficiency = 1;
  double loss;
  Cycle cycle = Cycle.YEAR;
  boolean carryOver;
  double initialMwh;
  StorageLimits limits = StorageLimits.NONE;
  double efficiency = 1;
  double reverse = 1;
  double fee;
  double quadratic;
  Reactance reactance = Reactance.NONE;
  double capture;
  Extraction extraction = Extraction.NONE;
  final List<Flow> inputs = new ArrayList<>();

  /** Besides the carrier itself. */
  final List<Flow> outputs = new ArrayList<>();

  double[] inflow = {};
  double lakeMwh;
  double[] leastRelease = {};
  double[] mostRelease = {};
  Hydrology.Cascade cascade = Hydrology.Cascade.NONE;

  AssetWords(String kind, String id, String node, String carrier) {
    this.kind = kind;
    this.id = id;
    this.node = node;
    this.carrier = carrier;
    this.technology = id;
  }

  Technology technology() {
    return new Technology(
        technology, Names.of(technology), technology, lifetime, costOfCapital, credit);
  }

  Capacity capacity() {
    return new Capacity(vintages, expansion, retires);
  }

  Costs costs() {
    return new Costs(capital, fixed, variable);
  }

  Asset build(int hours) {
    return switch (kind) {
      case "generator" ->
          new Generator(
              id, node, technology, carrier, capacity(), costs(), operation(hours), quadratic);
      case "converter" ->
          new Converter(
              id,
              node,
              technology,
              new Conversion(inputs, outputs(), extraction, capture),
              capacity(),
              costs(),
              operation(hours));
      case "storage" -> storage();
      case "reservoir" ->
          new Reservoir(
              id,
              node,
              technology,
              carrier,
              capacity(),
              costs(),
              operation(hours),
              hydrology(hours));
      case "link" ->
          new Link(
              id,
              node,
              to,
              carrier,
              technology,
              capacity(),
              costs(),
              new LinkOperation(
                  efficiency,
                  reverse,
                  fee,
                  ramp,
                  reactance,
                  availability.length == 0
                      ? LinkAvailability.ALWAYS
                      : LinkAvailability.of(Series.of(availability))));
      default -> throw new IllegalStateException(kind);
    };
  }

  private List<Flow> outputs() {
    var all = new ArrayList<>(List.of(new Flow(carrier, 1)));
    all.addAll(outputs);
    return all;
  }

  private Storage storage() {
    var vessel = new Capacity(vessels, vesselExpansion, false);
    var vesselCosts = new Costs(vesselCapital, YearCurve.ZERO, YearCurve.ZERO);
    return new Storage(
        id,
        node,
        technology,
        carrier,
        capacity(),
        costs(),
        new StorageEnergy(vessel, vesselCosts, minimumHours, maximumHours),
        new StorageOperation(
            chargeEfficiency, dischargeEfficiency, loss, cycle, carryOver, initialMwh, limits));
  }

  private Operation operation(int hours) {
    return new Operation(
        availability(hours),
        minimumShare,
        ramp,
        leastYearly,
        mostYearly,
        Series.of(minimum),
        Series.of(extra),
        new RowRules(rowRamp, units));
  }

  private Series availability(int hours) {
    var always = series(availability, 1, hours);
    if (availabilityFrom.isEmpty()) {
      return always;
    }
    var years = new HashMap<>(availabilityFrom);
    years.put(0, always);
    return Series.byYear(years);
  }

  private Hydrology hydrology(int hours) {
    return new Hydrology(
        series(inflow, 0, hours),
        lakeMwh,
        series(leastRelease, 0, hours),
        series(mostRelease, ANY, hours),
        cascade);
  }

  private static Series series(double[] values, double otherwise, int hours) {
    return values.length == 0 ? Series.constant(otherwise, hours) : Series.of(values);
  }
}
