package energy.samal.plan;

import energy.samal.model.Link;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Kirchhoff's voltage law of AC lines: along every cycle the angle comes back to where it was. In
 * the cycle form there are no angles, and as many rows a step as the network has basic cycles.
 *
 * <pre>
 *   Σ over the links of each basic cycle of ± (reactance · (forward[t] − backward[t]) + shift) = 0
 *   minimum angle ≤ reactance · (forward[t] − backward[t]) + shift ≤ maximum angle
 * </pre>
 *
 * <p>Rows are told in MW of the largest reactance in them. Lines that stand or may be built in the
 * year take part, whatever the plan builds; the reactance does not change with the capacity, as in
 * PyPSA.
 *
 * <p>After Hörsch, Ronellenfitsch, Witthaut and Brown 2018, Electric Power Systems Research 158,
 * section 3; the cycles as in Ronellenfitsch, Timme and Witthaut 2017, IEEE Transactions on Power
 * Systems 32(2).
 */
final class Kirchhoff {
  static final String RULE = "voltage_law";
  static final String ANGLE = "angle_limit";

  private Kirchhoff() {}

  /** The law on the networks of all carriers, once their links have their columns. */
  static void add(Draft draft, int y) {
    var networks =
        draft
            .scenario()
            .assets(Link.class)
            .filter(link -> link.operation().reactance().exists())
            .filter(link -> draft.power(link.id(), y).most() > 0)
            .collect(Collectors.groupingBy(Link::carrier, Collectors.toList()));
    networks.keySet().stream().sorted().forEach(carrier -> add(draft, y, networks.get(carrier)));
  }

  private static void add(Draft draft, int y, List<Link> links) {
    for (var cycle : BasicCycles.of(links)) {
      cycle(draft, y, cycle);
    }
    for (var link : links) {
      angle(draft, y, link);
    }
  }

  private static void cycle(Draft draft, int y, List<BasicCycles.Step> cycle) {
    double largest = 0;
    double shift = 0;
    for (var step : cycle) {
      var reactance = step.link().operation().reactance();
      largest = Math.max(largest, Math.abs(reactance.radPerMw()));
      shift += step.sign() * reactance.shiftRad();
    }
    double given = shift == 0 ? 0 : -shift / largest;
    var label = draft.label(RULE, cycle.getFirst().link().id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      for (var step : cycle) {
        double radPerMw = step.link().operation().reactance().radPerMw();
        flow(draft, y, step.link(), t, step.sign() * radPerMw / largest);
      }
      draft.row(label, y, t, given, given);
    }
  }

  /** Limits of angle as limits of flow; no rows where capacity allows no more anyhow. */
  private static void angle(Draft draft, int y, Link link) {
    var reactance = link.operation().reactance();
    double a = (reactance.leastRad() - reactance.shiftRad()) / reactance.radPerMw();
    double b = (reactance.mostRad() - reactance.shiftRad()) / reactance.radPerMw();
    double least = Math.min(a, b);
    double most = Math.max(a, b);
    double capacity = draft.power(link.id(), y).most();
    if (most >= capacity && least <= -link.operation().reverseShare() * capacity) {
      return;
    }
    var label = draft.label(ANGLE, link.id(), y);
    for (int t = 0; t < draft.time().steps(); t++) {
      flow(draft, y, link, t, 1);
      draft.row(label, y, t, least, most);
    }
  }

  private static void flow(Draft draft, int y, Link link, int t, double factor) {
    draft.lp().term(factor, draft.columns(LinkFlow.FORWARD_FLOW, link.id(), y).at(t));
    if (link.operation().reverseShare() > 0) {
      draft.lp().term(-factor, draft.columns(LinkFlow.BACKWARD_FLOW, link.id(), y).at(t));
    }
  }
}
