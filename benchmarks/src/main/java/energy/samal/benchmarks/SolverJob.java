package energy.samal.benchmarks;

import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Progress;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import energy.samal.solver.temporal.TemporalSolver;
import java.io.IOException;
import java.time.Duration;

/**
 * One program and one solver in a process of its own: prints the program's size and how the solver
 * did. Words: SOLVER PROGRAM SECONDS THREADS TOLERANCE PYTHON, where SOLVER is temporal, ipx or
 * hipo.
 */
final class SolverJob {
  private SolverJob() {}

  public static void main(String[] words) throws Exception {
    var lp = SolverPrograms.build(words[1]);
    System.out.println("size;" + lp.columns() + ";" + lp.rows() + ";" + lp.nonzeros());
    var options =
        Options.DEFAULT
            .withTolerance(Double.parseDouble(words[4]))
            .withThreads(Integer.parseInt(words[3]))
            .withTimeLimit(Duration.ofMillis((long) (1000 * Double.parseDouble(words[2]))));
    var run =
        switch (words[0]) {
          case "temporal" -> solve(new TemporalSolver(), lp, options);
          case "ipx" -> solve(new Highs(Highs.Method.INTERIOR_POINT), lp, options);
          case "hipo" -> new Hipo(words[5]).solve(lp, options);
          default -> throw new IllegalArgumentException("no such solver: " + words[0]);
        };
    System.out.println(run.line());
  }

  private static SolverRun solve(Solver solver, Lp lp, Options options) throws IOException {
    var last = new LastStep();
    Peak.reset();
    long began = System.nanoTime();
    var outcome = solver.solve(lp, options.with(last));
    double seconds = (System.nanoTime() - began) / 1e9;
    double peakMb = Peak.processMb();
    return switch (outcome) {
      case Outcome.Optimal(Solution s) ->
          judged(lp, solver.name(), seconds, s.iterations(), peakMb, s.primal(), s.dual());
      case Outcome.Stopped(String message, Solution s) ->
          SolverRun.none(
              solver.name(), message, seconds, Math.max(last.iteration, s.iterations()), peakMb);
      case Outcome.Infeasible _ ->
          SolverRun.none(solver.name(), "called infeasible", seconds, last.iteration, peakMb);
      case Outcome.Unbounded _ ->
          SolverRun.none(solver.name(), "called unbounded", seconds, last.iteration, peakMb);
    };
  }

  /** What the certificate says of a point that a solver calls an optimum. */
  static SolverRun judged(
      Lp lp,
      String solver,
      double seconds,
      long iterations,
      double peakMb,
      double[] primal,
      double[] dual) {
    var proof = Certificate.check(lp, primal, dual);
    double breach = Math.max(proof.rows().scaled(), proof.columns().scaled());
    return new SolverRun(
        solver,
        SolverRun.OPTIMUM,
        seconds,
        iterations,
        peakMb,
        proof.gap(),
        breach,
        proof.objective());
  }

  /** Remembers how far a solver came that is stopped. */
  private static final class LastStep implements Progress {
    private volatile long iteration;

    @Override
    public void report(Step step) {
      iteration = Math.max(iteration, step.iteration());
    }

    @Override
    public boolean stop() {
      return false;
    }

    @Override
    public void say(String remark) {
      System.err.println(remark);
    }
  }
}
