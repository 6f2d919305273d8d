package energy.samal.solver.temporal;

import java.util.Arrays;

/** A direction to move an {@link Iterate} in, and corrections that are tried on it. */
final class Direction {
  private static final int WEIGHTS = 4;

  private final Task task;
  private final Crew crew;
  private final Iterate at;
  final double[] value;
  final double[] lowerPrice;
  final double[] upperPrice;
  final double[] price;

  /**
   * Of the correction under trial: values and row prices, and the products it aims to change by.
   */
  final double[] trialValue;

  final double[] trialPrice;
  final double[] lowerTarget;
  final double[] upperTarget;

  /** Steps that end at the boundary, at most 1, and with which share of the correction. */
  record Steps(double primal, double dual, double primalShare, double dualShare) {}

  Direction(Task task, Crew crew, Iterate at) {
    this.task = task;
    this.crew = crew;
    this.at = at;
    value = new double[task.all];
    lowerPrice = new double[task.all];
    upperPrice = new double[task.all];
    price = new double[task.rows];
    trialValue = new double[task.all];
    trialPrice = new double[task.rows];
    lowerTarget = new double[task.all];
    upperTarget = new double[task.all];
  }

  /** Begins anew, aiming at products of 0. */
  void reset() {
    Arrays.fill(price, 0);
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            lowerTarget[k] = -at.above[k] * at.lowerPrice[k];
            upperTarget[k] = -at.below[k] * at.upperPrice[k];
            value[k] = 0;
            lowerPrice[k] = 0;
            upperPrice[k] = 0;
          }
        });
  }

  /** Aims at equal products, second order included (Mehrotra 1992). */
  void aimAt(double product) {
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            lowerTarget[k] = product - value[k] * lowerPrice[k];
            upperTarget[k] = product + value[k] * upperPrice[k];
          }
        });
  }

  /** Aims at products within a range for a full step along this direction (Gondzio 1996). */
  void aimWithin(double least, double most) {
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            lowerTarget[k] =
                task.hasLower(k)
                    ? wanted(
                        (at.above[k] + value[k]) * (at.lowerPrice[k] + lowerPrice[k]), least, most)
                    : 0;
            upperTarget[k] =
                task.hasUpper(k)
                    ? wanted(
                        (at.below[k] - value[k]) * (at.upperPrice[k] + upperPrice[k]), least, most)
                    : 0;
          }
        });
  }

  private static double wanted(double product, double least, double most) {
    if (product < least) {
      return least - product;
    }
    return product > most ? Math.max(most - product, -most) : 0;
  }

  private double trialLower(int k) {
    return task.hasLower(k) ? (lowerTarget[k] - at.lowerPrice[k] * trialValue[k]) / at.above[k] : 0;
  }

  private double trialUpper(int k) {
    return task.hasUpper(k) ? (upperTarget[k] + at.upperPrice[k] * trialValue[k]) / at.below[k] : 0;
  }

  /** Adds a share of the correction. */
  void add(double primalShare, double dualShare) {
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            lowerPrice[k] += dualShare * trialLower(k);
            upperPrice[k] += dualShare * trialUpper(k);
            value[k] += primalShare * trialValue[k];
          }
        });
    crew.blocks(
        task.rows,
        (start, end) -> {
          for (int i = start; i < end; i++) {
            price[i] += dualShare * trialPrice[i];
          }
        });
  }

  /** The longest steps, with shares of the correction from a least one to all of it. */
  Steps steps(double leastShare) {
    var best = new Steps(0, 0, 1, 1);
    for (int w = 0; w <= WEIGHTS; w++) {
      double share = leastShare + (1 - leastShare) * w / WEIGHTS;
      double primal = primalStep(share);
      double dual = dualStep(share);
      boolean further = primal >= best.primal;
      boolean dearer = dual >= best.dual;
      best =
          new Steps(
              further ? primal : best.primal,
              dearer ? dual : best.dual,
              further ? share : best.primalShare,
              dearer ? share : best.dualShare);
    }
    return best;
  }

  double primalStep(double share) {
    double fastest =
        crew.largest(
            task.all,
            (start, end) -> {
              double most = 0;
              for (int k = start; k < end; k++) {
                double step = value[k] + share * trialValue[k];
                if (step < 0 && task.hasLower(k)) {
                  most = Math.max(most, -step / at.above[k]);
                } else if (step > 0 && task.hasUpper(k)) {
                  most = Math.max(most, step / at.below[k]);
                }
              }
              return most;
            });
    return 1 / Math.max(1, fastest);
  }

  double dualStep(double share) {
    double fastest =
        crew.largest(
            task.all,
            (start, end) -> {
              double most = 0;
              for (int k = start; k < end; k++) {
                if (task.hasLower(k)) {
                  double step = lowerPrice[k] + share * trialLower(k);
                  most = Math.max(most, -step / at.lowerPrice[k]);
                }
                if (task.hasUpper(k)) {
                  double step = upperPrice[k] + share * trialUpper(k);
                  most = Math.max(most, -step / at.upperPrice[k]);
                }
              }
              return most;
            });
    return 1 / Math.max(1, fastest);
  }

  /** Mean product after steps along this direction. */
  double complementarity(double primalStep, double dualStep) {
    double sum =
        crew.sum(
            task.all,
            (start, end) -> {
              double part = 0;
              for (int k = start; k < end; k++) {
                if (task.hasLower(k)) {
                  part +=
                      (at.above[k] + primalStep * value[k])
                          * (at.lowerPrice[k] + dualStep * lowerPrice[k]);
                }
                if (task.hasUpper(k)) {
                  part +=
                      (at.below[k] - primalStep * value[k])
                          * (at.upperPrice[k] + dualStep * upperPrice[k]);
                }
              }
              return part;
            });
    return sum / Math.max(1, task.pairs);
  }
}
