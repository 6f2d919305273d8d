package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.List;

/**
 * A point of an interior-point method: values strictly within their bounds and prices of these
 * bounds above 0, with what they leave open.
 */
final class Iterate {
  /** Times its size, or one scaled unit, that a value may be from a bound that counts. */
  private static final double REACH = 1000;

  private final Task task;
  private final Crew crew;
  private final Kkt kkt;

  /** Columns and slacks. */
  final double[] value;

  /** Distances from the bounds, kept apart from the values so that they stay exact near 0. */
  final double[] above;

  final double[] below;

  /** Prices of lower and upper bounds. */
  final double[] lowerPrice;

  final double[] upperPrice;

  /** Prices of rows. */
  final double[] price;

  /** b − A x of equations, s − A x of other rows. */
  final double[] rowResidual;

  /** c − Aᵀy − z of columns, and z − y of slacks, with z = lower less upper price. */
  final double[] columnResidual;

  /**
   * c − Aᵀy of columns and prices of rows, as they are handed out: with y = 0 where the sign of a
   * price is that of a side that its row does not have.
   */
  private final double[] reduced;

  private final double[] scratch;

  Iterate(Task task, Crew crew, Kkt kkt, double[] scratch) {
    this.task = task;
    this.crew = crew;
    this.kkt = kkt;
    this.scratch = scratch;
    value = new double[task.all];
    above = new double[task.all];
    below = new double[task.all];
    lowerPrice = new double[task.all];
    upperPrice = new double[task.all];
    price = new double[task.rows];
    rowResidual = new double[task.rows];
    columnResidual = new double[task.all];
    reduced = new double[task.all];
  }

  /** Back to nothing at all. */
  void reset() {
    for (var numbers : List.of(value, above, below, lowerPrice, upperPrice, price)) {
      Arrays.fill(numbers, 0);
    }
  }

  /** Computes what is left open of rows alone. */
  void rowResiduals() {
    int n = task.columns;
    kkt.multiply(value, scratch, n);
    crew.blocks(
        task.rows,
        (start, end) -> {
          for (int i = start; i < end; i++) {
            rowResidual[i] = (task.equation[i] ? task.right[i] : value[n + i]) - scratch[n + i];
          }
        });
  }

  /** Computes what is left open. */
  void residuals() {
    int n = task.columns;
    kkt.multiply(value, scratch, n);
    kkt.multiplyTransposed(price, 0, scratch);
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            double z = lowerPrice[k] - upperPrice[k];
            if (k < n) {
              columnResidual[k] = task.cost[k] - scratch[k] - z;
            } else {
              boolean equation = task.equation[k - n];
              rowResidual[k - n] = (equation ? task.right[k - n] : value[k]) - scratch[k];
              columnResidual[k] = equation ? 0 : z - price[k - n];
            }
          }
        });
  }

  /** Mean product of distances and prices. */
  double complementarity() {
    return crew.sum(
            task.all,
            (start, end) -> {
              double sum = 0;
              for (int k = start; k < end; k++) {
                sum += above[k] * lowerPrice[k] + below[k] * upperPrice[k];
              }
              return sum;
            })
        / Math.max(1, task.pairs);
  }

  double primalObjective() {
    return task.offset
        + crew.sum(
            task.columns,
            (start, end) -> {
              double sum = 0;
              for (int j = start; j < end; j++) {
                sum += task.cost[j] * value[j];
              }
              return sum;
            });
  }

  /** Computes what the two measures of prices below are taken of. */
  void reducedCosts() {
    int n = task.columns;
    crew.blocks(
        task.rows,
        (start, end) -> {
          for (int i = start; i < end; i++) {
            boolean none = !task.equation[i] && !Double.isFinite(bound(n + i, price[i]));
            reduced[n + i] = none ? 0 : price[i];
          }
        });
    kkt.multiplyTransposed(reduced, n, reduced);
    crew.blocks(
        n,
        (start, end) -> {
          for (int j = start; j < end; j++) {
            reduced[j] = task.cost[j] - reduced[j];
          }
        });
  }

  /** The bound that a reduced cost points to. */
  private double bound(int k, double reducedCost) {
    return reducedCost > 0 ? task.lower[k] : task.upper[k];
  }

  /**
   * What the prices of the rows alone prove: each reduced cost is taken at the bound that it points
   * to, or at the present value where there is no such bound. Of bounds that are out of reach no
   * more than the reach counts: what rounding leaves of a reduced cost, times ten million MW, would
   * hide the gap, and the certificate finds nearer bounds in rows and objective.
   */
  double dualObjective() {
    double bounds =
        crew.sum(
            task.all,
            (start, end) -> {
              double sum = 0;
              for (int k = start; k < end; k++) {
                sum += reduced[k] == 0 ? 0 : reduced[k] * worth(k);
              }
              return sum;
            });
    return task.offset + bounds;
  }

  private double worth(int k) {
    if (k >= task.columns && task.equation[k - task.columns]) {
      return task.right[k - task.columns];
    }
    double bound = bound(k, reduced[k]);
    double reach = REACH * (1 + Math.abs(value[k]));
    return Double.isFinite(bound)
        ? Math.max(value[k] - reach, Math.min(value[k] + reach, bound))
        : value[k];
  }

  /** Worst open row, in the program's units and relative to its own size. */
  double primalInfeasibility() {
    int n = task.columns;
    kkt.largestTerms(value, scratch);
    return crew.largest(
        task.rows,
        (start, end) -> {
          double worst = 0;
          for (int i = start; i < end; i++) {
            double unit = task.rowUnit[i];
            double term = Math.abs(task.equation[i] ? task.right[i] : value[n + i]);
            double size = unit * Math.max(term, scratch[i]);
            worst = Math.max(worst, unit * Math.abs(rowResidual[i]) / (1 + size));
          }
          return worst;
        });
  }

  /**
   * Worst reduced cost that no bound explains, in the program's units and relative to the largest
   * of the terms that it is the sum of; prices that run away above the dearest cost excuse nothing.
   */
  double dualInfeasibility() {
    kkt.largestTermsTransposed(reduced, task.columns, scratch);
    return crew.largest(
        task.columns,
        (start, end) -> {
          double worst = 0;
          for (int j = start; j < end; j++) {
            if (!Double.isFinite(bound(j, reduced[j]))) {
              double unit = task.columnUnit[j];
              double term = Math.max(Math.abs(task.cost[j]), scratch[j]);
              double size = unit + Math.min(term, task.dearest * unit);
              worst = Math.max(worst, Math.abs(reduced[j]) / size);
            }
          }
          return worst;
        });
  }

  /** Goes along a direction, so far with values and so far with prices. */
  void move(Direction direction, double primalStep, double dualStep) {
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            double step = primalStep * direction.value[k];
            value[k] += step;
            if (task.hasLower(k)) {
              above[k] += step;
              lowerPrice[k] += dualStep * direction.lowerPrice[k];
            }
            if (task.hasUpper(k)) {
              below[k] -= step;
              upperPrice[k] += dualStep * direction.upperPrice[k];
            }
          }
        });
    crew.blocks(
        task.rows,
        (start, end) -> {
          for (int i = start; i < end; i++) {
            price[i] += dualStep * direction.price[i];
          }
        });
  }
}
