package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import energy.samal.solver.FarkasProof;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.RayProof;
import energy.samal.solver.Relay;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;

/** Presolves a program, has HiGHS solve what is left of it, and restores the answer. */
public final class PresolvedHighs implements Solver {
  private final Solver highs =
      new Relay(
          new Highs(Highs.Method.SIMPLEX),
          new Highs(Highs.Method.INTERIOR_POINT_WITH_CROSSOVER),
          _ -> true);

  public PresolvedHighs() {}

  @Override
  public String name() {
    return highs.name() + " after presolve";
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    var program = Program.of(lp);
    return switch (Presolve.of(program)) {
      case Presolved.Reduced(Program reduced, Postsolve postsolve) -> {
        var start = restricted(options.start(), postsolve);
        var small = PresolvePrograms.lp(reduced);
        var outcome = highs.solve(small, options.withStart(start));
        // What HiGHS does not prove of what is left, it must say of the whole itself.
        yield proves(small, outcome) ? restored(lp, outcome, postsolve) : highs.solve(lp, options);
      }
      case Presolved.Infeasible(double[] ray) -> {
        var proof = FarkasProof.check(lp, ray);
        if (!proof.holds()) {
          throw new AssertionError(proof.toString());
        }
        yield new Outcome.Infeasible(proof.toString(), ray);
      }
      case Presolved.Unbounded(String why, double[] direction) -> {
        var proof = RayProof.check(lp, direction);
        if (!proof.holds()) {
          throw new AssertionError(proof.toString());
        }
        var costless = PresolvePrograms.lp(PresolvePrograms.withoutCosts(program));
        yield highs.solve(costless, options) instanceof Outcome.Infeasible infeasible
            ? infeasible
            : new Outcome.Unbounded(why, direction);
      }
    };
  }

  private static boolean proves(Lp small, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unbounded(String _, double[] direction) ->
          RayProof.check(small, direction).holds();
      case Outcome.Infeasible(String _, double[] prices) ->
          FarkasProof.check(small, prices).holds();
      case Outcome.Optimal _, Outcome.Stopped _ -> true;
    };
  }

  private static Solution restricted(Solution start, Postsolve postsolve) {
    if (start.isEmpty()) {
      return start;
    }
    var point = postsolve.restrict(start.primal(), start.dual());
    return new Solution(point.primal(), point.dual(), 0, 0, 0);
  }

  private static Outcome restored(Lp lp, Outcome outcome, Postsolve postsolve) {
    return switch (outcome) {
      case Outcome.Optimal(Solution solution) -> {
        var point = postsolve.restore(solution.primal(), solution.dual());
        yield new Outcome.Optimal(
            new Solution(
                point.primal(),
                point.dual(),
                lp.objective(point.primal()),
                solution.iterations(),
                solution.seconds()));
      }
      case Outcome.Infeasible(String message, double[] prices) -> {
        double[] ray = prices.length == 0 ? prices : postsolve.restoreRay(prices);
        yield new Outcome.Infeasible(message, ray);
      }
      case Outcome.Unbounded(String message, double[] moves) -> {
        double[] direction = moves.length == 0 ? moves : postsolve.restoreDirection(moves);
        yield new Outcome.Unbounded(message, direction);
      }
      case Outcome.Stopped(String message, Solution _) ->
          new Outcome.Stopped(message, Solution.NONE);
    };
  }
}
