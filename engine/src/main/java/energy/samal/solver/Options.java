package energy.samal.solver;

import java.time.Duration;

/**
 * How to solve. Begin with {@link #DEFAULT} and say what shall be otherwise.
 *
 * @param tolerance relative gap and feasibility to end with, 1e-8 unless said otherwise
 * @param threads cores to use
 * @param timeLimit when to stop with what is known
 * @param progress hears how far the solver is, and may stop it
 * @param start a point and prices near the answer, such as that of another scenario, of as many
 *     columns and rows as the program; a guess that decides nothing but how soon the answer comes,
 *     and that a solver may leave unused; {@link Solution#NONE} for none
 * @param vertex whether to end at a corner, where as few columns as can be lie between their
 *     bounds, instead of in the middle of all optima
 * @param integerGap relative to the cost found, how much less other whole numbers may cost where
 *     columns must be such, 1e-6 unless said otherwise
 * @param memoryBytes of Java's heap that a solver written in Java may fill; all that Java may have
 *     unless said otherwise
 */
public record Options(
    double tolerance,
    int threads,
    Duration timeLimit,
    Progress progress,
    Solution start,
    boolean vertex,
    double integerGap,
    long memoryBytes) {
  private static final double INTEGER_GAP = 1e-6;

  public static final Options DEFAULT =
      new Options(
          1e-8, Runtime.getRuntime().availableProcessors(), Duration.ofDays(7), Progress.SILENT);

  /** Without a start, and ending wherever the solver does. */
  public Options(double tolerance, int threads, Duration timeLimit, Progress progress) {
    this(
        tolerance,
        threads,
        timeLimit,
        progress,
        Solution.NONE,
        false,
        INTEGER_GAP,
        Runtime.getRuntime().maxMemory());
  }

  public Options with(Progress progress) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withTolerance(double tolerance) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withThreads(int threads) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withTimeLimit(Duration timeLimit) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withStart(Solution start) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withVertex(boolean vertex) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  /**
   * With what is left of the time limit.
   *
   * @param began when the time began, as {@link System#nanoTime} tells it
   */
  public Options since(long began) {
    var left = timeLimit.minusNanos(System.nanoTime() - began);
    return withTimeLimit(left.isNegative() ? Duration.ZERO : left);
  }

  public Options withIntegerGap(double integerGap) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }

  public Options withMemoryBytes(long memoryBytes) {
    return new Options(
        tolerance, threads, timeLimit, progress, start, vertex, integerGap, memoryBytes);
  }
}
