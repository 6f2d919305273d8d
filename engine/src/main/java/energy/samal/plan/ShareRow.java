package energy.samal.plan;

/**
 * Share of what counts, by one counting rule, in one country and year; one row for every country,
 * rule and year, with or without a target.
 *
 * @param policy id of the target, empty when there is none
 * @param countedMwh output of what counts
 * @param baseMwh generation, or consumption where the target says so
 * @param target share aimed at, NaN when there is none
 * @param pricePerMwh what one more MWh of target costs in the planning year, not discounted; NaN
 *     when there is no target
 * @param shortfallMwh by which the target is missed
 */
public record ShareRow(
    int year,
    String country,
    String counting,
    String policy,
    double countedMwh,
    double baseMwh,
    double target,
    double pricePerMwh,
    double shortfallMwh) {
  public double reached() {
    return baseMwh == 0 ? 0 : countedMwh / baseMwh;
  }
}
