package energy.samal.model;

/**
 * A form of energy.
 *
 * @param balance how closely supply must follow use: every hour, or over the year (fuels in stock)
 * @param emissionTPerMwh t CO₂ emitted when one MWh (lower heating value) is burnt
 */
public record Carrier(String id, Names names, Balance balance, double emissionTPerMwh) {
  /** Id of the carrier that shares of renewables and capacities in GW are told of. */
  public static final String ELECTRICITY = "electricity";

  /** How closely supply must follow use. */
  public enum Balance {
    HOURLY,
    YEARLY
  }
}
