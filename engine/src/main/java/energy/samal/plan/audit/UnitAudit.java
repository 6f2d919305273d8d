package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Units;
import energy.samal.plan.HourlySeries;

/**
 * Units that are on: as many as there are, whole where asked for, long enough on and off, with
 * output and change of output as their shares allow. Stops follow from starts and what is on.
 */
final class UnitAudit {
  private final Book book;

  UnitAudit(Book book) {
    this.book = book;
  }

  void check() {
    if (!book.rowByRow()) {
      return;
    }
    for (int year : book.plan().years()) {
      for (var asset : book.scenario().assets()) {
        switch (asset) {
          case Generator g -> {
            var output = book.series(year, HourlySeries.Kind.OUTPUT, g.id(), g.carrier());
            check(g, year, output, g.operation(), g.carrier());
          }
          case Converter c ->
              check(
                  c,
                  year,
                  OutputAudit.activity(book, c, year),
                  c.operation(),
                  c.conversion().outputs().getFirst().carrier());
          default -> {}
        }
      }
    }
  }

  private void check(Asset asset, int year, double[] output, Operation operation, String carrier) {
    if (operation.units().exists() && book.aliveMw(year, asset.id()) > 0) {
      new Fleet(asset.id(), year, output, operation, carrier).check();
    }
  }

  /** What units cost besides their output, money of a year. */
  static double cost(Book book, Asset asset, int year, Operation operation, String carrier) {
    return book.aliveMw(year, asset.id()) > 0
        ? new UnitAudit(book).new Fleet(asset.id(), year, new double[0], operation, carrier).cost()
        : 0;
  }

  /** The units of one asset in one year. */
  private final class Fleet {
    private final String id;
    private final int year;
    private final double[] output;
    private final Operation operation;
    private final Units units;
    private final double unitMw;
    private final double all;
    private final double[] on;
    private final double[] started;
    private final double[] stopped;
    private final boolean runsThrough = book.time().chronological();

    Fleet(String id, int year, double[] output, Operation operation, String carrier) {
      this.id = id;
      this.year = year;
      this.output = output;
      this.operation = operation;
      this.units = operation.units();
      double alive = book.aliveMw(year, id);
      this.unitMw = Double.isInfinite(units.unitMw()) ? alive : units.unitMw();
      this.all = alive / unitMw;
      this.on = book.series(year, HourlySeries.Kind.UNITS_ON, id, carrier);
      this.started = book.series(year, HourlySeries.Kind.UNITS_STARTED, id, carrier);
      this.stopped = new double[on.length];
      for (int t = 0; t < on.length; t++) {
        stopped[t] = started[t] - on[t] + before(t);
      }
    }

    private double before(int t) {
      if (runsThrough && t == 0) {
        return units.up().before() > 0 ? all : 0;
      }
      return on[book.time().previous(t)];
    }

    double cost() {
      double cost = 0;
      for (int t = 0; t < on.length; t++) {
        double events = started[t] * units.startCost() + stopped[t] * units.stopCost();
        cost += book.time().weight(t) * on[t] * units.onPerHour() + book.time().passes(t) * events;
      }
      return cost;
    }

    void check() {
      boolean whole = book.scenario().settings().wholeUnits();
      for (int t = 0; t < on.length; t++) {
        most("units on ≤ units there", t, on[t], all);
        most("units on ≥ 0", t, -on[t], 0);
        most("units started ≥ 0", t, -started[t], 0);
        most("units stopped ≥ 0", t, -stopped[t], 0);
        most("units are whole", t, whole ? Math.abs(on[t] - Math.rint(on[t])) : 0, 0);
        most("started units stay on", t, recent(started, t, units.up().least()), on[t]);
        most("stopped units stay off", t, recent(stopped, t, units.down().least()), all - on[t]);
        first(t);
        output(t);
        if (!runsThrough || t > 0) {
          int before = book.time().previous(t);
          change(t, output[t] - output[before], output[before] - output[t], on[before]);
        } else if (units.up().before() == 0) {
          change(t, output[t], -output[t], 0);
        }
      }
    }

    /** What happened in the last rows that count, of the same period. */
    private double recent(double[] events, int t, int rows) {
      double sum = events[t];
      int passed = book.time().durationHours(t);
      int step = t;
      while (passed < rows && !(runsThrough && step == 0) && book.time().previous(step) != t) {
        step = book.time().previous(step);
        passed += book.time().durationHours(step);
        sum += events[step];
      }
      return sum;
    }

    private void first(int t) {
      boolean up = units.up().before() > 0;
      var stay = up ? units.up() : units.down();
      if (runsThrough
          && stay.before() > 0
          && book.time().firstHour(t) < stay.least() - stay.before()) {
        most("units stay as they were", t, up ? all - on[t] : on[t], 0);
      }
    }

    private void output(int t) {
      double available = book.bySteps(operation.availability(), year).at(t);
      double least = operation.minimumShare() * available;
      if (operation.minimum().hours() > 0) {
        least = Math.max(least, book.bySteps(operation.minimum(), year).at(t));
      }
      mw("output ≤ what units that are on have", t, output[t], available * on[t]);
      mw("output ≥ what units that are on must", t, -output[t], -least * on[t]);
    }

    private void change(int t, double rise, double fall, double onBefore) {
      var ramp = operation.rowRamp();
      int rows = book.time().durationHours(0);
      double up = Math.min(1, ramp.up() * rows);
      double down = Math.min(1, ramp.down() * rows);
      var start = units.start();
      var stop = units.stop();
      if (up < 1 || start.most() < 1 || stop.least() != 0) {
        double most =
            up * (on[t] - started[t]) + start.most() * started[t] - stop.least() * stopped[t];
        mw("rise of output ≤ ramp of units", t, rise, most);
      }
      if (down < 1 || stop.most() < 1 || start.least() != 0) {
        double most =
            down * (onBefore - stopped[t]) + stop.most() * stopped[t] - start.least() * started[t];
        mw("fall of output ≤ ramp of units", t, fall, most);
      }
    }

    private void mw(String rule, int t, double value, double shares) {
      book.most(rule, id, year, t, value, shares * unitMw, unitMw * all);
    }

    private void most(String rule, int t, double value, double limit) {
      book.most(rule, id, year, t, value, limit, all);
    }
  }
}
