package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.function.IntToDoubleFunction;

/**
 * A lower bound on the optimum from prices alone, safe against rounding.
 *
 * <p>Whatever prices y (of the sign that their row's bound asks for) and d = c − Aᵀy, every point x
 * within all rows and bounds costs at least
 *
 * {@snippet lang=text :
 *   offset + Σ yᵢ·(rowLowerᵢ if yᵢ > 0 else rowUpperᵢ) + Σ dⱼ·(columnLowerⱼ if dⱼ > 0 else columnUpperⱼ)
 * }
 *
 * <p>d is computed as an interval and the worse end of it counts. Where a column lacks the bound
 * that its d asks for, however small that d is, a bound implied by the rows takes its place, or by
 * the objective: if no point costs less than the cutoff then the cutoff is a lower bound itself,
 * and otherwise the best point lies below it. Where neither gives a bound, as for a free column
 * that only other free columns hold, the column is taken to stay within a wide range around its
 * value in the point: then the bound holds for every point in that range, and one outside can
 * undercut it only by the share that it lies farther away (the program being convex).
 *
 * <p>Source: Neumaier, Shcherbina 2004, "Safe bounds in linear and mixed-integer linear
 * programming", Math. Program. 99, section 3; the cutoff and the range are our additions.
 */
final class SafeBound {
  /** How wide the range is, relative to one more than the size of the column's value. */
  private static final double RANGE = 1000;

  private final Lp lp;
  private final double offset;
  private int assumed;
  private double size;

  /** Price of each row, 0 where its sign asks for a bound that the row lacks. */
  private final double[] price;

  /** Reduced cost of each column, and how far it may be off. */
  private final double[] reduced;

  private final double[] error;

  /**
   * The bound that these prices prove; where squares cost, with the linear program that touches the
   * convex one where the prices ask for.
   */
  static SafeBound of(Lp lp, double[] dual) {
    var bound = new SafeBound(lp, dual);
    return lp.isLinear() ? bound : new SafeBound(Tangent.atPrices(lp, bound.reduced), dual);
  }

  private SafeBound(Lp lp, double[] dual) {
    this(lp, lp.cost(), lp.offset(), dual);
  }

  /** The same as if nothing cost anything: then no feasible program has a bound above 0. */
  static SafeBound withoutCosts(Lp lp, double[] dual) {
    return new SafeBound(lp, new double[lp.columns()], 0, dual);
  }

  private SafeBound(Lp lp, double[] cost, double offset, double[] dual) {
    this.lp = lp;
    this.offset = offset;
    this.price = new double[lp.rows()];
    for (int i = 0; i < price.length; i++) {
      double bound = dual[i] > 0 ? lp.rowLower()[i] : lp.rowUpper()[i];
      price[i] = Double.isFinite(bound) && Double.isFinite(dual[i]) ? dual[i] : 0;
    }
    this.reduced = cost.clone();
    this.error = new double[lp.columns()];
    reduce();
  }

  double price(int row) {
    return price[row];
  }

  double reducedCost(int column) {
    return reduced[column];
  }

  private void reduce() {
    double[] low = new double[lp.columns()];
    for (int j = 0; j < error.length; j++) {
      error[j] = Math.abs(reduced[j]);
    }
    int[] index = lp.index();
    double[] value = lp.value();
    for (int i = 0; i < price.length; i++) {
      double y = -price[i];
      for (int k = lp.rowStart()[i]; y != 0 && k < lp.rowStart()[i + 1]; k++) {
        int j = index[k];
        double product = value[k] * y;
        double sum = reduced[j] + product;
        low[j] += Math.fma(value[k], y, -product) + Sum.lost(reduced[j], product, sum);
        reduced[j] = sum;
        error[j] += Math.abs(product);
      }
    }
    for (int j = 0; j < reduced.length; j++) {
      reduced[j] += low[j];
      // No column has more terms than there are rows, and its cost.
      error[j] = error[j] == 0 ? 0 : Sum.error(reduced[j], error[j], lp.rows() + 1L);
    }
  }

  /**
   * The bound.
   *
   * @param cutoff of the objective for implied bounds
   * @param point around which a column stays that nothing else bounds
   */
  double value(double cutoff, double[] point) {
    return value(cutoff, j -> point[j], j -> RANGE * (1 + Math.abs(point[j])));
  }

  /**
   * The bound, of points in which no column lies farther from 0 than a thousand times this size.
   */
  double valueWithin(double size) {
    return value(Double.POSITIVE_INFINITY, _ -> 0, _ -> RANGE * (1 + size));
  }

  private double value(double cutoff, IntToDoubleFunction centre, IntToDoubleFunction range) {
    ImpliedBounds implied = null;
    var sum = new Sum();
    sum.add(offset);
    for (int i = 0; i < price.length; i++) {
      if (price[i] != 0) {
        sum.addProduct(price[i], price[i] > 0 ? lp.rowLower()[i] : lp.rowUpper()[i]);
      }
    }
    for (int j = 0; j < reduced.length; j++) {
      double lower = lp.columnLower()[j];
      double upper = lp.columnUpper()[j];
      if (implied == null && lacks(j, lower, upper)) {
        implied = new ImpliedBounds(lp, cutoff);
      }
      if (implied != null && lacks(j, lower, upper)) {
        lower = Math.max(lower, implied.lower(j));
        upper = Math.min(upper, implied.upper(j));
        if (lacks(j, lower, upper)) {
          assumed++;
          lower = Math.max(lower, centre.applyAsDouble(j) - range.applyAsDouble(j));
          upper = Math.min(upper, centre.applyAsDouble(j) + range.applyAsDouble(j));
        }
      }
      addWorst(sum, j, lower, upper);
    }
    size = sum.size();
    double bound = Math.nextDown(sum.value() - sum.error());
    return implied == null ? bound : Math.min(bound, cutoff);
  }

  /** How many columns had to be taken to stay within the range, once the bound is known. */
  int assumed() {
    return assumed;
  }

  /** The sizes of all terms of the bound together, once it is known. */
  double size() {
    return size;
  }

  private boolean lacks(int column, double lower, double upper) {
    return (reduced[column] + error[column] > 0 && lower == Double.NEGATIVE_INFINITY)
        || (reduced[column] - error[column] < 0 && upper == Double.POSITIVE_INFINITY);
  }

  /** The least over an interval of reduced costs of a concave function lies at one of its ends. */
  private void addWorst(Sum sum, int column, double lower, double upper) {
    double from = reduced[column] - error[column];
    double to = reduced[column] + error[column];
    if (from == 0 && to == 0) {
      return;
    }
    double first = from > 0 ? lower : from < 0 ? upper : 0;
    double second = to > 0 ? lower : to < 0 ? upper : 0;
    if (from * first <= to * second) {
      sum.addProduct(from, first);
    } else {
      sum.addProduct(to, second);
    }
  }
}
