package energy.samal.plan;

import energy.samal.time.TimeGrid;
import java.util.List;

/**
 * A plan: what is built, run, traded, paid and emitted. MW, MWh, t CO₂ and money of the case's
 * currency.
 *
 * @param objective net present value of all costs at the first planning year; the components of
 *     {@link Tables#costs} add up to it
 * @param time steps of the hourly series
 */
public record Plan(
    String caseName,
    String currency,
    double objective,
    List<Integer> years,
    TimeGrid time,
    Tables tables,
    List<HourlySeries> hourly) {
  public Plan {
    years = List.copyOf(years);
    hourly = List.copyOf(hourly);
  }
}
