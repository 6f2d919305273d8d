package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Optimum of a program with squares in its costs by linear programs alone, with prices that prove
 * it. Each square is replaced by straight lines between points of it, the secants (Charnes and
 * Lemke 1954, Naval Research Logistics Quarterly 1(4)):
 *
 * {@snippet lang=text :
 *   x = z₀ + Σ δₖ,  0 ≤ δₖ ≤ zₖ − zₖ₋₁,  s·x² becomes s·z₀² + Σ s·(zₖ₋₁ + zₖ)·δₖ
 * }
 *
 * <p>Around where the linear program and its prices would have the columns, points are added a
 * tenth as far apart, so that the error falls to about a hundredth each time. The point kept is the
 * best on the way to each linear optimum. An active set's point, whose prices are off by what it
 * adds to squares for its own sake, is proved by one or two linear programs; without a point it
 * takes about ten.
 */
final class Secants {
  private static final int MOST_PROGRAMS = 60;

  /** First points, relative to one more than the size of where they begin. */
  private static final double[] BRACKETS = {1e-5, 1e-4, 1e-2, 1, 1e2};

  private static final double WIDER = 100;
  private static final double FARTHEST = 1e12;

  /** Points kept to each side of where a column is. */
  private static final int KEPT = 4;

  /** How far apart points are at least, relative to one more than their size. */
  private static final double APART = 1e-6;

  private static final double CLOSER = 0.1;

  private static final Label SQUARE = new Label("square", "", Lp.NONE);
  private static final Label PIECE = new Label("piece", "", Lp.NONE);

  private final Lp lp;
  private final double tolerance;
  private final TreeSet<Double>[] points;
  private double[] point;
  private double[] dual = {};
  private double bound = Double.NEGATIVE_INFINITY;
  private long iterations;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Secants(Lp lp, double[] near, double tolerance) {
    this.lp = lp;
    this.tolerance = tolerance;
    points = new TreeSet[lp.columns()];
    for (int j = 0; j < points.length; j++) {
      if (lp.square()[j] > 0) {
        points[j] = new TreeSet<>();
        add(j, lp.columnLower()[j]);
        add(j, lp.columnUpper()[j]);
        add(j, near[j]);
        for (double bracket : BRACKETS) {
          add(j, near[j] - bracket * (1 + Math.abs(near[j])));
          add(j, near[j] + bracket * (1 + Math.abs(near[j])));
        }
      }
    }
  }

  /**
   * Solves.
   *
   * @param start a point with prices, or {@link Solution#NONE}
   * @param solver of linear programs
   */
  static Outcome solve(Lp lp, Solution start, double tolerance, Function<Lp, Outcome> solver) {
    var near = start.isEmpty() ? new double[lp.columns()] : start.primal();
    var secants = new Secants(lp, near, tolerance);
    if (!start.isEmpty()) {
      secants.take(start.primal(), start.dual());
    }
    for (int k = 0; k < MOST_PROGRAMS && !secants.proved(); k++) {
      switch (solver.apply(secants.program())) {
        case Outcome.Optimal(Solution found) -> {
          secants.iterations += found.iterations();
          var primal = Arrays.copyOf(found.primal(), lp.columns());
          secants.take(primal, Arrays.copyOf(found.dual(), lp.rows()));
        }
        case Outcome.Infeasible none -> {
          boolean priced = none.prices().length > 0;
          double[] prices = priced ? Arrays.copyOf(none.prices(), lp.rows()) : none.prices();
          return new Outcome.Infeasible(none.message(), prices);
        }
        case Outcome.Unbounded none -> {
          if (!secants.widen()) {
            return new Outcome.Unbounded(none.message());
          }
        }
        case Outcome.Stopped stopped -> {
          var reached = secants.point == null ? Solution.NONE : secants.solution(start);
          return new Outcome.Stopped(stopped.message(), reached);
        }
      }
    }
    return new Outcome.Optimal(secants.solution(start));
  }

  private Solution solution(Solution start) {
    long all = start.iterations() + iterations;
    return new Solution(point, dual, lp.objective(point), all, start.seconds());
  }

  private boolean proved() {
    return point != null
        && lp.objective(point) - bound <= tolerance * Math.max(1, Math.abs(lp.objective(point)));
  }

  /** Farther points, whose slopes may hold what fell without end; false when far enough. */
  private boolean widen() {
    boolean any = false;
    for (int j = 0; j < points.length; j++) {
      if (points[j] != null) {
        double reach = WIDER * (points[j].last() - points[j].first());
        any |= reach < FARTHEST;
        add(j, points[j].first() - reach);
        add(j, points[j].last() + reach);
      }
    }
    return any;
  }

  private void add(int column, double at) {
    double within = Math.max(lp.columnLower()[column], Math.min(lp.columnUpper()[column], at));
    if (Double.isFinite(within) && !isThere(column, within)) {
      points[column].add(within);
    }
  }

  /** Pieces shorter than a solver tells apart would mislead it; errors are the square of this. */
  private boolean isThere(int column, double at) {
    var below = points[column].floor(at);
    var above = points[column].ceiling(at);
    double apart = APART * (1 + Math.abs(at));
    return (below != null && at - below < apart) || (above != null && above - at < apart);
  }

  private void take(double[] primal, double[] prices) {
    point = point == null ? primal.clone() : best(primal);
    double proves = SafeBound.of(lp, prices).value(Double.POSITIVE_INFINITY, point);
    if (proves > bound || dual.length == 0) {
      bound = proves;
      dual = prices;
    }
    var reduced = SafeBound.of(lp.withCosts(lp.cost(), lp.offset()), prices);
    for (int j = 0; j < points.length; j++) {
      if (points[j] != null) {
        double priced = -reduced.reducedCost(j) / (2 * lp.square()[j]);
        closeIn(j, primal[j]);
        closeIn(j, priced);
        forget(j, primal[j], priced);
      }
    }
  }

  /** Keeps the ends and the nearest points, so that programs stay small. */
  private void forget(int column, double... kept) {
    var left = new TreeSet<>(List.of(points[column].first(), points[column].last()));
    for (double at : kept) {
      points[column].headSet(at, true).descendingSet().stream().limit(KEPT).forEach(left::add);
      points[column].tailSet(at, true).stream().limit(KEPT).forEach(left::add);
    }
    points[column] = left;
  }

  private void closeIn(int column, double at) {
    double within = Math.max(lp.columnLower()[column], Math.min(lp.columnUpper()[column], at));
    var below = points[column].lower(within);
    var above = points[column].higher(within);
    double reach = CLOSER * (1 + Math.abs(within));
    add(column, within - CLOSER * (below == null ? reach : within - below));
    add(column, within + CLOSER * (above == null ? reach : above - within));
    add(column, within);
  }

  /** The cheapest point on the line from the best so far to another. */
  private double[] best(double[] other) {
    double slope = 0;
    double curve = 0;
    for (int j = 0; j < point.length; j++) {
      double move = other[j] - point[j];
      slope += (lp.cost()[j] + 2 * lp.square()[j] * point[j]) * move;
      curve += lp.square()[j] * move * move;
    }
    if (!(slope < 0)) {
      return point;
    }
    double share = curve > 0 ? Math.min(1, -slope / (2 * curve)) : 1;
    var moved = point.clone();
    for (int j = 0; j < moved.length; j++) {
      double at = share == 1 ? other[j] : moved[j] + share * (other[j] - moved[j]);
      moved[j] = Math.max(lp.columnLower()[j], Math.min(lp.columnUpper()[j], at));
    }
    return lp.objective(moved) < lp.objective(point) ? moved : point;
  }

  private Lp program() {
    var builder = new LpBuilder();
    for (int j = 0; j < lp.columns(); j++) {
      var label = lp.columnLabel(j);
      builder.column(label, lp.columnLower()[j], lp.columnUpper()[j], lp.cost()[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        builder.term(lp.value()[k], lp.index()[k]);
      }
      builder.row(lp.rowLabel(i), Lp.NONE, lp.rowLower()[i], lp.rowUpper()[i]);
    }
    for (int j = 0; j < points.length; j++) {
      if (points[j] != null) {
        pieces(builder, j);
      }
    }
    return builder.addOffset(lp.offset()).build();
  }

  private void pieces(LpBuilder builder, int column) {
    double square = lp.square()[column];
    double first = points[column].first();
    double last = points[column].last();
    builder.term(1, column).addOffset(square * first * first);
    if (first > lp.columnLower()[column]) {
      double slope = 2 * square * first;
      builder.term(-1, builder.column(PIECE, Double.NEGATIVE_INFINITY, 0, slope));
    }
    double before = first;
    for (double z : points[column].tailSet(first, false)) {
      builder.term(-1, builder.column(PIECE, 0, z - before, square * (z + before)));
      before = z;
    }
    if (last < lp.columnUpper()[column]) {
      double slope = 2 * square * last;
      builder.term(-1, builder.column(PIECE, 0, Double.POSITIVE_INFINITY, slope));
    }
    builder.row(SQUARE, Lp.NONE, first, first);
  }
}
