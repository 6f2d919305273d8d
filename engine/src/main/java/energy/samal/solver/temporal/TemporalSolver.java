package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Polish;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import energy.samal.solver.SolverException;
import energy.samal.solver.Vertex;
import java.util.Locale;
import java.util.Optional;

/**
 * An interior-point method for programs whose hours touch each other only through what is carried
 * over. The linear systems are eliminated hour by hour, what links them last, so that time and
 * memory grow with the number of hours. {@code docs/solver.md} says how.
 *
 * <p>It takes any program with linear costs and no whole numbers. One whose rows and columns carry
 * no hours, or are linked by thousands of columns and rows that carry none, is better left to
 * {@link energy.samal.solver.Highs}; it says so when that would not fit.
 *
 * <p>The answer is the same for any number of threads.
 */
public final class TemporalSolver implements Solver {
  /** What is proved to this many times the tolerance is as precise as asked for. */
  private static final double LENIENCE = 10;

  /** How often, and by what factor, the tolerance is sharpened when an answer is too coarse. */
  private static final int SHARPER = 3;

  private static final double SHARPEN = 0.03;

  /** Of scaled rows, when there should be an optimum and the usual one has found none. */
  private static final double[] ROW_REGULARISATIONS = {1e-12, 1e-15};

  public TemporalSolver() {}

  @Override
  public String name() {
    return "Samal temporal interior point";
  }

  /** Whether a program has hours to go by, linear costs and no whole numbers to find. */
  public static boolean suits(Lp lp) {
    return lp.isLinear() && !lp.hasIntegers() && lp.hasHours();
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    if (!lp.isLinear()) {
      throw new SolverException(
          "The temporal solver takes linear costs only, and squares of columns cost here. Take"
              + " --solver highs, or auto.");
    }
    if (lp.hasIntegers()) {
      throw new SolverException(
          "The temporal solver cannot find whole numbers, which columns must be here. Take"
              + " --solver highs, or auto.");
    }
    var clock = new Clock(options);
    clock.enter("presolve");
    if (!clock.goOn()) {
      return new Outcome.Stopped(clock.why(), Solution.NONE);
    }
    var program = Program.of(lp);
    return switch (Presolve.of(program)) {
      case Presolved.Infeasible(double[] ray) ->
          new Outcome.Infeasible("no point meets all rows and bounds, as presolve found", ray);
      case Presolved.Unbounded(String why, double[] direction) ->
          unbounded(lp, program, why, direction, clock);
      case Presolved.Reduced(Program reduced, Postsolve postsolve) ->
          solve(lp, reduced, postsolve, clock);
    };
  }

  /** A direction without end is one only if there is a point to go from. */
  private static Outcome unbounded(
      Lp lp, Program program, String why, double[] direction, Clock clock) {
    var costless = Verdicts.costless(program);
    return switch (Presolve.of(costless)) {
      case Presolved.Infeasible(double[] ray) ->
          new Outcome.Infeasible("no point meets all rows and bounds, as presolve found", ray);
      case Presolved.Unbounded _ -> throw new IllegalStateException("no costs can fall");
      case Presolved.Reduced(Program reduced, Postsolve postsolve) -> {
        try (var crew = new Crew(clock.options().threads())) {
          var run = new Run(reduced, crew, clock);
          yield switch (run.solve(null, clock.options().tolerance())) {
            case OPTIMAL -> unbounded(lp, why, direction, crew, clock);
            case STOPPED -> new Outcome.Stopped(clock.why(), Solution.NONE);
            case STALLED ->
                verdict(
                    new Verdicts(lp, reduced, postsolve, crew, clock).after(run),
                    run,
                    Solution.NONE,
                    clock);
          };
        }
      }
    };
  }

  private static Outcome unbounded(Lp lp, String why, double[] direction, Crew crew, Clock clock) {
    double[] exact = EndlessMoves.near(lp, direction, EndlessMoves.ATTEMPTS, crew, clock);
    return new Outcome.Unbounded(
        "the objective falls without end: " + why, exact.length > 0 ? exact : direction);
  }

  private static Outcome solve(Lp lp, Program reduced, Postsolve postsolve, Clock clock) {
    try (var crew = new Crew(clock.options().threads())) {
      var run = new Run(reduced, crew, clock);
      double tolerance = clock.options().tolerance();
      var end = run.solve(guess(lp, postsolve, clock.options()), tolerance);
      var outcome = optimal(lp, run, end, postsolve, clock);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (!run.nearlyOptimal()) {
        var verdict = new Verdicts(lp, reduced, postsolve, crew, clock).after(run);
        if (!(verdict instanceof Verdicts.Open)) {
          return verdict(verdict, run, solution(lp, run, postsolve, clock), clock);
        }
      }
      return finely(lp, run, postsolve, clock);
    }
  }

  /**
   * Where there should be an optimum: what hides it most often is rows that are nearly the same.
   */
  private static Outcome finely(Lp lp, Run run, Postsolve postsolve, Clock clock) {
    var known = solution(lp, run, postsolve, clock);
    double worst = run.worst();
    var shortfall = run.shortfall();
    for (double rowRegularisation : ROW_REGULARISATIONS) {
      var end = run.solveFinely(clock.options().tolerance(), rowRegularisation);
      if (end == InteriorPoint.End.STOPPED && run.worst() > worst) {
        return new Outcome.Stopped(clock.why(), known);
      }
      var outcome = optimal(lp, run, end, postsolve, clock);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new SolverException(shortfall);
  }

  /** The optimum if that is what the run has found, or that it was stopped. */
  private static Optional<Outcome> optimal(
      Lp lp, Run run, InteriorPoint.End end, Postsolve postsolve, Clock clock) {
    double tolerance = clock.options().tolerance();
    Solution proved = null;
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; ; k++) {
      var solution = solution(lp, run, postsolve, clock);
      if (end == InteriorPoint.End.STOPPED && proved == null) {
        return Optional.of(new Outcome.Stopped(clock.why(), solution));
      }
      var certificate = certificate(lp, solution, clock);
      double worst = Math.max(Math.abs(certificate.gap()), certificate.rows().scaled());
      if (certificate.holds() && worst < best) {
        proved = solution;
        best = worst;
      }
      boolean sharp = best <= LENIENCE * clock.options().tolerance();
      if (sharp || k == SHARPER || end != InteriorPoint.End.OPTIMAL) {
        double precision = best;
        return Optional.ofNullable(proved)
            .map(found -> optimal(lp, found, sharp ? 0 : precision, clock));
      }
      // What is sharp in the reduced program may still be too coarse in the whole one.
      tolerance *= SHARPEN;
      end = run.sharpen(tolerance);
    }
  }

  /**
   * @param coarse how precise the solution is when that is not what was asked for, otherwise 0
   */
  private static Outcome optimal(Lp lp, Solution solution, double coarse, Clock clock) {
    if (coarse > 0) {
      clock
          .options()
          .progress()
          .say(
              String.format(
                  Locale.ROOT,
                  "the answer is precise to %.1e, not to the %.1e asked for, where rounding ends"
                      + " it",
                  coarse,
                  clock.options().tolerance()));
    }
    return new Outcome.Optimal(
        clock.options().vertex() ? Vertex.of(lp, solution, clock.rest()) : solution);
  }

  private static Certificate certificate(Lp lp, Solution solution, Clock clock) {
    double tolerance = Math.max(Certificate.TOLERANCE, clock.options().tolerance());
    return Certificate.check(lp, solution.primal(), solution.dual(), tolerance);
  }

  private static Postsolve.Point guess(Lp lp, Postsolve postsolve, Options options) {
    var start = options.start();
    boolean fits = start.primal().length == lp.columns() && start.dual().length == lp.rows();
    return fits ? postsolve.restrict(start.primal(), start.dual()) : null;
  }

  private static Solution solution(Lp lp, Run run, Postsolve postsolve, Clock clock) {
    clock.enter("postsolve");
    var point = postsolve.restore(run.primal(), run.dual());
    double[] primal = point.primal();
    for (int j = 0; j < primal.length; j++) {
      primal[j] = Math.max(lp.columnLower()[j], Math.min(lp.columnUpper()[j], primal[j]));
    }
    double[] dual = point.dual();
    for (int i = 0; i < dual.length; i++) {
      double bound = dual[i] > 0 ? lp.rowLower()[i] : lp.rowUpper()[i];
      dual[i] = Double.isFinite(bound) ? dual[i] : 0;
    }
    Polish.polish(lp, primal);
    return new Solution(primal, dual, lp.objective(primal), run.iterations(), clock.seconds());
  }

  /** Why there was no optimum: none because of the rows, none because of the costs, or ours. */
  private static Outcome verdict(Verdicts.Verdict verdict, Run run, Solution known, Clock clock) {
    return switch (verdict) {
      case Verdicts.NoPoint(double[] prices) ->
          new Outcome.Infeasible("no point meets all rows and bounds", prices);
      case Verdicts.NoEnd(double[] direction) ->
          new Outcome.Unbounded("the objective falls without end", direction);
      case Verdicts.Cut _ -> new Outcome.Stopped(clock.why(), known);
      case Verdicts.Open _ -> throw new SolverException(run.shortfall());
    };
  }
}
