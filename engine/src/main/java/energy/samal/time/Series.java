package energy.samal.time;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** One value per hour or per step. Immutable: the array never leaves this class. */
public final class Series {
  private final double[] values;

  private Series(double[] values) {
    this.values = values;
  }

  /** A series of these values; the array is copied. */
  public static Series of(double... values) {
    return new Series(values.clone());
  }

  /** The same value {@code hours} times. */
  public static Series constant(double value, int hours) {
    var values = new double[hours];
    Arrays.fill(values, value);
    return new Series(values);
  }

  /** The value {@code rule} gives for each hour from 0 on. */
  public static Series generate(int hours, IntToDoubleFunction rule) {
    var values = new double[hours];
    Arrays.setAll(values, rule);
    return new Series(values);
  }

  public double at(int hour) {
    return values[hour];
  }

  public int hours() {
    return values.length;
  }

  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  public double mean() {
    return values.length == 0 ? 0 : sum() / values.length;
  }

  public double min() {
    return Arrays.stream(values).min().orElse(0);
  }

  public double max() {
    return Arrays.stream(values).max().orElse(0);
  }

  /** A copy of the values, in order. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(values, series.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Series[%d hours, mean %s]".formatted(values.length, mean());
  }
}
