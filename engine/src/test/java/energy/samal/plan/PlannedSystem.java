package energy.samal.plan;

import energy.samal.model.Scenario;

/** A system with its plan, for tests of other packages. */
public record PlannedSystem(Scenario scenario, Plan plan) {
  /** One drawn from a seed, planned over every hour with all years at once. */
  public static PlannedSystem random(long seed, int hours) {
    var scenario = RandomSystems.of(seed, hours);
    return new PlannedSystem(scenario, Solved.of(scenario, Foresight.PERFECT).plan());
  }
}
