package energy.samal.time;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses real days (or weeks) that stand for the others: the k medoids with the least sum of
 * squared distances from each day to its medoid.
 *
 * <p>Source: Kaufman and Rousseeuw, "Finding Groups in Data", 1990, chapter 2 (PAM): medoids are
 * added one by one where they help most, then swapped with others as long as that helps. Nothing is
 * random; ties go to the earlier day.
 */
final class Representatives {
  private static final double LEAST_GAIN = 1e-9;

  private final double[][] distance;
  private final int[] medoids;
  private final boolean[] isMedoid;
  private final int fixed;

  /**
   * @param medoids base periods that represent, rising
   * @param clusterOfBase for each base period the place of its medoid
   */
  record Choice(int[] medoids, int[] clusterOfBase) {}

  private Representatives(double[][] distance, int count, int fixed) {
    this.distance = distance;
    this.medoids = new int[count];
    this.isMedoid = new boolean[distance.length];
    this.fixed = fixed;
  }

  /**
   * Chooses {@code count} of {@code bases} base periods.
   *
   * @param length hours of a base period
   * @param alone base period that represents itself and no other, or −1
   */
  static Choice choose(List<Series> series, int length, int bases, int count, int alone) {
    var search = new Representatives(distances(series, length, bases, alone), count, alone);
    search.build();
    search.improve();
    return search.choice();
  }

  /** Squared; a base period that shall stand alone is infinitely far as a medoid of others. */
  private static double[][] distances(List<Series> series, int length, int bases, int alone) {
    var distance = new double[bases][bases];
    for (var one : series) {
      double[] values = one.toArray();
      for (int a = 0; a < bases; a++) {
        for (int b = 0; b < a; b++) {
          double sum = 0;
          for (int hour = 0; hour < length; hour++) {
            double difference = values[a * length + hour] - values[b * length + hour];
            sum += difference * difference;
          }
          distance[a][b] += sum;
          distance[b][a] += sum;
        }
      }
    }
    for (int base = 0; base < bases && alone >= 0; base++) {
      if (base != alone) {
        distance[base][alone] = Double.POSITIVE_INFINITY;
      }
    }
    return distance;
  }

  private void build() {
    var nearest = new double[distance.length];
    Arrays.fill(nearest, Double.MAX_VALUE);
    for (int k = 0; k < medoids.length; k++) {
      int best = k == 0 && fixed >= 0 ? fixed : mostHelpful(nearest);
      medoids[k] = best;
      isMedoid[best] = true;
      for (int base = 0; base < nearest.length; base++) {
        nearest[base] = Math.min(nearest[base], distance[base][best]);
      }
    }
  }

  private int mostHelpful(double[] nearest) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = 0; candidate < nearest.length; candidate++) {
      if (isMedoid[candidate]) {
        continue;
      }
      double sum = 0;
      for (int base = 0; base < nearest.length; base++) {
        sum += Math.min(nearest[base], distance[base][candidate]);
      }
      if (best < 0 || sum < least) {
        least = sum;
        best = candidate;
      }
    }
    return best;
  }

  private void improve() {
    double cost = cost();
    while (true) {
      var swap = bestSwap(cost * (1 - LEAST_GAIN));
      if (swap.place() < 0) {
        return;
      }
      isMedoid[medoids[swap.place()]] = false;
      isMedoid[swap.candidate()] = true;
      medoids[swap.place()] = swap.candidate();
      cost = cost();
    }
  }

  /** A medoid's place, who shall take it, and the cost then; place −1 when nothing helps. */
  private record Swap(int place, int candidate, double cost) {}

  private Swap bestSwap(double below) {
    var best = new Swap(-1, -1, below);
    for (int place = 0; place < medoids.length; place++) {
      if (medoids[place] == fixed) {
        continue;
      }
      double[] without = nearestWithout(place);
      for (int candidate = 0; candidate < distance.length; candidate++) {
        if (!isMedoid[candidate]) {
          double cost = 0;
          for (int base = 0; base < without.length; base++) {
            cost += Math.min(without[base], distance[base][candidate]);
          }
          if (cost < best.cost()) {
            best = new Swap(place, candidate, cost);
          }
        }
      }
    }
    return best;
  }

  private double[] nearestWithout(int place) {
    var nearest = new double[distance.length];
    Arrays.fill(nearest, Double.MAX_VALUE);
    for (int k = 0; k < medoids.length; k++) {
      for (int base = 0; base < nearest.length && k != place; base++) {
        nearest[base] = Math.min(nearest[base], distance[base][medoids[k]]);
      }
    }
    return nearest;
  }

  private double cost() {
    return Arrays.stream(nearestWithout(-1)).sum();
  }

  private Choice choice() {
    Arrays.sort(medoids);
    var clusterOfBase = new int[distance.length];
    for (int base = 0; base < clusterOfBase.length; base++) {
      for (int k = 0; k < medoids.length; k++) {
        int now = medoids[clusterOfBase[base]];
        if (distance[base][medoids[k]] < distance[base][now] || medoids[k] == base) {
          clusterOfBase[base] = k;
        }
      }
    }
    return new Choice(medoids, clusterOfBase);
  }
}
