package energy.samal.io.spice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Supplies of fuels, with their prices and, where the scenario says so, their limits. */
final class Fuels {
  private static final String IMPORTED = "-IMP";

  private final Desk desk;
  private final Buses buses;
  private final Map<String, Map<Integer, Sheet.Entry>> supplies = new LinkedHashMap<>();

  Fuels(Desk desk, Buses buses) {
    this.desk = desk;
    this.buses = buses;
  }

  void read(Sheet sheet) {
    for (var row : sheet.entries()) {
      if (!desk.project().scope().has(row.text("country"))) {
        continue;
      }
      var bus = buses.find(row, "bus");
      double year = row.number("year");
      if (bus != null && desk.years().contains((int) year)) {
        buses.supplies(bus);
        var id = row.word("country") + "_" + row.word("supply_plant");
        var byYear = supplies.computeIfAbsent(id, _ -> new HashMap<>());
        if (byYear.putIfAbsent((int) year, row) != null) {
          row.refuse("year", (int) year, "there is a row of " + id + " already", "Keep one.");
        }
      }
    }
    supplies.forEach(
        (id, byYear) -> {
          for (int year : desk.years()) {
            if (!byYear.containsKey(year)) {
              byYear
                  .values()
                  .iterator()
                  .next()
                  .refuse("year", year, id + " has no row for this year", "Add it.");
            }
          }
        });
  }

  /**
   * @param limited fuels of a country whose limits count, such as {@code KZ Gas}
   */
  void write(Set<String> limited) {
    supplies.forEach((id, byYear) -> supply(id, byYear, limited));
  }

  private void supply(String id, Map<Integer, Sheet.Entry> byYear, Set<String> limited) {
    var first = byYear.values().iterator().next();
    var bus = buses.get(first.text("bus"));
    boolean isLimited = limited.contains(first.text("country") + " " + first.text("carrier"));
    if (!buses.isYearly(bus)) {
      first.refuse(
          "bus",
          bus.id(),
          "a fuel that is supplied and also made has no counterpart",
          "Set the sizes of what makes it to 0.");
      return;
    }
    desk.draft()
        .line("supplies")
        .set("id", id)
        .set("node", bus.node())
        .set("carrier", bus.carrier())
        .set("imported", String.valueOf(id.contains(IMPORTED)));
    var money = desk.project().scope().currency().toLowerCase(Locale.ROOT);
    for (int year : desk.years()) {
      var row = byYear.get(year);
      if (row != null) {
        var line =
            desk.draft()
                .line("supply_years")
                .set("supply", id)
                .set("year", year)
                .set("price_per_mwh", row.number("fuel_cost__" + money + "_mwh"));
        double most = isLimited ? row.size("max_supply__mwh_year", true) : Double.POSITIVE_INFINITY;
        if (most < Double.POSITIVE_INFINITY) {
          line.set("maximum_mwh", most);
        }
      }
    }
    desk.report().kept("Fuel supply", "supplies.csv", id);
  }
}
