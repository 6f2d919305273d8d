package energy.samal.time;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cuts the year into runs of neighbouring hours that differ little within themselves.
 *
 * <p>Each hour begins as a run of its own; again and again the two neighbouring runs are joined
 * that add least to the sum of squared deviations from the means (Ward's criterion, neighbours
 * only):
 *
 * <pre>n₁ n₂ / (n₁ + n₂) · Σ over series (mean₁ − mean₂)²</pre>
 *
 * Source: Pineda and Morales, "Chronological time-period clustering for optimal capacity expansion
 * planning with storage", IEEE Transactions on Power Systems 33(6), 2018. Ties go to the shorter
 * run, then to the earlier one. O(n log n) for n hours.
 */
final class Segments {
  private static final Comparator<Join> CHEAPEST =
      Comparator.comparingDouble(Join::cost)
          .thenComparingInt(Join::length)
          .thenComparingInt(Join::left);

  private final double[][] sums;
  private final int[] length;
  private final int[] next;
  private final int[] before;
  private final int[] changes;
  private final PriorityQueue<Join> joins = new PriorityQueue<>(CHEAPEST);

  /**
   * Joining the run that begins at {@code left} with the next one, as both were when it was made.
   */
  private record Join(double cost, int length, int left, int changesLeft, int changesRight) {}

  private Segments(List<Series> series, int hours) {
    sums = series.stream().map(Series::toArray).toArray(double[][]::new);
    length = new int[hours];
    next = new int[hours];
    before = new int[hours];
    changes = new int[hours];
    for (int hour = 0; hour < hours; hour++) {
      length[hour] = 1;
      next[hour] = hour + 1;
      before[hour] = hour - 1;
    }
  }

  /** The first hour of each of {@code count} runs, rising, beginning with 0. */
  static int[] firstHours(List<Series> series, int hours, int count) {
    return new Segments(series, hours).joinDownTo(count);
  }

  private int[] joinDownTo(int count) {
    int hours = length.length;
    for (int hour = 0; hour + 1 < hours; hour++) {
      offer(hour);
    }
    for (int runs = hours; runs > count; runs--) {
      join(cheapest().left());
    }
    var firstHours = new int[Math.min(count, hours)];
    int hour = 0;
    for (int run = 0; run < firstHours.length; run++) {
      firstHours[run] = hour;
      hour = next[hour];
    }
    return firstHours;
  }

  private Join cheapest() {
    while (true) {
      var join = joins.remove();
      int left = join.left();
      if (join.changesLeft() == changes[left]
          && next[left] < length.length
          && join.changesRight() == changes[next[left]]) {
        return join;
      }
    }
  }

  private void join(int left) {
    int right = next[left];
    for (double[] sum : sums) {
      sum[left] += sum[right];
    }
    length[left] += length[right];
    next[left] = next[right];
    if (next[left] < length.length) {
      before[next[left]] = left;
    }
    changes[left]++;
    changes[right] = -1;
    if (next[left] < length.length) {
      offer(left);
    }
    if (before[left] >= 0) {
      offer(before[left]);
    }
  }

  private void offer(int left) {
    int right = next[left];
    double distance = 0;
    for (double[] sum : sums) {
      double difference = sum[left] / length[left] - sum[right] / length[right];
      distance += difference * difference;
    }
    int both = length[left] + length[right];
    double cost = distance * length[left] * length[right] / both;
    joins.add(new Join(cost, both, left, changes[left], changes[right]));
  }
}
