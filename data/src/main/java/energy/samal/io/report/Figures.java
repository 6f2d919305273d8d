package energy.samal.io.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures added up by two keys and the planning year, and how figures are written. */
final class Figures {
  /** Enough for any chart, and half the size of the file. */
  private static final MathContext DIGITS = new MathContext(5);

  private final int years;
  private final Map<String, Map<String, double[]>> sums = new LinkedHashMap<>();

  Figures(int years) {
    this.years = years;
  }

  void add(String outer, String inner, int yearIndex, double value) {
    sums.computeIfAbsent(outer, _ -> new LinkedHashMap<>())
            .computeIfAbsent(inner, _ -> new double[years])[yearIndex] +=
        value;
  }

  /** All figures divided by {@code unit}, without those that are nothing in every year. */
  Map<String, Map<String, List<Double>>> in(double unit) {
    var all = new LinkedHashMap<String, Map<String, List<Double>>>();
    sums.forEach(
        (outer, inner) -> {
          var kept = new LinkedHashMap<String, List<Double>>();
          inner.forEach(
              (key, values) -> {
                if (Arrays.stream(values).anyMatch(v -> Math.abs(v / unit) > 1e-7)) {
                  kept.put(key, rounded(values, unit));
                }
              });
          all.put(outer, kept);
        });
    return all;
  }

  static List<Double> rounded(double[] values, double unit) {
    return Arrays.stream(values).mapToObj(v -> rounded(v / unit)).toList();
  }

  /** Five digits; null for what is not a number. */
  static Double rounded(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return Math.abs(value) < 1e-9 ? 0.0 : new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
