package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;

/**
 * Links between buses of one carrier as links; between others as converters, and so what ramps or
 * changes with time.
 */
final class Links {
  private static final String BOTH_WAYS = "it is constant where a link flows both ways";

  private final Desk desk;
  private final Reading reading;
  private final Buses buses;
  private final Sizing sizing;

  Links(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
    this.sizing = new Sizing(desk, reading);
  }

  void translate() {
    desk.network().list("links").stream()
        .filter(desk::active)
        .filter(e -> buses.found(e, "bus0") & buses.found(e, "bus1"))
        .forEach(this::link);
  }

  private void link(Components.Element e) {
    var to = reading.text(e, "bus1");
    var least = reading.values(e, "p_min_pu");
    boolean converts =
        Conversions.branches(e)
            || !buses.carrierAt(reading.text(e, "bus0")).equals(buses.carrierAt(to))
            || least.max() > 0
            || (least.min() >= 0 && changes(e));
    if (converts) {
      new Conversions(desk, reading, buses).translate(e);
      return;
    }
    new Limits(desk, reading).noRamps(e);
    double efficiency = reading.steady(e, "efficiency", BOTH_WAYS);
    double variable = reading.steady(e, "marginal_cost", BOTH_WAYS);
    var most = reading.values(e, "p_max_pu");
    if (runs(e, most, least, efficiency != 1 || variable != 0)) {
      write(e, most, least, efficiency, variable);
    }
  }

  /**
   * Whether it is more than flows between limits: what a link has no field for, a converter has.
   */
  private boolean changes(Components.Element e) {
    return reading.values(e, "efficiency").varies()
        || reading.values(e, "marginal_cost").varies()
        || new Limits(desk, reading).ramps(e);
  }

  /** Whether flows between these shares of capacity have a counterpart. */
  private boolean runs(Components.Element e, Values most, Values least, boolean lossy) {
    if (most.min() < 0 || desk.isSet(e, reading.raw(e, "p_set"))) {
      desk.refuse(
          e,
          most.min() < 0 ? "p_max_pu" : "p_set",
          most.min(),
          "what must flow one way has no counterpart",
          "Give a p_max_pu from 0 on and no p_set.");
      return false;
    }
    if (least.min() < 0 && lossy) {
      desk.refuse(
          e,
          "p_min_pu",
          least.min(),
          "a link with losses or costs that runs backwards gives back in PyPSA what it took",
          "Make two links of it, one for each way.");
      return false;
    }
    return true;
  }

  private void write(
      Components.Element e, Values most, Values least, double efficiency, double variable) {
    var from = reading.text(e, "bus0");
    boolean back = least.min() < 0;
    var asset =
        desk.asset("links", e, reading.text(e, "carrier"))
            .set("from_node", from)
            .set("to_node", reading.text(e, "bus1"))
            .set("carrier", buses.carrierAt(from))
            .set("efficiency_share", efficiency)
            .set("reverse_share", back ? 1 : 0);
    available(e, asset, "p_max_pu", most);
    if (back) {
      backwards(e, asset, least.map(v -> -v));
    }
    sizing.power(e, asset, sizing.of(e, "p_nom"), variable);
  }

  /** The share of capacity that may flow, both ways unless the other way has its own. */
  void available(Components.Element e, CaseDraft.Line asset, String attribute, Values share) {
    if (share.max() > 1 || share.min() < 0) {
      desk.refuse(
          e,
          attribute,
          share.max() > 1 ? share.max() : share.min(),
          "a share of capacity lies between 0 and 1",
          "Give a larger nominal size instead.");
      return;
    }
    if (share.varies() || share.at(0) < 1) {
      asset.set("availability_series", desk.series("availability", desk.id(e), share));
    }
  }

  private void backwards(Components.Element e, CaseDraft.Line asset, Values share) {
    if (share.max() > 1) {
      desk.refuse(
          e,
          "p_min_pu",
          -share.max(),
          "a share of capacity lies between -1 and 0 here",
          "Give a larger p_nom instead.");
      return;
    }
    asset.set(
        "reverse_availability_series", desk.series("availability", desk.id(e) + " back", share));
  }
}
