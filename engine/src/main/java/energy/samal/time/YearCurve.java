package energy.samal.time;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A value by calendar year: straight lines between the given years, level before the first and
 * after the last. Between two points of which one is infinite it stays at the earlier one.
 */
public final class YearCurve {
  /** The curve without a point: 0 in every year. */
  public static final YearCurve ZERO = constant(0);

  private final NavigableMap<Integer, Double> points;

  private YearCurve(NavigableMap<Integer, Double> points) {
    this.points = points;
  }

  /** A curve through these points, at least one. */
  public static YearCurve of(Map<Integer, Double> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a year curve needs at least one point");
    }
    return new YearCurve(new TreeMap<>(points));
  }

  /** The same value in every year. */
  public static YearCurve constant(double value) {
    return of(Map.of(0, value));
  }

  public double at(int year) {
    var before = points.floorEntry(year);
    var after = points.ceilingEntry(year);
    if (before == null) {
      return after.getValue();
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    if (before.getValue().isInfinite() || after.getValue().isInfinite()) {
      return before.getValue();
    }
    double share = (year - before.getKey()) / (double) (after.getKey() - before.getKey());
    return before.getValue() + share * (after.getValue() - before.getValue());
  }

  /** The given points, by year. */
  public Map<Integer, Double> points() {
    return Map.copyOf(points);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearCurve curve && points.equals(curve.points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }

  @Override
  public String toString() {
    return "YearCurve" + points;
  }
}
