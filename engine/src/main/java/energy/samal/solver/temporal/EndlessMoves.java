package energy.samal.solver.temporal;

import energy.samal.lp.Lp;
import energy.samal.solver.RayProof;
import java.util.Arrays;

/**
 * Makes an approximate direction without end exact. Moves that are rounding become 0; the others
 * are changed, each in proportion to its own size and by as little as possible, until the rows that
 * bind balance: the least-squares problem
 *
 * {@snippet lang=text :
 *   min |u|²   such that   R A D u = −R A d,   D = diag(d),   R = 1 / norm of each row of A D
 * }
 *
 * <p>What is rounding can only be told by trying.
 */
final class EndlessMoves {
  /** Moves smaller than this beside the largest are tried to be rounding, one after the other. */
  private static final double[] ROUNDINGS = {1e-7, 1e-9, 1e-5, 1e-3, 1e-12};

  static final int ATTEMPTS = ROUNDINGS.length;

  /** What a row leaves is small beside its largest term when it is meant to leave nothing. */
  private static final double BINDING = 1e-6;

  /** Rows that say the same leave the system singular without it. */
  private static final double REGULARISATION = 1e-9;

  private static final int ROUNDS = 6;
  private static final int REFINEMENTS = 5;
  private static final double ENOUGH = 1e-15;

  private final Lp lp;
  private final Crew crew;
  private final double rounding;
  private final double[] moves;

  private EndlessMoves(Lp lp, Crew crew, double rounding, double[] direction) {
    this.lp = lp;
    this.crew = crew;
    this.rounding = rounding;
    moves = direction.clone();
  }

  /**
   * A direction that is proved, near the given one; empty when none was found.
   *
   * @param attempts sizes of rounding to try, at most {@link #ATTEMPTS}
   */
  static double[] near(Lp lp, double[] direction, int attempts, Crew crew, Clock clock) {
    for (int k = 0; k < attempts && clock.goOn(); k++) {
      var attempt = new EndlessMoves(lp, crew, ROUNDINGS[k], direction);
      if (attempt.succeeds()) {
        return attempt.moves;
      }
    }
    return new double[0];
  }

  private boolean succeeds() {
    for (int round = 0; round < ROUNDS; round++) {
      round();
      if (RayProof.check(lp, moves).holds()) {
        return true;
      }
      if (!balance()) {
        return false;
      }
    }
    round();
    return RayProof.check(lp, moves).holds();
  }

  /** Largest move 1, none against a bound, none that is rounding. */
  private void round() {
    barred(moves, lp.columnLower(), lp.columnUpper());
    double largest = Arrays.stream(moves).map(Math::abs).max().orElse(0);
    for (int j = 0; j < moves.length; j++) {
      double move = largest > 0 ? moves[j] / largest : 0;
      moves[j] = Math.abs(move) > rounding ? move : 0;
    }
  }

  /** Sets moves towards a bound that is there to 0. */
  static void barred(double[] moves, double[] lower, double[] upper) {
    for (int j = 0; j < moves.length; j++) {
      boolean bar = Double.isFinite(moves[j] < 0 ? lower[j] : upper[j]);
      moves[j] = bar || Double.isNaN(moves[j]) ? 0 : moves[j];
    }
  }

  private boolean balance() {
    int[] number = new int[moves.length];
    int count = 0;
    for (int j = 0; j < moves.length; j++) {
      number[j] = moves[j] == 0 ? -1 : count++;
    }
    var rows = new BindingRows(lp, moves, number);
    if (rows.count == 0) {
      return false;
    }
    double[] shares = leastSquares(rows.program(count), rows.right);
    for (int j = 0; j < moves.length; j++) {
      if (number[j] >= 0) {
        // A move that would turn round is one that should not be.
        moves[j] *= Math.max(0, 1 + shares[number[j]]);
      }
    }
    return true;
  }

  /** The smallest values that meet all rows. */
  private double[] leastSquares(Program program, double[] bounds) {
    var layout = new Layout(program, program.value);
    MemoryNeed.checkLinking(layout);
    var kkt = new Kkt(layout, Piece.all(layout), crew);
    int n = layout.columns;
    double[] weight = new double[n];
    double[] slack = new double[layout.rows];
    Arrays.fill(weight, 1);
    Arrays.fill(slack, REGULARISATION);
    kkt.factor(weight, slack);
    double[] right = new double[n + layout.rows];
    for (int i = 0; i < layout.rows; i++) {
      right[n + i] = bounds[layout.rowAt[i]];
    }
    double[] solution = new double[n + layout.rows];
    kkt.solve(right, solution, REFINEMENTS, ENOUGH);
    double[] values = new double[n];
    for (int j = 0; j < n; j++) {
      values[layout.columnAt[j]] = solution[j];
    }
    return values;
  }

  /** R A D and what is missing, of rows that a direction breaks or leaves nothing of. */
  private static final class BindingRows {
    private final Lp lp;
    private final double[] moves;
    private final int[] number;
    private final int[] start;
    private final int[] index;
    private final double[] value;
    private final double[] right;
    private final int[] hour;
    private int count;

    BindingRows(Lp lp, double[] moves, int[] number) {
      this.lp = lp;
      this.moves = moves;
      this.number = number;
      start = new int[lp.rows() + 1];
      right = new double[lp.rows()];
      hour = new int[lp.rows()];
      index = new int[lp.rowStart()[lp.rows()]];
      value = new double[index.length];
      for (int i = 0; i < lp.rows(); i++) {
        add(i);
      }
    }

    private void add(int row) {
      double activity = 0;
      double largest = 0;
      double squares = 0;
      int end = start[count];
      for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
        double term = lp.value()[k] * moves[lp.index()[k]];
        if (term != 0) {
          index[end] = number[lp.index()[k]];
          value[end++] = term;
          activity += term;
          squares += term * term;
          largest = Math.max(largest, Math.abs(term));
        }
      }
      double room = BINDING * largest;
      boolean binds =
          activity < room && Double.isFinite(lp.rowLower()[row])
              || activity > -room && Double.isFinite(lp.rowUpper()[row]);
      if (!binds || squares == 0) {
        return;
      }
      double norm = Math.sqrt(squares);
      for (int k = start[count]; k < end; k++) {
        value[k] /= norm;
      }
      right[count] = -activity / norm;
      hour[count] = lp.rowHour()[row];
      start[++count] = end;
    }

    Program program(int columns) {
      double[] zero = new double[columns];
      double[] none = new double[count];
      int[] columnHour = new int[columns];
      for (int j = 0; j < number.length; j++) {
        if (number[j] >= 0) {
          columnHour[number[j]] = lp.columnHour()[j];
        }
      }
      return new Program(
          0,
          zero,
          zero,
          zero,
          columnHour,
          none,
          none,
          Arrays.copyOf(hour, count),
          Arrays.copyOf(start, count + 1),
          Arrays.copyOf(index, start[count]),
          Arrays.copyOf(value, start[count]));
    }
  }
}
