package energy.samal.model;

/**
 * Heat that a steam turbine may give up to, at the price of some power.
 *
 * @param carrier of the heat
 * @param maximumMwhPerMwh most heat for each MWh of full-condensing output
 * @param powerLossPerMwh power lost for each MWh of heat
 */
public record Extraction(String carrier, double maximumMwhPerMwh, double powerLossPerMwh) {
  public static final Extraction NONE = new Extraction("", 0, 0);

  public boolean exists() {
    return maximumMwhPerMwh > 0;
  }
}
