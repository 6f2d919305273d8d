package energy.samal.model;

import energy.samal.time.Horizon;
import energy.samal.time.RowHours;

/**
 * What holds for the whole case.
 *
 * @param name short, of the case
 * @param names titles by language
 * @param currency of all money, with its base year, such as USD2023
 * @param horizon planning years and discounting
 * @param hours of the year in every series: 8760, or fewer in small tests
 * @param resolution default of {@code --hours}
 * @param rowHours hours behind each row of the series
 * @param wholeUnits whether units are on or off as a whole, instead of parts of them, too
 */
public record Settings(
    String name,
    Names names,
    String currency,
    Horizon horizon,
    int hours,
    String resolution,
    RowHours rowHours,
    boolean wholeUnits) {
  /** A year whose rows are hours. */
  public Settings(
      String name, Names names, String currency, Horizon horizon, int hours, String resolution) {
    this(name, names, currency, horizon, hours, resolution, RowHours.ONE, false);
  }

  /** Hours of the year that all rows stand for. */
  public double yearHours() {
    return rowHours.ofYear(hours);
  }

  public Settings withRowHours(RowHours rowHours) {
    return new Settings(name, names, currency, horizon, hours, resolution, rowHours, wholeUnits);
  }

  public Settings withWholeUnits(boolean wholeUnits) {
    return new Settings(name, names, currency, horizon, hours, resolution, rowHours, wholeUnits);
  }

  public Settings withHorizon(Horizon horizon) {
    return new Settings(name, names, currency, horizon, hours, resolution, rowHours, wholeUnits);
  }
}
