package energy.samal.io.spice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links of plants, boilers and fuels, as converters told by their first output. What goes to the
 * atmosphere is emission of the fuel: the factor of a fuel is the largest of all plants that burn
 * it, and others keep the rest of it as what is captured.
 */
final class Conversions {
  private static final int ENDS = 3;

  private final Desk desk;
  private final Buses buses;
  private final Sizing sizing;
  private final Potentials potentials;
  private final List<Plant> plants = new ArrayList<>();

  /** A further end of a link: what flows there for each MWh of the first output. */
  private record End(Buses.Bus bus, double perOutput) {}

  private record Plant(
      Sheet.Entry row,
      Sheet.Entry technology,
      Buses.Bus from,
      Buses.Bus to,
      List<End> ends,
      double emission) {}

  Conversions(Desk desk, Buses buses, Sizing sizing, Potentials potentials) {
    this.desk = desk;
    this.buses = buses;
    this.sizing = sizing;
    this.potentials = potentials;
  }

  /** Reads a table; nothing is written before all are read. */
  void read(Sheet sheet) {
    for (var row : sheet.entries()) {
      if (desk.project().scope().has(row.text("country")) && takesPart(row)) {
        var from = buses.find(row, "bus0");
        var to = buses.find(row, "bus1");
        var technology = desk.facts().technology(row);
        if (from != null && to != null && technology.isPresent()) {
          plant(row, technology.get(), from, to);
        }
      }
    }
  }

  private boolean takesPart(Sheet.Entry row) {
    return sizes(row).stream().anyMatch(size -> Sizing.exists(size, desk.project().scope().base()));
  }

  /** Sizes in all years, before costs and potentials. */
  private List<Sizing.Size> sizes(Sheet.Entry row) {
    var sizes = new ArrayList<Sizing.Size>();
    boolean grows = row.flag("p_nom_extendable");
    for (int year : desk.years(grows)) {
      sizes.add(sizing.of(row, year, 1, new Facts.Cost(0, 0, 1)));
    }
    return sizes;
  }

  private void plant(Sheet.Entry row, Sheet.Entry technology, Buses.Bus from, Buses.Bus to) {
    double efficiency = technology.number("efficiency");
    if (!(efficiency > 0) || from.isAtmosphere() || to.isAtmosphere()) {
      row.refuse(
          "bus0",
          row.text("bus0"),
          efficiency > 0
              ? "what takes from the atmosphere has no counterpart"
              : "the efficiency of its technology is " + efficiency,
          efficiency > 0 ? "Set its sizes to 0." : "Correct it in technologies.csv.");
      return;
    }
    var ends = new ArrayList<End>();
    double emission = 0;
    for (int k = 2; k <= ENDS; k++) {
      double flow = technology.number("efficiency" + k, 0);
      if (flow == 0 || row.text("bus" + k).isEmpty()) {
        continue;
      }
      var bus = buses.find(row, "bus" + k);
      if (bus == null) {
        return;
      } else if (bus.isAtmosphere()) {
        emission += emission(row, from, bus, flow);
      } else {
        ends.add(new End(bus, flow / efficiency));
        feeds(bus, flow);
      }
    }
    buses.feeds(to);
    plants.add(new Plant(row, technology, from, to, ends, emission));
  }

  private void feeds(Buses.Bus bus, double flow) {
    if (flow > 0) {
      buses.feeds(bus);
    }
  }

  private static double emission(Sheet.Entry row, Buses.Bus from, Buses.Bus bus, double flow) {
    if (flow < 0 || !from.country().equals(bus.country())) {
      row.refuse(
          "bus2",
          bus.id(),
          flow < 0
              ? "what takes from the atmosphere has no counterpart"
              : "emissions count where the fuel is burnt, in " + from.country(),
          "Correct the link or its technology.");
    }
    return Math.max(0, flow);
  }

  /** t CO2 for each MWh of a carrier. */
  Map<String, Double> emissions() {
    var most = new LinkedHashMap<String, Double>();
    plants.forEach(p -> most.merge(p.from.carrier(), p.emission, Math::max));
    return most;
  }

  void write() {
    var emissions = emissions();
    int base = desk.project().scope().base();
    for (var plant : plants) {
      for (int year : desk.years(plant.row.flag("p_nom_extendable"))) {
        var size = size(plant, year);
        if (Sizing.exists(size, base)) {
          write(plant, size, emissions.get(plant.from.carrier()));
        }
      }
    }
  }

  private Sizing.Size size(Plant plant, int year) {
    var cost = desk.facts().plant(plant.row, year);
    double efficiency = plant.technology.number("efficiency");
    if (plant.technology.text("class").equals("Link")) {
      var size = sizing.of(plant.row, year, efficiency, Costs.byOutput(cost, efficiency));
      return potentials.within("Link", plant.row.text("link"), plant.row, size);
    }
    var size = sizing.of(plant.row, year, 1, Costs.byInput(cost, efficiency));
    return Scaled.by(size, efficiency);
  }

  private void write(Plant plant, Sizing.Size size, double factor) {
    var row = plant.row;
    var id = desk.id(row, "link", size.year());
    var country = row.text("country");
    double credit = plant.technology.number("r_rating", 0);
    double life = size.cost().lifetime();
    var line =
        desk.draft()
            .line("converters")
            .set("id", id)
            .set("node", plant.to.node())
            .set(
                "technology",
                desk.technology(row.text("type"), row.text("carrier"), country, life, credit))
            .set("input", plant.from.carrier())
            .set("input_node", plant.from.node())
            .set("efficiency_share", plant.technology.number("efficiency"))
            .set("output", plant.to.carrier());
    if (plant.emission < factor) {
      line.set("capture_share", 1 - plant.emission / factor);
      desk.report()
          .note("emits less of its fuel than other plants do; the rest is written as captured", id);
    }
    Plants.operation(desk, line, row, plant.technology);
    sizing.power(line, id, size);
    potentials.add("Link", row.text("link"), id, size);
    flows(plant, id);
    desk.part(row, "link", "Link", "", plant.to, size);
    desk.report().kept("Link of a plant", "converters.csv", id);
  }

  private void flows(Plant plant, String id) {
    for (var end : plant.ends) {
      desk.draft()
          .line("converter_flows")
          .set("converter", id)
          .set("direction", end.perOutput > 0 ? "output" : "input")
          .set("carrier", end.bus.carrier())
          .set("node", end.bus.node())
          .set("mwh_per_mwh", Math.abs(end.perOutput));
    }
  }
}
