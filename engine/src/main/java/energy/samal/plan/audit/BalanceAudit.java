package energy.samal.plan.audit;

import energy.samal.model.Link;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** What comes into every node goes out of it: over the year, and for power and heat by step. */
final class BalanceAudit {
  private record Place(String node, String carrier) {
    @Override
    public String toString() {
      return node + " " + carrier;
    }
  }

  /** Sums of one place in one year. */
  private static final class Sums {
    final double[] net;
    final double[] moved;

    /** MW in each step that may vanish on links that carry both ways at once. */
    double mayVanish;

    Sums(int steps) {
      net = new double[steps];
      moved = new double[steps];
    }

    void add(int t, double value) {
      net[t] += value;
      moved[t] += Math.abs(value);
    }
  }

  private final Book book;
  private final Map<String, Link> links = new HashMap<>();

  BalanceAudit(Book book) {
    this.book = book;
    book.scenario().assets(Link.class).forEach(link -> links.put(link.id(), link));
  }

  void check() {
    for (int year : book.plan().years()) {
      ofTheYear(year);
      bySteps(year);
    }
  }

  private void ofTheYear(int year) {
    Map<Place, Sums> places = new HashMap<>();
    for (var row : book.plan().tables().energies()) {
      if (row.year() == year) {
        double sign = sign(row.role());
        if (flows(row.role())) {
          var link = links.get(row.owner().element());
          add(places, endOf(link, row.role()), row.carrier(), sign * row.mwh());
        } else if (sign != 0) {
          add(places, row.owner().node(), row.carrier(), sign * row.mwh());
        }
      }
    }
    for (var place : new LinkedHashSet<>(places.keySet())) {
      var sums = places.get(place);
      var rule = "the balance of the year closes";
      book.same(rule, place.toString(), year, -1, sums.net[0], 0, sums.moved[0]);
    }
  }

  private static void add(Map<Place, Sums> places, String node, String carrier, double mwh) {
    places.computeIfAbsent(new Place(node, carrier), _ -> new Sums(1)).add(0, mwh);
  }

  /** Told by the role: the demand of a node may be called as a link is. */
  private static boolean flows(EnergyRow.Role role) {
    return switch (role) {
      case SENT_FORWARD, SENT_BACKWARD, RECEIVED_FORWARD, RECEIVED_BACKWARD -> true;
      default -> false;
    };
  }

  private static String endOf(Link link, EnergyRow.Role role) {
    return role == EnergyRow.Role.SENT_FORWARD || role == EnergyRow.Role.RECEIVED_BACKWARD
        ? link.node()
        : link.to();
  }

  private static double sign(EnergyRow.Role role) {
    return switch (role) {
      case OUTPUT, DISCHARGED, RECEIVED_FORWARD, RECEIVED_BACKWARD, SUPPLIED -> 1;
      case LOST_LOAD, GIVEN_UP, SAVED, PURCHASED -> 1;
      case INPUT, CHARGED, SENT_FORWARD, SENT_BACKWARD, DEMANDED, SOLD -> -1;
      case CURTAILED, SPILLED -> 0;
    };
  }

  private void bySteps(int year) {
    Map<Place, Sums> places = new HashMap<>();
    for (var series : book.plan().hourly()) {
      if (series.year() != year || !book.hourly(series.carrier())) {
        continue;
      }
      if (series.kind() == HourlySeries.Kind.FLOW) {
        flow(places, series, links.get(series.owner().element()), year);
        continue;
      }
      double sign = sign(series.kind());
      if (sign != 0) {
        var sums = sums(places, series.owner().node(), series.carrier());
        for (int t = 0; t < sums.net.length; t++) {
          sums.add(t, sign * series.values().at(t));
        }
      }
    }
    places.forEach((place, sums) -> closes(year, place, sums));
  }

  private Sums sums(Map<Place, Sums> places, String node, String carrier) {
    return places.computeIfAbsent(new Place(node, carrier), _ -> new Sums(book.time().steps()));
  }

  private static double sign(HourlySeries.Kind kind) {
    return switch (kind) {
      case OUTPUT, DISCHARGE, SUPPLY, LOST_LOAD, GIVEN_UP, SAVED, PURCHASE -> 1;
      case INPUT, CHARGE, DEMAND, SHIFTED, SALE -> -1;
      case LEVEL, SPILL, FLOW, UNITS_ON, UNITS_STARTED, PRICE -> 0;
    };
  }

  private void flow(Map<Place, Sums> places, HourlySeries series, Link link, int year) {
    var from = sums(places, link.node(), link.carrier());
    var to = sums(places, link.to(), link.carrier());
    double efficiency = link.operation().efficiency();
    for (int t = 0; t < from.net.length; t++) {
      double flow = series.values().at(t);
      from.add(t, flow > 0 ? -flow : -efficiency * flow);
      to.add(t, flow > 0 ? efficiency * flow : flow);
    }
    double alive = book.aliveMw(year, link.id());
    if (LinkAudit.around(book, link, year) > Book.TOLERANCE * (1 + alive)) {
      double vanishes = (1 - efficiency) * alive;
      from.mayVanish += vanishes;
      to.mayVanish += vanishes;
    }
  }

  private void closes(int year, Place place, Sums sums) {
    for (int t = 0; t < sums.net.length; t++) {
      double net = sums.net[t];
      double due = Math.clamp(net, 0, sums.mayVanish);
      book.same("the balance closes", place.toString(), year, t, net, due, sums.moved[t]);
    }
  }
}
