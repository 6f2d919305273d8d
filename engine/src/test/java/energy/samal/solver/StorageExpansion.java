package energy.samal.solver;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A large program of the shape that planning makes, for measuring and for tests of structure: nodes
 * on a ring with links, four kinds of plants, a store, capacities built from year to year, a yearly
 * cap on emissions and a yearly share of clean output. Numbers are seeded; units are MW, MWh and
 * dollars, so that costs reach 1e9 and yearly rows 1e8.
 */
final class StorageExpansion {
  private static final double[] CAPITAL = {90_000, 60_000, 180_000, 70_000};
  private static final double[] RUNNING = {0, 0, 22, 55};
  private static final double[] EMISSION = {0, 0, 0.95, 0.4};
  private static final double[] BUILT = {100, 50, 3000, 1500};
  private static final double LOST_LOAD = 5000;

  private final int nodes;
  private final int steps;
  private final int years;
  private final double hoursPerStep;
  private final Random random;
  private final LpBuilder lp = new LpBuilder();

  /**
   * Capacity columns by year of building, node and kind; the kind after the plants is the store.
   */
  private final int[][][] build;

  private final int[][] linkBuild;

  private StorageExpansion(int nodes, int steps, int years, long seed) {
    this.nodes = nodes;
    this.steps = steps;
    this.years = years;
    this.hoursPerStep = 8760.0 / steps;
    this.random = new Random(seed);
    this.build = new int[years][nodes][CAPITAL.length + 1];
    this.linkBuild = new int[years][nodes];
  }

  /** About 11 rows and 10 columns for each node, step and year. */
  static Lp of(int nodes, int steps, int years, long seed) {
    var program = new StorageExpansion(nodes, steps, years, seed);
    program.capacities();
    for (int year = 0; year < years; year++) {
      program.year(year);
    }
    return program.lp.build();
  }

  private double discount(int year) {
    return 5 * Math.pow(0.93, 5 * year);
  }

  private void capacities() {
    for (int y = 0; y < years; y++) {
      for (int n = 0; n < nodes; n++) {
        for (int k = 0; k <= CAPITAL.length; k++) {
          double cost = k < CAPITAL.length ? CAPITAL[k] : 40_000;
          double paid = 0;
          for (int later = y; later < years; later++) {
            paid += discount(later);
          }
          build[y][n][k] =
              lp.column(
                  new Label("build" + k, "n" + n, y),
                  0,
                  Double.POSITIVE_INFINITY,
                  cost * paid * (1 - 0.02 * y));
        }
        linkBuild[y][n] = lp.column(new Label("link", "n" + n, y), 0, 20_000, 25_000 * discount(y));
      }
    }
  }

  private void year(int y) {
    int firstHour = y * steps;
    List<Integer> emitting = new ArrayList<>();
    Columns[][] output = new Columns[nodes][];
    Columns[] forth = new Columns[nodes];
    Columns[] back = new Columns[nodes];
    double weight = discount(y) * hoursPerStep;
    for (int n = 0; n < nodes; n++) {
      output[n] = new Columns[CAPITAL.length];
      for (int k = 0; k < CAPITAL.length; k++) {
        output[n][k] =
            lp.columns(
                new Label("output" + k, "n" + n, y),
                steps,
                firstHour,
                0,
                Double.POSITIVE_INFINITY,
                RUNNING[k] * weight);
      }
      forth[n] =
          lp.columns(
              new Label("forth", "n" + n, y),
              steps,
              firstHour,
              0,
              Double.POSITIVE_INFINITY,
              0.5 * weight);
      back[n] =
          lp.columns(
              new Label("back", "n" + n, y),
              steps,
              firstHour,
              0,
              Double.POSITIVE_INFINITY,
              0.5 * weight);
    }
    for (int n = 0; n < nodes; n++) {
      node(y, n, output[n], forth, back, weight);
      link(y, n, forth[n], back[n]);
    }
    yearly(y, output);
  }

  private void node(
      int y, int n, Columns[] output, Columns[] forth, Columns[] back, double weight) {
    int firstHour = y * steps;
    var charge =
        lp.columns(
            new Label("charge", "n" + n, y), steps, firstHour, 0, Double.POSITIVE_INFINITY, 0);
    var discharge =
        lp.columns(
            new Label("discharge", "n" + n, y),
            steps,
            firstHour,
            0,
            Double.POSITIVE_INFINITY,
            0.1 * weight);
    var level =
        lp.columns(
            new Label("level", "n" + n, y), steps, firstHour, 0, Double.POSITIVE_INFINITY, 0);
    var lost =
        lp.columns(
            new Label("lost", "n" + n, y),
            steps,
            firstHour,
            0,
            Double.POSITIVE_INFINITY,
            LOST_LOAD * weight);
    int before = Math.floorMod(n - 1, nodes);
    double peak = 3000 + 2500.0 * n;
    var balance = new Label("balance", "n" + n, y);
    var store = new Label("store", "n" + n, y);
    double wind = 0.35;
    for (int t = 0; t < steps; t++) {
      double hour = (t * hoursPerStep) % 24;
      double day = t * hoursPerStep / 24;
      double sun =
          Math.max(0, Math.sin(Math.PI * (hour - 6) / 12)) * (0.7 + 0.2 * random.nextDouble());
      wind = Math.clamp(wind + 0.12 * random.nextGaussian() + 0.05 * (0.33 - wind), 0, 1);
      double demand =
          peak
              * (1 + 0.03 * y)
              * (0.65
                  + 0.15 * Math.cos(2 * Math.PI * day / 365)
                  + 0.1 * Math.sin(Math.PI * (hour - 5) / 12)
                  + 0.03 * random.nextGaussian());
      for (int k = 0; k < CAPITAL.length; k++) {
        double share = k == 0 ? wind : k == 1 ? sun : 0.92;
        capacityRow("limit" + k, y, n, t, output[k].at(t), k, share, BUILT[k] * (1 + n));
      }
      int size = CAPITAL.length;
      capacityRow("chargeLimit", y, n, t, charge.at(t), size, 1, 0);
      capacityRow("dischargeLimit", y, n, t, discharge.at(t), size, 1, 0);
      capacityRow("levelLimit", y, n, t, level.at(t), size, 6, 0);
      lp.term(1, level.at(t))
          .term(-1, level.at(Math.floorMod(t - 1, steps)))
          .term(-0.93 * hoursPerStep, charge.at(t))
          .term(hoursPerStep / 0.93, discharge.at(t))
          .row(store, firstHour + t, 0, 0);
      for (var column : output) {
        lp.term(1, column.at(t));
      }
      lp.term(1, discharge.at(t))
          .term(-1, charge.at(t))
          .term(1, lost.at(t))
          .term(-1, forth[n].at(t))
          .term(0.97, back[n].at(t))
          .term(0.97, forth[before].at(t))
          .term(-1, back[before].at(t))
          .row(balance, firstHour + t, demand, demand);
    }
  }

  private void capacityRow(
      String family, int y, int n, int t, int column, int kind, double share, double built) {
    lp.term(1, column);
    for (int earlier = 0; earlier <= y; earlier++) {
      lp.term(-share, build[earlier][n][kind]);
    }
    double standing = kind == CAPITAL.length ? 0 : built * Math.pow(0.7, y);
    lp.row(
        new Label(family, "n" + n, y), y * steps + t, Double.NEGATIVE_INFINITY, share * standing);
  }

  private void link(int y, int n, Columns forth, Columns back) {
    for (var flow : List.of(forth, back)) {
      var label = new Label(flow == forth ? "forthLimit" : "backLimit", "n" + n, y);
      for (int t = 0; t < steps; t++) {
        lp.term(1, flow.at(t));
        for (int earlier = 0; earlier <= y; earlier++) {
          lp.term(-1, linkBuild[earlier][n]);
        }
        lp.row(label, y * steps + t, Double.NEGATIVE_INFINITY, 600);
      }
    }
  }

  private void yearly(int y, Columns[][] output) {
    double share = 0.15 + 0.35 * y / Math.max(1, years - 1);
    for (var node : output) {
      for (int k = 0; k < CAPITAL.length; k++) {
        for (int t = 0; t < steps; t++) {
          lp.term(EMISSION[k] * hoursPerStep, node[k].at(t));
        }
      }
    }
    lp.row(
        new Label("emissions", "all", y),
        Lp.NONE,
        Double.NEGATIVE_INFINITY,
        4e8 * nodes / 7 * (1 - 0.1 * y));
    for (var node : output) {
      for (int k = 0; k < CAPITAL.length; k++) {
        for (int t = 0; t < steps; t++) {
          lp.term(hoursPerStep * ((k < 2 ? 1 : 0) - share), node[k].at(t));
        }
      }
    }
    lp.row(new Label("share", "all", y), Lp.NONE, 0, Double.POSITIVE_INFINITY);
  }
}
