package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import energy.samal.solver.FarkasProof;
import java.util.Arrays;
import java.util.List;

/**
 * Why a program has no optimum, from two programs that always have one: the least sum of what rows
 * must give way by, whose prices prove that there is no point (Farkas), and the direction within
 * unit bounds that earns most without any row or bound ever stopping it.
 */
final class Verdicts {
  /** Breaches smaller than this beside the largest bound are rounding. */
  private static final double NOTHING = 1e-7;

  /** Proofs are sharper than answers. */
  private static final double TOLERANCE = 1e-10;

  /** A least breach known this well is one, if its prices prove it. */
  private static final double COARSE = 1e-4;

  /** A gain beside the dearest unit that is told from rounding at once. */
  private static final double CLEAR = 1e-2;

  private static final double LEAST_GAIN = 1e-6;
  private static final int ATTEMPTS = 3;

  /** What was found. */
  sealed interface Verdict {}

  /** Prices of all rows that prove it. */
  record NoPoint(double[] prices) implements Verdict {}

  /** A direction without end, proved. */
  record NoEnd(double[] direction) implements Verdict {}

  /** Neither: there should be an optimum. */
  record Open() implements Verdict {}

  /** The user or the clock came first. */
  record Cut() implements Verdict {}

  private final Lp lp;
  private final Program reduced;
  private final Postsolve postsolve;
  private final Crew crew;
  private final Clock clock;

  Verdicts(Lp lp, Program reduced, Postsolve postsolve, Crew crew, Clock clock) {
    this.lp = lp;
    this.reduced = reduced;
    this.postsolve = postsolve;
    this.crew = crew;
    this.clock = clock;
  }

  /** The verdict on a program whose run found no optimum. */
  Verdict after(Run run) {
    // Prices that run away often are the proof already.
    for (var prices : List.of(run.lastDual(), run.dual())) {
      double[] restored = postsolve.restoreRay(prices);
      var proof = FarkasProof.check(lp, restored);
      if (proof.holds() && proof.assumedColumns() == 0) {
        return new NoPoint(restored);
      }
    }
    var verdict = leastBreach(run);
    return verdict instanceof Open && !clock.goOn() ? new Cut() : verdict;
  }

  private Verdict leastBreach(Run run) {
    var breaches = new Run(breaches(), crew, clock);
    if (breaches.solve(null, TOLERANCE) == InteriorPoint.End.STOPPED) {
      return new Cut();
    }
    double[] prices = postsolve.restoreRay(breaches.dual());
    boolean breached = breaches.objective() > 0 && breaches.isWithin(COARSE);
    if (breached && FarkasProof.check(lp, prices).holds()) {
      return new NoPoint(prices);
    }
    boolean point =
        breaches.nearlyOptimal() && breaches.objective() <= NOTHING * largestBound(reduced);
    if (!point) {
      return new Open();
    }
    // Values that run away may be a direction already.
    var verdict = endless(run.lastPrimal(), 1);
    return verdict instanceof NoEnd ? verdict : endless();
  }

  private Verdict endless(double[] moves, int attempts) {
    EndlessMoves.barred(moves, reduced.columnLower, reduced.columnUpper);
    double[] restored = postsolve.restoreDirection(moves);
    double[] direction = EndlessMoves.near(lp, restored, attempts, crew, clock);
    return direction.length > 0 ? new NoEnd(direction) : new Open();
  }

  /** Looks for a direction, again with costs blown up when it gains little beside the dearest. */
  private Verdict endless() {
    double dearest = Arrays.stream(reduced.cost).map(Math::abs).max().orElse(0);
    double unit = Math.max(dearest, Double.MIN_NORMAL);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // Most columns may not move at all, and leave no interior until they are gone.
      if (!(Presolve.of(directions(unit)) instanceof Presolved.Reduced(var program, var back))) {
        return new Open();
      }
      var run = new Run(program, crew, clock);
      if (run.solve(null, TOLERANCE) == InteriorPoint.End.STOPPED) {
        return new Cut();
      }
      double gain = -run.objective();
      if (!(gain > 0)) {
        return new Open();
      }
      var verdict = endless(back.restore(run.primal(), run.dual()).primal(), EndlessMoves.ATTEMPTS);
      if (verdict instanceof NoEnd || gain > CLEAR) {
        return verdict;
      }
      unit *= Math.max(gain, LEAST_GAIN);
    }
    return new Open();
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
  private Program breaches() {
    var program = reduced;
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
  private Program directions(double unit) {
    var program = reduced;
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

  private static double largestBound(Program program) {
    double largest = 1;
    for (var bounds : List.of(program.rowLower, program.rowUpper)) {
      for (double bound : bounds) {
        largest = Double.isFinite(bound) ? Math.max(largest, Math.abs(bound)) : largest;
      }
    }
    return largest;
  }

  private static double[] homogeneous(double[] bounds) {
    return Arrays.stream(bounds).map(b -> Double.isFinite(b) ? 0 : b).toArray();
  }
}
