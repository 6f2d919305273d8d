package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * The primal-dual method: predictor and corrector (Mehrotra 1992), then centrality correctors that
 * aim at a full step (Gondzio 1996; their shares as in Colombo and Gondzio 2008), different steps
 * for values and prices, from an infeasible start.
 */
final class InteriorPoint {
  /** How a run ended. */
  enum End {
    OPTIMAL,
    /** The values or prices run away, or nothing moves any more. */
    STALLED,
    STOPPED
  }

  /** What one iteration begins with. */
  record State(
      int iteration,
      double primal,
      double dual,
      double primalInfeasibility,
      double dualInfeasibility) {
    double gap() {
      return Math.abs(primal - dual) / Math.max(1, Math.abs(primal));
    }

    /**
     * How far it is from its end: the gap, or what rows or prices are open by, which weigh less.
     */
    double left() {
      return worst(OPEN);
    }

    /** The worst of gap, open rows and open prices. */
    double worst() {
      return worst(1);
    }

    private double worst(double weight) {
      double open = weight * Math.max(primalInfeasibility, dualInfeasibility);
      double worst = Math.max(gap(), open);
      return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }
  }

  /** Hears of each iteration. */
  interface Watch {
    /** Whether to go on. */
    boolean goOn(State state);
  }

  private static final int MOST_ITERATIONS = 300;

  /**
   * Weight of rows and prices beside the gap. {@link energy.samal.solver.Polish} closes rows
   * afterwards, prices left open cost the gap what they are worth, and the certificate judges both:
   * the last iterations would do little else, and take longest.
   */
  private static final double OPEN = 0.01;

  /** Solves are a fifth of a factorisation or less on large programs; more seldom pay. */
  private static final int CENTRALITY_CORRECTORS = 5;

  /** Products are wanted within these multiples of their target. */
  private static final double LEAST = 0.1;

  private static final double MOST = 10;

  /** A corrector must lengthen a step by this to be worth a next one. */
  private static final double WORTH = 0.01;

  /** Steps that need no corrector. */
  private static final double LONG = 0.95;

  /**
   * Steps shorter than this go only so far of their way to the boundary: pairs that come too close
   * to it block the next steps. Where much links, steps of 0.1 to 0.3 are common and must not be
   * cut: six years at every eighth hour took 94 iterations with 0.3 here, and 86 with 0.
   */
  private static final double SHORT = 0.1;

  private static final double CAREFUL = 0.7;

  /** Smallest share of the present mean product to aim at. */
  private static final double LEAST_CENTRING = 1e-8;

  /** Iterations without a better point, after which there is none to come, near the end. */
  private static final int PATIENCE = 30;

  /** The same while still far from it, where all measures may rise for long. */
  private static final int PATIENCE_AT_FIRST = 120;

  /** A point whose measures are all below this is near the end. */
  private static final double NEAR_THE_END = 1e-2;

  /** The mean product, relative to the first, below which rounding rules. */
  private static final double NOTHING_LEFT = 1e-18;

  private final Task task;
  private final Iterate point;
  private final Direction direction;
  private final Newton newton;

  /** The best point so far. */
  private final double[] bestValue;

  private final double[] bestPrice;
  private int last;
  private State best = new State(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  InteriorPoint(Task task, Crew crew, Kkt kkt) {
    this.task = task;
    double[] solution = new double[task.all];
    point = new Iterate(task, crew, kkt, solution);
    direction = new Direction(task, crew, point);
    newton = new Newton(task, crew, kkt, point, solution);
    bestValue = new double[task.columns];
    bestPrice = new double[task.rows];
  }

  State best() {
    return best;
  }

  double[] bestValue() {
    return bestValue;
  }

  double[] bestPrice() {
    return bestPrice;
  }

  Iterate point() {
    return point;
  }

  /** Begins near a guess instead of afresh. */
  End solveFrom(double[] value, double[] price, double tolerance, Watch watch) {
    point.reset();
    StartingPoint.near(task, point, newton, value, price);
    return run(tolerance, watch);
  }

  End solve(double tolerance, Watch watch) {
    point.reset();
    StartingPoint.find(task, point, newton);
    return run(tolerance, watch);
  }

  /** Afresh, for rows that are nearly the same. */
  End solveFinely(double tolerance, double rowRegularisation, Watch watch) {
    newton.tellRowsApart(rowRegularisation);
    return solve(tolerance, watch);
  }

  /** Goes on where the last run ended. */
  End goOn(double tolerance, Watch watch) {
    return run(last, tolerance, watch);
  }

  private End run(double tolerance, Watch watch) {
    return run(0, tolerance, watch);
  }

  private End run(int begin, double tolerance, Watch watch) {
    double first = 0;
    for (int iteration = begin; iteration <= MOST_ITERATIONS; iteration++) {
      last = iteration;
      point.residuals();
      point.reducedCosts();
      double product = point.complementarity();
      first = Math.max(first, product);
      var state =
          new State(
              iteration,
              point.primalObjective(),
              point.dualObjective(),
              point.primalInfeasibility(),
              point.dualInfeasibility());
      keep(state, begin);
      newton.refineFor(state.left());
      if (state.left() <= tolerance) {
        return End.OPTIMAL;
      }
      if (!watch.goOn(state)) {
        return End.STOPPED;
      }
      boolean nothingLeft = task.pairs > 0 && !(product > NOTHING_LEFT * first);
      if (nothingLeft || iteration - best.iteration() > patience() || !move(product)) {
        return End.STALLED;
      }
    }
    return End.STALLED;
  }

  private int patience() {
    return best.left() < NEAR_THE_END ? PATIENCE : PATIENCE_AT_FIRST;
  }

  private void keep(State state, int begin) {
    // A run begins with its first point, or a sharper run would keep what is not sharp enough.
    if (state.iteration() == begin || state.left() < best.left()) {
      best = state;
      System.arraycopy(point.value, 0, bestValue, 0, task.columns);
      System.arraycopy(point.price, 0, bestPrice, 0, task.rows);
    }
  }

  /** One iteration; returns whether there is a direction at all. */
  private boolean move(double product) {
    direction.reset();
    Arrays.fill(direction.trialValue, 0);
    newton.predict(direction);
    direction.add(1, 1);
    var free = direction.steps();
    double primal = free.primal();
    double dual = free.dual();
    if (task.pairs > 0) {
      double reached = Math.max(0, direction.complementarity(primal, dual)) / product;
      double centring = Math.clamp(reached * reached * reached, LEAST_CENTRING, 1);
      double target = centring * product;
      direction.aimAt(target);
      newton.correct(direction, 0);
      var steps = direction.steps(primal * dual);
      direction.add(steps.primalShare(), steps.dualShare());
      steps = centre(steps, target);
      primal = steps.primal();
      dual = steps.dual();
    }
    if (Double.isNaN(primal) || Double.isNaN(dual) || !(Math.max(primal, dual) > 0)) {
      return false;
    }
    double inside = task.pairs > 0 ? inside(Math.min(primal, dual)) : 1;
    point.move(direction, inside * primal, inside * dual);
    return true;
  }

  /** How much of the way to the boundary to go: closer the longer the step. */
  private static double inside(double step) {
    if (step < SHORT) {
      return CAREFUL;
    }
    return 1 - Math.clamp(0.1 * (1 - step), 0.0005, 0.05);
  }

  private Direction.Steps centre(Direction.Steps steps, double target) {
    var best = steps;
    for (int c = 0; c < CENTRALITY_CORRECTORS && shorter(best) < LONG; c++) {
      direction.aimWithin(LEAST * target, MOST * target);
      newton.correct(direction, 0);
      var next = direction.steps(best.primal() * best.dual());
      boolean further = next.primal() >= best.primal() + WORTH;
      boolean dearer = next.dual() >= best.dual() + WORTH;
      if (!further && !dearer) {
        return best;
      }
      direction.add(
          next.primal() > best.primal() ? next.primalShare() : 0,
          next.dual() > best.dual() ? next.dualShare() : 0);
      best =
          new Direction.Steps(
              Math.max(best.primal(), next.primal()), Math.max(best.dual(), next.dual()), 0, 0);
    }
    return best;
  }

  private static double shorter(Direction.Steps steps) {
    return Math.min(steps.primal(), steps.dual());
  }
}
