package energy.samal.benchmarks;

import java.util.Locale;

/**
 * How one solver did on one program.
 *
 * @param solver with its version
 * @param end in a few words; {@link #OPTIMUM} if there is an answer
 * @param seconds of the clock, from a program in memory to its answer
 * @param iterations of the method that ended it
 * @param peakMb most of the whole process
 * @param gap between the point's cost and what its prices prove, relative; NaN without an answer
 * @param breach the worst of rows and columns, relative to their size; NaN without an answer
 * @param objective NaN without an answer
 */
record SolverRun(
    String solver,
    String end,
    double seconds,
    long iterations,
    double peakMb,
    double gap,
    double breach,
    double objective) {
  static final String OPTIMUM = "optimum";

  /** One that came to no answer. */
  static SolverRun none(String solver, String end, double seconds, long iterations, double peakMb) {
    return new SolverRun(
        solver, end, seconds, iterations, peakMb, Double.NaN, Double.NaN, Double.NaN);
  }

  boolean solved() {
    return end.equals(OPTIMUM);
  }

  double secondsEach() {
    return seconds / Math.max(1, iterations);
  }

  /** As a process tells its parent: one line. */
  String line() {
    return String.format(
        Locale.ROOT,
        "run;%s;%s;%s;%s;%s;%s;%s;%s",
        solver,
        end.replaceAll("[;\\s]+", " "),
        seconds,
        iterations,
        peakMb,
        gap,
        breach,
        objective);
  }

  static SolverRun parse(String line) {
    var parts = line.split(";", -1);
    return new SolverRun(
        parts[1],
        parts[2],
        Double.parseDouble(parts[3]),
        Long.parseLong(parts[4]),
        Double.parseDouble(parts[5]),
        Double.parseDouble(parts[6]),
        Double.parseDouble(parts[7]),
        Double.parseDouble(parts[8]));
  }
}
