package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores: vessels as storages whose power is no limit, the machines that fill and empty them as
 * converters from and to the carrier that is stored. Vessels of several years share the machines of
 * all of them. Storage units are storages with two machines and a vessel of so many hours.
 */
final class Stores {
  private static final String STORED_CO2 = "CO2STOR";

  private final Desk desk;
  private final Buses buses;
  private final Sizing sizing;
  private final List<Sheet.Entry> vessels = new ArrayList<>();

  Stores(Desk desk, Buses buses, Sizing sizing) {
    this.desk = desk;
    this.buses = buses;
    this.sizing = sizing;
  }

  void machines(Sheet sheet) {
    buses.machines(sheet, this::machine);
  }

  private void machine(Sheet.Entry row, Sheet.Entry technology, Buses.Bus bus) {
    int base = desk.project().scope().base();
    boolean grows = row.flag("p_nom_extendable");
    for (int year : desk.years(grows)) {
      var id = desk.id(row, "name", year);
      var size = sizing.of(row, year, 1, Costs.spread(desk.facts().plant(row, year)));
      if (!Sizing.exists(size, base)) {
        continue;
      }
      if (technology.text("class").equals("StorageUnit")) {
        unit(row, technology, bus, id, size);
      } else {
        pair(row, technology, bus, id, size);
      }
    }
  }

  private void pair(
      Sheet.Entry row, Sheet.Entry technology, Buses.Bus bus, String id, Sizing.Size size) {
    var stored = stored(row);
    double out = share(technology, "efficiency");
    double in = share(technology, "efficiency_store");
    if (stored == null || Double.isNaN(out) || Double.isNaN(in)) {
      return;
    }
    buses.feeds(bus);
    buses.feeds(stored);
    var discharge = Costs.byInput(size.cost(), out);
    var given = new Sizing.Size(size.year(), size.least(), size.most(), 1, discharge);
    var emptying = converter(row, technology, id + "_DISCHARGE", stored, bus, out);
    sizing.power(emptying, id + "_DISCHARGE", Scaled.by(given, out));
    // In later years what fills a store is as large as what comes out of what empties it.
    boolean stands = size.year() == desk.project().scope().base();
    double ratio = stands ? 1 : out;
    var spread = new Facts.Cost(0, Facts.SPREAD / in, size.cost().lifetime());
    var taken = new Sizing.Size(size.year(), size.least() * ratio, size.most() * ratio, 1, spread);
    var filling = converter(row, technology, id + "_STORE", bus, stored, in);
    sizing.power(filling, id + "_STORE", Scaled.by(taken, in));
    if (size.decided()) {
      same(id, 1 / in, 1);
    }
    desk.part(row, "name", "Link", "_DISCHARGE", bus, size);
    desk.report().kept("Storage capacity", "converters.csv, two for each", id);
  }

  /** What is taken by the one and what is given by the other are of one size. */
  private void same(String id, double perFilling, double perEmptying) {
    var limit = "machines of " + id;
    desk.draft().line("size_limits").set("id", limit).set("least", 0.0).set("most", 0.0);
    desk.draft()
        .line("size_limit_assets")
        .set("limit", limit)
        .set("asset", id + "_STORE")
        .set("per_mw", perFilling);
    desk.draft()
        .line("size_limit_assets")
        .set("limit", limit)
        .set("asset", id + "_DISCHARGE")
        .set("per_mw", -perEmptying);
  }

  private CaseDraft.Line converter(
      Sheet.Entry row,
      Sheet.Entry technology,
      String id,
      Buses.Bus from,
      Buses.Bus to,
      double efficiency) {
    double credit = id.endsWith("_DISCHARGE") ? technology.number("r_rating", 0) : 0;
    var type = row.text("type") + (credit > 0 ? "" : " filling");
    double life = Double.POSITIVE_INFINITY;
    return desk.draft()
        .line("converters")
        .set("id", id)
        .set("node", to.node())
        .set(
            "technology",
            desk.technology(type, row.text("carrier"), row.text("country"), life, credit))
        .set("input", from.carrier())
        .set("input_node", from.node())
        .set("efficiency_share", efficiency)
        .set("output", to.carrier());
  }

  /** The bus that the store of a row is at: that of its node and type. */
  private Buses.Bus stored(Sheet.Entry row) {
    var id = row.text("node") + "_" + row.text("type") + "N";
    var bus = buses.get(id);
    if (bus == null) {
      row.refuse("type", row.text("type"), "there is no bus " + id + " to store at", "Add it.");
    }
    return bus;
  }

  private static double share(Sheet.Entry technology, String column) {
    double share = technology.number(column);
    if (share <= 0 || share > 1) {
      technology.refuse(column, share, "it lies between 0 and 1", "Correct it.");
      return Double.NaN;
    }
    return share;
  }

  private void unit(
      Sheet.Entry row, Sheet.Entry technology, Buses.Bus bus, String id, Sizing.Size size) {
    buses.feeds(bus);
    double hours = technology.number("max_hours");
    double least = technology.number("p_min_pu", 0);
    double most = technology.number("p_max_pu", 1);
    double in = technology.number("efficiency_store", 0);
    var country = row.text("country");
    double credit = technology.number("r_rating", 0);
    var line =
        desk.draft()
            .line("storages")
            .set("id", id)
            .set("node", bus.node())
            .set(
                "technology",
                desk.technology(
                    row.text("type"), row.text("carrier"), country, size.cost().lifetime(), credit))
            .set("carrier", bus.carrier())
            .set("charge_efficiency_share", in > 0 ? in : 1)
            .set("discharge_efficiency_share", technology.number("efficiency"))
            .set("loss_share_per_hour", technology.number("standing_loss", 0))
            .set("cycle", "year")
            .set("one_machine", "false")
            .set("charge_availability_series", desk.constant(in > 0 ? -Math.min(0, least) : 0))
            .set("discharge_availability_series", desk.constant(most))
            .set("minimum_hours_h", hours)
            .set("maximum_hours_h", hours);
    inflow(row, line);
    sizing.unit(line, id, size, hours);
    desk.part(row, "name", "StorageUnit", "", bus, size);
    desk.report().kept("Storage unit", "storages.csv", id);
  }

  private void inflow(Sheet.Entry row, CaseDraft.Line line) {
    var type = row.text("type");
    if (type.equals("HDAM") || type.equals("HPHS")) {
      var shapes = new Shapes(desk.project().sheet("global/storage_inflows"), "technology");
      var shape = shapes.find(row.text("country"), row.text("node"), type, row);
      if (shape != null) {
        var name = "inflow %s %s".formatted(type, shape.text("node"));
        line.set("inflow_mw_series", desk.hourly("inflow", name, shapes.values(shape)));
      }
    }
  }

  void read(Sheet sheet) {
    sheet.entries().stream()
        .filter(row -> desk.project().scope().has(row.text("country")))
        .forEach(vessels::add);
  }

  /** After all that may fill them. */
  void write() {
    for (var row : vessels) {
      var bus = buses.find(row, "bus");
      if (bus == null) {
        continue;
      }
      if (!buses.isFed(bus)) {
        desk.report().dropped("stores that nothing fills", row.word("store"));
        continue;
      }
      boolean grows = row.flag("e_nom_extendable") || row.text("type").equals(STORED_CO2);
      for (int year : desk.years(grows)) {
        vessel(row, bus, year);
      }
    }
  }

  private void vessel(Sheet.Entry row, Buses.Bus bus, int year) {
    int base = desk.project().scope().base();
    boolean stands = year == base;
    var cost = desk.facts().store(row, year);
    double size = row.size(stands ? "e_nom" : "max_store_" + year, !stands);
    var never = new Facts.Cost(stands ? 0 : cost.capital(), 0, Double.POSITIVE_INFINITY);
    double most = Math.min(Desk.UNLIMITED, size);
    var vessel = new Sizing.Size(year, stands ? size : 0, most, 1, never);
    if (!Sizing.exists(vessel, base)) {
      return;
    }
    double loss = row.number("standing_loss", 0);
    boolean cyclic = !row.text("type").equals(STORED_CO2);
    if (cost.variable() != 0 && (loss > 0 || !cyclic)) {
      row.refuse(
          "type",
          row.text("type"),
          "a price of what is taken out is given back for what is put in, which is not the same"
              + " where some is lost",
          "Set its vom to 0 in storage_costs.csv.");
    }
    write(row, bus, vessel, loss);
  }

  private void write(Sheet.Entry row, Buses.Bus bus, Sizing.Size vessel, double loss) {
    var id = desk.id(row, "store", vessel.year());
    var type = row.text("type") + " vessel";
    var country = row.text("country");
    var line =
        storage(
                id,
                bus,
                desk.technology(type, row.text("carrier"), country, Double.POSITIVE_INFINITY, 0))
            .set("loss_share_per_hour", loss)
            .set("cycle", row.text("type").equals(STORED_CO2) ? "none" : "year");
    sizing.vessel(line, id, vessel);
    desk.report().kept("Storage energy", "storages.csv", id);
  }

  /** A vessel that loses nothing when it is filled or emptied. */
  CaseDraft.Line storage(String id, Buses.Bus bus, String technology) {
    return desk.draft()
        .line("storages")
        .set("id", id)
        .set("node", bus.node())
        .set("technology", technology)
        .set("carrier", bus.carrier())
        .set("charge_efficiency_share", 1)
        .set("discharge_efficiency_share", 1);
  }
}
