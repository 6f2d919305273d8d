package energy.samal.model;

import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.List;

/**
 * Use of a carrier at a node.
 *
 * @param mwhPerYear by year
 * @param profile shape, mean 1
 * @param lostLoadPerMwh what it costs when one MWh is not served
 * @param flexibility what may move
 * @param elasticSteps what is given up at a price, cheapest first
 */
public record Demand(
    String id,
    String node,
    String carrier,
    YearCurve mwhPerYear,
    Series profile,
    double lostLoadPerMwh,
    Flexibility flexibility,
    List<ElasticStep> elasticSteps) {
  public Demand {
    elasticSteps = List.copyOf(elasticSteps);
  }

  /**
   * @param shiftableShare of each hour's demand that may be served earlier or later, 0…1
   * @param windowHours within which what is moved must be made up for
   */
  public record Flexibility(double shiftableShare, int windowHours) {
    public static final Flexibility NONE = new Flexibility(0, 0);
  }

  /**
   * @param share of each hour's demand, 0…1
   * @param pricePerMwh at which it is given up
   */
  public record ElasticStep(double share, double pricePerMwh) {}

  /**
   * Demand in each hour of a year, MW.
   *
   * @param yearHours hours of the year
   */
  public Series mwIn(int year, double yearHours) {
    double mean = mwhPerYear.at(year) / yearHours;
    var shape = profile.in(year);
    return Series.generate(shape.hours(), hour -> mean * shape.at(hour));
  }
}
