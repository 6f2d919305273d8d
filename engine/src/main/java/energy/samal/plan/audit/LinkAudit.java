package energy.samal.plan.audit;

import energy.samal.model.Link;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Series;

/** Flows of links: limits, losses, ramps. */
final class LinkAudit {
  private final Book book;

  LinkAudit(Book book) {
    this.book = book;
  }

  void check() {
    for (int year : book.plan().years()) {
      for (var link : book.scenario().assets(Link.class).toList()) {
        double alive = book.aliveMw(year, link.id());
        yearly(link, year, alive);
        if (book.hourly(link.carrier())) {
          hourly(link, year, alive);
        }
      }
    }
  }

  private void yearly(Link link, int year, double alive) {
    double hours = book.time().yearHours();
    double there = energy(link, year, EnergyRow.Role.SENT_FORWARD);
    double back = energy(link, year, EnergyRow.Role.SENT_BACKWARD);
    double reverse = link.operation().reverseShare() * hours * alive;
    book.most("sent ≤ alive × hours", link.id(), year, -1, there, hours * alive, 0);
    book.most("sent back ≤ its share", link.id(), year, -1, back, reverse, hours * alive);
    book.most("sent ≥ 0", link.id(), year, -1, -Math.min(there, back), 0, hours * alive);
    double efficiency = link.operation().efficiency();
    double arrived = energy(link, year, EnergyRow.Role.RECEIVED_FORWARD);
    book.same("received is sent less losses", link.id(), year, -1, arrived, efficiency * there, 0);
    arrived = energy(link, year, EnergyRow.Role.RECEIVED_BACKWARD);
    book.same("received is sent less losses", link.id(), year, -1, arrived, efficiency * back, 0);
  }

  private void hourly(Link link, int year, double alive) {
    var flow = book.series(year, HourlySeries.Kind.FLOW, link.id(), link.carrier());
    var available = link.operation().availability();
    var there = steps(available.forward().in(year), flow.length);
    var back = steps(available.backward().in(year), flow.length);
    for (int t = 0; t < flow.length; t++) {
      book.most("flow ≤ available", link.id(), year, t, flow[t], there.at(t) * alive, alive);
      double reverse = link.operation().reverseShare() * back.at(t) * alive;
      book.most("flow back ≤ its share", link.id(), year, t, -flow[t], reverse, alive);
    }
    double net =
        energy(link, year, EnergyRow.Role.SENT_FORWARD)
            - energy(link, year, EnergyRow.Role.SENT_BACKWARD);
    double scale = book.time().yearHours() * alive;
    book.same(
        "net flow is the sum of its steps", link.id(), year, -1, net, book.total(flow), scale);
    OutputAudit.ramp(book, link.id(), year, flow, alive, link.operation().rampPerHour());
    book.most(
        "no more sent back and forth at once", link.id(), year, -1, -around(link, year), 0, scale);
  }

  /** Availability by steps; all of it where nothing else is said. */
  private Series steps(Series available, int count) {
    return available.hours() == 0 ? Series.constant(1, count) : book.time().aggregate(available);
  }

  private double around(Link link, int year) {
    return around(book, link, year);
  }

  /** MWh of the year that went both ways in the same step, which only losses gain from. */
  static double around(Book book, Link link, int year) {
    double back = 0;
    for (double value : negative(book, link, year)) {
      back += value;
    }
    double sent = book.energy(year, EnergyRow.Role.SENT_BACKWARD, link.id(), link.carrier());
    return sent - back;
  }

  private static double[] negative(Book book, Link link, int year) {
    var flow = book.series(year, HourlySeries.Kind.FLOW, link.id(), link.carrier());
    var negative = new double[flow.length];
    for (int t = 0; t < flow.length; t++) {
      negative[t] = book.time().weight(t) * Math.max(0, -flow[t]);
    }
    return negative;
  }

  private double energy(Link link, int year, EnergyRow.Role role) {
    return book.energy(year, role, link.id(), link.carrier());
  }
}
