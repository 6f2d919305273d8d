package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a scenario to a plan: builds the linear programs, has them solved one after the other, and
 * reads the answers. The order of the programs is fixed by the scenario and the foresight, so that
 * stored solutions can stand in for the solver when a plan is verified.
 */
public final class Planner {
  private final Solver solver;
  private final Options options;

  public Planner(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /**
   * Plans a scenario that passed its checks.
   *
   * @throws InvalidScenarioException when levels run on between years that are planned one by one
   */
  public PlanOutcome plan(Scenario scenario, TimeGrid time, Foresight foresight) {
    return switch (foresight) {
      case PERFECT ->
          plan(scenario, time, List.of(Formulation.allYears(scenario)), Fleet.NONE, true);
      case MYOPIC -> {
        nothingCarriesOver(scenario);
        yield plan(scenario, time, eachYear(scenario), Fleet.NONE, true);
      }
      case DISPATCH -> plan(scenario, time, dispatched(scenario), Fleet.NONE, false);
    };
  }

  /**
   * Runs the capacities of a plan on another grid, year by year unless levels run on between them:
   * nothing more is built or closed.
   */
  public PlanOutcome dispatch(Scenario scenario, TimeGrid time, Plan capacities) {
    return plan(scenario, time, dispatched(scenario), Fleet.of(capacities.tables()), false);
  }

  /**
   * Runs the capacities of a plan through each hour of the third weeks of January and July, on the
   * grid of every hour; empty when a week has no answer, or the year is too short. What lies
   * outside the weeks is only the means of weeks: for pictures of the weeks.
   */
  public Optional<Plan> weeks(Scenario scenario, Plan capacities) {
    var time = ScenarioGrid.of(scenario, new Resolution.All());
    var fleet = Fleet.of(capacities.tables());
    var parts = new ArrayList<PlanPart>();
    for (var years : eachYear(scenario)) {
      var task = new Task(scenario, time, years, fleet, false);
      if (!RollingDispatch.hasWeeks(task)) {
        return Optional.empty();
      }
      var formulation = Formulation.of(task);
      var answer = new RollingDispatch(solver, options).weeks(formulation);
      if (!(answer.outcome() instanceof Outcome.Optimal optimal)) {
        return Optional.empty();
      }
      var part = PlanPart.of(formulation, optimal.solution());
      fleet = fleet.plus(part.fleet(scenario).usesOnly());
      parts.add(part);
    }
    return Optional.of(PlanPart.join(scenario, time, parts));
  }

  /**
   * Whether such a plan is put together of windows: each is proved, but that says nothing of how
   * far the whole may be from the best.
   */
  public static boolean inWindows(Scenario scenario, TimeGrid time, Foresight foresight) {
    return foresight == Foresight.DISPATCH && RollingDispatch.isCut(scenario, time);
  }

  private static List<List<Integer>> eachYear(Scenario scenario) {
    return Formulation.allYears(scenario).stream().map(List::of).toList();
  }

  private static List<List<Integer>> dispatched(Scenario scenario) {
    return CarryOver.storages(scenario).isEmpty()
        ? eachYear(scenario)
        : List.of(Formulation.allYears(scenario));
  }

  private static void nothingCarriesOver(Scenario scenario) {
    var problems =
        CarryOver.storages(scenario).stream()
            .map(
                storage ->
                    new Problem(
                        "",
                        "Storage '" + storage.id() + "'",
                        "carry_over",
                        true,
                        "years that are planned one after the other do not know what the next need"
                            + " of a level",
                        "Use --foresight perfect or dispatch, or set carry_over to false."))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
  }

  private PlanOutcome plan(
      Scenario scenario, TimeGrid time, List<List<Integer>> stages, Fleet start, boolean mayBuild) {
    var parts = new ArrayList<PlanPart>();
    var effort = Effort.NONE;
    var fleet = start;
    for (var years : stages) {
      long began = System.nanoTime();
      var formulation = Formulation.of(new Task(scenario, time, years, fleet, mayBuild));
      double buildSeconds = (System.nanoTime() - began) / 1e9;
      began = System.nanoTime();
      var answer = solve(formulation);
      effort = effort.plus(effort(formulation.lp(), answer.outcome(), buildSeconds, began));
      switch (answer.outcome()) {
        case Outcome.Optimal optimal -> {
          var part = PlanPart.of(formulation, optimal.solution());
          parts.add(part);
          fleet = fleet.plus(mayBuild ? part.fleet(scenario) : part.fleet(scenario).usesOnly());
        }
        case Outcome.Infeasible infeasible -> {
          var conflicts = new Diagnosis(solver, options).conflicts(answer.lp(), answer.time());
          return new PlanOutcome.Infeasible(infeasible.message(), conflicts, effort);
        }
        case Outcome.Unbounded unbounded -> {
          var elements = new Diagnosis(solver, options).growing(answer.lp());
          return new PlanOutcome.Unbounded(unbounded.message(), elements, effort);
        }
        case Outcome.Stopped stopped -> {
          return new PlanOutcome.Stopped(stopped.message(), stopped.solution().objective(), effort);
        }
      }
    }
    return new PlanOutcome.Planned(PlanPart.join(scenario, time, parts), effort);
  }

  private Answer solve(Formulation formulation) {
    var task = formulation.draft().task();
    if (RollingDispatch.suits(task)) {
      return new RollingDispatch(solver, options).solve(formulation);
    }
    var lp = formulation.lp();
    return new Answer(solver.solve(lp, options), lp, task.time());
  }

  private static Effort effort(Lp lp, Outcome outcome, double buildSeconds, long solveBegan) {
    var solution =
        switch (outcome) {
          case Outcome.Optimal o -> o.solution();
          case Outcome.Stopped s -> s.solution();
          case Outcome.Infeasible _, Outcome.Unbounded _ -> Solution.NONE;
        };
    return new Effort(
        lp.columns(),
        lp.rows(),
        lp.nonzeros(),
        solution.iterations(),
        buildSeconds,
        (System.nanoTime() - solveBegan) / 1e9);
  }
}
