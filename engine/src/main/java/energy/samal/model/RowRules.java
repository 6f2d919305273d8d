package energy.samal.model;

/**
 * What binds output from one row of the hourly tables to the next.
 *
 * @param ramp limits of change
 * @param units that are on or off
 */
public record RowRules(RowRamp ramp, Units units) {
  public static final RowRules NONE = new RowRules(RowRamp.NONE, Units.NONE);
}
