package energy.samal.solver.temporal;

import energy.samal.solver.SolverException;
import java.util.Locale;

/** The interior point on one reduced program. */
final class Run {
  /** A point that is this close by all measures is handed out though it could not be sharpened. */
  private static final double NEARLY = 1e-6;

  private final Program program;
  private final Clock clock;
  private final Task task;
  private final InteriorPoint interior;

  /**
   * @throws SolverException when the program does not fit the memory
   */
  Run(Program program, Crew crew, Clock clock) {
    this.program = program;
    this.clock = clock;
    clock.enter("order");
    var scaling = new Scaling(program);
    var layout = new Layout(program, scaling.value);
    MemoryNeed.checkLinking(layout);
    var pieces = Piece.all(layout);
    MemoryNeed.check(layout, pieces, clock.options());
    task = new Task(program, layout, scaling);
    interior = new InteriorPoint(task, crew, new Kkt(layout, pieces, crew));
  }

  /**
   * @param guess a point to begin near; null for none
   */
  InteriorPoint.End solve(Postsolve.Point guess, double tolerance) {
    if (guess == null) {
      return interior.solve(tolerance, this::watch);
    }
    double[] value = new double[task.columns];
    for (int j = 0; j < value.length; j++) {
      value[j] = guess.primal()[task.layout.columnAt[j]] / task.columnUnit[j];
    }
    double[] price = new double[task.rows];
    for (int i = 0; i < price.length; i++) {
      price[i] = guess.dual()[task.layout.rowAt[i]] * task.rowUnit[i];
    }
    var end = interior.solveFrom(value, price, tolerance, this::watch);
    return end == InteriorPoint.End.STALLED ? interior.solve(tolerance, this::watch) : end;
  }

  /** Once more, for rows that are nearly the same. */
  InteriorPoint.End solveFinely(double tolerance, double rowRegularisation) {
    return interior.solveFinely(tolerance, rowRegularisation, this::watch);
  }

  /** Goes on from where an optimum was found, to a sharper one. */
  InteriorPoint.End sharpen(double tolerance) {
    return interior.goOn(tolerance, this::watch);
  }

  private boolean watch(InteriorPoint.State state) {
    return clock.report("interior point", state);
  }

  boolean nearlyOptimal() {
    return isWithin(NEARLY);
  }

  /** The worst measure of the best point. */
  double worst() {
    return interior.best().worst();
  }

  /** Whether all measures of the best point are within a tolerance. */
  boolean isWithin(double tolerance) {
    return worst() <= tolerance;
  }

  int iterations() {
    return interior.best().iteration();
  }

  double[] primal() {
    return task.primal(interior.bestValue(), program);
  }

  double[] dual() {
    return task.dual(interior.bestPrice(), program);
  }

  /** Values where the run ended. */
  double[] lastPrimal() {
    return task.primal(interior.point().value, program);
  }

  /** Prices where the run ended. */
  double[] lastDual() {
    return task.dual(interior.point().price, program);
  }

  double objective() {
    return interior.best().primal();
  }

  String shortfall() {
    var best = interior.best();
    return String.format(
        Locale.ROOT,
        "the interior point came no closer than a gap of %.1e, rows broken by %.1e and prices by"
            + " %.1e, in iteration %d",
        best.gap(),
        best.primalInfeasibility(),
        best.dualInfeasibility(),
        best.iteration());
  }
}
