package energy.samal.time;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * A value by calendar year: straight lines between the given years, level before the first and
 * after the last. Between two points of which one is infinite it stays at the earlier one.
 */
public final class YearCurve {
  /** The curve without a point: 0 in every year. */
  public static final YearCurve ZERO = constant(0);

  /** Year and value of each point in turn, by year: cases have very many curves. */
  private final double[] points;

  private YearCurve(double[] points) {
    this.points = points;
  }

  /** A curve through these points, at least one. */
  public static YearCurve of(Map<Integer, Double> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a year curve needs at least one point");
    }
    return new YearCurve(
        new TreeMap<>(points)
            .entrySet().stream()
                .flatMapToDouble(point -> DoubleStream.of(point.getKey(), point.getValue()))
                .toArray());
  }

  /** The same value in every year. */
  public static YearCurve constant(double value) {
    return new YearCurve(new double[] {0, value});
  }

  public double at(int year) {
    int after = 0;
    while (after < points.length && points[after] < year) {
      after += 2;
    }
    if (after == points.length) {
      return points[after - 1];
    }
    double valueAfter = points[after + 1];
    if (after == 0 || points[after] == year) {
      return valueAfter;
    }
    double valueBefore = points[after - 1];
    if (Double.isInfinite(valueBefore) || Double.isInfinite(valueAfter)) {
      return valueBefore;
    }
    double share = (year - points[after - 2]) / (points[after] - points[after - 2]);
    return valueBefore + share * (valueAfter - valueBefore);
  }

  /** The given points, by year. */
  public Map<Integer, Double> points() {
    var map = new TreeMap<Integer, Double>();
    for (int k = 0; k < points.length; k += 2) {
      map.put((int) points[k], points[k + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearCurve curve && Arrays.equals(points, curve.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }

  @Override
  public String toString() {
    return "YearCurve" + points();
  }
}
