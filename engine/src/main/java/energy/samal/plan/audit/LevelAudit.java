package energy.samal.plan.audit;

import energy.samal.model.Reservoir;
import energy.samal.model.Storage;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Cycle;
import java.util.Locale;

/** Storages and reservoirs: power, vessels, and levels that follow from what goes in and out. */
final class LevelAudit {
  private static final Levels.Course AROUND = new Levels.Course(0, Cycle.YEAR, Double.NaN);

  private final Book book;

  LevelAudit(Book book) {
    this.book = book;
  }

  void check() {
    for (int year : book.plan().years()) {
      book.scenario().assets(Storage.class).forEach(s -> storage(s, year));
      book.scenario().assets(Reservoir.class).forEach(r -> reservoir(r, year));
    }
  }

  private void storage(Storage storage, int year) {
    new StorageAudit(book, storage, year).check();
    double vessel = book.alive(year, storage.id(), CapacityAudit.ENERGY);
    hours(storage, year, book.aliveMw(year, storage.id()), vessel);
  }

  private void total(String id, int year, double[] values, EnergyRow.Role role, String carrier) {
    total(book, id, year, values, role, carrier);
  }

  /** Holds the energy of a year against its steps. */
  static void total(
      Book book, String id, int year, double[] values, EnergyRow.Role role, String carrier) {
    double told = book.energy(year, role, id, carrier);
    var rule = role.name().toLowerCase(Locale.ROOT) + " is the sum of its steps";
    book.same(rule, id, year, -1, told, book.total(values), 0);
  }

  /** Vessel and power in proportion, where either is built for this year. */
  private void hours(Storage storage, int year, double power, double vessel) {
    double built = book.built(year, storage.id(), CapacityAudit.POWER);
    built += book.built(year, storage.id(), CapacityAudit.ENERGY);
    if (built > Book.TOLERANCE) {
      double least = storage.energy().minimumHours() * power;
      double most = storage.energy().maximumHours() * power;
      book.most("vessel ≥ its least hours", storage.id(), year, -1, least, vessel, vessel);
      if (power > 0) {
        book.most("vessel ≤ its most hours", storage.id(), year, -1, vessel, most, vessel);
      }
    }
  }

  private void reservoir(Reservoir reservoir, int year) {
    if (book.aliveMw(year, reservoir.id()) == 0 && !book.mentions(year, reservoir)) {
      return;
    }
    var id = reservoir.id();
    var hydrology = reservoir.hydrology();
    var turbine = book.series(year, HourlySeries.Kind.OUTPUT, id, reservoir.carrier());
    var spill = book.series(year, HourlySeries.Kind.SPILL, id, reservoir.carrier());
    total(id, year, spill, EnergyRow.Role.SPILLED, reservoir.carrier());
    var least = book.bySteps(hydrology.minimumRelease(), year);
    var most = book.bySteps(hydrology.maximumRelease(), year);
    var inflow = book.bySteps(hydrology.inflow(), year);
    var net = new double[turbine.length];
    for (int t = 0; t < turbine.length; t++) {
      double release = turbine[t] + spill[t];
      book.most("spill ≥ 0", id, year, t, -spill[t], 0, release);
      book.most("release ≥ its least", id, year, t, least.at(t), release, release);
      book.most("release ≤ its most", id, year, t, release, most.at(t), release);
      net[t] = inflow.at(t) - release;
    }
    var level = book.series(year, HourlySeries.Kind.LEVEL, id, reservoir.carrier());
    var levels = new Levels(book, id, year, level, lake(reservoir, year), AROUND);
    var river = new River(book, year);
    if (river.exact(reservoir)) {
      var arriving = river.arriving(reservoir);
      for (int t = 0; t < net.length; t++) {
        net[t] += arriving[t];
      }
      levels.check(net);
    } else {
      levels.limits();
      river.plausible(reservoir, net, level);
    }
  }

  private double lake(Reservoir reservoir, int year) {
    double whole = reservoir.hydrology().storageMwh();
    var row = book.size(year, reservoir.id(), CapacityAudit.POWER);
    if (row == null || row.existing() > 0) {
      return whole;
    }
    double potential = reservoir.capacity().expansion().maximumSize();
    return whole * Math.min(1, row.alive() / Math.max(potential, row.committed()));
  }
}
