package energy.samal.benchmarks;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Random;

/**
 * One year of countries in a row, each linked to the next, with four kinds of plants and stores
 * whose capacities are decided, a cap on emissions and a share of clean output. It grows by hours,
 * countries and stores alike, each by itself. Numbers are seeded; units are MW, MWh and dollars.
 */
final class ChainOfCountries {
  static final long SEED = 7;

  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final double[] CAPITAL = {90_000, 60_000, 180_000, 70_000};
  private static final double[] RUNNING = {0, 0, 22, 55};
  private static final double[] EMISSION = {0, 0, 0.95, 0.4};
  private static final double[] BUILT = {100, 50, 3000, 1500};
  private static final double LOST_LOAD = 5000;
  private static final double LOST_ON_THE_WAY = 0.03;

  private final int hours;
  private final int countries;
  private final int stores;
  private final double hoursPerYear;
  private final Random random = new Random(SEED);
  private final LpBuilder lp = new LpBuilder();
  private final Columns[][] output;

  /** From each country to the next one, and back. */
  private final Columns[] forth;

  private final Columns[] back;

  private ChainOfCountries(int hours, int countries, int stores) {
    this.hours = hours;
    this.countries = countries;
    this.stores = stores;
    this.hoursPerYear = 8760.0 / hours;
    this.output = new Columns[countries][CAPITAL.length];
    this.forth = new Columns[countries];
    this.back = new Columns[countries];
  }

  /** So many hours, of which costs of capacity are a part in proportion. */
  static Lp of(int hours, int countries, int stores) {
    return new ChainOfCountries(hours, countries, stores).build();
  }

  private Lp build() {
    for (int c = 0; c + 1 < countries; c++) {
      link(c);
    }
    for (int c = 0; c < countries; c++) {
      for (int k = 0; k < CAPITAL.length; k++) {
        output[c][k] = hourly("output" + k, c, RUNNING[k] + 0.01 * random.nextDouble());
      }
      country(c);
    }
    emissions();
    share();
    return lp.build();
  }

  private Columns hourly(String family, int country, double cost) {
    return lp.columns(new Label(family, "c" + country, Lp.NONE), hours, 0, 0, ANY, cost);
  }

  private int built(String family, int country, double capital) {
    double cost = capital / hoursPerYear * (0.9 + 0.2 * random.nextDouble());
    return lp.column(new Label(family, "c" + country, Lp.NONE), 0, ANY, cost);
  }

  private void link(int country) {
    int built = built("link", country, 25_000);
    forth[country] = hourly("forth", country, 0.5);
    back[country] = hourly("back", country, 0.5);
    for (var flow : new Columns[] {forth[country], back[country]}) {
      limit("linkLimit", country, flow, built, 1, 600);
    }
  }

  /** Each hour's column is at most a share of what is built and what stands. */
  private void limit(
      String family, int country, Columns columns, int built, double share, double standing) {
    var label = new Label(family, "c" + country, columns.first());
    for (int t = 0; t < hours; t++) {
      lp.term(1, columns.at(t)).term(-share, built).row(label, t, -ANY, share * standing);
    }
  }

  private void country(int country) {
    double wind = 0.35;
    double[][] share = new double[CAPITAL.length][hours];
    double[] demand = new double[hours];
    double peak = 3000 + 2500.0 * (country % 5);
    for (int t = 0; t < hours; t++) {
      double day = t / 24.0;
      double hour = t % 24;
      wind = Math.clamp(wind + 0.12 * random.nextGaussian() + 0.05 * (0.33 - wind), 0, 1);
      share[0][t] = wind;
      // The sine of 12 half hours is not quite 0; a coefficient of 1e-16 is no real one.
      double sun = Math.sin(Math.PI * (hour - 6) / 12);
      share[1][t] = (sun > 1e-9 ? sun : 0) * (0.7 + 0.2 * random.nextDouble());
      share[2][t] = 0.92;
      share[3][t] = 0.95;
      double season = 0.15 * Math.cos(2 * Math.PI * day / 365);
      double evening = 0.1 * Math.sin(Math.PI * (hour - 5) / 12);
      demand[t] = peak * (0.65 + season + evening + 0.03 * random.nextGaussian());
    }
    for (int k = 0; k < CAPITAL.length; k++) {
      int built = built("build" + k, country, CAPITAL[k]);
      double standing = BUILT[k] * (1 + country % 5);
      var label = new Label("limit" + k, "c" + country, Lp.NONE);
      for (int t = 0; t < hours; t++) {
        lp.term(1, output[country][k].at(t)).term(-share[k][t], built);
        lp.row(label, t, -ANY, share[k][t] * standing);
      }
    }
    balance(country, demand);
  }

  private void balance(int country, double[] demand) {
    var charge = new Columns[stores];
    var discharge = new Columns[stores];
    for (int s = 0; s < stores; s++) {
      charge[s] = hourly("charge" + s, country, 0);
      discharge[s] = hourly("discharge" + s, country, 0.1 + 0.02 * s);
      store(country, s, charge[s], discharge[s]);
    }
    var lost = hourly("lost", country, LOST_LOAD);
    var label = new Label("balance", "c" + country, Lp.NONE);
    for (int t = 0; t < hours; t++) {
      for (var plant : output[country]) {
        lp.term(1, plant.at(t));
      }
      for (int s = 0; s < stores; s++) {
        lp.term(1, discharge[s].at(t)).term(-1, charge[s].at(t));
      }
      if (country + 1 < countries) {
        lp.term(-1, forth[country].at(t)).term(1 - LOST_ON_THE_WAY, back[country].at(t));
      }
      if (country > 0) {
        lp.term(1 - LOST_ON_THE_WAY, forth[country - 1].at(t)).term(-1, back[country - 1].at(t));
      }
      lp.term(1, lost.at(t)).row(label, t, demand[t], demand[t]);
    }
  }

  /** Of longer duration, and dearer, from store to store. */
  private void store(int country, int store, Columns charge, Columns discharge) {
    double way = 0.95 - 0.05 * store;
    int built = built("store" + store, country, 40_000 + 25_000.0 * store);
    var level = hourly("level" + store, country, 0);
    limit("chargeLimit" + store, country, charge, built, 1, 0);
    limit("dischargeLimit" + store, country, discharge, built, 1, 0);
    limit("levelLimit" + store, country, level, built, 4 * Math.pow(3, store), 0);
    var label = new Label("store" + store, "c" + country, Lp.NONE);
    for (int t = 0; t < hours; t++) {
      lp.term(1, level.at(t))
          .term(-1, level.at(Math.floorMod(t - 1, hours)))
          .term(-way, charge.at(t))
          .term(1 / way, discharge.at(t))
          .row(label, t, 0, 0);
    }
  }

  private void emissions() {
    for (var country : output) {
      for (int k = 0; k < CAPITAL.length; k++) {
        for (int t = 0; t < hours; t++) {
          lp.term(EMISSION[k], country[k].at(t));
        }
      }
    }
    double most = 3e7 * countries / hoursPerYear;
    lp.row(new Label("emissions", "all", Lp.NONE), Lp.NONE, -ANY, most);
  }

  private void share() {
    double wanted = 0.3;
    for (var country : output) {
      for (int k = 0; k < CAPITAL.length; k++) {
        for (int t = 0; t < hours; t++) {
          lp.term((k < 2 ? 1 : 0) - wanted, country[k].at(t));
        }
      }
    }
    lp.row(new Label("share", "all", Lp.NONE), Lp.NONE, 0, ANY);
  }
}
