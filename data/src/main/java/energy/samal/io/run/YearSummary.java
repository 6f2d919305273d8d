package energy.samal.io.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Main figures of a planning year.
 *
 * @param countries by country id, in the order of the case
 * @param cost money in the planning year, not discounted, by component
 * @param costPresentValue money at the first planning year, for all years it stands for, by
 *     component; over all years they add up to the objective
 */
public record YearSummary(
    int year,
    Map<String, CountrySummary> countries,
    Map<String, Double> cost,
    Map<String, Double> costPresentValue) {
  public YearSummary {
    countries = inOrder(countries);
    cost = inOrder(cost);
    costPresentValue = inOrder(costPresentValue);
  }

  /** An immutable copy that keeps the order, which {@code Map.copyOf} does not. */
  static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
