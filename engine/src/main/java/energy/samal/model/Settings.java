package energy.samal.model;

import energy.samal.time.Horizon;

/**
 * What holds for the whole case.
 *
 * @param name short, of the case
 * @param names titles by language
 * @param currency of all money, with its base year, such as USD2023
 * @param horizon planning years and discounting
 * @param hours of the year in every series: 8760, or fewer in small tests
 * @param resolution default of {@code --hours}
 */
public record Settings(
    String name, Names names, String currency, Horizon horizon, int hours, String resolution) {
  public Settings withHorizon(Horizon horizon) {
    return new Settings(name, names, currency, horizon, hours, resolution);
  }
}
