package energy.samal.solver.temporal;

import energy.samal.solver.Options;
import energy.samal.solver.Progress;

/** What a run was asked for, the time it has taken, and what is told of it. */
final class Clock {
  private final Options options;
  private final long began = System.nanoTime();
  private boolean stopped;

  Clock(Options options) {
    this.options = options;
  }

  Options options() {
    return options;
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  void enter(String phase) {
    report(phase, new InteriorPoint.State(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
  }

  /** Tells of an iteration; returns whether to go on. */
  boolean report(String phase, InteriorPoint.State state) {
    options
        .progress()
        .report(
            new Progress.Step(
                phase,
                state.iteration(),
                state.primal(),
                state.dual(),
                state.primalInfeasibility(),
                state.dualInfeasibility(),
                seconds()));
    return goOn();
  }

  boolean goOn() {
    stopped |= options.progress().stop();
    return !stopped && rest().timeLimit().isPositive();
  }

  /** The options with the time that is left. */
  Options rest() {
    return options.since(began);
  }

  String why() {
    return stopped ? "stopped as asked" : "the time limit was reached";
  }
}
