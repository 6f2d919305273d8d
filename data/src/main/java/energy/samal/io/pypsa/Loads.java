package energy.samal.io.pypsa;

/**
 * Loads as demands that must be met; what a load gives instead of taking comes from a plant that
 * must run.
 */
final class Loads {
  /** The dearest that lost load may be here, so that none is lost where there is another way. */
  private static final double LOST_LOAD = 1e7;

  private final Desk desk;
  private final Reading reading;
  private final Buses buses;

  Loads(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
  }

  void translate() {
    desk.network().list("loads").stream()
        .filter(load -> reading.flag(load, "active"))
        .filter(load -> buses.found(load, "bus"))
        .forEach(this::load);
    desk.report()
        .note("demand must be met in PyPSA; here lost load costs 10,000,000 per MWh", "all loads");
  }

  private void load(Components.Element load) {
    double sign = -reading.finite(load, "sign");
    var taken = reading.values(load, "p_set").map(mw -> sign * mw);
    var id = load.name();
    var bus = reading.text(load, "bus");
    if (taken.max() > 0) {
      demand(id, bus, taken.map(mw -> Math.max(0, mw)));
    }
    if (taken.min() < 0) {
      giving(load, bus, taken.map(mw -> Math.max(0, -mw)));
    }
    if (taken.max() == 0 && taken.min() == 0) {
      desk.report().dropped("loads that are 0 in every snapshot", id);
    }
  }

  private void demand(String id, String bus, Values mw) {
    var line =
        desk.draft()
            .line("demands")
            .set("id", id)
            .set("node", bus)
            .set("carrier", buses.carrierAt(bus))
            .set("lost_load_per_mwh", LOST_LOAD);
    if (mw.varies()) {
      line.set("profile_series", desk.series("load", "load " + id, desk.shape(mw)));
    }
    for (int year : desk.years()) {
      desk.draft()
          .line("demand_years")
          .set("demand", id)
          .set("year", year)
          .set("energy_mwh", desk.mean(mw, year) * desk.hours());
    }
    desk.report().kept("Load", "demands.csv", id);
  }

  private void giving(Components.Element load, String bus, Values mw) {
    double most = mw.max();
    var asset =
        desk.asset("generators", load, "load that gives")
            .set("node", bus)
            .set("carrier", buses.carrierAt(bus))
            .set("minimum_share", 1);
    var id = desk.id(load);
    if (mw.varies()) {
      asset.set("availability_series", desk.series("load", "given " + id, mw.map(v -> v / most)));
    }
    var sizing = new Sizing(desk, reading);
    sizing.power(load, asset, new Sizing.Size(most, most, 0), 0);
  }
}
