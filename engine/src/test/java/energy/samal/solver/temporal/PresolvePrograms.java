package energy.samal.solver.temporal;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Random;

/** Programs to presolve: copies as others read them, and small ones drawn from a seed. */
final class PresolvePrograms {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final Label X = new Label("x", "", Lp.NONE);
  private static final Label R = new Label("r", "", Lp.NONE);

  private PresolvePrograms() {}

  /** The program with names, for solvers and certificates. */
  static Lp lp(Program program) {
    var lp = new LpBuilder();
    for (int j = 0; j < program.columns(); j++) {
      lp.columns(
          X,
          1,
          program.columnHour[j],
          program.columnLower[j],
          program.columnUpper[j],
          program.cost[j]);
    }
    for (int i = 0; i < program.rows(); i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        lp.term(program.value[k], program.index[k]);
      }
      lp.row(R, program.rowHour[i], program.rowLower[i], program.rowUpper[i]);
    }
    return lp.addOffset(program.offset).build();
  }

  /** The program with all costs 0. */
  static Program withoutCosts(Program program) {
    return new Program(
        0,
        new double[program.columns()],
        program.columnLower,
        program.columnUpper,
        program.columnHour,
        program.rowLower,
        program.rowUpper,
        program.rowHour,
        program.rowStart,
        program.index,
        program.value);
  }

  /**
   * Small whole numbers, so that bounds often meet exactly: hours with a few columns and rows each,
   * some passing to the next hour, some linking all. Feasible or not, bounded or not.
   */
  static Program random(long seed) {
    var random = new Random(seed);
    int hours = 1 + random.nextInt(4);
    int perHour = 1 + random.nextInt(4);
    int linking = random.nextInt(random.nextInt(4) == 0 ? 9 : 3);
    int columns = hours * perHour + linking;
    int rows = 1 + random.nextInt(15);
    boolean mild = random.nextInt(4) > 0;
    var lp = new LpBuilder();
    int[] point = new int[columns];
    for (int j = 0; j < columns; j++) {
      point[j] = random.nextInt(3) == 0 ? random.nextInt(-3, 4) : random.nextInt(3);
      int hour = j < hours * perHour ? j / perHour : Lp.NONE;
      column(lp, random, hour, point[j], mild);
    }
    for (int i = 0; i < rows; i++) {
      int hour = random.nextInt(5) == 0 ? Lp.NONE : random.nextInt(hours);
      row(lp, random, hour, point, mild);
    }
    return Program.of(lp.addOffset(random.nextInt(10)).build());
  }

  private static void column(LpBuilder lp, Random random, int hour, int point, boolean mild) {
    double lower = point - (random.nextBoolean() ? 0 : random.nextInt(4));
    double upper = point + (random.nextBoolean() ? 0 : random.nextInt(4));
    switch (random.nextInt(8)) {
      case 0 -> lower = -ANY;
      case 1, 2, 3 -> upper = ANY;
      case 4 -> {
        if (random.nextBoolean()) {
          lower = -ANY;
          upper = ANY;
        }
      }
      default -> {}
    }
    int cost = random.nextInt(3) == 0 ? 0 : mild ? random.nextInt(5) : random.nextInt(-3, 6);
    lp.columns(X, 1, hour, lower, upper, lower == -ANY ? -cost : cost);
  }

  private static void row(LpBuilder lp, Random random, int hour, int[] point, boolean mild) {
    int perHour = Math.max(1, 2 + random.nextInt(4));
    boolean oneSign = random.nextBoolean();
    double activity = 0;
    for (int t = 0; t < perHour && random.nextInt(8) > 0; t++) {
      int j = random.nextInt(point.length);
      int coefficient = 1 + random.nextInt(random.nextInt(4) == 0 ? 9 : 2);
      if (!oneSign && random.nextBoolean()) {
        coefficient = -coefficient;
      }
      lp.term(coefficient, j);
      activity += coefficient * point[j];
    }
    double off = mild || random.nextInt(4) > 0 ? 0 : random.nextInt(-4, 5);
    double below = activity + off - random.nextInt(3);
    double above = activity + off + random.nextInt(3);
    switch (random.nextInt(6)) {
      case 0, 1 -> lp.row(R, hour, below, ANY);
      case 2, 3 -> lp.row(R, hour, -ANY, above);
      case 4 -> lp.row(R, hour, below, above);
      default -> lp.row(R, hour, activity + off, activity + off);
    }
  }

  /**
   * What planning comes to in small: hours with demand, plants of a size to be chosen and with no
   * wind now and then, and a store that carries on; chained capacities with bounds that follow from
   * each other. Sizes far apart.
   */
  static Program planning(long seed) {
    var random = new Random(seed);
    var lp = new LpBuilder();
    int hours = 2 + random.nextInt(6);
    int plants = 1 + random.nextInt(3);
    double size = Math.pow(10, random.nextInt(5));
    int[] capacity = new int[plants];
    for (int g = 0; g < plants; g++) {
      capacity[g] = capacity(lp, random, size);
    }
    int first = -1;
    int before = -1;
    double store = random.nextInt(3) * size;
    for (int t = 0; t < hours; t++) {
      int level = lp.columns(X, 1, t, 0, store, 0).first();
      first = t == 0 ? level : first;
      hour(lp, random, t, size, capacity, before, level);
      before = level;
    }
    if (random.nextBoolean()) {
      lp.term(1, before).term(-1, first).row(R, Lp.NONE, 0, random.nextBoolean() ? 0 : ANY);
    }
    return Program.of(lp.build());
  }

  /** Existing and built make alive; some of it can be closed. */
  private static int capacity(LpBuilder lp, Random random, double size) {
    double existing = random.nextInt(3) * size;
    double most = existing + random.nextInt(3) * size;
    int alive = lp.column(X, 0, random.nextInt(4) == 0 ? ANY : most, random.nextInt(50));
    int built = lp.column(X, 0, random.nextBoolean() ? ANY : size, 100 + random.nextInt(900));
    lp.term(1, alive).term(-1, built);
    if (random.nextBoolean()) {
      lp.term(1, lp.column(X, 0, existing, random.nextInt(2) * 10));
    }
    lp.row(R, Lp.NONE, existing, existing);
    if (random.nextInt(3) == 0) {
      lp.term(1, built).row(R, Lp.NONE, -ANY, random.nextInt(3) * size);
    }
    return alive;
  }

  private static void hour(
      LpBuilder lp, Random random, int hour, double size, int[] capacity, int before, int level) {
    double demand = size * random.nextInt(5) * 0.7;
    int[] output = new int[capacity.length];
    for (int g = 0; g < output.length; g++) {
      double share = random.nextInt(4) * 0.31;
      double bound = random.nextBoolean() ? ANY : share * 4 * size;
      output[g] = lp.columns(X, 1, hour, 0, bound, random.nextInt(40) * 0.37).first();
      lp.term(1, output[g]).term(-share, capacity[g]).row(R, hour, -ANY, 0);
    }
    int lost = lp.columns(X, 1, hour, 0, demand, 3000).first();
    int charge = lp.columns(X, 1, hour, 0, random.nextBoolean() ? size : 0, 0).first();
    int discharge = lp.columns(X, 1, hour, 0, size, 0.1).first();
    int spill = lp.columns(X, 1, hour, 0, random.nextInt(4) == 0 ? 0 : ANY, 0).first();
    for (int column : output) {
      lp.term(1, column);
    }
    lp.term(1, lost).term(-1, charge).term(1, discharge);
    lp.row(R, hour, demand, random.nextInt(3) == 0 ? ANY : demand);
    lp.term(1, level).term(-0.9, charge).term(1 / 0.9, discharge).term(1, spill);
    if (before >= 0) {
      lp.term(-1, before);
    }
    double inflow = random.nextInt(3) == 0 ? 0.3 * size : 0;
    lp.row(R, hour, inflow, inflow);
    lp.term(1, charge).term(1, discharge).row(R, hour, -ANY, size * (1 + random.nextInt(2)));
  }
}
