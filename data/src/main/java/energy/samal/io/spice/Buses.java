package energy.samal.io.spice;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Buses as carriers at nodes. High voltage is electricity; fuels of a country are balanced over the
 * year where they come from a supply alone; all else is balanced in each row.
 */
final class Buses {
  private static final String HIGH = "_HVELEC";
  private static final String ATMOSPHERE = "_ATMP";

  private final Desk desk;
  private final Map<String, Bus> buses = new LinkedHashMap<>();
  private final Set<String> fed = new HashSet<>();
  private final Set<String> supplied = new HashSet<>();

  /**
   * @param kind its carrier there
   * @param carrier its carrier here
   */
  record Bus(String id, String node, String country, String kind, String carrier) {
    boolean isHigh() {
      return id.endsWith(HIGH);
    }

    boolean isAtmosphere() {
      return id.endsWith(ATMOSPHERE);
    }
  }

  Buses(Desk desk, List<Sheet> sheets) {
    this.desk = desk;
    for (var sheet : sheets) {
      sheet.entries().stream()
          .filter(row -> desk.project().scope().hasNode(row.text("node")))
          .forEach(this::add);
    }
  }

  private void add(Sheet.Entry row) {
    var id = row.word("bus");
    var node = row.word("node");
    var kind = row.word("carrier");
    var bare = id.startsWith(node + "_") ? id.substring(node.length() + 1) : id;
    var carrier = id.endsWith(HIGH) ? "electricity" : node.contains("_") ? bare : kind;
    var bus = new Bus(id, node, row.text("country"), kind, carrier);
    if (buses.putIfAbsent(id, bus) != null) {
      row.refuse("bus", id, "there is such a bus already", "Remove one of the rows.");
    }
  }

  /** What becomes of a machine at a bus. */
  interface Machine {
    void translate(Sheet.Entry row, Sheet.Entry technology, Bus bus);
  }

  /** Hands out the rows of nodes that take part, but those without technology or bus. */
  void machines(Sheet sheet, Machine machine) {
    for (var row : sheet.entries()) {
      if (desk.project().scope().hasNode(row.text("node"))) {
        var bus = find(row, "bus");
        var technology = desk.facts().technology(row);
        if (bus != null && technology.isPresent()) {
          machine.translate(row, technology.get(), bus);
        }
      }
    }
  }

  /** The bus that a row names; null after it was told that there is none. */
  Bus find(Sheet.Entry row, String column) {
    var bus = buses.get(row.text(column));
    if (bus == null) {
      row.refuse(
          column, row.text(column), "no table of buses has it", "Correct the name, or add it.");
    }
    return bus;
  }

  /** The bus of this name, or null. */
  Bus get(String id) {
    return buses.get(id);
  }

  /** Notes that something but a supply gives energy to a bus. */
  void feeds(Bus bus) {
    fed.add(bus.id());
  }

  void supplies(Bus bus) {
    supplied.add(bus.id());
  }

  boolean isFed(Bus bus) {
    return fed.contains(bus.id()) || supplied.contains(bus.id());
  }

  boolean isYearly(Bus bus) {
    return supplied.contains(bus.id()) && !fed.contains(bus.id());
  }

  /** Whether nothing but the supply of one country and none of another makes a carrier hourly. */
  private boolean isYearly(String carrier) {
    var all = buses.values().stream().filter(b -> b.carrier().equals(carrier)).toList();
    return all.stream().anyMatch(this::isYearly)
        && all.stream().noneMatch(b -> fed.contains(b.id()));
  }

  /** Nodes, countries and carriers. */
  void write(Map<String, Double> emissions) {
    for (var country : desk.project().scope().regions().keySet()) {
      desk.draft().line("countries").set("id", country).set("name_en", country);
    }
    for (var bus : buses.values()) {
      if (desk.first("node " + bus.node())) {
        desk.draft()
            .line("nodes")
            .set("id", bus.node())
            .set("name_en", bus.node())
            .set("country", bus.country())
            .set("latitude_deg", 0)
            .set("longitude_deg", 0);
        desk.report().note("there are no places; the node lies at 0° N 0° E", bus.node());
      }
      if (!bus.isAtmosphere() && desk.first("carrier " + bus.carrier())) {
        desk.draft()
            .line("carriers")
            .set("id", bus.carrier())
            .set("name_en", bus.isHigh() ? "electricity" : bus.kind() + " (" + bus.carrier() + ")")
            .set("balance", isYearly(bus.carrier()) ? "yearly" : "hourly")
            .set("emission_t_per_mwh", emissions.getOrDefault(bus.carrier(), 0.0));
      }
      desk.report()
          .kept(
              bus.isAtmosphere() ? "Bus of the atmosphere" : "Bus of " + bus.kind(),
              bus.isAtmosphere() ? "emissions of converters" : "carrier at a node",
              bus.id());
    }
  }
}
