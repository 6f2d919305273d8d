package energy.samal.io.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What was asked for: with the case, all that a plan follows from.
 *
 * @param hours resolution: all, every:N, segments:N, days:N or weeks:N
 * @param years planning years kept; all of the case's when they were not restricted
 * @param foresight perfect, myopic or dispatch
 * @param without what was left out: targets, agreements
 * @param slipYears by which every agreement is later than in the case
 * @param solving how to solve
 * @param language of the report
 */
public record RunOptions(
    String hours,
    List<Integer> years,
    String foresight,
    List<String> without,
    int slipYears,
    @JsonUnwrapped Solving solving,
    String language) {
  public RunOptions {
    years = List.copyOf(years);
    without = List.copyOf(without);
  }

  /**
   * How to solve.
   *
   * @param solver as asked for; who solved is another matter
   * @param tolerance relative, that the solver was asked for
   * @param integerGap relative, at which it was to end its search for whole numbers
   * @param threads cores the solver was given
   * @param vertex whether it was to end at a corner
   */
  public record Solving(
      String solver, double tolerance, double integerGap, int threads, boolean vertex) {}
}
