package energy.samal.cli;

import energy.samal.io.report.Report;
import energy.samal.io.run.CaseCopy;
import energy.samal.io.run.Checksums;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.RunFacts;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.RunFolderException;
import energy.samal.io.run.RunOptions;
import energy.samal.io.run.Summary;
import energy.samal.io.run.SummaryFile;
import energy.samal.model.Scenario;
import energy.samal.plan.Effort;
import energy.samal.plan.Plan;
import energy.samal.plan.PlanOutcome;
import energy.samal.plan.Planner;
import energy.samal.plan.Proof;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Options;
import energy.samal.solver.Solver;
import energy.samal.solver.SolverException;
import energy.samal.time.TimeGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One run: a case planned and everything about it written into a run folder. */
final class PlanRun {
  private final Path source;
  private final Scenario scenario;
  private final TimeGrid grid;
  private final CaseOptions what;
  private final Request request;
  private final Solver solver;
  private final ProgressLine progress;

  private PlanRun(
      Path source,
      Scenario scenario,
      CaseOptions what,
      Request request,
      Solver solver,
      ProgressLine progress) {
    this.source = source;
    this.scenario = scenario;
    this.what = what;
    this.request = request;
    this.solver = solver;
    this.progress = progress;
    this.grid = ScenarioGrid.of(scenario, what.resolution(scenario));
  }

  /**
   * How to solve and tell.
   *
   * @param language of the report
   * @param prove whether to bound the least cost at every hour
   */
  record Request(RunOptions.Solving solving, Duration timeLimit, String language, boolean prove) {}

  /**
   * How a run ended.
   *
   * @param folder of the finished run
   */
  record Ended(Summary summary, Path folder) {
    int exitCode() {
      return switch (summary.ending().status()) {
        case Summary.OPTIMAL -> Exit.DONE;
        case Summary.STOPPED -> Exit.STOPPED;
        default -> Exit.INFEASIBLE;
      };
    }

    String json() {
      return SummaryFile.text(summary);
    }

    String closing() {
      return summary.planned()
          ? "Report: " + folder.resolve(RunFolder.REPORT)
          : "What is known: " + folder;
    }
  }

  /** Reads and checks everything, so that a bad case ends before anything is written. */
  static PlanRun prepare(
      Path source, CaseOptions what, Request request, Solver solver, ProgressLine progress) {
    what.foresight();
    what.without();
    progress.say("reading " + source);
    var scenario = what.applyTo(CaseReader.read(source));
    return new PlanRun(source, scenario, what, request, solver, progress);
  }

  String caseName() {
    return scenario.settings().name();
  }

  Ended run(Path target) {
    var folder = RunFolder.begin(target);
    try (var log = new RunLog(folder.file(RunFolder.LOG))) {
      progress.log(log::line);
      log.line("samal %s, Java %s, %s".formatted(Samal.VERSION, Runtime.version(), solver.name()));
      try {
        return planned(folder);
      } catch (RuntimeException | Error e) {
        log.last("ended by " + e);
        throw e;
      }
    }
  }

  private Ended planned(RunFolder folder) {
    var options = options();
    CaseCopy.copy(source, folder.file(RunFolder.CASE));
    folder.write(RunFolder.CASE + "/" + CaseCopy.OPTIONS, SummaryFile.text(options));
    progress.say(
        String.format(
            Locale.ROOT,
            "planning %s: %d years of %d steps, %s foresight, %s",
            caseName(),
            options.years().size(),
            grid.steps(),
            options.foresight(),
            solver.name()));
    folder.state("planning");
    var recorder = new RecordingSolver(solver, folder, options.foresight());
    var outcome = new Planner(recorder, solverOptions()).plan(scenario, grid, what.foresight());
    var summary =
        switch (outcome) {
          case PlanOutcome.Planned(Plan plan, Effort effort) ->
              write(folder, plan, proven(plan, recorder), recorder, effort, options);
          case PlanOutcome.Infeasible infeasible -> {
            folder.write(RunFolder.CONFLICTS, SummaryFile.text(infeasible.conflicts()));
            var words = Endings.words(infeasible);
            yield without(Summary.INFEASIBLE, words, infeasible, recorder, options);
          }
          case PlanOutcome.Unbounded unbounded ->
              without(Summary.UNBOUNDED, Endings.words(unbounded), unbounded, recorder, options);
          case PlanOutcome.Stopped stopped ->
              without(Summary.STOPPED, Endings.words(stopped), stopped, recorder, options);
        };
    if (outcome instanceof PlanOutcome.Infeasible || outcome instanceof PlanOutcome.Unbounded) {
      // What was solved to find the conflicts proves nothing of a plan.
      recorder.discard();
    }
    folder.write(RunFolder.SUMMARY, SummaryFile.text(summary));
    Checksums.write(folder);
    return new Ended(summary, folder.finish());
  }

  private Summary write(
      RunFolder folder,
      Plan plan,
      Optional<Proof.Range> proven,
      RecordingSolver recorder,
      Effort effort,
      RunOptions options) {
    folder.state("writing");
    progress.say("writing " + folder.target());
    var facts = facts(recorder, plan, effort, proven);
    var tables = folder.path().resolve(RunFolder.PLAN);
    try {
      Files.createDirectories(tables);
      PlanParquet.write(tables, plan);
      var report = Report.of(plan, scenario, facts);
      proven
          .flatMap(Proof.Range::everyHour)
          .or(() -> weeks(plan))
          .map(report::withWeeksOf)
          .orElse(report)
          .write(options.language(), folder.file(RunFolder.REPORT));
    } catch (IOException e) {
      throw RunFolderException.writing(folder.path(), e);
    }
    return Summary.of(scenario, plan, facts, options);
  }

  /** The weeks that the report shows, by the hour, where the plan's own steps are coarser. */
  private Optional<Plan> weeks(Plan plan) {
    if (grid.everyHour()) {
      return Optional.empty();
    }
    progress.say("running a winter and a summer week of each year by the hour");
    try {
      return new Planner(solver, solverOptions()).weeks(scenario, plan);
    } catch (SolverException e) {
      // The plan is found and proved: it is not lost for the sake of a picture.
      progress.say("the weeks are shown in the steps of the plan: " + e.getMessage());
      return Optional.empty();
    }
  }

  private RunFacts facts(
      RecordingSolver recorder, Plan plan, Effort effort, Optional<Proof.Range> proven) {
    var cost = recorder.cost().ofPlan(scenario, grid, what.foresight());
    return new RunFacts(
        Summary.OPTIMAL,
        cost.lowerBound(plan.objective()),
        cost.relativeGap(plan.objective()),
        recorder.solverTime(effort),
        recorder.solvedBy(),
        what.hoursText(scenario),
        what.foresight(),
        proven
            .map(range -> new RunFacts.Proof(range.lower(), range.upper()))
            .orElse(RunFacts.Proof.NONE));
  }

  private Optional<Proof.Range> proven(Plan plan, RecordingSolver recorder) {
    if (!request.prove()) {
      return Optional.empty();
    }
    progress.say("proving: the capacities run through every hour");
    double bound = recorder.cost().lowerBound(plan.objective());
    var range =
        new Proof(solver, solverOptions()).prove(scenario, grid, what.foresight(), plan, bound);
    range.remarks().forEach(progress::say);
    return Optional.of(range);
  }

  private Summary without(
      String status,
      String message,
      PlanOutcome outcome,
      RecordingSolver recorder,
      RunOptions options) {
    double objective =
        outcome instanceof PlanOutcome.Stopped stopped ? stopped.objective() : Double.NaN;
    var ending = new Summary.Ending(status, message, recorder.solvedBy());
    return Summary.without(scenario, ending, objective, outcome.effort(), options);
  }

  private RunOptions options() {
    return new RunOptions(
        what.hoursText(scenario),
        scenario.settings().horizon().years(),
        what.foresight().name().toLowerCase(Locale.ROOT),
        what.without(),
        what.slipYears(),
        request.solving(),
        request.language());
  }

  private Options solverOptions() {
    var solving = request.solving();
    return Options.DEFAULT
        .withTolerance(solving.tolerance())
        .withIntegerGap(solving.integerGap())
        .withThreads(solving.threads())
        .withVertex(solving.vertex())
        .withTimeLimit(request.timeLimit())
        .with(progress);
  }
}
