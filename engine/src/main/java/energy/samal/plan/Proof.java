package energy.samal.plan;

import energy.samal.model.Scenario;
import energy.samal.solver.Certificate;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solver;
import energy.samal.solver.SolverException;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Encloses the least cost at every hour of every planning year, without solving that program.
 *
 * <ul>
 *   <li>From below: means over segments of consecutive hours turn any hourly plan into one that
 *       meets the rules on segments at the same cost, so that the least cost on segments is no more
 *       than the least cost at every hour; and any dual point of the program on segments bounds it
 *       from below (weak duality).
 *   <li>From above: the capacities of a plan, run through every hour ({@link RollingDispatch}), are
 *       one hourly plan; the least cost is no more than what it costs.
 * </ul>
 */
public final class Proof {
  /** Segments for the lower bound where the plan itself has no such means. */
  private static final int SEGMENTS = 120;

  private final Solver solver;
  private final Options options;

  public Proof(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /**
   * What is known of the least cost at every hour, money of the case.
   *
   * @param lower bound, −∞ when none was found
   * @param upper bound, ∞ when none was found
   * @param everyHour the plan run through every hour, empty when it was not
   * @param remarks why a bound is missing
   */
  public record Range(double lower, double upper, Optional<Plan> everyHour, List<String> remarks) {
    public Range {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Proves a range; what the solver breaks on leaves a bound missing and the plan as it is.
   *
   * @param time of the plan
   * @param bound lower bound on the plan's own linear program
   */
  public Range prove(
      Scenario scenario, TimeGrid time, Foresight foresight, Plan plan, double bound) {
    var remarks = new ArrayList<String>();
    boolean known = foresight == Foresight.PERFECT && time.meansOfConsecutiveHours();
    double lower = known ? bound : lower(scenario, remarks);
    var everyHour = everyHour(scenario, plan, remarks);
    double upper = everyHour.map(Plan::objective).orElse(Double.POSITIVE_INFINITY);
    return new Range(lower, upper, everyHour, remarks);
  }

  private double lower(Scenario scenario, List<String> remarks) {
    var grid = ScenarioGrid.leaving(scenario, new Resolution.Segments(SEGMENTS));
    var lp = Formulation.perfect(scenario, grid);
    try {
      if (solver.solve(lp, options) instanceof Outcome.Optimal optimal) {
        return Certificate.check(lp, optimal.solution()).lowerBound();
      }
      remarks.add("the program on " + SEGMENTS + " segments was not solved");
    } catch (SolverException e) {
      remarks.add("the program on " + SEGMENTS + " segments was not solved: " + e.getMessage());
    }
    return Double.NEGATIVE_INFINITY;
  }

  private Optional<Plan> everyHour(Scenario scenario, Plan plan, List<String> remarks) {
    var grid = ScenarioGrid.of(scenario, new Resolution.All());
    try {
      return switch (new Planner(solver, options).dispatch(scenario, grid, plan)) {
        case PlanOutcome.Planned planned -> Optional.of(planned.plan());
        case PlanOutcome.Infeasible infeasible -> none(remarks, infeasible.message());
        case PlanOutcome.Unbounded unbounded -> none(remarks, unbounded.message());
        case PlanOutcome.Stopped stopped -> none(remarks, stopped.message());
      };
    } catch (SolverException e) {
      return none(remarks, e.getMessage());
    }
  }

  private static Optional<Plan> none(List<String> remarks, String message) {
    remarks.add("the plan was not run through every hour: " + message);
    return Optional.empty();
  }
}
