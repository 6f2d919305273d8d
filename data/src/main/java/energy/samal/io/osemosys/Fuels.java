package energy.samal.io.osemosys;

import java.util.Arrays;

/** Fuels as carriers, with what is asked for of them, in slices or at any time of the year. */
final class Fuels {
  private final Desk desk;
  private final String region;
  private final Slices slices;

  Fuels(Desk desk, String region, Slices slices) {
    this.desk = desk;
    this.region = region;
    this.slices = slices;
  }

  void translate(Policies policies) {
    for (var fuel : desk.list("FUEL")) {
      var carrier = policies.carrier(fuel);
      if (desk.newCarrier(carrier, "hourly")) {
        desk.report().kept("fuel", "carriers.csv, balanced in each slice", fuel);
      }
      desk.surplus(carrier, region);
      inSlices(fuel, carrier);
      anyTime(fuel, carrier);
    }
    desk.report().note("what is produced and not used goes to markets for nothing", "all fuels");
  }

  private void inSlices(String fuel, String carrier) {
    var yearly = desk.byYear("SpecifiedAnnualDemand", region, fuel);
    if (Arrays.stream(yearly).allMatch(v -> v == 0)) {
      return;
    }
    var part = new double[slices.count()];
    double sum = 0;
    for (int l = 0; l < part.length; l++) {
      part[l] = desk.steady("SpecifiedDemandProfile", region, fuel, slices.name(l));
      sum += part[l];
    }
    if (!(sum > 0) || Arrays.stream(part).anyMatch(p -> p < 0)) {
      var key = new String[] {region, fuel, slices.name(0), desk.years().getFirst()};
      desk.refuse("SpecifiedDemandProfile", key, sum, "shares must add up to 1", "Correct them.");
      return;
    }
    double all = sum;
    var id = "demand of " + fuel + " in " + region;
    var mwh = Arrays.stream(yearly).map(v -> v * all * Units.MWH_PER_PJ).toArray();
    desk.demand(id, carrier, region, mwh)
        .set(
            "profile_series",
            desk.draft()
                .series(
                    "demand",
                    id,
                    part.length,
                    l -> part[l] / all / (slices.share(l) / slices.sum())));
    desk.report().kept("SpecifiedAnnualDemand", "demands.csv", fuel);
  }

  /** A yearly carrier of its own, which the fuel becomes whenever it suits. */
  private void anyTime(String fuel, String carrier) {
    var yearly = desk.byYear("AccumulatedAnnualDemand", region, fuel);
    double most = Arrays.stream(yearly).max().orElse(0);
    if (most <= 0) {
      return;
    }
    var any = fuel + " at any time";
    desk.newCarrier(any, "yearly");
    desk.surplus(any, region);
    var mwh = Arrays.stream(yearly).map(v -> v * Units.MWH_PER_PJ).toArray();
    desk.demand("demand of " + any + " in " + region, any, region, mwh);
    double shortest = Double.POSITIVE_INFINITY;
    for (int l = 0; l < slices.count(); l++) {
      shortest = Math.min(shortest, slices.share(l));
    }
    var id = "use of " + any + " in " + region;
    Bridge.of(desk, id, region, carrier, 1, any)
        .stands(most * Units.MWH_PER_PJ / (shortest * Units.HOURS));
    desk.report()
        .kept("AccumulatedAnnualDemand", "demands.csv, of a carrier balanced over the year", fuel);
  }
}
