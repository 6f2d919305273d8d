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
  private static final String STEADY = "efficiencies of converters are constant here";

  private final Desk desk;
  private final Reading reading;
  private final Buses buses;

  /**
   * What flows at one end.
   *
   * @param perInput MWh given to the bus for each MWh taken from the first; negative: taken
   */
  private record Port(String bus, double perInput) {}

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
    var main = ports.stream().filter(port -> port.perInput() > 0).findFirst();
    if (main.isEmpty()) {
      desk.refuse(
          e,
          "efficiency",
          reading.number(e, "efficiency"),
          "a converter gives something",
          "Give one of its ends an efficiency above 0.");
      return;
    }
    var to = main.get();
    var from = reading.text(e, "bus0");
    var asset =
        desk.asset("converters", e, reading.text(e, "carrier"))
            .set("node", to.bus())
            .set("input", buses.carrierAt(from))
            .set("input_node", from)
            .set("efficiency_share", to.perInput())
            .set("output", buses.carrierAt(to.bus()));
    ports.stream().filter(p -> p != to && p.perInput() != 0).forEach(p -> flow(e, p, to));
    size(e, asset, to.perInput());
  }

  private List<Port> ports(Components.Element e) {
    var ports = new ArrayList<Port>();
    ports.add(new Port(reading.text(e, "bus1"), reading.steady(e, "efficiency", STEADY)));
    var numbers =
        e.attributes()
            .filter(a -> a.matches("bus([2-9]|\\d\\d+)"))
            .mapToInt(a -> Integer.parseInt(a.substring("bus".length())))
            .sorted()
            .toArray();
    IntStream.of(numbers)
        .filter(k -> !reading.text(e, "bus" + k).isEmpty())
        .filter(k -> buses.found(e, "bus" + k))
        .forEach(
            k ->
                ports.add(
                    new Port(
                        reading.text(e, "bus" + k), reading.steady(e, "efficiency" + k, STEADY))));
    return ports;
  }

  private void flow(Components.Element e, Port port, Port main) {
    desk.draft()
        .line("converter_flows")
        .set("converter", desk.id(e))
        .set("direction", port.perInput() > 0 ? "output" : "input")
        .set("carrier", buses.carrierAt(port.bus()))
        .set("node", port.bus())
        .set("mwh_per_mwh", Math.abs(port.perInput()) / main.perInput());
  }

  private void size(Components.Element e, CaseDraft.Line asset, double efficiency) {
    var sizing = new Sizing(desk, reading);
    desk.scaled(e, efficiency);
    var taken = sizing.of(e, "p_nom");
    var size =
        new Sizing.Size(
            taken.standing() * efficiency,
            Math.min(Sizing.UNLIMITED, taken.most() * efficiency),
            taken.fixed() / efficiency);
    var limits = new Limits(desk, reading);
    limits.output(e, asset, size);
    sizing.power(e, asset, size, limits.variable(e, asset, 1 / efficiency));
    desk.report()
        .note(
            "PyPSA tells the size of such a link by what it takes, the case by its first output",
            desk.id(e));
  }
}
