package energy.samal.io.matpower;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Buses as nodes, with what is taken there, shunts included, as demands. */
final class Buses {
  private static final int NUMBER = 0;
  private static final int TYPE = 1;
  static final int DEMAND = 2;
  static final int SHUNT = 4;
  private static final int ISOLATED = 4;

  private final Desk desk;
  private final Matrix bus;
  private final Map<Double, Boolean> connected = new HashMap<>();

  Buses(Desk desk, Matrix bus) {
    this.desk = desk;
    this.bus = bus;
  }

  void translate(String name) {
    for (int row = 0; row < bus.rows(); row++) {
      double number = desk.finite(bus, row, NUMBER, "bus_i");
      if (number != Math.rint(number) || number <= 0) {
        desk.refuse(bus, row, "bus_i", number, "buses have whole numbers above 0", "Correct it.");
      }
      double type = desk.finite(bus, row, TYPE, "type");
      if (type != Math.rint(type) || type < 1 || type > ISOLATED) {
        desk.refuse(bus, row, "type", type, "types are 1, 2, 3 and 4", "Correct it.");
      }
      if (connected.putIfAbsent(number, type != ISOLATED) != null) {
        desk.refuse(bus, row, "bus_i", number, "another bus has that number", "Renumber it.");
      } else if (type == ISOLATED) {
        desk.report().dropped("buses of type 4 are not connected", id(number));
      } else {
        node(row, number);
      }
    }
    desk.report()
        .note(
            "demand must be met; here lost load costs 10,000,000 per MWh", "all buses of " + name);
    desk.report().note("the file has no places; all nodes lie at 0° N 0° E", "all buses");
  }

  private void node(int row, double number) {
    var names = desk.file().cells().get("bus_name");
    boolean named = names != null && names.size() == bus.rows() && !names.get(row).isBlank();
    desk.draft()
        .line("nodes")
        .set("id", id(number))
        .set("name_en", named ? names.get(row).strip() : "bus " + id(number))
        .set("country", Translation.GRID)
        .set("latitude_deg", 0)
        .set("longitude_deg", 0);
    desk.report().kept("bus", "nodes.csv", id(number));
    double mw = desk.finite(bus, row, DEMAND, "Pd") + desk.finite(bus, row, SHUNT, "Gs");
    if (mw > 0) {
      demand(id(number), mw);
    } else if (mw < 0) {
      giving(id(number), -mw);
    }
  }

  private void demand(String node, double mw) {
    var id = "demand " + node;
    desk.draft()
        .line("demands")
        .set("id", id)
        .set("node", node)
        .set("carrier", "electricity")
        .set("lost_load_per_mwh", Translation.LOST_LOAD);
    desk.draft()
        .line("demand_years")
        .set("demand", id)
        .set("year", Translation.YEAR)
        .set("energy_mwh", mw);
    desk.report().kept("demand Pd and shunt Gs at 1 per unit of voltage", "demands.csv", node);
  }

  /** A demand below 0 gives: a plant that must run, for nothing. */
  private void giving(String node, double mw) {
    var id = "given " + node;
    desk.draft()
        .line("generators")
        .set("id", id)
        .set("node", node)
        .set("carrier", "electricity")
        .set("technology", "plant")
        .set("minimum_share", 1);
    desk.stands(id, mw);
    desk.report().kept("demand below 0", "generators.csv, must run", node);
  }

  /** The node of a bus number. */
  static String id(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }

  /** Whether a row's bus takes part; a bus that is not there at all is a problem. */
  boolean takesPart(Matrix matrix, int row, int column, String field) {
    double number = desk.finite(matrix, row, column, field);
    var found = connected.get(number);
    if (found == null) {
      desk.refuse(matrix, row, field, number, "no bus has that number", "Add it, or correct it.");
    }
    return Boolean.TRUE.equals(found);
  }
}
