package energy.samal.solver;

import energy.samal.lp.Lp;
import java.nio.file.Path;

/**
 * The HiGHS solver (Huangfu and Hall 2018, Math. Prog. Comp. 10), called in this process through
 * its C interface.
 *
 * <p>The interior point runs without crossover unless asked for: its answer lies in the middle of
 * the optimal face instead of in a corner, and comes far sooner. Every answer is measured with the
 * {@link Certificate} before it is handed out; one that is not precise enough is worked on further
 * by crossover or by the simplex method, which {@link Progress} hears of. Columns that must be
 * whole numbers are searched for by branch and cut, {@link Integers}.
 */
public final class Highs implements Solver {
  /** How HiGHS goes about it; squares in the costs it always takes by its active set. */
  public enum Method {
    /** Simplex for small programs, the interior point without crossover for large ones. */
    AUTOMATIC("automatic"),
    SIMPLEX("simplex"),
    INTERIOR_POINT("interior point"),
    INTERIOR_POINT_WITH_CROSSOVER("interior point with crossover");

    private final String words;

    Method(String words) {
      this.words = words;
    }
  }

  /**
   * Rows and columns, counted together, below which a program is a small one. Measured on programs
   * of planning shape: with 30,000 the simplex takes two thirds of the interior point's time, with
   * 54,000 a quarter more, with 200,000 a third more.
   */
  private static final int SMALL = 40_000;

  private final Method method;
  private final HighsLibrary library;

  /**
   * With the method that suits the program.
   *
   * @throws SolverException when the library cannot be had
   */
  public Highs() {
    this(Method.AUTOMATIC);
  }

  /**
   * With the library that the environment variable SAMAL_HIGHS names, or else the one of the class
   * path's artifact {@code com.google.ortools:ortools-<platform>}.
   *
   * @throws SolverException when the library cannot be had
   */
  public Highs(Method method) {
    this(method, HighsLibraryFile.findHere());
  }

  Highs(Method method, Path library) {
    this.method = method;
    this.library = HighsLibrary.open(library);
  }

  @Override
  public String name() {
    return "HiGHS " + library.version() + " (" + method.words + ")";
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    if (lp.hasIntegers()) {
      return Integers.solve(lp, options, this::solve, this::search);
    }
    try (var run = new HighsRun(library, lp, options)) {
      return run.solve(options.vertex() ? endingAtVertex(lp) : suiting(lp));
    }
  }

  private Outcome search(Lp lp, Options options) {
    try (var run = new HighsRun(library, lp, options)) {
      return run.search();
    }
  }

  /** From an optimal point to a corner; Optimal or Stopped. */
  Outcome moveToVertex(Lp lp, Solution solution, Options options) {
    try (var run = new HighsRun(library, lp, options)) {
      return run.solveFrom(solution);
    }
  }

  private Method suiting(Lp lp) {
    return switch (method) {
      case AUTOMATIC -> isSmall(lp) ? Method.SIMPLEX : Method.INTERIOR_POINT;
      case SIMPLEX, INTERIOR_POINT, INTERIOR_POINT_WITH_CROSSOVER -> method;
    };
  }

  private Method endingAtVertex(Lp lp) {
    var suiting = suiting(lp);
    return suiting == Method.INTERIOR_POINT ? Method.INTERIOR_POINT_WITH_CROSSOVER : suiting;
  }

  static boolean isSmall(Lp lp) {
    return (long) lp.rows() + lp.columns() < SMALL;
  }
}
