package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Links of several ends or between carriers as converters, each flow at its own bus. PyPSA measures
 * a link by what it takes from its first bus, a case a converter by its first output, so that sizes
 * and costs change by its efficiency.
 */
final class Conversions {
  private final Desk desk;
  private final Reading reading;
  private final Buses buses;

  /**
   * What flows at one end.
   *
   * @param perInput MWh given to the bus for each MWh taken from the first; negative: taken
   */
  private record Port(String attribute, String bus, Values perInput) {
    boolean gives() {
      return perInput.min() > 0;
    }

    boolean flows() {
      return perInput.min() != 0 || perInput.max() != 0;
    }
  }

  Conversions(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
  }

  /** Whether a link has more than two ends. */
  static boolean branches(Components.Element e) {
    return e.attributes().anyMatch(a -> a.matches("bus([2-9]|\\d\\d+)") && !e.given(a).isBlank());
  }

  void translate(Components.Element e) {
    var ports = ports(e);
    var main = ports.stream().filter(Port::gives).findFirst();
    if (main.isEmpty()) {
      desk.refuse(
          e,
          "efficiency",
          ports.getFirst().perInput().min(),
          "a converter gives something in every snapshot",
          "Give one of its ends an efficiency above 0, and close it by p_max_pu.");
      return;
    }
    var to = main.get();
    var from = reading.text(e, "bus0");
    var asset =
        desk.asset("converters", e, reading.text(e, "carrier"))
            .set("node", to.bus())
            .set("input", buses.carrierAt(from))
            .set("input_node", from)
            .set("efficiency_share", to.perInput().max())
            .set("output", buses.carrierAt(to.bus()));
    if (to.perInput().varies()) {
      asset.set("input_shape_series", shape(e, "input", worse(to.perInput())));
    }
    ports.stream().filter(p -> p != to && p.flows()).forEach(p -> flow(e, p, to));
    size(e, asset, to.perInput());
  }

  private Port port(Components.Element e, String bus, String efficiency) {
    return new Port(efficiency, reading.text(e, bus), reading.values(e, efficiency));
  }

  private List<Port> ports(Components.Element e) {
    var ports = new ArrayList<Port>();
    ports.add(port(e, "bus1", "efficiency"));
    var numbers =
        e.attributes()
            .filter(a -> a.matches("bus([2-9]|\\d\\d+)"))
            .mapToInt(a -> Integer.parseInt(a.substring("bus".length())))
            .sorted()
            .toArray();
    IntStream.of(numbers)
        .filter(k -> !reading.text(e, "bus" + k).isEmpty())
        .filter(k -> buses.found(e, "bus" + k))
        .forEach(k -> ports.add(port(e, "bus" + k, "efficiency" + k)));
    return ports;
  }

  /** How many times what it takes at its best efficiency. */
  static Values worse(Values efficiency) {
    double best = efficiency.max();
    return efficiency.map(each -> best / each);
  }

  private String shape(Components.Element e, String flow, Values shape) {
    return desk.series("efficiency", desk.id(e) + " " + flow, shape);
  }

  private void flow(Components.Element e, Port port, Port main) {
    boolean gives = port.perInput().max() > 0;
    if (gives && port.perInput().min() < 0) {
      desk.refuse(
          e,
          port.attribute(),
          port.perInput().min(),
          "an end either gives or takes",
          "Make two links of it.");
      return;
    }
    var ratio = port.perInput().with(main.perInput(), (a, b) -> Math.abs(a) / b);
    double most = ratio.max();
    var line =
        desk.draft()
            .line("converter_flows")
            .set("converter", desk.id(e))
            .set("direction", gives ? "output" : "input")
            .set("carrier", buses.carrierAt(port.bus()))
            .set("node", port.bus())
            .set("mwh_per_mwh", most);
    if (ratio.varies()) {
      line.set("shape_series", shape(e, port.bus(), ratio.map(each -> each / most)));
    }
  }

  private void size(Components.Element e, CaseDraft.Line asset, Values made) {
    double efficiency = made.max();
    var sizing = new Sizing(desk, reading);
    desk.scaled(e, efficiency);
    var taken = sizing.of(e, "p_nom");
    var size =
        new Sizing.Size(
            taken.standing() * efficiency,
            Math.min(Sizing.UNLIMITED, taken.most() * efficiency),
            taken.fixed() / efficiency);
    var limits = new Limits(desk, reading);
    limits.output(e, asset, size, made);
    sizing.power(e, asset, size, limits.variable(e, asset, made));
    desk.report()
        .note(
            "PyPSA tells the size of such a link by what it takes, the case by its first output",
            desk.id(e));
  }
}
