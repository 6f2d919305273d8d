package energy.samal.solver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.samal.lp.Lp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** One program in one HiGHS object, from hand-over to the answer, on one thread. */
final class HighsRun implements AutoCloseable {
  /** A point worse than this is worked on further. */
  private static final double PRECISE = 1e-6;

  /** The smallest that HiGHS allows, so that it drops no coefficient of ours. */
  private static final double SMALLEST_COEFFICIENT = 1e-12;

  /** HiGHS's numbers of how a run ended (HiGHS 1.12, kHighsModelStatus). */
  private static final int EMPTY = 6;

  private static final int OPTIMAL = 7;
  private static final int INFEASIBLE = 8;
  private static final int UNBOUNDED_OR_INFEASIBLE = 9;
  private static final int UNBOUNDED = 10;
  private static final int TIME_LIMIT = 13;
  private static final int UNKNOWN = 15;
  private static final int INTERRUPTED = 17;

  /** One way to go about it, of which there may be several in turn. */
  private record Attempt(String phase, String solver, String crossover, String presolve) {
    static final Attempt SIMPLEX = new Attempt("simplex", "simplex", "off", "choose");
    static final Attempt PLAIN_SIMPLEX =
        new Attempt("simplex without presolve", "simplex", "off", "off");
    static final Attempt INTERIOR = new Attempt("interior point", "ipm", "off", "choose");
    static final Attempt CROSSOVER =
        new Attempt("interior point with crossover", "ipm", "on", "choose");

    static List<Attempt> of(Highs.Method method) {
      return switch (method) {
        case AUTOMATIC -> throw new IllegalArgumentException("the method must be chosen by now");
        case SIMPLEX -> List.of(SIMPLEX, PLAIN_SIMPLEX);
        case INTERIOR_POINT -> List.of(INTERIOR, CROSSOVER, SIMPLEX);
        case INTERIOR_POINT_WITH_CROSSOVER -> List.of(CROSSOVER, SIMPLEX);
      };
    }
  }

  private final HighsLibrary library;
  private final Lp lp;
  private final Options options;
  private final HighsScale scale;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment highs;
  private final HighsListener listener;

  HighsRun(HighsLibrary library, Lp lp, Options options) {
    this.library = library;
    this.lp = lp;
    this.options = options;
    this.scale = HighsScale.of(lp);
    this.highs = library.create();
    this.listener = new HighsListener(options.progress(), scale.objective(), lp.offset());
  }

  @Override
  public void close() {
    library.destroy(highs);
    arena.close();
  }

  Outcome solve(Highs.Method method) {
    listener.enter("hand-over");
    setOptions();
    handOver(true);
    var attempts = Attempt.of(method);
    for (var attempt : attempts) {
      boolean last = attempt == attempts.getLast();
      int status = run(attempt);
      switch (status) {
        case OPTIMAL, EMPTY -> {
          var solution = solution();
          if (last || precise(solution)) {
            return new Outcome.Optimal(solution);
          }
          listener.enter("not precise enough, going on");
        }
        case INFEASIBLE -> {
          return infeasible();
        }
        case UNBOUNDED, UNBOUNDED_OR_INFEASIBLE -> {
          return unbounded(attempt);
        }
        case TIME_LIMIT, INTERRUPTED -> {
          return stopped(status);
        }
        case UNKNOWN -> {}
        default -> throw failed(status);
      }
    }
    throw failed(UNKNOWN);
  }

  private void setOptions() {
    library.callBack(highs, listener, arena);
    library.option(highs, "log_to_console", library.logsToCallbackOnly());
    library.option(highs, "threads", Math.max(1, options.threads()));
    library.option(highs, "small_matrix_value", SMALLEST_COEFFICIENT);
    double tolerance = Math.max(1e-10, options.tolerance());
    library.option(highs, "primal_feasibility_tolerance", tolerance);
    library.option(highs, "dual_feasibility_tolerance", tolerance);
    library.option(highs, "ipm_optimality_tolerance", tolerance);
  }

  /** Copies the program to HiGHS; with no cost at all only feasibility is asked for. */
  private void handOver(boolean withCost) {
    try (var memory = Arena.ofConfined()) {
      var cost = new double[lp.columns()];
      if (withCost) {
        cost = lp.cost();
      }
      var columns =
          new HighsLibrary.ColumnData(
              divided(memory, cost, scale.cost()),
              divided(memory, lp.columnLower(), scale.bound()),
              divided(memory, lp.columnUpper(), scale.bound()));
      var matrix =
          new HighsLibrary.Matrix(
              memory.allocateFrom(JAVA_INT, lp.rowStart()),
              memory.allocateFrom(JAVA_INT, lp.index()),
              memory.allocateFrom(JAVA_DOUBLE, lp.value()));
      library.passLp(
          highs,
          new HighsLibrary.Program(
              lp.columns(),
              lp.rows(),
              lp.nonzeros(),
              columns,
              divided(memory, lp.rowLower(), scale.bound()),
              divided(memory, lp.rowUpper(), scale.bound()),
              matrix));
    }
  }

  private static MemorySegment divided(Arena memory, double[] values, double unit) {
    var segment = memory.allocateFrom(JAVA_DOUBLE, values);
    for (int k = 0; unit != 1 && k < values.length; k++) {
      segment.setAtIndex(JAVA_DOUBLE, k, values[k] / unit);
    }
    return segment;
  }

  private int run(Attempt attempt) {
    if (listener.stopped()) {
      return INTERRUPTED;
    }
    double left = options.timeLimit().toMillis() / 1e3 - listener.seconds();
    if (left <= 0) {
      return TIME_LIMIT;
    }
    listener.enter(attempt.phase);
    library.clearSolver(highs);
    library.option(highs, "time_limit", library.runTime(highs) + left);
    library.option(highs, "solver", attempt.solver);
    library.option(highs, "run_crossover", attempt.crossover);
    library.option(highs, "presolve", attempt.presolve);
    boolean ran = library.run(highs);
    listener.rethrow();
    int status = library.modelStatus(highs);
    if (!ran && status != TIME_LIMIT && status != INTERRUPTED) {
      throw failed(status);
    }
    return status;
  }

  private boolean precise(Solution solution) {
    return Certificate.check(lp, solution.primal(), solution.dual(), PRECISE).holds();
  }

  private Outcome infeasible() {
    return new Outcome.Infeasible("HiGHS found that no point meets all rows and bounds");
  }

  /** HiGHS may not know which of both it is: a point that meets all rows and bounds decides. */
  private Outcome unbounded(Attempt attempt) {
    handOver(false);
    int status = run(attempt);
    return switch (status) {
      case OPTIMAL, EMPTY ->
          new Outcome.Unbounded("HiGHS found that the objective falls without end");
      case INFEASIBLE -> infeasible();
      case TIME_LIMIT, INTERRUPTED -> stopped(status);
      default -> throw failed(status);
    };
  }

  private Outcome stopped(int status) {
    boolean point = library.intInfo(highs, "primal_solution_status") != 0;
    return new Outcome.Stopped(
        status == TIME_LIMIT ? "the time limit was reached" : "stopped as asked",
        point ? solution() : Solution.NONE);
  }

  private Solution solution() {
    var primal = new double[lp.columns()];
    var dual = new double[lp.rows()];
    library.solution(highs, primal, dual);
    for (int j = 0; j < primal.length; j++) {
      primal[j] = clamp(primal[j] * scale.bound(), lp.columnLower()[j], lp.columnUpper()[j]);
    }
    for (int i = 0; i < dual.length; i++) {
      dual[i] = signed(dual[i] * scale.cost(), lp.rowLower()[i], lp.rowUpper()[i]);
    }
    return new Solution(primal, dual, lp.objective(primal), iterations(), listener.seconds());
  }

  private static double clamp(double value, double lower, double upper) {
    return Math.max(lower, Math.min(upper, value));
  }

  /** A price has the sign of the bound that it is the price of. */
  private static double signed(double price, double lower, double upper) {
    boolean none =
        price > 0 ? lower == Double.NEGATIVE_INFINITY : upper == Double.POSITIVE_INFINITY;
    return none ? 0 : price;
  }

  private long iterations() {
    return Math.max(0, library.intInfo(highs, "simplex_iteration_count"))
        + Math.max(0, library.intInfo(highs, "ipm_iteration_count"))
        + (long) Math.max(0, library.intInfo(highs, "crossover_iteration_count"));
  }

  private SolverException failed(int status) {
    return new SolverException(
        "HiGHS %s ended with status %d. Its last words: %s"
            .formatted(library.version(), status, listener.lastWords()));
  }
}
