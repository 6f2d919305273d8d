package energy.samal.solver.temporal;

import java.util.Arrays;

/** A direction to move an {@link Iterate} in, and corrections that are tried on it. */
final class Direction {
  /** Shares of a correction that are tried. */
  private static final int SHARES = 5;

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
    double[] shares = new double[SHARES];
    for (int w = 0; w < SHARES; w++) {
      shares[w] = leastShare + (1 - leastShare) * w / (SHARES - 1);
    }
    double[] fastest = fastest(shares);
    int primal = 0;
    int dual = 0;
    for (int w = 1; w < SHARES; w++) {
      primal = fastest[w] <= fastest[primal] ? w : primal;
      dual = fastest[SHARES + w] <= fastest[SHARES + dual] ? w : dual;
    }
    return new Steps(
        1 / Math.max(1, fastest[primal]),
        1 / Math.max(1, fastest[SHARES + dual]),
        shares[primal],
        shares[dual]);
  }

  /** The longest steps without any correction. */
  Steps steps() {
    double[] fastest = fastest(new double[1]);
    return new Steps(1 / Math.max(1, fastest[0]), 1 / Math.max(1, fastest[1]), 0, 0);
  }

  /**
   * How fast the nearest boundary is reached, by values and then by prices, for each share, the
   * least share first. Only what is faster than 1 counts.
   */
  private double[] fastest(double[] shares) {
    int count = shares.length;
    return crew.largest(
        task.all,
        2 * count,
        (start, end, most) -> {
          for (int k = start; k < end; k++) {
            if (task.hasLower(k)) {
              raise(most, 0, shares, -value[k], -trialValue[k], at.above[k]);
              raise(most, count, shares, -lowerPrice[k], -trialLower(k), at.lowerPrice[k]);
            }
            if (task.hasUpper(k)) {
              raise(most, 0, shares, value[k], trialValue[k], at.below[k]);
              raise(most, count, shares, -upperPrice[k], -trialUpper(k), at.upperPrice[k]);
            }
          }
        });
  }

  /** What is linear in the share is fastest with the least or with all of the correction. */
  private static void raise(
      double[] most, int from, double[] shares, double speed, double trial, double distance) {
    if (speed + trial <= distance && speed + shares[0] * trial <= distance) {
      return;
    }
    for (int w = 0; w < shares.length; w++) {
      double rate = (speed + shares[w] * trial) / distance;
      // Also true of what is no number, so that it is not lost.
      if (!(rate <= most[from + w])) {
        most[from + w] = rate;
      }
    }
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
