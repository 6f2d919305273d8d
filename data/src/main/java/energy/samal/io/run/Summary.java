package energy.samal.io.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import energy.samal.model.Scenario;
import energy.samal.plan.Effort;
import energy.samal.plan.Plan;
import java.util.List;

/**
 * What {@code summary.json} says: how planning ended, how good the answer is, and the main figures
 * by year and country. Described by {@code docs/schema/summary.schema.json}.
 *
 * @param ending how it ended
 * @param currency of all money
 * @param value objective and bounds
 * @param time hours of the year, and steps they were computed in
 * @param options what was asked for
 * @param years figures by planning year; empty when there is no plan
 */
public record Summary(
    @JsonProperty("case") String caseName,
    @JsonUnwrapped Ending ending,
    String currency,
    @JsonUnwrapped Value value,
    @JsonUnwrapped Time time,
    @JsonUnwrapped Effort effort,
    RunOptions options,
    List<YearSummary> years) {
  public static final String OPTIMAL = "optimal";
  public static final String INFEASIBLE = "infeasible";
  public static final String UNBOUNDED = "unbounded";
  public static final String STOPPED = "stopped";

  public Summary {
    years = List.copyOf(years);
  }

  /** The summary of a plan. */
  public static Summary of(Scenario scenario, Plan plan, RunFacts facts, RunOptions options) {
    return new Summary(
        plan.caseName(),
        new Ending(facts.status(), "", facts.solver()),
        plan.currency(),
        new Value(plan.objective(), facts.lowerBound(), facts.relativeGap(), facts.proven()),
        new Time(plan.time().hours(), plan.time().steps()),
        facts.effort(),
        options,
        Summarizer.years(scenario, plan));
  }

  /**
   * The summary of a run that ended without a plan.
   *
   * @param objective of the point reached, NaN when there is none
   */
  public static Summary without(
      Scenario scenario, Ending ending, double objective, Effort effort, RunOptions options) {
    var settings = scenario.settings();
    return new Summary(
        settings.name(),
        ending,
        settings.currency(),
        new Value(objective, Double.NaN, Double.NaN, RunFacts.Proof.NONE),
        new Time(settings.hours(), 0),
        effort,
        options,
        List.of());
  }

  /** Whether there is a plan. */
  public boolean planned() {
    return ending.status().equals(OPTIMAL);
  }

  /**
   * @param status optimal, infeasible, unbounded or stopped
   * @param message why there is no plan; empty when there is one
   * @param solver who solved
   */
  public record Ending(String status, String message, @JsonUnwrapped RunFacts.SolvedBy solver) {}

  /**
   * @param objective net present value of all costs, money; NaN when there is no point at all
   * @param lowerBound of the linear programs solved, with perfect foresight one: no plan of this
   *     case in these steps costs less. NaN when not known, as for years run in windows
   * @param relativeGap between both, a share of the objective
   * @param proven range of the least cost at every hour of the year
   */
  public record Value(
      double objective, double lowerBound, double relativeGap, RunFacts.Proof proven) {}

  /**
   * @param hours of the year that the plan stands for
   * @param steps that a year was computed in
   */
  public record Time(int hours, int steps) {}
}
