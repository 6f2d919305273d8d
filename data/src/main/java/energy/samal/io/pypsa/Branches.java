package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;
import java.util.ArrayDeque;
import java.util.HashSet;

/** Lines and transformers, whose flows follow the voltage law, as links with a reactance. */
final class Branches {
  private final Desk desk;
  private final Reading reading;
  private final Buses buses;
  private final Sizing sizing;

  Branches(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
    this.sizing = new Sizing(desk, reading);
  }

  void translate() {
    for (var list : new String[] {"lines", "transformers"}) {
      desk.network().list(list).stream()
          .filter(desk::active)
          .filter(e -> buses.found(e, "bus0") & buses.found(e, "bus1"))
          .forEach(this::branch);
    }
  }

  private void branch(Components.Element e) {
    var from = reading.text(e, "bus0");
    var to = reading.text(e, "bus1");
    boolean direct = buses.isDirectCurrent(from);
    if (!buses.carrierAt(from).equals(buses.carrierAt(to)) || direct != buses.isDirectCurrent(to)) {
      desk.refuse(
          e, "bus1", to, "a passive branch lies between buses of one carrier", "Use a link.");
      return;
    }
    var asset =
        desk.asset("links", e, e.list().equals("lines") ? "line" : "transformer")
            .set("from_node", from)
            .set("to_node", to)
            .set("carrier", buses.carrierAt(from))
            .set("efficiency_share", 1)
            .set("reverse_share", 1);
    impedance(e, asset, direct);
    var share = reading.values(e, "s_max_pu");
    new Links(desk, reading, buses).available(e, asset, "s_max_pu", share);
    sizing.power(e, asset, sizing.of(e, "s_nom"), 0);
  }

  private void impedance(Components.Element e, CaseDraft.Line asset, boolean direct) {
    double ohm = impedance(e, direct ? "r" : "x");
    if (ohm == 0) {
      if (inCycle(e)) {
        desk.refuse(
            e,
            direct ? "r" : "x",
            ohm,
            "it lies in a cycle, where flows are shared by it",
            "Give its impedance.");
      }
      return;
    }
    double base = base(e);
    if (base > 0) {
      asset.set("reactance_rad_per_mw", ohm / base);
      shift(e, asset);
    } else {
      desk.refuse(
          e,
          e.list().equals("lines") ? "bus0" : "s_nom",
          base,
          "its impedance is told on this base",
          "Give the bus a v_nom, the transformer an s_nom.");
    }
  }

  /**
   * Of a line of a type that the network describes, by its length and circuits; else as it is
   * given, which is also what PyPSA writes beside the name of a standard type once it has applied
   * it.
   */
  private double impedance(Components.Element e, String attribute) {
    var name = reading.text(e, "type");
    boolean isLine = e.list().equals("lines");
    var type = desk.network().list(isLine ? "line_types" : "transformer_types").find(name);
    double given = reading.finite(e, attribute);
    if (name.isEmpty()) {
      return given;
    }
    if (isLine && type.isPresent()) {
      return reading.finite(type.get(), attribute + "_per_length")
          * reading.finite(e, "length")
          / reading.finite(e, "num_parallel");
    }
    if (given == 0 || type.isPresent()) {
      desk.refuse(
          e,
          "type",
          name,
          "the network does not say what lines of that type are like",
          "Call n.calculate_dependent_values() before writing it, or give x and r.");
    }
    desk.report().note("impedance of a standard type as PyPSA wrote it", desk.id(e));
    return given;
  }

  /** What a MW turns the angle by less: kV² for ohm, MVA for impedances per unit. */
  private double base(Components.Element e) {
    if (e.list().equals("lines")) {
      double kilovolts = buses.kilovolts(reading.text(e, "bus0"));
      return kilovolts * kilovolts;
    }
    return reading.finite(e, "s_nom") / reading.finite(e, "tap_ratio");
  }

  private void shift(Components.Element e, CaseDraft.Line asset) {
    if (e.list().equals("lines")) {
      return;
    }
    double degrees =
        reading.steady(e, "phase_shift", "shifts that change with time have no place here");
    if (degrees != 0) {
      asset.set("phase_shift_deg", degrees);
    }
  }

  /** Whether its ends are joined by other passive branches too. */
  private boolean inCycle(Components.Element branch) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<String>();
    open.add(reading.text(branch, "bus0"));
    while (!open.isEmpty()) {
      var bus = open.poll();
      if (reached.add(bus)) {
        for (var list : new String[] {"lines", "transformers"}) {
          desk.network().list(list).stream()
              .filter(e -> !e.name().equals(branch.name()) || !e.list().equals(branch.list()))
              .forEach(
                  e -> {
                    var ends = new String[] {reading.text(e, "bus0"), reading.text(e, "bus1")};
                    if (ends[0].equals(bus)) {
                      open.add(ends[1]);
                    } else if (ends[1].equals(bus)) {
                      open.add(ends[0]);
                    }
                  });
        }
      }
    }
    return reached.contains(reading.text(branch, "bus1"));
  }
}
