package energy.samal.io.osemosys;

import java.util.Arrays;

/**
 * Least and most activity as carriers of the year: leave, of which there is only so much, and duty,
 * of which so much is asked for.
 */
final class ActivityLimits {
  private static final double MOST_PJ = 1e12 / Units.MWH_PER_PJ;

  private final Desk desk;
  private final String region;
  private final String technology;
  private final String id;

  ActivityLimits(Desk desk, String region, String technology, String id) {
    this.desk = desk;
    this.region = region;
    this.technology = technology;
    this.id = id;
  }

  void into(Flows flows) {
    var most = desk.byYear("TotalTechnologyAnnualActivityUpperLimit", region, technology);
    double period =
        desk.data().at("TotalTechnologyModelPeriodActivityUpperLimit", region, technology);
    if (Arrays.stream(most).anyMatch(ActivityLimits::binds) || binds(period)) {
      var leave = "leave for " + id;
      desk.newCarrier(leave, "yearly");
      desk.supply(
          leave,
          region,
          _ -> 0,
          y -> binds(most[y]) ? most[y] * Units.MWH_PER_PJ : Double.POSITIVE_INFINITY,
          binds(period) ? period * Units.MWH_PER_PJ : Double.POSITIVE_INFINITY);
      flows.make(leave, -1);
      desk.report().kept("most activity", "supplies.csv, as leave to be used", id);
    }
    var least = desk.byYear("TotalTechnologyAnnualActivityLowerLimit", region, technology);
    if (Arrays.stream(least).anyMatch(v -> v > 0)) {
      var duty = "duty of " + id;
      desk.newCarrier(duty, "yearly");
      desk.surplus(duty, region);
      var mwh = Arrays.stream(least).map(v -> Math.max(0, v) * Units.MWH_PER_PJ).toArray();
      desk.demand(duty + " in " + region, duty, region, mwh);
      flows.make(duty, 1);
      desk.report().kept("least activity", "demands.csv, as duty to be done", id);
    }
  }

  private static boolean binds(double pj) {
    return pj >= 0 && pj <= MOST_PJ;
  }
}
