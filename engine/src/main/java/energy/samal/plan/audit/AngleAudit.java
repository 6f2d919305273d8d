package energy.samal.plan.audit;

import energy.samal.model.Link;
import energy.samal.plan.HourlySeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Flows of AC lines follow from angles: each step's angles are laid out from line to line, and no
 * line may then contradict them. Cycles, by which the plan was made, are not looked at.
 */
final class AngleAudit {
  private final Book book;

  AngleAudit(Book book) {
    this.book = book;
  }

  void check() {
    for (int year : book.plan().years()) {
      var lines =
          book.scenario()
              .assets(Link.class)
              .filter(link -> link.operation().reactance().exists() && book.mentions(year, link))
              .toList();
      if (!lines.isEmpty()) {
        for (int t = 0; t < book.time().steps(); t++) {
          step(lines, year, t);
        }
      }
    }
  }

  private void step(List<Link> lines, int year, int t) {
    var angles = new HashMap<String, Double>();
    var left = new ArrayList<>(lines);
    while (!left.isEmpty()) {
      angles.putIfAbsent(key(left.getFirst(), left.getFirst().node()), 0.0);
      boolean moved = true;
      while (moved) {
        moved = left.removeIf(line -> reached(line, angles, year, t));
      }
    }
  }

  /** Lays the angle of a line's other end, or holds it to the one that is there. */
  private boolean reached(Link line, Map<String, Double> angles, int year, int t) {
    var from = angles.get(key(line, line.node()));
    var to = angles.get(key(line, line.to()));
    if (from == null && to == null) {
      return false;
    }
    var reactance = line.operation().reactance();
    double flow = book.series(year, HourlySeries.Kind.FLOW, line.id(), line.carrier())[t];
    double angle = reactance.radPerMw() * flow + reactance.shiftRad();
    if (to == null) {
      angles.put(key(line, line.to()), from - angle);
    } else if (from == null) {
      angles.put(key(line, line.node()), to + angle);
    } else {
      double scale = Math.abs(from) + Math.abs(to) + Math.abs(reactance.shiftRad());
      double mw = 1 / Math.abs(reactance.radPerMw());
      book.same("angles agree", line.id(), year, t, mw * angle, mw * (from - to), mw * scale);
    }
    limits(line, year, t, flow);
    return true;
  }

  private void limits(Link line, int year, int t, double flow) {
    var reactance = line.operation().reactance();
    double mw = 1 / Math.abs(reactance.radPerMw());
    double angle = Math.signum(reactance.radPerMw()) * flow + mw * reactance.shiftRad();
    double scale = book.aliveMw(year, line.id()) + mw * Math.abs(reactance.shiftRad());
    book.most("angle ≤ its most", line.id(), year, t, angle, mw * reactance.mostRad(), scale);
    book.most("angle ≥ its least", line.id(), year, t, -angle, -mw * reactance.leastRad(), scale);
  }

  private static String key(Link line, String node) {
    return line.carrier() + " " + node;
  }
}
