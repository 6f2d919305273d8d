package energy.samal.model;

import energy.samal.time.Horizon;
import java.util.List;

/** Planning years, rules and agreements that contradict each other or the horizon. */
final class PolicyRules {
  private final Scenario scenario;
  private final Findings findings;
  private final int endYear;

  PolicyRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
    this.endYear = endYear(scenario);
  }

  /** First year after the horizon. */
  static int endYear(Scenario scenario) {
    var horizon = scenario.settings().horizon();
    return horizon.years().getLast() + horizon.lastStandsForYears();
  }

  void check() {
    years(scenario.settings().horizon().years());
    weights(scenario.settings().horizon());
    findings.share("Case", "discount_rate", scenario.settings().horizon().discountRate());
    scenario.policies().forEach(this::policy);
    scenario.agreements().forEach(this::agreement);
  }

  private void years(List<Integer> years) {
    for (int i = 1; i < years.size(); i++) {
      if (years.get(i) <= years.get(i - 1)) {
        findings.add(
            "Case",
            "planning_years",
            years.get(i),
            "each must be later than the one before, which is " + years.get(i - 1),
            "Write rising years.");
      }
    }
  }

  private void weights(Horizon horizon) {
    horizon
        .weights()
        .forEach(
            (year, weight) -> {
              var element = Elements.named("Planning weight", year.toString());
              if (!horizon.years().contains(year)) {
                findings.add(
                    element,
                    "year",
                    year,
                    "the planning years are " + horizon.years(),
                    "Name one of them, or remove the row.");
              }
              if (!(weight.money() > 0)) {
                findings.add(
                    element,
                    "objective_weight",
                    weight.money(),
                    "what is paid must count for something",
                    "Give more than 0, or leave the year out of planning_years.");
              }
            });
  }

  private void policy(Policy policy) {
    var element = Elements.of(policy);
    switch (policy) {
      case Policy.RenewableShare p -> {
        begins(element, "Renewable target year", p.id(), p.fromYear());
        for (var point : p.share().points().entrySet()) {
          findings.share(
              Elements.named("Renewable target year", p.id() + " " + point.getKey()),
              "share",
              point.getValue());
        }
      }
      case Policy.EmissionCap p -> begins(element, "Emission cap year", p.id(), p.fromYear());
      case Policy.EmissionBudget p -> findings.size(element, "budget_t", p.budgetT());
      case Policy.EmissionPrice _, Policy.BuildRate _ -> {}
      case Policy.AdequacyMargin p -> begins(element, "Adequacy margin year", p.id(), p.fromYear());
      case Policy.Independence p ->
          begins(element, "Independence limit year", p.id(), p.fromYear());
      case Policy.TechnologyLimit p -> {
        begins(element, "Technology limit year", p.id(), p.fromYear());
        limits(p);
      }
      case Policy.GenerationLimit p -> {
        begins(element, "Generation limit year", p.id(), p.fromYear());
        limits(p);
      }
      case Policy.MustRun p -> begins(element, "Must-run year", p.id(), p.fromYear());
      case Policy.PrimaryShare p -> begins(element, "Primary energy year", p.id(), p.fromYear());
      case Policy.SizeLimit p -> {
        if (p.least() > p.most()) {
          findings.add(
              element,
              "least",
              p.least(),
              "most is only " + Problem.shown(p.most()),
              "Make the least no more than the most.");
        }
      }
    }
  }

  private void begins(String policy, String kind, String id, int year) {
    if (year >= endYear) {
      findings.add(
          Elements.named(kind, id + " " + year),
          "year",
          year,
          "the horizon ends with %d, so that %s never binds".formatted(endYear - 1, policy),
          "Correct the year, add a planning year, or remove the rule.");
    }
  }

  private void limits(Policy.TechnologyLimit limit) {
    for (int year : limit.minimumMw().points().keySet()) {
      if (limit.minimumMw().at(year) > limit.maximumMw().at(year)) {
        findings.add(
            Elements.named("Technology limit year", limit.id() + " " + year),
            "minimum_mw",
            limit.minimumMw().at(year),
            "maximum_mw is only " + Problem.shown(limit.maximumMw().at(year)),
            "Make the least no more than the most.");
      }
    }
  }

  private void limits(Policy.GenerationLimit limit) {
    for (int year : limit.leastMwh().points().keySet()) {
      if (limit.leastMwh().at(year) > limit.mostMwh().at(year)) {
        findings.add(
            Elements.named("Generation limit year", limit.id() + " " + year),
            "least_mwh",
            limit.leastMwh().at(year),
            "most_mwh is only " + Problem.shown(limit.mostMwh().at(year)),
            "Make the least no more than the most.");
      }
    }
  }

  private void agreement(Agreement agreement) {
    for (var commitment : agreement.commitments()) {
      var element =
          Elements.named(
              "Commitment", agreement.id() + " " + commitment.asset() + " " + commitment.year());
      findings.size(element, "capacity_mw", commitment.sizeMw());
      if (commitment.fromYear() >= endYear) {
        var slip = commitment.slipYears() == 0 ? "" : " after the slip of its agreement";
        findings.add(
            element,
            "year",
            commitment.fromYear(),
            "the horizon ends with " + (endYear - 1) + slip,
            "Correct the year, add a planning year, or remove the row.");
      }
    }
  }
}
