package energy.samal.model;

import energy.samal.time.Series;

/** Demands, supplies and markets whose figures contradict each other or the clock. */
final class EnergyRules {
  private static final double MEAN_TOLERANCE = 0.01;

  private final Scenario scenario;
  private final Findings findings;

  EnergyRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  void check() {
    for (var demand : scenario.energy().demands()) {
      var element = Elements.named("Demand", demand.id());
      profile(element, "profile_series", demand.profile());
      findings.size(element, "lost_load_per_mwh", demand.lostLoadPerMwh());
      demand(element, demand);
    }
    for (var market : scenario.energy().markets()) {
      profile(Elements.named("Market", market.id()), "price_series", market.priceProfile());
    }
  }

  private void demand(String element, Demand demand) {
    double flexible = demand.flexibility().shiftableShare();
    findings.share(element, "shiftable_share", flexible);
    if (flexible > 0 && demand.flexibility().windowHours() < 1) {
      findings.add(
          element,
          "shift_window_hours",
          demand.flexibility().windowHours(),
          "shiftable_share is " + Problem.shown(flexible),
          "Say within how many hours it is made up for, or make nothing shiftable.");
    }
    double steps = demand.elasticSteps().stream().mapToDouble(Demand.ElasticStep::share).sum();
    if (steps > 1 + 1e-9) {
      findings.add(
          element,
          "share",
          steps,
          "all demand_steps together cannot exceed the demand itself",
          "Give shares that add up to at most 1.");
    }
    for (var point : demand.mwhPerYear().points().entrySet()) {
      findings.size(
          Elements.named("Demand year", demand.id() + " " + point.getKey()),
          "energy_mwh",
          point.getValue());
    }
  }

  private void profile(String element, String field, Series profile) {
    hours(scenario, findings, element, field, profile);
    for (var version : profile.versions()) {
      double mean = scenario.settings().rowHours().mean(version);
      if (!(Math.abs(mean - 1) <= MEAN_TOLERANCE)) {
        findings.add(
            element,
            field,
            mean,
            "the mean of a profile must be 1",
            "Divide every hour by the mean.");
      }
    }
  }

  /** Every series has the hours of the case. */
  static void hours(
      Scenario scenario, Findings findings, String element, String field, Series series) {
    int hours = scenario.settings().hours();
    if (series.hours() != hours) {
      findings.add(
          element,
          field,
          series.hours() + " hours",
          "the case has " + hours,
          "Give one value for each hour.");
    }
  }
}
