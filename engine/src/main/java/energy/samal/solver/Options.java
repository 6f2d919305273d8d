package energy.samal.solver;

import java.time.Duration;

/**
 * How to solve.
 *
 * @param tolerance relative gap and feasibility to end with, 1e-8 unless said otherwise
 * @param threads cores to use
 * @param timeLimit when to stop with what is known
 * @param progress hears how far the solver is, and may stop it
 */
public record Options(double tolerance, int threads, Duration timeLimit, Progress progress) {
  public static final Options DEFAULT =
      new Options(
          1e-8, Runtime.getRuntime().availableProcessors(), Duration.ofDays(7), Progress.SILENT);

  public Options with(Progress progress) {
    return new Options(tolerance, threads, timeLimit, progress);
  }
}
