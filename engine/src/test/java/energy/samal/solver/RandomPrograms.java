package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Random;

/** Programs drawn from a seed, with every kind of row and column and sizes far apart. */
final class RandomPrograms {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private RandomPrograms() {}

  /**
   * Feasible and bounded by making: a point and prices are drawn first, and bounds and costs put so
   * that both fit; which of them bind is drawn too, so that corners are degenerate now and then.
   */
  static Lp solvable(long seed) {
    return solvable(seed, 0);
  }

  /**
   * The same, with square costs of about a third of the columns that are least at the point drawn,
   * which therefore stays the best.
   */
  static Lp convex(long seed) {
    return solvable(seed, 1);
  }

  private static Lp solvable(long seed, double square) {
    var random = new Random(seed);
    int columns = 1 + random.nextInt(30);
    int rows = random.nextInt(25);
    var lp = new LpBuilder();
    double[] point = new double[columns];
    double[] reduced = new double[columns];
    for (int j = 0; j < columns; j++) {
      column(lp, random, point, reduced, j);
    }
    for (int i = 0; i < rows; i++) {
      row(lp, random, point, i);
    }
    for (int j = 0; j < columns; j++) {
      lp.addCost(j, reduced[j]);
    }
    var squares = new Random(seed);
    for (int j = 0; square > 0 && j < columns; j++) {
      double s = squares.nextInt(3) == 0 ? square * (1 + squares.nextInt(8)) / 16 : 0;
      lp.addSquare(j, s).addCost(j, -2 * s * point[j]).addOffset(s * point[j] * point[j]);
    }
    return lp.addOffset(random.nextInt(100)).build();
  }

  private static void column(
      LpBuilder lp, Random random, double[] point, double[] reduced, int column) {
    double size = Math.pow(10, random.nextInt(4));
    double x = size * random.nextInt(-5, 6);
    point[column] = x;
    var label = new Label("x", "", column);
    double price = random.nextInt(10);
    switch (random.nextInt(5)) {
      case 0 -> {
        lp.column(label, x, ANY, 0);
        reduced[column] = price;
      }
      case 1 -> {
        lp.column(label, -ANY, x, 0);
        reduced[column] = -price;
      }
      case 2 -> {
        lp.column(label, x, x, 0);
        reduced[column] = price - 5;
      }
      case 3 -> lp.column(label, x - size, x + 2 * size, 0);
      default -> lp.column(label, -ANY, ANY, 0);
    }
  }

  private static void row(LpBuilder lp, Random random, double[] point, int row) {
    double price = random.nextInt(8);
    double activity = 0;
    double sign = random.nextInt(3) - 1;
    for (int j = 0; j < point.length; j++) {
      if (random.nextInt(3) == 0) {
        double coefficient = (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -0.5);
        lp.term(coefficient, j);
        lp.addCost(j, sign * price * coefficient);
        activity += coefficient * point[j];
      }
    }
    var label = new Label("r", "", row);
    if (sign > 0) {
      lp.row(label, row, activity, random.nextBoolean() ? ANY : activity + 10);
    } else if (sign < 0) {
      lp.row(label, row, random.nextBoolean() ? -ANY : activity, activity);
    } else {
      lp.row(label, row, activity - random.nextInt(3), random.nextBoolean() ? ANY : activity + 7);
    }
  }

  /** Like a solvable one, with a row that asks for more than the others allow. */
  static Lp infeasible(long seed) {
    var random = new Random(seed);
    int columns = 2 + random.nextInt(20);
    var lp = new LpBuilder();
    for (int j = 0; j < columns; j++) {
      lp.column(new Label("x", "", j), 0, 1 + random.nextInt(9), random.nextInt(-5, 6));
    }
    double most = 0;
    for (int j = 0; j < columns; j++) {
      double coefficient = 1 + random.nextInt(5);
      lp.term(coefficient, j);
      most += coefficient * (1 + 9);
    }
    lp.row(new Label("tooMuch", "", Lp.NONE), Lp.NONE, most + 1, ANY);
    return lp.build();
  }
}
