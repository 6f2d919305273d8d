package energy.samal.io.pypsa;

import java.util.Arrays;
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

  Values map(DoubleUnaryOperator each) {
    return new Values(each.applyAsDouble(constant), Arrays.stream(series).map(each).toArray());
  }
}
