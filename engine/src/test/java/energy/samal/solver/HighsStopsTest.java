package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.lp.Lp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is heard of HiGHS while it runs, and how it is stopped. */
final class HighsStopsTest {
  private static final Lp PROGRAM = StorageExpansion.of(3, 60, 2, 1);

  HighsStopsTest() {}

  /** Hears every step and stops when the steps are such. */
  private static final class Hearer implements Progress {
    final List<Step> steps = new ArrayList<>();
    private final String phaseToStopIn;
    private volatile boolean stop;

    /** The phase, or empty to let it run. */
    Hearer(String phaseToStopIn) {
      this.phaseToStopIn = phaseToStopIn;
    }

    @Override
    public void report(Step step) {
      steps.add(step);
      stop |= step.phase().equals(phaseToStopIn);
    }

    @Override
    public boolean stop() {
      return stop;
    }
  }

  @Test
  void theInteriorPointTellsItsObjectives() {
    var hearer = new Hearer("");

    var outcome =
        new Highs(Highs.Method.INTERIOR_POINT).solve(PROGRAM, Options.DEFAULT.with(hearer));

    double objective = ((Outcome.Optimal) outcome).solution().objective();
    var last = hearer.steps.getLast();
    assertThat(hearer.steps).extracting(Progress.Step::phase).contains("hand-over", "presolve");
    assertThat(last.phase()).isEqualTo("interior point");
    assertThat(last.iteration()).isGreaterThan(5);
    // The presolved program's constant is missing from the log's objectives, which are near.
    assertThat(last.primal()).isBetween(0.8 * objective, 1.2 * objective);
    assertThat(last.dual()).isBetween(0.999999 * last.primal(), 1.000001 * last.primal());
    assertThat(last.seconds()).isPositive();
  }

  @Test
  void theUserStopsTheInteriorPoint() {
    var hearer = new Hearer("interior point");

    var outcome =
        new Highs(Highs.Method.INTERIOR_POINT).solve(PROGRAM, Options.DEFAULT.with(hearer));

    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
    assertThat(((Outcome.Stopped) outcome).message()).isEqualTo("stopped as asked");
  }

  @Test
  void theUserStopsTheSimplex() {
    var hearer = new Hearer("simplex");

    var outcome = new Highs(Highs.Method.SIMPLEX).solve(PROGRAM, Options.DEFAULT.with(hearer));

    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void whoStopsBeforeTheStartGetsNoPoint() {
    var outcome =
        new Highs()
            .solve(
                PROGRAM,
                Options.DEFAULT.with(
                    new Progress() {
                      @Override
                      public void report(Step step) {}

                      @Override
                      public boolean stop() {
                        return true;
                      }
                    }));

    assertThat(((Outcome.Stopped) outcome).solution().isEmpty()).isTrue();
  }

  @Test
  void theClockStops() {
    for (var method : Highs.Method.values()) {
      for (long millis : new long[] {0, 30}) {
        var options = new Options(1e-8, 1, Duration.ofMillis(millis), Progress.SILENT);
        var outcome = new Highs(method).solve(PROGRAM, options);
        assertThat(outcome).as("%s", method).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped) outcome).message()).isEqualTo("the time limit was reached");
      }
    }
  }

  /** An exception in the middle of native code must come out, and not end the process. */
  @Test
  void whatTheHearerThrowsComesOut() {
    var hearer =
        new Progress() {
          @Override
          public void report(Step step) {
            if (step.phase().equals("presolve")) {
              throw new IllegalArgumentException("the terminal is gone");
            }
          }

          @Override
          public boolean stop() {
            return false;
          }
        };

    for (var method : List.of(Highs.Method.SIMPLEX, Highs.Method.INTERIOR_POINT)) {
      assertThatThrownBy(() -> new Highs(method).solve(PROGRAM, Options.DEFAULT.with(hearer)))
          .hasRootCauseMessage("the terminal is gone");
    }
  }

  /**
   * Java's own standard output is another thing than the process's, but all that a test can see.
   */
  @Test
  void nothingIsPrinted() {
    var before = System.out;
    var printed = new ByteArrayOutputStream();
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      new Highs().solve(StorageExpansion.of(1, 12, 1, 1), Options.DEFAULT);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.size()).isZero();
  }

  /** Solvers on several threads, each with another number of threads of its own. */
  @Test
  void manyRunAtOnce() throws Exception {
    List<Callable<Double>> runs = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      var options = new Options(1e-8, 1 + k % 3, Duration.ofMinutes(5), Progress.SILENT);
      var method = Highs.Method.values()[k % Highs.Method.values().length];
      runs.add(
          () -> {
            var outcome = new Highs(method).solve(StorageExpansion.of(2, 24, 2, 1), options);
            return ((Outcome.Optimal) outcome).solution().objective();
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      double first = runs.getFirst().call();
      for (var run : threads.invokeAll(runs)) {
        assertThat(run.get()).isBetween(first * (1 - 1e-7), first * (1 + 1e-7));
      }
    }
  }
}
