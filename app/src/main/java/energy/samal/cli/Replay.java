package energy.samal.cli;

import energy.samal.io.run.CaseCopy;
import energy.samal.io.run.RunFacts;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.Summary;
import energy.samal.io.run.SummaryFile;
import energy.samal.model.Scenario;
import energy.samal.plan.Effort;
import energy.samal.plan.Foresight;
import energy.samal.plan.Plan;
import energy.samal.plan.PlanOutcome;
import energy.samal.plan.Planner;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Options;
import energy.samal.solver.Solver;
import energy.samal.time.TimeGrid;
import java.nio.file.Path;

/** A finished run: its case and options as stored, and its plan computed again from them. */
final class Replay {
  private final Path run;
  private final Summary stored;
  private final CaseOptions what;
  private final Scenario scenario;
  private final TimeGrid grid;

  private Replay(Path run) {
    this.run = run;
    stored = SummaryFile.read(run);
    var options = stored.options();
    what =
        CaseOptions.of(
            options.years(),
            options.hours(),
            options.foresight(),
            options.without(),
            options.slipYears());
    scenario = what.applyTo(CaseReader.read(CaseCopy.locate(run.resolve(RunFolder.CASE))));
    grid = ScenarioGrid.of(scenario, what.resolution(scenario));
  }

  static Replay of(Path run) {
    return new Replay(RunFolder.open(run));
  }

  Path run() {
    return run;
  }

  Summary stored() {
    return stored;
  }

  Scenario scenario() {
    return scenario;
  }

  Foresight foresight() {
    return what.foresight();
  }

  /** The outcome that this solver's answers lead to. */
  PlanOutcome planWith(Solver solver) {
    return new Planner(solver, Options.DEFAULT).plan(scenario, grid, what.foresight());
  }

  /** The plan read again out of the stored solutions. */
  PlanOutcome.Planned planned(RecordedSolver solver) {
    if (!stored.planned()) {
      throw new BadInputException(
          "%s ended %s: it has no plan.".formatted(run, stored.ending().status()));
    }
    return switch (planWith(solver)) {
      case PlanOutcome.Planned planned -> planned;
      case PlanOutcome.Infeasible _, PlanOutcome.Unbounded _, PlanOutcome.Stopped _ ->
          throw new IllegalStateException("stored solutions are all optimal");
    };
  }

  /** The plan without checking how it was found, for showing it again. */
  Plan plan() {
    return planned(new RecordedSolver(run)).plan();
  }

  /**
   * The facts of the run as they follow from its solutions; only what cannot be computed again,
   * such as seconds, is taken as stored.
   */
  RunFacts facts(PlanOutcome.Planned planned, RecordedSolver solver) {
    var before = stored.effort();
    var size = planned.effort();
    var effort =
        new Effort(
            size.columns(),
            size.rows(),
            size.nonzeros(),
            before.iterations(),
            before.buildSeconds(),
            before.solveSeconds());
    double objective = planned.plan().objective();
    var cost = solver.cost().ofPlan(scenario, grid, what.foresight());
    return new RunFacts(
        Summary.OPTIMAL,
        cost.lowerBound(objective),
        cost.relativeGap(objective),
        effort,
        stored.ending().solver(),
        stored.options().hours(),
        what.foresight(),
        proven(cost.lowerBound(objective)));
  }

  /** The range as stored, its lower end where possible as it follows from the solutions. */
  private RunFacts.Proof proven(double lowerBound) {
    var proven = stored.value().proven();
    boolean follows = what.foresight() == Foresight.PERFECT && grid.meansOfConsecutiveHours();
    return Double.isFinite(proven.lower()) && follows
        ? new RunFacts.Proof(lowerBound, proven.upper())
        : proven;
  }
}
