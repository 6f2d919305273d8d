package energy.samal.model;

import energy.samal.time.Series;

/**
 * How capacity may be used.
 *
 * @param availability share of capacity that can run in each hour, 0…1
 * @param minimumShare share of available capacity that must run in each hour (1: must-run), 0…1
 * @param rampPerHour most change from one hour to the next, share of capacity; 1 or more: no limit
 * @param minimumYearlyFactor least output of a year, share of capacity × hours, 0…1
 * @param maximumYearlyFactor most output of a year, share of capacity × hours; 1: no limit
 */
public record Operation(
    Series availability,
    double minimumShare,
    double rampPerHour,
    double minimumYearlyFactor,
    double maximumYearlyFactor) {

  /** Any output up to {@code availability}. */
  public static Operation free(Series availability) {
    return new Operation(availability, 0, 1, 0, 1);
  }
}
