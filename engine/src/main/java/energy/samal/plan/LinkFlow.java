package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Link;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Flow of a link both ways, with losses and fees. Links of fuels flow once a year. AC lines also
 * keep to {@link Kirchhoff}.
 *
 * <pre>
 *   node balance at its first node:  − forward[t] + η · backward[t]
 *   node balance at its second node: + η · forward[t] − backward[t]
 *   0 ≤ forward[t] ≤ α[t] · alive;  0 ≤ backward[t] ≤ reverse · α'[t] · alive
 *       (no α, and alive · H for a yearly carrier)
 *   |net flow[t] − net flow[t−1]| ≤ ramp, as for any output
 *   cost: Σ w[t] · (fee + variable) · (forward[t] + backward[t])
 * </pre>
 */
final class LinkFlow {
  static final String FORWARD = "forward_limit";
  static final String BACKWARD = "backward_limit";

  /** What the columns are called. */
  static final String FORWARD_FLOW = "forward";

  static final String BACKWARD_FLOW = "backward";

  private LinkFlow() {}

  static void add(Draft draft, Link link, int y) {
    var alive = draft.power(link.id(), y);
    if (alive.most() == 0) {
      return;
    }
    if (draft.lookup().hourly(link.carrier())) {
      hourly(draft, link, y, alive);
      return;
    }
    direction(draft, link, y, yearly(draft, FORWARD, FORWARD_FLOW, link, y, alive, 1), true);
    double reverse = link.operation().reverseShare();
    if (reverse > 0) {
      var sentBack = yearly(draft, BACKWARD, BACKWARD_FLOW, link, y, alive, reverse);
      direction(draft, link, y, sentBack, false);
    }
  }

  private static void hourly(Draft draft, Link link, int y, Size alive) {
    var available = link.operation().availability();
    var there = shares(draft, y, 1, available.forward());
    var sent =
        new Quantity.PerStep(limited(draft, FORWARD, FORWARD_FLOW, link, y, alive, there), 1);
    var net = new ArrayList<Quantity>(List.of(sent));
    double reverse = link.operation().reverseShare();
    if (reverse > 0) {
      var back = shares(draft, y, reverse, available.backward());
      var sentBack =
          new Quantity.PerStep(limited(draft, BACKWARD, BACKWARD_FLOW, link, y, alive, back), 1);
      net.add(sentBack.times(-1));
      direction(draft, link, y, sentBack, false);
    }
    RampLimit.add(draft, link.id(), y, alive, link.operation().rampPerHour(), net);
    var told = net.toArray(Quantity[]::new);
    draft.accounts().hourly(y, HourlySeries.Kind.FLOW, owner(draft, link), link.carrier(), told);
    direction(draft, link, y, sent, true);
  }

  private static Owner owner(Draft draft, Link link) {
    return draft.lookup().owner(link);
  }

  private static void direction(Draft draft, Link link, int y, Quantity sent, boolean forward) {
    var owner = owner(draft, link);
    var carrier = link.carrier();
    var operation = link.operation();
    var received = sent.times(operation.efficiency());
    draft.balances().add(forward ? link.node() : link.to(), carrier, y, sent.times(-1));
    draft.balances().add(forward ? link.to() : link.node(), carrier, y, received);
    var accounts = draft.accounts();
    accounts.cost(y, owner, CostRow.Component.FEES, sent, operation.feePerMwh());
    double variable = link.costs().variablePerMwh().at(draft.task().year(y));
    accounts.cost(y, owner, CostRow.Component.VARIABLE, sent, variable);
    accounts.energy(
        y,
        owner,
        carrier,
        forward ? EnergyRow.Role.SENT_FORWARD : EnergyRow.Role.SENT_BACKWARD,
        sent);
    accounts.energy(
        y,
        owner,
        carrier,
        forward ? EnergyRow.Role.RECEIVED_FORWARD : EnergyRow.Role.RECEIVED_BACKWARD,
        received);
  }

  /** Share of capacity in each step, of an availability that may have no hours. */
  private static IntToDoubleFunction shares(Draft draft, int y, double share, Series available) {
    if (available.hours() == 0) {
      return _ -> share;
    }
    var steps = draft.bySteps(available, y);
    return t -> share * steps.at(t);
  }

  private static Columns limited(
      Draft draft,
      String rule,
      String family,
      Link link,
      int y,
      Size alive,
      IntToDoubleFunction shares) {
    var flow = draft.perStep(family, link.id(), y);
    var label = draft.label(rule, link.id(), y);
    for (int t = 0; t < flow.count(); t++) {
      double share = shares.applyAsDouble(t);
      draft.lp().upper(flow.at(t), share * alive.most());
      if (alive.decided() && share > 0) {
        draft.lp().term(1, flow.at(t)).term(-share, alive.column());
        draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
      }
    }
    return flow;
  }

  private static Quantity yearly(
      Draft draft, String rule, String family, Link link, int y, Size alive, double share) {
    double hours = draft.time().yearHours() * share;
    int flow = draft.once(family, link.id(), y, hours * alive.most());
    if (alive.decided()) {
      draft.lp().term(1, flow).term(-hours, alive.column());
      draft.row(draft.label(rule, link.id(), y), Double.NEGATIVE_INFINITY, 0);
    }
    return new Quantity.Once(flow, 1);
  }
}
