package energy.samal.io.pypsa;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** An attribute over the snapshots: a value for each, or one for all. */
record Values(double constant, double[] series) {
  private static final double[] NONE = {};

  static Values of(double constant) {
    return new Values(constant, NONE);
  }

  boolean varies() {
    return series.length > 0 && (min() != max() || Arrays.stream(series).anyMatch(Double::isNaN));
  }

  double at(int snapshot) {
    return series.length == 0 ? constant : series[snapshot];
  }

  double min() {
    return series.length == 0 ? constant : Arrays.stream(series).min().orElseThrow();
  }

  double max() {
    return series.length == 0 ? constant : Arrays.stream(series).max().orElseThrow();
  }

  /** Both at once in each snapshot. */
  Values with(Values other, DoubleBinaryOperator both) {
    int count = Math.max(series.length, other.series.length);
    var values = new double[count];
    Arrays.setAll(values, t -> both.applyAsDouble(at(t), other.at(t)));
    return of(count > 0 ? 0 : both.applyAsDouble(constant, other.constant), values);
  }

  Values map(DoubleUnaryOperator each) {
    return of(each.applyAsDouble(constant), Arrays.stream(series).map(each).toArray());
  }

  /** Series are large: one that comes out as it was is not held twice. */
  private Values of(double constant, double[] values) {
    return new Values(constant, Arrays.equals(values, series) ? series : values);
  }
}
