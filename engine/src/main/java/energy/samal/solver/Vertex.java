package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;

/**
 * Moves from an optimal point in the middle of all optima to one of their corners, where as few
 * columns as can be lie between their bounds.
 *
 * <p>HiGHS does it: its crossover (Megiddo 1991, ORSA J. Comput. 3; as in Schork and Gondzio 2020,
 * Math. Program. Comput. 12) pushes columns to their bounds one by one and ends with a basis, and
 * its simplex method goes on from there to where it finds nothing more to improve. The answer is
 * checked like any other; where it does not come or does not hold, the point stays as it is, and
 * {@link Progress#say} hears why.
 */
public final class Vertex {
  private Vertex() {}

  /**
   * A corner that costs no more; the point itself where squares cost, for then the best point need
   * not lie near any corner.
   *
   * @param solution an optimal point with its prices
   * @param options of which the time limit counts from now
   * @return the corner, or the solution that was given; either with what it took in all
   */
  public static Solution of(Lp lp, Solution solution, Options options) {
    return of(new Highs(), lp, solution, options);
  }

  static Solution of(Highs highs, Lp lp, Solution solution, Options options) {
    if (!lp.isLinear()) {
      return kept(solution, options, "its costs rise with squares");
    }
    long began = System.nanoTime();
    try {
      return switch (highs.moveToVertex(lp, solution, options)) {
        case Outcome.Optimal(Solution corner) -> checked(lp, corner, solution, options, began);
        case Outcome.Stopped(String message, Solution _) -> kept(solution, options, message);
        case Outcome.Infeasible _, Outcome.Unbounded _ ->
            throw new IllegalStateException("what has an optimum has been found to have none");
      };
    } catch (SolverException e) {
      return kept(solution, options, e.getMessage());
    }
  }

  private static Solution checked(
      Lp lp, Solution corner, Solution solution, Options options, long began) {
    double tolerance = Math.max(Certificate.TOLERANCE, options.tolerance());
    var certificate = Certificate.check(lp, corner.primal(), corner.dual(), tolerance);
    if (!certificate.holds()) {
      return kept(
          solution,
          options,
          String.format(
              Locale.ROOT,
              "the corner has a gap of %.1e, rows broken by %.1e and columns by %.1e",
              certificate.gap(),
              certificate.rows().scaled(),
              certificate.columns().scaled()));
    }
    return new Solution(
        corner.primal(),
        corner.dual(),
        corner.objective(),
        solution.iterations() + corner.iterations(),
        solution.seconds() + (System.nanoTime() - began) / 1e9,
        solution.solver());
  }

  private static Solution kept(Solution solution, Options options, String why) {
    options.progress().say("no corner was reached: " + why);
    return solution;
  }
}
