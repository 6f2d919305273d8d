package energy.samal.model;

import energy.samal.time.Series;

/**
 * How capacity may be used.
 *
 * @param availability share of capacity that can run in each hour, 0…{@value #MOST_AVAILABLE}
 * @param minimumShare share of available capacity that must run in each hour (1: must-run), 0…1
 * @param rampPerHour most change from one hour to the next, share of capacity; 1 or more: no limit
 * @param minimumYearlyFactor least output of a year, share of capacity × hours, 0…1
 * @param maximumYearlyFactor most output of a year, share of capacity × hours; 1: no limit
 * @param minimum share of capacity that must run in each hour; without hours: none
 * @param extraPerMwh paid for each MWh of output in each hour besides its costs; without hours:
 *     none
 * @param rowRules what binds output from row to row
 */
public record Operation(
    Series availability,
    double minimumShare,
    double rampPerHour,
    double minimumYearlyFactor,
    double maximumYearlyFactor,
    Series minimum,
    Series extraPerMwh,
    RowRules rowRules) {
  /**
   * Wind in cold, dense air, water at a high head and outputs of whole areas can be a little more
   * than what is on the plates. What is further above is no share.
   */
  public static final double MOST_AVAILABLE = 1.2;

  /** Nothing but shares that are the same in each hour. */
  public Operation(
      Series availability,
      double minimumShare,
      double rampPerHour,
      double minimumYearlyFactor,
      double maximumYearlyFactor) {
    this(
        availability,
        minimumShare,
        rampPerHour,
        minimumYearlyFactor,
        maximumYearlyFactor,
        Series.of(),
        Series.of(),
        RowRules.NONE);
  }

  public RowRamp rowRamp() {
    return rowRules.ramp();
  }

  public Units units() {
    return rowRules.units();
  }

  /** Any output up to {@code availability}. */
  public static Operation free(Series availability) {
    return new Operation(availability, 0, 1, 0, 1);
  }
}
