package energy.samal.cli;

import energy.samal.model.Scenario;
import energy.samal.plan.Foresight;
import energy.samal.plan.Planner;
import energy.samal.time.TimeGrid;

/**
 * What the certificates of a plan's linear programs prove together.
 *
 * @param objective cost of all points
 * @param bound lower bound on the cost of all programs
 */
record ProvedCost(double objective, double bound) {
  static final ProvedCost NONE = new ProvedCost(0, 0);

  /** Nothing is proved. */
  private static final ProvedCost UNKNOWN = new ProvedCost(Double.NaN, Double.NaN);

  ProvedCost plus(double objective, double bound) {
    return new ProvedCost(this.objective + objective, this.bound + bound);
  }

  /** What this proves of the plan: nothing when it was put together of windows. */
  ProvedCost ofPlan(Scenario scenario, TimeGrid time, Foresight foresight) {
    return Planner.inWindows(scenario, time, foresight) ? UNKNOWN : this;
  }

  /** Lower bound on a plan's objective. */
  double lowerBound(double planObjective) {
    return planObjective - (objective - bound);
  }

  double relativeGap(double planObjective) {
    return (objective - bound) / Math.max(1, Math.abs(planObjective));
  }
}
