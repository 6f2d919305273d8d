package energy.samal.model;

import energy.samal.time.YearCurve;

/**
 * What capacity costs, money of the case's base year. For power the unit is MW, for energy MWh, for
 * saving measures MWh a year.
 *
 * @param capitalPerUnit paid for what is built in a year, before annuities
 * @param fixedPerUnitYear paid each year for what is alive
 * @param variablePerMwh paid for each MWh of output (fuel not included)
 */
public record Costs(
    YearCurve capitalPerUnit, YearCurve fixedPerUnitYear, YearCurve variablePerMwh) {
  public static final Costs FREE = new Costs(YearCurve.ZERO, YearCurve.ZERO, YearCurve.ZERO);
}
