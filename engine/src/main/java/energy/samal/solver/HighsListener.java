package energy.samal.solver;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Hears what HiGHS says while it runs: passes its steps on as {@link Progress}, asks it to stop
 * when the user wants so, and keeps its last words for error messages.
 */
final class HighsListener implements HighsLibrary.Callback {
  private static final String NUMBER = "([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)";

  /** Iteration, primal objective, dual objective, infeasibilities, gap, time. */
  private static final Pattern INTERIOR_STEP =
      Pattern.compile(
          "([0-9]+)\\*?\\s+" + NUMBER + "\\s+" + NUMBER + "\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+s");

  /** Iteration, objective, infeasibilities. */
  private static final Pattern SIMPLEX_STEP =
      Pattern.compile("([0-9]+)\\s+" + NUMBER + "\\s+(?:Pr|Du|Ph1):.*");

  /** Nodes, nodes waiting, leaves, share explored, bound, best, and more. */
  private static final Pattern SEARCH_STEP =
      Pattern.compile(
          "(?:[A-Za-z] )?\\s*([0-9]+)\\s+[0-9]+\\s+[0-9]+\\s+[0-9.]+%\\s+(\\S+)\\s+(\\S+)\\s+.*s");

  private static final Pattern DUALIZED = Pattern.compile("Dualized model:\\s+yes");

  private static final String SEARCH = "branch and cut";

  private static final int WORDS_KEPT = 12;

  /** Seconds after which the last step is told again, so that the hearer sees time go by. */
  private static final double REPEAT_AFTER = 1;

  private final Progress progress;
  private final double limit;
  private final double offset;
  private final long start = System.nanoTime();
  private final Deque<String> words = new ArrayDeque<>();
  private Progress.Step latest = new Progress.Step("", 0, Double.NaN, Double.NaN, 0);
  private double objectiveUnit = 1;

  /** 1, or −1 while the interior point works on the dual program, whose objectives it writes. */
  private int sign = 1;

  private boolean stopped;
  private Throwable thrown;

  /**
   * @param limit seconds after which HiGHS is stopped, for not all of its parts keep its own limit
   * @param offset of our objective, which HiGHS is not told
   */
  HighsListener(Progress progress, double limit, double offset) {
    this.progress = progress;
    this.limit = limit;
    this.offset = offset;
  }

  /** What one unit of HiGHS's objective is in ours from now on. */
  void objectiveUnit(double unit) {
    objectiveUnit = unit;
  }

  /** Says what is being done now. */
  void enter(String phase) {
    report(phase, 0, Double.NaN, Double.NaN);
  }

  /** Whether the user wants, or wanted, to stop. */
  boolean stopped() {
    stopped = stopped || progress.stop();
    return stopped;
  }

  /** Until the time limit; negative after it. */
  double secondsLeft() {
    return limit - seconds();
  }

  /** The last lines that HiGHS wrote. */
  String lastWords() {
    return String.join(" | ", words);
  }

  /** Throws what the hearer threw while HiGHS was running, for nothing may be thrown through it. */
  void rethrow() {
    if (thrown != null) {
      throw new IllegalStateException("the hearer of a solver's progress failed", thrown);
    }
  }

  /** Since this listener was made. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void call(
      int kind, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data) {
    try {
      if (kind == HighsLibrary.CALLBACK_LOGGING) {
        hear(HighsLibrary.text(message).strip());
      } else if (thrown != null || stopped() || secondsLeft() < 0) {
        HighsLibrary.interrupt(in);
      } else if (seconds() > latest.seconds() + REPEAT_AFTER) {
        report(latest.phase(), latest.iteration(), latest.primal(), latest.dual());
      }
    } catch (Throwable e) {
      // Anything thrown into native code would end the whole process; it is thrown again later.
      thrown = e;
    }
  }

  private void hear(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (words.size() == WORDS_KEPT) {
      words.removeFirst();
    }
    words.addLast(line);
    if (line.contains("Dualized model:")) {
      sign = DUALIZED.matcher(line).find() ? -1 : 1;
    }
    var interior = INTERIOR_STEP.matcher(line);
    var simplex = SIMPLEX_STEP.matcher(line);
    var search = SEARCH_STEP.matcher(line);
    if (interior.matches()) {
      report(
          "interior point",
          Long.parseLong(interior.group(1)),
          objective(interior.group(sign > 0 ? 2 : 3)),
          objective(interior.group(sign > 0 ? 3 : 2)));
    } else if (simplex.matches()) {
      sign = 1;
      report("simplex", Long.parseLong(simplex.group(1)), objective(simplex.group(2)), Double.NaN);
    } else if (search.matches()) {
      report(
          SEARCH,
          Long.parseLong(search.group(1)),
          searched(search.group(3)),
          searched(search.group(2)));
    } else if (line.startsWith("Presolving model")) {
      enter("presolve");
    } else if (line.startsWith("Crossover")) {
      enter("crossover");
    }
  }

  private double objective(String number) {
    return sign * Double.parseDouble(number) * objectiveUnit + offset;
  }

  /** Infinite before anything is known. */
  private double searched(String number) {
    sign = 1;
    return number.contains("inf") ? Double.NaN : objective(number);
  }

  private void report(String phase, long iteration, double primal, double dual) {
    latest = new Progress.Step(phase, iteration, primal, dual, seconds());
    progress.report(latest);
  }
}
