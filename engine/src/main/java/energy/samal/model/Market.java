package energy.samal.model;

import energy.samal.time.Series;
import energy.samal.time.YearCurve;

/**
 * Trade with a neighbour outside the model at given prices.
 *
 * @param neighbour country id of the partner
 * @param purchase from outside into the node
 * @param sale from the node to outside
 * @param priceProfile shape of both prices, mean 1
 */
public record Market(
    String id,
    String node,
    String carrier,
    String neighbour,
    Trade purchase,
    Trade sale,
    Series priceProfile) {

  /**
   * @param limitMw by year
   * @param pricePerMwh by year
   * @param maximumMwhPerYear by year; infinite when not limited
   */
  public record Trade(YearCurve limitMw, YearCurve pricePerMwh, YearCurve maximumMwhPerYear) {
    public static final Trade NONE =
        new Trade(YearCurve.ZERO, YearCurve.ZERO, YearCurve.constant(Double.POSITIVE_INFINITY));
  }
}
