package energy.samal.io.pypsa;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Units;
import energy.samal.plan.HourlySeries;

/** Units that are on or off as attributes of committable generators. */
final class UnitExport {
  private static final double ROUNDING = 1e-12;

  private UnitExport() {}

  /** Writes the unit of an asset that has one. */
  static void add(
      ExportDesk desk, Asset asset, NetworkTables.Component component, Operation operation) {
    var units = operation.units();
    if (!units.exists()) {
      return;
    }
    double alive = desk.size(asset.id(), "MW").alive();
    boolean one = Double.isInfinite(units.unitMw()) || units.unitMw() == alive;
    if (component.list().equals("links") || desk.growing().containsKey(asset.id()) || !one) {
      desk.refuse(
          "Units", asset.id(), "units of links, several units, and units that may be built");
    }
    if (!asPypsaRamps(operation)) {
      desk.refuse("Units", asset.id(), "limits at starts and stops beside those of its ramps");
    }
    component
        .set("committable", true)
        .set("start_up_cost", units.startCost())
        .set("shut_down_cost", units.stopCost())
        .set("stand_by_cost", units.onPerHour())
        .set("min_up_time", (double) units.up().least())
        .set("min_down_time", (double) units.down().least())
        .set("up_time_before", (double) units.up().before())
        .set("down_time_before", (double) units.down().before());
    share(component, "ramp_limit_start_up", units.start());
    share(component, "ramp_limit_shut_down", units.stop());
    desk.result(HourlySeries.Kind.UNITS_ON, asset.id(), carrier(asset))
        .ifPresent(on -> component.series("status", on));
  }

  private static String carrier(Asset asset) {
    return switch (asset) {
      case Generator g -> g.carrier();
      case Converter c -> c.conversion().outputs().getFirst().carrier();
      default -> throw new IllegalStateException("no units: " + asset.id());
    };
  }

  private static void share(NetworkTables.Component component, String attribute, Units.Edge edge) {
    if (edge.most() < 1) {
      component.set(attribute, edge.most());
    }
  }

  /** Whether the shares are those that PyPSA's limits of ramps leave, see {@link Commitments}. */
  private static boolean asPypsaRamps(Operation operation) {
    var units = operation.units();
    return leaves(operation.rowRamp().up(), units.start().most(), units.stop().least())
        && leaves(operation.rowRamp().down(), units.stop().most(), units.start().least());
  }

  private static boolean leaves(double ramp, double most, double least) {
    double left = most - Math.min(1, ramp);
    return Math.abs(left - least) <= ROUNDING;
  }
}
