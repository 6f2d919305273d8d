package energy.samal.io.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import energy.samal.plan.Effort;
import energy.samal.plan.Foresight;
import java.util.List;

/**
 * How a plan came about: what was asked for, how the solver ended, and how good the answer is
 * proved to be.
 *
 * @param status of the solution, such as optimal
 * @param lowerBound dual bound on the objective of the linear programs solved, money of the case;
 *     NaN for a plan put together of windows
 * @param relativeGap between objective and lower bound, a share
 * @param solver who solved
 * @param hours resolution as asked for: all, every:N, segments:N, days:N or weeks:N
 * @param proven range that holds the best cost at every hour
 */
public record RunFacts(
    String status,
    double lowerBound,
    double relativeGap,
    Effort effort,
    SolvedBy solver,
    String hours,
    Foresight foresight,
    Proof proven) {

  /**
   * Who solved.
   *
   * @param name and version; of several when not every linear program was solved by the same
   * @param remarks what went otherwise than asked for, such as why another solver took over
   */
  public record SolvedBy(@JsonProperty("solver") String name, List<String> remarks) {
    public SolvedBy {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Bounds on the least cost when every hour of the year is computed, money of the case; NaN when
   * they were not asked for.
   *
   * @param lower from the means over segments of consecutive hours
   * @param upper from running every hour with the capacities of the plan
   */
  public record Proof(double lower, double upper) {
    public static final Proof NONE = new Proof(Double.NaN, Double.NaN);

    /** Whether both bounds are known. */
    public boolean exists() {
      return Double.isFinite(lower) && Double.isFinite(upper);
    }
  }
}
