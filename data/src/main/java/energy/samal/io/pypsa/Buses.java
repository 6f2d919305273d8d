package energy.samal.io.pypsa;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Buses as nodes, each with the one carrier that it balances. */
final class Buses {
  /** What AC and DC are here: one form of energy. */
  static final String ELECTRICITY = "electricity";

  private static final Set<String> CURRENTS = Set.of("", "AC", "DC");

  private final Desk desk;
  private final Reading reading;
  private final Map<String, Components.Element> buses = new HashMap<>();

  Buses(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  void translate(String networkName) {
    var countries = new HashSet<String>();
    desk.network().list("buses").stream()
        .forEach(
            bus -> {
              buses.put(bus.name(), bus);
              var given = reading.text(bus, "country");
              var country = given.isEmpty() ? networkName : given;
              if (countries.add(country)) {
                desk.draft().line("countries").set("id", country).set("name_en", country);
              }
              node(bus, country);
              carrier(carrierOf(bus));
            });
  }

  private void node(Components.Element bus, String country) {
    double x = reading.finite(bus, "x");
    double y = reading.finite(bus, "y");
    boolean onEarth = Math.abs(x) <= 180 && Math.abs(y) <= 90;
    if (!onEarth) {
      desk.report().note("coordinates that are no degrees are written as 0, 0", bus.name());
    }
    desk.draft()
        .line("nodes")
        .set("id", bus.name())
        .set("name_en", bus.name())
        .set("country", country)
        .set("latitude_deg", onEarth ? y : 0)
        .set("longitude_deg", onEarth ? x : 0);
    desk.report().kept("Bus", "nodes.csv", bus.name());
  }

  private void carrier(String id) {
    if (desk.newCarrier(id)) {
      desk.draft().line("carriers").set("id", id).set("name_en", id).set("balance", "hourly");
      desk.report().kept("Carrier of buses", "carriers.csv, balanced in each hour", id);
    }
  }

  /** What a bus balances here. */
  String carrierOf(Components.Element bus) {
    var given = reading.text(bus, "carrier");
    return CURRENTS.contains(given) ? ELECTRICITY : given;
  }

  boolean isDirectCurrent(String bus) {
    return reading.text(buses.get(bus), "carrier").equals("DC");
  }

  double kilovolts(String bus) {
    return reading.finite(buses.get(bus), "v_nom");
  }

  /** The carrier that the bus of this name balances. */
  String carrierAt(String bus) {
    return carrierOf(buses.get(bus));
  }

  /** Whether some bus balances this. */
  boolean balance(String carrier) {
    return buses.values().stream().anyMatch(bus -> carrierOf(bus).equals(carrier));
  }

  /** Whether an attribute names a bus; refuses it otherwise. */
  boolean found(Components.Element e, String attribute) {
    var bus = reading.text(e, attribute);
    if (buses.containsKey(bus)) {
      return true;
    }
    desk.refuse(
        e,
        attribute,
        bus,
        "no bus has that name",
        energy.samal.model.Nearest.advice(bus, buses.keySet(), "buses"));
    return false;
  }
}
