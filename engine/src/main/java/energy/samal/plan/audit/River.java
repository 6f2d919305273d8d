package energy.samal.plan.audit;

import energy.samal.model.Reservoir;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;

/** Water that comes down from reservoirs above in one planning year. */
final class River {
  private final Book book;
  private final int year;

  /** From a reservoir above down to the one looked at. */
  private record Way(double ratio, int hours) {}

  River(Book book, int year) {
    this.book = book;
    this.year = year;
  }

  /** Whether it is known in which step water arrives: hour by hour, or without travel. */
  boolean exact(Reservoir lower) {
    return book.time().everyHour() || !book.time().chronological() || longest(lower) == 0;
  }

  private int longest(Reservoir lower) {
    int longest = 0;
    for (var upper : book.scenario().assets(Reservoir.class).toList()) {
      var cascade = upper.hydrology().cascade();
      if (cascade.reservoir().equals(lower.id())) {
        int above = book.mentions(year, upper) ? 0 : longest(upper);
        longest = Math.max(longest, cascade.travelHours() + above);
      }
    }
    return longest;
  }

  /** MW arriving in each step, where that is known. */
  double[] arriving(Reservoir lower) {
    var arriving = new double[book.time().steps()];
    collect(
        lower,
        new Way(1, 0),
        (upper, way) -> {
          var from = book.mentions(year, upper) ? delayed(upper, way) : inflow(upper, way);
          for (int t = 0; t < arriving.length; t++) {
            arriving[t] += from[t];
          }
        });
    return arriving;
  }

  /**
   * Where water may arrive in several steps: none arrives that was not let out above in a step that
   * reaches this one, and over the year all of it does.
   */
  void plausible(Reservoir lower, double[] net, double[] level) {
    var time = book.time();
    var most = new double[time.steps()];
    var known = new double[time.steps()];
    double[] all = {0};
    collect(
        lower,
        new Way(1, 0),
        (upper, way) -> {
          if (!book.mentions(year, upper)) {
            var inflow = inflow(upper, way);
            for (int t = 0; t < known.length; t++) {
              known[t] += inflow[t];
            }
            return;
          }
          var released = released(upper);
          for (int k = 0; k < released.length; k++) {
            double mwh = way.ratio * released[k] * time.durationHours(k);
            all[0] += mwh;
            reach(time, k, way.hours, mwh, most);
          }
        });
    double arrived = 0;
    for (int t = 0; t < net.length; t++) {
      int hours = time.durationHours(t);
      double came = level[t] - level[time.previous(t)] - hours * (net[t] + known[t]);
      double scale = Math.max(Math.abs(level[t]), Math.abs(hours * net[t]));
      book.most("water arrives from above only", lower.id(), year, t, -came, 0, scale);
      book.most("water arrives that was let out", lower.id(), year, t, came, most[t], scale);
      arrived += came;
    }
    book.same("all water let out arrives", lower.id(), year, -1, arrived, all[0], all[0]);
  }

  private static void reach(TimeGrid time, int step, int travel, double mwh, double[] most) {
    int last = -1;
    for (int h = 0; h < time.durationHours(step); h++) {
      int hour = Math.floorMod(time.firstHour(step) + h + travel, time.hours());
      int reached = time.stepAt(hour);
      if (reached != last) {
        most[reached] += mwh;
        last = reached;
      }
    }
  }

  /** What a dam let go so many hours before each step. */
  private double[] delayed(Reservoir upper, Way way) {
    var released = released(upper);
    var delayed = new double[released.length];
    for (int t = 0; t < delayed.length; t++) {
      delayed[t] = way.ratio * released[book.time().stepBefore(t, way.hours)];
    }
    return delayed;
  }

  /** What flowed by where no dam stands, known by the hour. */
  private double[] inflow(Reservoir absent, Way way) {
    var hourly = absent.hydrology().inflow().in(year);
    int hours = book.time().chronological() ? way.hours : 0;
    var shifted =
        Series.generate(
            hourly.hours(), t -> way.ratio * hourly.at(Math.floorMod(t - hours, hourly.hours())));
    return book.time().aggregate(shifted).toArray();
  }

  private double[] released(Reservoir upper) {
    var turbine = book.series(year, HourlySeries.Kind.OUTPUT, upper.id(), upper.carrier()).clone();
    var spill = book.series(year, HourlySeries.Kind.SPILL, upper.id(), upper.carrier());
    for (int t = 0; t < turbine.length; t++) {
      turbine[t] += spill[t];
    }
    return turbine;
  }

  private interface Visit {
    void accept(Reservoir upper, Way way);
  }

  private void collect(Reservoir lower, Way below, Visit visit) {
    for (var upper : book.scenario().assets(Reservoir.class).toList()) {
      var cascade = upper.hydrology().cascade();
      if (cascade.reservoir().equals(lower.id())) {
        var way = new Way(below.ratio * cascade.mwhPerMwh(), below.hours + cascade.travelHours());
        visit.accept(upper, way);
        if (!book.mentions(year, upper)) {
          collect(upper, way, visit);
        }
      }
    }
  }
}
