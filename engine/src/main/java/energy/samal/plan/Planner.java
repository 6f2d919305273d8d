package energy.samal.plan;

import energy.samal.model.Scenario;
import energy.samal.solver.Options;
import energy.samal.solver.Solver;
import energy.samal.time.TimeGrid;

/** From a scenario to a plan: builds the linear programs, has them solved, and reads the answer. */
public final class Planner {
  private final Solver solver;
  private final Options options;

  public Planner(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /** Plans a scenario that passed its checks. */
  public PlanOutcome plan(Scenario scenario, TimeGrid time, Foresight foresight) {
    throw new IllegalStateException("not built yet: " + solver.name() + options);
  }
}
