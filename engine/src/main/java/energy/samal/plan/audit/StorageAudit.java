package energy.samal.plan.audit;

import energy.samal.model.Storage;
import energy.samal.model.StorageLimits;
import energy.samal.model.StorageOperation;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Cycle;
import energy.samal.time.Series;

/** One storage in one year: power each way, inflow and spill, levels and their bounds. */
final class StorageAudit {
  private final Book book;
  private final Storage storage;
  private final int year;
  private final StorageLimits limits;

  StorageAudit(Book book, Storage storage, int year) {
    this.book = book;
    this.storage = storage;
    this.year = year;
    this.limits = storage.operation().limits();
  }

  void check() {
    var charge = series(HourlySeries.Kind.CHARGE);
    var discharge = series(HourlySeries.Kind.DISCHARGE);
    power(charge, discharge);
    total(charge, EnergyRow.Role.CHARGED);
    total(discharge, EnergyRow.Role.DISCHARGED);
    var operation = storage.operation();
    var net = inflow();
    for (int t = 0; t < charge.length; t++) {
      net[t] +=
          operation.chargeEfficiency() * charge[t] - discharge[t] / operation.dischargeEfficiency();
    }
    double vessel = book.alive(year, storage.id(), CapacityAudit.ENERGY);
    if (vessel == 0 || book.aliveMw(year, storage.id()) == 0) {
      return;
    }
    var level = series(HourlySeries.Kind.LEVEL);
    var course = new Levels.Course(operation.lossPerHour(), operation.cycle(), before(operation));
    new Levels(book, storage.id(), year, level, vessel, course).check(net);
    bounds(level, vessel);
  }

  /**
   * MWh before the first step: those of the year before in which it stands, around with a cycle.
   */
  private double before(StorageOperation operation) {
    var years = book.plan().years().stream().filter(y -> book.mentions(y, storage)).toList();
    boolean closes = operation.cycle() != Cycle.NONE;
    int at = years.indexOf(year);
    if (!operation.carryOver() || at < 0 || (at == 0 && !closes)) {
      return closes ? Double.NaN : operation.initialMwh();
    }
    int other = years.get(Math.floorMod(at - 1, years.size()));
    return book.series(other, HourlySeries.Kind.LEVEL, storage.id(), storage.carrier())[
        book.time().steps() - 1];
  }

  private double[] series(HourlySeries.Kind kind) {
    return book.series(year, kind, storage.id(), storage.carrier());
  }

  private void total(double[] values, EnergyRow.Role role) {
    LevelAudit.total(book, storage.id(), year, values, role, storage.carrier());
  }

  private void power(double[] charge, double[] discharge) {
    var id = storage.id();
    double power = book.aliveMw(year, id);
    var in = shares(limits.charge());
    var out = shares(limits.discharge());
    for (int t = 0; t < charge.length; t++) {
      if (limits.oneMachine()) {
        double both = charge[t] + discharge[t];
        book.most("charge and discharge ≤ power", id, year, t, both, power, power);
      }
      book.most("charge ≤ its power", id, year, t, charge[t], in.at(t) * power, power);
      book.most("discharge ≤ its power", id, year, t, discharge[t], out.at(t) * power, power);
      book.most("charge ≥ 0", id, year, t, -charge[t], 0, power);
      book.most("discharge ≥ 0", id, year, t, -discharge[t], 0, power);
    }
  }

  private Series shares(Series hourly) {
    return hourly.hours() == 0
        ? Series.constant(1, book.time().steps())
        : book.bySteps(hourly, year);
  }

  /** MW that come in and are not spilled. */
  private double[] inflow() {
    int steps = book.time().steps();
    var net = new double[steps];
    if (!limits.hasInflow()) {
      return net;
    }
    var spill = series(HourlySeries.Kind.SPILL);
    total(spill, EnergyRow.Role.SPILLED);
    var inflow = book.bySteps(limits.inflow(), year);
    for (int t = 0; t < steps; t++) {
      double in = inflow.at(t);
      book.most("spill ≤ inflow", storage.id(), year, t, spill[t], in, in);
      book.most("spill ≥ 0", storage.id(), year, t, -spill[t], 0, in);
      net[t] = in - spill[t];
    }
    return net;
  }

  private void bounds(double[] level, double vessel) {
    for (int t = 0; t < level.length; t++) {
      int hour = book.time().lastHour(t);
      least(limits.leastShare().in(year), vessel, t, hour, level[t], vessel);
      most(limits.mostShare().in(year), vessel, t, hour, level[t], vessel);
      least(limits.leastMwh().in(year), 1, t, hour, level[t], vessel);
      most(limits.mostMwh().in(year), 1, t, hour, level[t], vessel);
    }
  }

  private void least(Series bound, double of, int t, int hour, double level, double scale) {
    if (bound.hours() > 0) {
      double least = bound.at(hour) * of;
      book.most("level ≥ its least", storage.id(), year, t, least, level, scale);
    }
  }

  private void most(Series bound, double of, int t, int hour, double level, double scale) {
    if (bound.hours() > 0) {
      double most = bound.at(hour) * of;
      book.most("level ≤ its most", storage.id(), year, t, level, most, scale);
    }
  }
}
