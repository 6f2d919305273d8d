package energy.samal.solver.temporal;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Polish;
import java.util.Arrays;

/**
 * Why a program has no optimum, from two programs that always have one: the least sum of what rows
 * must give way by, whose prices prove that there is no point (Farkas), and the direction within
 * unit bounds that earns most without any row or bound ever stopping it.
 */
final class Verdicts {
  /** Breaches and earnings smaller than this are rounding. */
  private static final double NOTHING = 1e-7;

  /** Moves smaller than this beside the largest one are rounding. */
  private static final double ROUNDING = 1e-8;

  private static final Label MOVE = new Label("move", "", Lp.NONE);

  private Verdicts() {}

  /** What was found. */
  sealed interface Verdict {}

  /** Prices of the rows that prove it. */
  record NoPoint(double[] prices) implements Verdict {}

  /** A direction without end. */
  record NoEnd(double[] direction) implements Verdict {}

  /** Neither: there should be an optimum. */
  record Open() implements Verdict {}

  /** The user or the clock came first. */
  record Cut() implements Verdict {}

  static Verdict of(Program program, Crew crew, Clock clock) {
    var breaches = new Run(breaches(program), crew, clock);
    var end = breaches.solve(null);
    if (end == InteriorPoint.End.STOPPED) {
      return new Cut();
    }
    if (breaches.nearlyOptimal() && breaches.objective() > NOTHING) {
      return new NoPoint(breaches.dual());
    }
    // Most columns may not move at all, and leave no interior until they are gone.
    return switch (Presolve.of(directions(program))) {
      case Presolved.Reduced(Program reduced, Postsolve postsolve) ->
          endless(new Run(reduced, crew, clock), postsolve);
      case Presolved.Infeasible _, Presolved.Unbounded _ ->
          throw new IllegalStateException("to stand still is a direction, and no move is endless");
    };
  }

  private static Verdict endless(Run run, Postsolve postsolve) {
    var end = run.solve(null);
    if (end == InteriorPoint.End.STOPPED) {
      return new Cut();
    }
    boolean falls = run.nearlyOptimal() && run.objective() < -NOTHING;
    return falls ? new NoEnd(postsolve.restore(run.primal(), run.dual()).primal()) : new Open();
  }

  /** The same program without costs. */
  static Program costless(Program program) {
    return new Program(
        0,
        new double[program.columns()],
        program.columnLower,
        program.columnUpper,
        program.columnHour,
        program.rowLower,
        program.rowUpper,
        program.rowHour,
        program.rowStart,
        program.index,
        program.value);
  }

  /** Two further columns for each row, by which it may give way at a price of 1 a unit. */
  private static Program breaches(Program program) {
    int n = program.columns();
    int m = program.rows();
    double[] cost = new double[n + 2 * m];
    Arrays.fill(cost, n, cost.length, 1);
    double[] lower = Arrays.copyOf(program.columnLower, n + 2 * m);
    double[] upper = Arrays.copyOf(program.columnUpper, n + 2 * m);
    Arrays.fill(upper, n, upper.length, Double.POSITIVE_INFINITY);
    int[] hour = Arrays.copyOf(program.columnHour, n + 2 * m);
    int[] start = new int[m + 1];
    int[] index = new int[program.nonzeros() + 2 * m];
    double[] value = new double[index.length];
    for (int i = 0; i < m; i++) {
      int from = program.rowStart[i];
      int length = program.rowStart[i + 1] - from;
      System.arraycopy(program.index, from, index, start[i], length);
      System.arraycopy(program.value, from, value, start[i], length);
      int at = start[i] + length;
      for (int side = 0; side < 2; side++) {
        index[at + side] = n + 2 * i + side;
        value[at + side] = side == 0 ? 1 : -1;
        hour[n + 2 * i + side] = program.rowHour[i];
      }
      start[i + 1] = at + 2;
    }
    return new Program(
        0,
        cost,
        lower,
        upper,
        hour,
        program.rowLower,
        program.rowUpper,
        program.rowHour,
        start,
        index,
        value);
  }

  /** Moves of at most one unit that no finite bound ever stops. */
  private static Program directions(Program program) {
    double dearest = Arrays.stream(program.cost).map(Math::abs).max().orElse(0);
    double unit = Math.max(dearest, Double.MIN_NORMAL);
    return new Program(
        0,
        Arrays.stream(program.cost).map(c -> c / unit).toArray(),
        Arrays.stream(program.columnLower).map(l -> Double.isFinite(l) ? 0 : -1).toArray(),
        Arrays.stream(program.columnUpper).map(u -> Double.isFinite(u) ? 0 : 1).toArray(),
        program.columnHour,
        homogeneous(program.rowLower),
        homogeneous(program.rowUpper),
        program.rowHour,
        program.rowStart,
        program.index,
        program.value);
  }

  /** A direction with its roundings moved away, as far as bounds that may not be left allow. */
  static double[] polished(Lp lp, double[] direction) {
    double largest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
    double[] moves = Arrays.stream(direction).map(d -> d / largest).toArray();
    var builder = new LpBuilder();
    for (int j = 0; j < moves.length; j++) {
      double lower = Double.isFinite(lp.columnLower()[j]) ? 0 : Double.NEGATIVE_INFINITY;
      double upper = Double.isFinite(lp.columnUpper()[j]) ? 0 : Double.POSITIVE_INFINITY;
      boolean rounding = Math.abs(moves[j]) < ROUNDING;
      builder.column(MOVE, rounding ? 0 : lower, rounding ? 0 : upper, 0);
      moves[j] = rounding ? 0 : Math.max(lower, Math.min(upper, moves[j]));
    }
    double[] rowLower = homogeneous(lp.rowLower());
    double[] rowUpper = homogeneous(lp.rowUpper());
    for (int i = 0; i < rowLower.length; i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        builder.term(lp.value()[k], lp.index()[k]);
      }
      builder.row(MOVE, Lp.NONE, rowLower[i], rowUpper[i]);
    }
    Polish.polish(builder.build(), moves);
    return moves;
  }

  private static double[] homogeneous(double[] bounds) {
    return Arrays.stream(bounds).map(b -> Double.isFinite(b) ? 0 : b).toArray();
  }
}
