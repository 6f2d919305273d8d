package energy.samal.io.spice;

import java.util.HashMap;
import java.util.Map;

/** Chargers of vehicles as converters from low voltage, their batteries as storages. */
final class Transport {
  private final Desk desk;
  private final Buses buses;
  private final Sizing sizing;
  private final Stores stores;
  private final Map<String, Sheet.Entry> vehicles = new HashMap<>();

  Transport(Desk desk, Buses buses, Sizing sizing, Stores stores) {
    this.desk = desk;
    this.buses = buses;
    this.sizing = sizing;
    this.stores = stores;
    for (var row : desk.project().sheet("global/ev_parameters").entries()) {
      vehicles.put(row.text("technology") + " " + row.text("country"), row);
    }
  }

  private Sheet.Entry vehicle(Sheet.Entry row) {
    var key = row.text("type") + " " + row.text("country");
    var vehicle = vehicles.get(key);
    if (vehicle == null) {
      row.refuse("type", key, "ev_parameters.csv has no such row", "Add it there.");
    }
    return vehicle;
  }

  void chargers(Sheet sheet) {
    for (var row : sheet.entries()) {
      var vehicle = desk.project().scope().has(row.text("country")) ? vehicle(row) : null;
      var from = vehicle == null ? null : buses.find(row, "bus0");
      var to = vehicle == null ? null : buses.find(row, "bus1");
      if (from != null && to != null) {
        charger(row, vehicle, from, to);
      }
    }
  }

  private void charger(Sheet.Entry row, Sheet.Entry vehicle, Buses.Bus from, Buses.Bus to) {
    buses.feeds(to);
    double efficiency = vehicle.number("efficiency");
    double each = vehicle.number("p_nom_char");
    int base = desk.project().scope().base();
    var available = desk.available(row, 1);
    for (int year : desk.years()) {
      var cost = desk.facts().plant(row, year);
      double mw = each * row.size("num_ch_" + year, false);
      double capital = year == base ? 0 : cost.capital();
      var paid = new Facts.Cost(capital, cost.variable(), cost.lifetime());
      var size = new Sizing.Size(year, mw, mw, efficiency, paid);
      if (!Sizing.exists(size, base)) {
        continue;
      }
      var id = desk.id(row, "link", year);
      var country = row.text("country");
      var carrier = row.text("carrier");
      var technology = desk.technology(row.text("type"), carrier, country, cost.lifetime(), 0);
      var line =
          desk.draft()
              .line("converters")
              .set("id", id)
              .set("node", to.node())
              .set("technology", technology)
              .set("input", from.carrier())
              .set("input_node", from.node())
              .set("efficiency_share", efficiency)
              .set("output", to.carrier());
      if (!available.isEmpty()) {
        line.set("availability_series", available);
      }
      sizing.power(line, id, size);
      desk.report().kept("Charger", "converters.csv", id);
    }
  }

  void batteries(Sheet sheet) {
    for (var row : sheet.entries()) {
      boolean takesPart = desk.project().scope().hasNode(row.text("node"));
      var vehicle = takesPart ? vehicle(row) : null;
      var bus = vehicle == null ? null : buses.find(row, "bus");
      if (bus != null) {
        battery(row, vehicle, bus);
      }
    }
  }

  private void battery(Sheet.Entry row, Sheet.Entry vehicle, Buses.Bus bus) {
    double each = vehicle.number("e_nom_per_ev");
    int base = desk.project().scope().base();
    for (int year : desk.years()) {
      double mwh = each * row.size("num_ev_" + year, false);
      var never = new Facts.Cost(0, 0, Double.POSITIVE_INFINITY);
      var size = new Sizing.Size(year, mwh, mwh, 1, never);
      if (!Sizing.exists(size, base)) {
        continue;
      }
      var id = desk.id(row, "name", year);
      var country = row.text("country");
      var technology =
          desk.technology(row.text("type"), row.text("carrier"), country, never.lifetime(), 0);
      var line = stores.storage(id, bus, technology).set("cycle", "year");
      var least = desk.available(row, 0);
      line.set("least_level_share_series", least);
      sizing.vessel(line, id, size);
      desk.report().kept("Batteries of vehicles", "storages.csv", id);
    }
  }
}
