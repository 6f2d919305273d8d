package energy.samal.model;

/**
 * @param efficiency MWh arriving for each MWh sent, (0, 1]
 * @param reverseShare capacity backwards as a share of capacity forwards, 0…1; 0: one way
 * @param feePerMwh wheeling fee for each MWh sent, either way
 * @param rampPerHour most change of flow from one hour to the next, share of capacity; 1 or more:
 *     no limit
 * @param reactance of AC lines, which share power by the voltage law
 * @param availability share of capacity that can flow in each hour
 */
public record LinkOperation(
    double efficiency,
    double reverseShare,
    double feePerMwh,
    double rampPerHour,
    Reactance reactance,
    LinkAvailability availability) {
  /** Always available. */
  public LinkOperation(
      double efficiency,
      double reverseShare,
      double feePerMwh,
      double rampPerHour,
      Reactance reactance) {
    this(efficiency, reverseShare, feePerMwh, rampPerHour, reactance, LinkAvailability.ALWAYS);
  }
}
