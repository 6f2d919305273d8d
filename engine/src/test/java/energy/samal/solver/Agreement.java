package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.solver.temporal.PresolvedHighs;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.List;

/** Whether solvers say the same of a program, and with a proof. */
public final class Agreement {
  /** How far objectives may be apart, relative to their size or one unit. */
  static final double OBJECTIVE = 1e-7;

  /** Rows and columns together beyond which ojAlgo takes too long. */
  private static final int LARGE = 600;

  private Agreement() {}

  /** All that must agree. */
  static List<Solver> solvers() {
    return List.of(
        new Highs(Highs.Method.SIMPLEX),
        new Highs(Highs.Method.INTERIOR_POINT),
        new Highs(Highs.Method.INTERIOR_POINT_WITH_CROSSOVER),
        new PresolvedHighs(),
        new TemporalSolver());
  }

  /** All say the same of a program, ojAlgo included if the program is not too large for it. */
  public static void check(String what, Lp lp) {
    if (!lp.isLinear()) {
      checkConvex(what, lp);
      return;
    }
    boolean small = lp.rows() + lp.columns() < LARGE;
    Solver first = small ? new Ojalgo() : solvers().getFirst();
    var expected = first.solve(lp, Options.DEFAULT);
    for (var solver : solvers()) {
      var said = solver.solve(lp, Options.DEFAULT);
      assertThat(fault(lp, said, expected)).as("%s, %s", what, solver.name()).isEmpty();
    }
  }

  /** Squares in the costs are HiGHS's alone; lines between points of them are the second way. */
  private static void checkConvex(String what, Lp lp) {
    var simplex = new Highs(Highs.Method.SIMPLEX);
    double tolerance = Options.DEFAULT.tolerance();
    var expected =
        Secants.solve(lp, Solution.NONE, tolerance, lines -> simplex.solve(lines, Options.DEFAULT));
    assertThat(fault(lp, simplex.solve(lp, Options.DEFAULT), expected)).as(what).isEmpty();
  }

  /** What is wrong with an answer when another one is expected; empty when nothing is. */
  static String fault(Lp lp, Outcome said, Outcome expected) {
    if (said.getClass() != expected.getClass()) {
      return "%s instead of %s".formatted(said, expected);
    }
    return switch (expected) {
      case Outcome.Optimal(Solution solution) -> fault(lp, said, solution.objective());
      case Outcome.Infeasible _ -> infeasibleFault(lp, said);
      case Outcome.Unbounded _ -> unboundedFault(lp, said);
      case Outcome.Stopped _ -> "";
    };
  }

  /** The same when there is no point; a proof must hold if there is one. */
  static String infeasibleFault(Lp lp, Outcome said) {
    if (!(said instanceof Outcome.Infeasible(String _, double[] prices))) {
      return said + " instead of infeasible";
    }
    var proof = FarkasProof.check(lp, prices);
    return prices.length == 0 || proof.holds() ? "" : proof.toString();
  }

  /** The same when the objective falls without end. */
  static String unboundedFault(Lp lp, Outcome said) {
    if (!(said instanceof Outcome.Unbounded(String _, double[] direction))) {
      return said + " instead of unbounded";
    }
    if (direction.length == 0) {
      return "";
    }
    var proof = RayProof.check(lp, direction);
    return proof.holds() ? "" : proof.toString();
  }

  /** The same when the optimum is known. */
  static String fault(Lp lp, Outcome said, double expected) {
    if (!(said instanceof Outcome.Optimal(Solution solution))) {
      return "%s instead of an optimum of %s".formatted(said, expected);
    }
    double apart = Math.abs(solution.objective() - expected) / Math.max(1, Math.abs(expected));
    if (!(apart <= OBJECTIVE)) {
      return "objective %s instead of %s".formatted(solution.objective(), expected);
    }
    if (solution.primal().length != lp.columns() || solution.dual().length != lp.rows()) {
      return "a point of the wrong size";
    }
    var certificate = Certificate.check(lp, solution.primal(), solution.dual());
    return certificate.holds() ? "" : certificate.toString();
  }
}
