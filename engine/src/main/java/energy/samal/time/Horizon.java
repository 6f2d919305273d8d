package energy.samal.time;

import java.util.List;

/**
 * The planning years, each standing for all years up to the next one, the last for a stated number.
 *
 * @param years rising calendar years, at least one
 * @param lastStandsForYears years that the last planning year stands for, at least 1
 * @param discountRate yearly, a share
 */
public record Horizon(List<Integer> years, int lastStandsForYears, double discountRate) {
  public Horizon {
    years = List.copyOf(years);
    if (years.isEmpty() || lastStandsForYears < 1) {
      throw new IllegalArgumentException(
          "a horizon needs a year and a last period of 1 year or more");
    }
  }

  public int first() {
    return years.getFirst();
  }

  /** Calendar years that the planning year at {@code index} stands for. */
  public int standsForYears(int index) {
    return index + 1 < years.size() ? years.get(index + 1) - years.get(index) : lastStandsForYears;
  }

  /**
   * Present value, at the first planning year, of one unit of money paid in each of the years that
   * the planning year at {@code index} stands for.
   *
   * <pre>Σ over those years of (1 + r)^−(year − first)</pre>
   */
  public double presentValueFactor(int index) {
    double sum = 0;
    for (int k = 0; k < standsForYears(index); k++) {
      sum += Math.pow(1 + discountRate, -(years.get(index) - first() + k));
    }
    return sum;
  }

  /** The horizon of one of its years alone, still standing for the same number of years. */
  public Horizon only(int index) {
    return new Horizon(List.of(years.get(index)), standsForYears(index), discountRate);
  }
}
