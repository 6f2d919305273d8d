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
    int linking = random.nextInt(3);
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
}
