package energy.samal.io.osemosys;

import java.util.Arrays;

/** Least and most capacity by year, and most investment. */
final class CapacityLimits {
  private final Desk desk;
  private final String region;
  private final String technology;
  private final double mwPerUnit;

  CapacityLimits(Desk desk, String region, String technology, double mwPerUnit) {
    this.desk = desk;
    this.region = region;
    this.technology = technology;
    this.mwPerUnit = mwPerUnit;
  }

  void translate() {
    alive();
    built();
  }

  private void alive() {
    var least = desk.byYear("TotalAnnualMinCapacity", region, technology);
    var most = desk.byYear("TotalAnnualMaxCapacity", region, technology);
    if (Arrays.stream(least).allMatch(v -> v <= 0) && Arrays.stream(most).noneMatch(this::binds)) {
      return;
    }
    var id = "capacity of " + technology + " in " + region;
    desk.draft()
        .line("technology_limits")
        .set("id", id)
        .set("country", region)
        .set("technology", technology);
    for (int y = 0; y < least.length; y++) {
      var line =
          desk.draft()
              .line("technology_limit_years")
              .set("limit", id)
              .set("year", desk.years().get(y))
              .set("minimum_mw", Math.max(0, least[y]) * mwPerUnit);
      if (binds(most[y])) {
        line.set("maximum_mw", most[y] * mwPerUnit);
      }
    }
    desk.report().kept("least and most capacity", "technology_limits.csv", technology);
  }

  private boolean binds(double units) {
    return units >= 0 && units * mwPerUnit <= Desk.MOST_MW;
  }

  private void built() {
    var most = desk.byYear("TotalAnnualMaxCapacityInvestment", region, technology);
    if (Arrays.stream(most).noneMatch(this::binds)) {
      return;
    }
    var id = "investment in " + technology + " in " + region;
    desk.draft()
        .line("build_rates")
        .set("id", id)
        .set("country", region)
        .set("technology", technology);
    for (int y = 0; y < most.length; y++) {
      desk.draft()
          .line("build_rate_years")
          .set("rate", id)
          .set("year", desk.years().get(y))
          .set("mw_per_year", binds(most[y]) ? most[y] * mwPerUnit : Desk.MOST_MW);
    }
    desk.report().kept("most investment", "build_rates.csv", technology);
  }
}
