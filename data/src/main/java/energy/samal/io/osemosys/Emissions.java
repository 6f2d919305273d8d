package energy.samal.io.osemosys;

import java.util.Arrays;

/**
 * Emissions with a limit or a penalty as permits: a carrier of the year that comes for the penalty,
 * up to the limits, and that activity uses. A permit is for what emits one unit with each PJ.
 */
final class Emissions {
  private final Desk desk;
  private final String region;

  Emissions(Desk desk, String region) {
    this.desk = desk;
    this.region = region;
  }

  void translate() {
    for (var emission : desk.list("EMISSION")) {
      if (counts(desk, region, emission)) {
        permits(emission);
      } else {
        desk.report().dropped("emissions without a limit and a penalty", emission);
      }
    }
  }

  static boolean counts(Desk desk, String region, String emission) {
    return Arrays.stream(desk.byYear("AnnualEmissionLimit", region, emission)).anyMatch(v -> v >= 0)
        || desk.data().at("ModelPeriodEmissionLimit", region, emission) >= 0
        || desk.any("EmissionsPenalty", 0, region, emission);
  }

  static String carrier(String emission) {
    return "permits for " + emission;
  }

  private void permits(String emission) {
    var limit = desk.byYear("AnnualEmissionLimit", region, emission);
    var outside = desk.byYear("AnnualExogenousEmission", region, emission);
    var penalty = desk.byYear("EmissionsPenalty", region, emission);
    double period = desk.data().at("ModelPeriodEmissionLimit", region, emission);
    double periodOutside =
        desk.data().at("ModelPeriodExogenousEmission", region, emission)
            + Arrays.stream(outside).sum();
    if (Arrays.stream(penalty).anyMatch(v -> v < 0)) {
      var key = new String[] {region, emission, desk.years().getFirst()};
      desk.refuse("EmissionsPenalty", key, "negative", "it must be at least 0", "Correct it.");
      return;
    }
    for (int y = 0; y < limit.length; y++) {
      left(emission, limit[y], outside[y], "AnnualEmissionLimit", desk.years().get(y));
    }
    left(emission, period, periodOutside, "ModelPeriodEmissionLimit", "");
    desk.newCarrier(carrier(emission), "yearly");
    desk.surplus(carrier(emission), region);
    desk.supply(
        carrier(emission),
        region,
        y -> desk.units().perMwh(penalty[y]),
        y -> limit[y] < 0 ? Double.POSITIVE_INFINITY : (limit[y] - outside[y]) * Units.MWH_PER_PJ,
        period < 0 ? Double.POSITIVE_INFINITY : (period - periodOutside) * Units.MWH_PER_PJ);
    desk.report()
        .kept("emission with a limit or penalty", "supplies.csv, as permits to be used", emission);
  }

  private void left(String emission, double limit, double outside, String parameter, String year) {
    if (limit >= 0 && limit < outside) {
      var key =
          year.isEmpty() ? new String[] {region, emission} : new String[] {region, emission, year};
      var rule = "exogenous emissions alone are " + outside;
      desk.refuse(parameter, key, limit, rule, "Raise the limit.");
    }
  }
}
