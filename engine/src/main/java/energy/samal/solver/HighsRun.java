package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One program in one HiGHS object, from hand-over to the answer, on one thread. */
final class HighsRun implements AutoCloseable {
  /** A point worse than this is worked on further. */
  private static final double PRECISE = 1e-6;

  /**
   * The interior point measures what is missing by the largest numbers of the program; its last
   * steps are cheap, so that it is asked for more.
   */
  private static final double STRICTER = 10;

  /** The smallest that HiGHS allows. */
  private static final double SMALLEST_TOLERANCE = 1e-10;

  /** The smallest that HiGHS allows, so that it drops no coefficient of ours. */
  private static final double SMALLEST_COEFFICIENT = 1e-12;

  /**
   * Programs of planning have a few columns in very many rows, capacities, which become a few dense
   * rows in the dual program: its interior point took two thirds of the time in our measurements.
   */
  private static final int DUALIZE = 1;

  /** Steps of the active set for each row and column, beyond which it goes round in circles. */
  private static final int QUADRATIC_STEPS = 20;

  /** Columns up to which the active set, which keeps a dense factor, is tried at all. */
  private static final int MOST_ACTIVE = 2_000;

  private static final Label ANYTHING = new Label("anything", "", Lp.NONE);

  /** HiGHS's numbers of how a run ended (HiGHS 1.12, kHighsModelStatus). */
  private static final int FAILED = 4;

  private static final int EMPTY = 6;

  private static final int OPTIMAL = 7;
  private static final int INFEASIBLE = 8;
  private static final int UNBOUNDED_OR_INFEASIBLE = 9;
  private static final int UNBOUNDED = 10;
  private static final int TIME_LIMIT = 13;
  private static final int UNKNOWN = 15;
  private static final int INTERRUPTED = 17;

  /** One way to go about it, of which there may be several in turn. */
  private record Attempt(
      String phase, String solver, String crossover, String presolve, boolean scaled) {
    static final Attempt SIMPLEX = new Attempt("simplex", "simplex", "off", "choose", true);
    static final Attempt PLAIN_SIMPLEX =
        new Attempt("simplex without presolve", "simplex", "off", "off", true);
    static final Attempt INTERIOR = new Attempt("interior point", "ipm", "off", "choose", false);
    static final Attempt CROSSOVER =
        new Attempt("interior point with crossover", "ipm", "on", "choose", false);

    static final Attempt ACTIVE_SET = new Attempt("active set", "choose", "off", "choose", true);
    static final Attempt SEARCH = new Attempt("branch and cut", "choose", "on", "choose", true);
    static final Attempt FROM_BASIS = new Attempt("simplex", "simplex", "off", "off", true);

    static List<Attempt> of(Highs.Method method) {
      return switch (method) {
        case AUTOMATIC -> throw new IllegalArgumentException("the method must be chosen by now");
        case SIMPLEX -> List.of(SIMPLEX, PLAIN_SIMPLEX, CROSSOVER);
        case INTERIOR_POINT -> List.of(INTERIOR, CROSSOVER, SIMPLEX);
        case INTERIOR_POINT_WITH_CROSSOVER -> List.of(CROSSOVER, SIMPLEX);
      };
    }
  }

  private final HighsLibrary library;
  private final Lp lp;
  private final Options options;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment highs;
  private final HighsListener listener;
  private HighsScale scale = HighsScale.NONE;

  /** What HiGHS called optimal but was not precise enough. */
  private Solution imprecise = Solution.NONE;

  HighsRun(HighsLibrary library, Lp lp, Options options) {
    this.library = library;
    this.lp = lp;
    this.options = options;
    this.highs = library.create();
    var limit = options.timeLimit();
    this.listener =
        new HighsListener(
            options.progress(), limit.toSeconds() + limit.getNano() / 1e9, lp.offset());
  }

  @Override
  public void close() {
    library.destroy(highs);
    arena.close();
  }

  Outcome solve(Highs.Method method) {
    if (!lp.isLinear()) {
      return solveSquares();
    }
    listener.enter("hand-over");
    setOptions();
    var attempts = Attempt.of(method);
    int status = UNKNOWN;
    for (var attempt : attempts) {
      status = run(attempt, lp.cost());
      if (status == EMPTY && !emptyRowsHold()) {
        return infeasible();
      }
      switch (status) {
        case OPTIMAL, EMPTY, UNKNOWN -> {
          var solution = solution();
          boolean last = status != UNKNOWN && attempt == attempts.getLast();
          if (last || precise(solution)) {
            return new Outcome.Optimal(solution);
          }
          imprecise = status == UNKNOWN ? imprecise : solution;
          listener.enter("not precise enough, going on");
        }
        case INFEASIBLE -> {
          return infeasible();
        }
        case UNBOUNDED, UNBOUNDED_OR_INFEASIBLE -> {
          return unbounded(attempt);
        }
        case TIME_LIMIT, INTERRUPTED -> {
          return stopped();
        }
        default -> listener.enter("came to no end, going on");
      }
    }
    if (imprecise.isEmpty()) {
      throw failed(status);
    }
    return new Outcome.Optimal(imprecise);
  }

  /** Whole numbers that are about the best, without prices, and the bound that HiGHS claims. */
  Outcome search() {
    listener.enter("hand-over");
    setOptions();
    library.option(highs, "mip_rel_gap", options.integerGap());
    int status = run(Attempt.SEARCH, lp.cost());
    return switch (status) {
      case OPTIMAL, EMPTY -> {
        double bound = library.doubleInfo(highs, "mip_dual_bound") * scale.objective();
        var found = solution();
        yield new Outcome.Optimal(
            new Solution(
                found.primal(),
                found.dual(),
                bound + lp.offset(),
                found.iterations(),
                found.seconds()));
      }
      case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE ->
          new Outcome.Infeasible("HiGHS found that no whole numbers meet all rows and bounds");
      case TIME_LIMIT, INTERRUPTED -> stopped();
      default -> throw failed(status);
    };
  }

  /**
   * Moves from an optimal point to an optimal corner: crossover makes a basis, from which the
   * simplex takes what steps are left.
   */
  Outcome solveFrom(Solution solution) {
    listener.enter("hand-over");
    setOptions();
    scale = HighsScale.of(lp);
    var start = CrossoverStart.of(lp, solution);
    var basis = crossover(start);
    int status = interruption();
    if (status == 0 && basis.size() != lp.rows()) {
      throw new SolverException("HiGHS found no corner. Its last words: " + listener.lastWords());
    }
    if (status == 0) {
      handOver(lp, lp.cost());
      library.setBasis(highs, start.ofProgram(basis));
      status = run(Attempt.FROM_BASIS);
    }
    return switch (status) {
      case OPTIMAL, EMPTY -> new Outcome.Optimal(solution());
      case TIME_LIMIT, INTERRUPTED -> stopped();
      default -> throw failed(status);
    };
  }

  /** A basis of the equations, with no basic member at all when there is none. */
  private HighsBasis crossover(CrossoverStart start) {
    startThreads();
    handOver(start.program(), start.program().cost());
    listener.enter("crossover");
    if (lp.rows() > 0) {
      library.crossover(
          highs,
          divided(start.primal(), scale.bound()),
          divided(start.reduced(), scale.cost()),
          divided(start.dual(), scale.cost()));
      listener.rethrow();
    }
    return library.basis(highs, start.program().columns(), lp.rows());
  }

  /**
   * HiGHS's crossover takes it that the threads of this Java thread are there, which only a run of
   * anything sees to (HiGHS 1.12); without them it would bring the whole process down.
   */
  private void startThreads() {
    var builder = new LpBuilder();
    int column = builder.column(ANYTHING, 0, 1, 1);
    builder.term(1, column).row(ANYTHING, Lp.NONE, 0, 1);
    var anything = builder.build();
    handOver(anything, anything.cost());
    library.option(highs, "presolve", "off");
    library.run(highs);
  }

  private static double[] divided(double[] values, double unit) {
    return Arrays.stream(values).map(value -> value / unit).toArray();
  }

  private void setOptions() {
    library.callBack(highs, listener, arena);
    library.option(highs, "log_to_console", library.logsToCallbackOnly());
    library.option(highs, "threads", Math.max(1, options.threads()));
    library.option(highs, "small_matrix_value", SMALLEST_COEFFICIENT);
    library.option(highs, "ipx_dualize_strategy", DUALIZE);
  }

  /** Copies a program to HiGHS. */
  private void handOver(Lp program, double[] cost) {
    listener.objectiveUnit(scale.objective());
    try (var memory = Arena.ofConfined()) {
      library.passModel(highs, HighsProgram.of(program, cost, scale, memory));
    }
  }

  private int run(Attempt attempt, double[] cost) {
    scale = attempt.scaled ? HighsScale.of(lp) : HighsScale.NONE;
    handOver(lp, cost);
    return run(attempt);
  }

  private int run(Attempt attempt) {
    int interruption = interruption();
    if (interruption != 0) {
      return interruption;
    }
    listener.enter(attempt.phase);
    library.option(highs, "time_limit", library.runTime(highs) + listener.secondsLeft());
    double feasibility = options.tolerance() / (attempt.scaled ? 1 : STRICTER);
    feasibility = Math.max(SMALLEST_TOLERANCE, feasibility);
    library.option(highs, "primal_feasibility_tolerance", feasibility);
    library.option(highs, "dual_feasibility_tolerance", feasibility);
    library.option(highs, "ipm_optimality_tolerance", feasibility / STRICTER);
    library.option(highs, "solver", attempt.solver);
    library.option(highs, "run_crossover", attempt.crossover);
    library.option(highs, "presolve", attempt.presolve);
    if (!lp.isLinear()) {
      library.option(highs, "qp_iteration_limit", QUADRATIC_STEPS * (1 + lp.rows() + lp.columns()));
    }
    boolean ran = library.run(highs);
    listener.rethrow();
    int status = library.modelStatus(highs);
    // What HiGHS says of a program besides that it went wrong is no more than a guess.
    return ran || status == TIME_LIMIT || status == INTERRUPTED ? status : FAILED;
  }

  /** Whether the user or the clock wants an end; 0 when neither does. */
  private int interruption() {
    if (listener.stopped()) {
      return INTERRUPTED;
    }
    return listener.secondsLeft() <= 0 ? TIME_LIMIT : 0;
  }

  private boolean precise(Solution solution) {
    return Certificate.check(lp, solution.primal(), solution.dual(), PRECISE).holds();
  }

  /** HiGHS does not look at the rows when there are no columns. */
  private boolean emptyRowsHold() {
    for (int i = 0; i < lp.rows(); i++) {
      if (lp.rowLower()[i] > 0 || lp.rowUpper()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private Outcome infeasible() {
    prepareProof();
    return new Outcome.Infeasible(
        "HiGHS found that no point meets all rows and bounds",
        library.dualRay(highs, lp.rows(), Highs.isSmall(lp)));
  }

  /** HiGHS may not know which of both it is: a point that meets all rows and bounds decides. */
  private Outcome unbounded(Attempt attempt) {
    prepareProof();
    var direction = library.primalRay(highs, lp.columns(), Highs.isSmall(lp));
    int status = run(attempt, new double[lp.columns()]);
    return switch (status) {
      case OPTIMAL, EMPTY ->
          new Outcome.Unbounded("HiGHS found that the objective falls without end", direction);
      case INFEASIBLE -> infeasible();
      case TIME_LIMIT, INTERRUPTED -> stopped();
      default -> throw failed(status);
    };
  }

  /**
   * HiGHS has a proof at hand only where the simplex worked on the program as it is. A small one is
   * solved again so; for a large one that might take for ever.
   */
  private void prepareProof() {
    listener.enter("proof");
    library.option(highs, "solver", "simplex");
  }

  private Outcome stopped() {
    boolean point = library.intInfo(highs, "primal_solution_status") != 0;
    return new Outcome.Stopped(
        listener.stopped() ? "stopped as asked" : "the time limit was reached",
        point ? solution() : imprecise);
  }

  private Solution solution() {
    var primal = new double[lp.columns()];
    var dual = new double[lp.rows()];
    library.solution(highs, primal, dual);
    scale.undo(lp, primal, dual);
    if (library.intInfo(highs, "basis_validity") == 0) {
      Polish.polish(lp, primal);
    }
    return new Solution(primal, dual, lp.objective(primal), iterations(), listener.seconds());
  }

  /** Squares in costs: the active set gives a point, linear programs its proof. */
  private Outcome solveSquares() {
    listener.enter("hand-over");
    setOptions();
    boolean suits = lp.columns() <= MOST_ACTIVE;
    int status = suits ? run(Attempt.ACTIVE_SET, lp.cost()) : UNKNOWN;
    if (status == TIME_LIMIT || status == INTERRUPTED) {
      return stopped();
    }
    listener.enter("proof by linear programs");
    var point = status == OPTIMAL ? solution() : Solution.NONE;
    var outcome = Secants.solve(lp, point, options.tolerance(), this::linear);
    return outcome instanceof Outcome.Optimal(Solution found)
        ? new Outcome.Optimal(found.by("", listener.seconds()))
        : outcome;
  }

  private Outcome linear(Lp program) {
    if (interruption() != 0) {
      return stopped();
    }
    var left = Duration.ofMillis((long) (1000 * listener.secondsLeft()));
    var quiet = options.with(Progress.SILENT).withTimeLimit(left);
    try (var run = new HighsRun(library, program, quiet)) {
      boolean small = Highs.isSmall(program);
      return run.solve(small ? Highs.Method.SIMPLEX : Highs.Method.INTERIOR_POINT);
    }
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
