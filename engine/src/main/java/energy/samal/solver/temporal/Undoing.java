package energy.samal.solver.temporal;

import static energy.samal.solver.temporal.Steps.LOWER;
import static energy.samal.solver.temporal.Steps.UPPER;

/**
 * Undoes the steps of presolve from the last to the first, for prices and for points.
 *
 * <p>Before each step is undone, the prices and the point are optimal for the program that the step
 * left; after it, for the program that the step found.
 */
final class Undoing {
  private final Program original;
  private final Steps steps;

  /** Prices of rows, and what they leave of the columns' costs. */
  private double[] price;

  private double[] reduced;

  /** Whether it is a direction that is completed, not a point. */
  private boolean moving;

  Undoing(Program original, Steps steps) {
    this.original = original;
    this.steps = steps;
  }

  /** Prices of all rows that prove a contradiction, from those that do after the last step. */
  double[] ray(double[] seed) {
    price = seed;
    reduced = new double[original.columns()];
    subtractPrices();
    for (int step = steps.size() - 1; step >= 0; step--) {
      price(step);
    }
    return price;
  }

  /**
   * Completes a point and its prices.
   *
   * @param primal value of each original column, of those that are left; changed to be complete
   * @param dual price of each original row, of those that are left; changed to be complete
   */
  void complete(double[] primal, double[] dual) {
    price = dual;
    reduced = original.cost.clone();
    subtractPrices();
    for (int step = 0; step < steps.size(); step++) {
      var kind = steps.kind(step);
      if (kind == Steps.Kind.FIXED || kind == Steps.Kind.FORCED) {
        primal[steps.column(step)] = steps.first(step);
      }
    }
    for (int step = steps.size() - 1; step >= 0; step--) {
      price(step);
      point(step, primal);
    }
  }

  /**
   * Completes a direction in which a point may move for ever.
   *
   * @param moves of each original column, of those that are left; changed to be complete
   */
  double[] direction(double[] moves) {
    price = new double[original.rows()];
    moving = true;
    for (int step = steps.size() - 1; step >= 0; step--) {
      point(step, moves);
    }
    return moves;
  }

  private void subtractPrices() {
    for (int i = 0; i < price.length; i++) {
      if (price[i] != 0) {
        subtract(i, price[i]);
      }
    }
  }

  private void subtract(int row, double more) {
    for (int k = original.rowStart[row]; k < original.rowStart[row + 1]; k++) {
      reduced[original.index[k]] -= more * original.value[k];
    }
  }

  private void price(int step) {
    switch (steps.kind(step)) {
      case SINGLETON -> singleton(step);
      case FORCING -> forcing(step);
      case PAIRED -> paired(step);
      default -> {}
    }
  }

  private void point(int step, double[] primal) {
    switch (steps.kind(step)) {
      case SLACK -> slack(step, primal);
      case RELEASING -> releasing(step, primal);
      default -> {}
    }
  }

  /** A bound of a point; what moves for ever only has to stay on its side of every bound. */
  private double bound(double bound) {
    return moving && Double.isFinite(bound) ? 0 : bound;
  }

  /** The reduced cost at a bound that the row gave is the row's price. */
  private void singleton(int step) {
    int column = steps.column(step);
    int given = (int) steps.second(step);
    double left = reduced[column];
    if ((left > 0 && (given & LOWER) != 0) || (left < 0 && (given & UPPER) != 0)) {
      raise(steps.row(step), left / steps.first(step));
      reduced[column] = 0;
    }
  }

  /** The column that ended at no bound must not have a reduced cost. */
  private void paired(int step) {
    int column = steps.column(step);
    raise(steps.row(step), reduced[column] / steps.first(step));
    reduced[column] = 0;
  }

  private void raise(int row, double more) {
    price[row] += more;
    subtract(row, more);
  }

  /**
   * The price that leaves every column of the row a reduced cost of the sign its bound asks for.
   */
  private void forcing(int step) {
    double direction = steps.first(step);
    double most = 0;
    int worst = -1;
    for (int k = step - (int) steps.second(step); k < step; k++) {
      double wanted = direction * reduced[steps.column(k)] / steps.second(k);
      if (wanted > most) {
        most = wanted;
        worst = steps.column(k);
      }
    }
    if (worst >= 0) {
      raise(steps.row(step), direction * most);
      reduced[worst] = 0;
    }
  }

  /**
   * As near as the row lets the column come to the bound that its price asks for, which keeps the
   * products of prices and distances together what they were.
   */
  private void slack(int step, double[] primal) {
    int row = steps.row(step);
    int column = steps.column(step);
    primal[column] = 0;
    double coefficient = coefficient(row, column);
    double activity = activity(row, column, primal);
    double first = (bound(steps.first(step)) - activity) / coefficient;
    double second = (bound(steps.second(step)) - activity) / coefficient;
    double lower = Math.max(bound(steps.first(step - 1)), Math.min(first, second));
    double upper = Math.min(bound(steps.second(step - 1)), Math.max(first, second));
    double wanted = price[row] * coefficient > 0 ? upper : price[row] == 0 ? 0 : lower;
    primal[column] = clamp(wanted, lower, upper);
  }

  /** Far enough for all the rows that were left to the column. */
  private void releasing(int step, double[] primal) {
    int direction = steps.row(step);
    int column = steps.column(step);
    double value = Double.NEGATIVE_INFINITY * direction;
    if (Double.isFinite(steps.first(step))) {
      value = bound(steps.first(step));
    }
    for (int k = step - (int) steps.second(step); k < step; k++) {
      int row = steps.row(k);
      double coefficient = coefficient(row, column);
      double limit = coefficient > 0 == direction > 0 ? steps.first(k) : steps.second(k);
      double needed = (bound(limit) - activity(row, column, primal)) / coefficient;
      value = direction > 0 ? Math.max(value, needed) : Math.min(value, needed);
    }
    primal[column] = Double.isFinite(value) ? value : 0;
  }

  private double coefficient(int row, int column) {
    double sum = 0;
    for (int k = original.rowStart[row]; k < original.rowStart[row + 1]; k++) {
      sum += original.index[k] == column ? original.value[k] : 0;
    }
    return sum;
  }

  /** What the row comes to without the column. */
  private double activity(int row, int column, double[] primal) {
    double sum = 0;
    for (int k = original.rowStart[row]; k < original.rowStart[row + 1]; k++) {
      int j = original.index[k];
      sum += j == column ? 0 : original.value[k] * primal[j];
    }
    return sum;
  }

  private static double clamp(double value, double lower, double upper) {
    return lower > upper ? lower + (upper - lower) / 2 : Math.min(Math.max(value, lower), upper);
  }
}
