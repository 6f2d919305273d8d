package energy.samal.time;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The planning years, each standing for all years up to the next one, the last for a stated number.
 *
 * @param years rising calendar years, at least one
 * @param lastStandsForYears years that the last planning year stands for, at least 1
 * @param discountRate yearly, a share
 * @param weights of years that count for other than the calendar and the rate say
 */
public record Horizon(
    List<Integer> years,
    int lastStandsForYears,
    double discountRate,
    Map<Integer, Weight> weights) {
  /**
   * What a planning year counts for.
   *
   * @param money in the objective, of one unit of money paid in each of its years
   * @param years that it stands for
   */
  public record Weight(double money, double years) {}

  public Horizon {
    years = List.copyOf(years);
    weights = Map.copyOf(weights);
    if (years.isEmpty() || lastStandsForYears < 1) {
      throw new IllegalArgumentException(
          "a horizon needs a year and a last period of 1 year or more");
    }
  }

  /** Years that count for what the calendar and the rate say. */
  public Horizon(List<Integer> years, int lastStandsForYears, double discountRate) {
    this(years, lastStandsForYears, discountRate, Map.of());
  }

  public Horizon withWeights(Map<Integer, Weight> weights) {
    return new Horizon(years, lastStandsForYears, discountRate, weights);
  }

  public int first() {
    return years.getFirst();
  }

  /** Years that the planning year at {@code index} stands for. */
  public double standsForYears(int index) {
    var weight = weights.get(years.get(index));
    return weight == null ? yearsToNext(index) : weight.years();
  }

  /** Calendar years from the planning year at {@code index} to the next. */
  private int yearsToNext(int index) {
    return index + 1 < years.size() ? years.get(index + 1) - years.get(index) : lastStandsForYears;
  }

  /**
   * Present value, at the first planning year, of one unit of money paid in each of the years that
   * the planning year at {@code index} stands for.
   *
   * <pre>Σ over those years of (1 + r)^−(year − first)</pre>
   *
   * <p>A weight of its own stands in its place.
   */
  public double presentValueFactor(int index) {
    var weight = weights.get(years.get(index));
    if (weight != null) {
      return weight.money();
    }
    double sum = 0;
    for (int k = 0; k < yearsToNext(index); k++) {
      sum += Math.pow(1 + discountRate, -(years.get(index) - first() + k));
    }
    return sum;
  }

  /** The horizon of one of its years alone, still standing for the same number of years. */
  public Horizon only(int index) {
    return of(List.of(years.get(index)));
  }

  /** The horizon of some of its years; the last of them still stands for the same number. */
  public Horizon of(List<Integer> some) {
    int last = yearsToNext(years.indexOf(some.getLast()));
    var kept =
        weights.entrySet().stream()
            .filter(weight -> some.contains(weight.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Horizon(some, last, discountRate, kept);
  }
}
