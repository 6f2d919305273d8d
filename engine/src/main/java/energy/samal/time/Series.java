package energy.samal.time;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * One value per hour or per step. Immutable: the array never leaves this class.
 *
 * <p>A series may have values of its own from some years on ({@link #byYear}). Values are then read
 * of a year ({@link #in}), never of the series itself.
 */
public final class Series {
  private static final double[] NONE = {};

  private final double[] values;

  /** By the first year in which they hold; null where all years have the same values. */
  private final NavigableMap<Integer, Series> years;

  private Series(double[] values) {
    this(values, null);
  }

  private Series(double[] values, NavigableMap<Integer, Series> years) {
    this.values = values;
    this.years = years;
  }

  /**
   * A series that changes from year to year.
   *
   * @param years values by the first year in which they hold; the first ones hold before it, too
   * @throws IllegalArgumentException when there are none, or they have not the same hours
   */
  public static Series byYear(Map<Integer, Series> years) {
    if (years.values().stream().mapToInt(Series::hours).distinct().count() != 1) {
      throw new IllegalArgumentException("series by year, of the same hours: " + years);
    }
    return new Series(NONE, new TreeMap<>(years));
  }

  /** Its values in a year. */
  public Series in(int year) {
    if (years == null) {
      return this;
    }
    var found = years.floorEntry(year);
    return (found == null ? years.firstEntry() : found).getValue();
  }

  /** The first years of all its versions; none where all years have the same values. */
  public List<Integer> changes() {
    return years == null ? List.of() : List.copyOf(years.keySet());
  }

  /** Its values in all years, each once. */
  public Collection<Series> versions() {
    return years == null ? List.of(this) : years.values();
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

  /**
   * @throws IllegalStateException when it depends on the year
   */
  public double at(int hour) {
    return own()[hour];
  }

  private double[] own() {
    if (years != null) {
      throw new IllegalStateException("values without a year, where they change with it: " + this);
    }
    return values;
  }

  public int hours() {
    return years == null ? values.length : years.firstEntry().getValue().hours();
  }

  public double sum() {
    double sum = 0;
    for (double value : own()) {
      sum += value;
    }
    return sum;
  }

  public double mean() {
    return hours() == 0 ? 0 : sum() / hours();
  }

  /** The least in all years. */
  public double min() {
    return years == null
        ? Arrays.stream(values).min().orElse(0)
        : years.values().stream().mapToDouble(Series::min).min().orElse(0);
  }

  /** The most in all years. */
  public double max() {
    return years == null
        ? Arrays.stream(values).max().orElse(0)
        : years.values().stream().mapToDouble(Series::max).max().orElse(0);
  }

  /** A copy of the values, in order. */
  public double[] toArray() {
    return own().clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series
        && Arrays.equals(values, series.values)
        && Objects.equals(years, series.years);
  }

  @Override
  public int hashCode() {
    return years == null ? Arrays.hashCode(values) : years.hashCode();
  }

  @Override
  public String toString() {
    return years == null
        ? "Series[%d hours, mean %s]".formatted(values.length, mean())
        : "Series" + years;
  }
}
