package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a stopped solver leaves behind: a point of the right size or none, and no thread. */
abstract class StopsContract {
  private static final long SEED = 20;
  private static final Lp PROGRAM = StorageExpansion.of(3, 60, 2, 1);

  abstract Solver solver();

  /** How often to stop at random. */
  int stops() {
    return 20;
  }

  /** Hears everything and stops when asked for the so-manieth time. */
  private static final class Stopper implements Progress {
    final AtomicInteger asked = new AtomicInteger();
    final List<Step> steps = new ArrayList<>();
    private final int stopAt;

    Stopper(int stopAt) {
      this.stopAt = stopAt;
    }

    @Override
    public synchronized void report(Step step) {
      steps.add(step);
    }

    @Override
    public boolean stop() {
      return asked.incrementAndGet() >= stopAt;
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !thread.getName().startsWith("surefire"))
        .map(thread -> thread.threadId() + " " + thread.getName())
        .collect(Collectors.toList());
  }

  /** Threads end a moment after they were told to. */
  private static void noneLeft(List<String> before) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!before.containsAll(threads()) && System.nanoTime() < until) {
      Thread.sleep(5);
    }
    assertThat(threads()).isSubsetOf(before);
  }

  private static void consistent(Outcome outcome, double optimum, String what) {
    var solution =
        switch (outcome) {
          case Outcome.Stopped stopped -> stopped.solution();
          case Outcome.Optimal optimal -> optimal.solution();
          default -> throw new AssertionError(what + ": " + outcome);
        };
    if (solution.isEmpty()) {
      assertThat(outcome).as(what).isInstanceOf(Outcome.Stopped.class);
      assertThat(solution.dual()).as(what).isEmpty();
      return;
    }
    assertThat(solution.primal()).as(what).hasSize(PROGRAM.columns());
    assertThat(solution.dual()).as(what).hasSize(PROGRAM.rows());
    for (double[] values : new double[][] {solution.primal(), solution.dual()}) {
      for (double value : values) {
        assertThat(Double.isFinite(value)).as(what).isTrue();
      }
    }
    for (int j = 0; j < PROGRAM.columns(); j++) {
      double least = PROGRAM.columnLower()[j];
      assertThat(solution.primal()[j]).as(what).isGreaterThanOrEqualTo(least - 1e-6);
    }
    double objective = PROGRAM.objective(solution.primal());
    assertThat(Math.abs(solution.objective() - objective))
        .as(what)
        .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(objective)));
    if (outcome instanceof Outcome.Optimal) {
      assertThat(Math.abs(objective - optimum)).as(what).isLessThanOrEqualTo(1e-7 * optimum);
    }
  }

  private double optimum() {
    var outcome = (Outcome.Optimal) solver().solve(PROGRAM, Options.DEFAULT);
    return outcome.solution().objective();
  }

  @Test
  void stoppedAtAnyMoment() throws InterruptedException {
    var solver = solver();
    double optimum = optimum();
    var counter = new Stopper(Integer.MAX_VALUE);
    solver.solve(PROGRAM, Options.DEFAULT.with(counter));
    assertThat(counter.asked.get()).as("times asked whether to stop").isGreaterThan(3);
    var before = threads();
    var random = new Random(SEED);
    for (int k = 0; k < stops(); k++) {
      int stopAt = 1 + random.nextInt(counter.asked.get());
      var options = Options.DEFAULT.withThreads(1 + k % 4).with(new Stopper(stopAt));
      var outcome = solver.solve(PROGRAM, options);
      consistent(outcome, optimum, "seed " + SEED + ", stopped when asked for the " + stopAt);
    }
    noneLeft(before);
  }

  @Test
  void outOfTimeAtAnyMoment() throws InterruptedException {
    var solver = solver();
    double optimum = optimum();
    long began = System.nanoTime();
    solver.solve(PROGRAM, Options.DEFAULT);
    double needed = System.nanoTime() - began;
    var before = threads();
    var random = new Random(SEED);
    for (int k = 0; k < stops(); k++) {
      var limit = Duration.ofNanos((long) (needed * random.nextDouble()));
      var options = Options.DEFAULT.withThreads(1 + k % 4).withTimeLimit(limit);
      long start = System.nanoTime();
      var outcome = solver.solve(PROGRAM, options);
      double took = System.nanoTime() - start;
      consistent(outcome, optimum, "seed " + SEED + ", limit " + limit);
      assertThat(took).as("limit %s", limit).isLessThan(limit.toNanos() + needed + 1e9);
    }
    noneLeft(before);
  }

  @Test
  void noTimeAtAll() {
    var outcome = solver().solve(PROGRAM, Options.DEFAULT.withTimeLimit(Duration.ZERO));

    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void whoIsStoppedBeforeTheStartDoesNothing() {
    var outcome = solver().solve(PROGRAM, Options.DEFAULT.with(new Stopper(1)));

    assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
    assertThat(((Outcome.Stopped) outcome).solution().isEmpty()).isTrue();
  }

  @Test
  void tellsHowFarItIs() {
    var hearer = new Stopper(Integer.MAX_VALUE);

    var outcome = (Outcome.Optimal) solver().solve(PROGRAM, Options.DEFAULT.with(hearer));

    double seconds = 0;
    for (var step : hearer.steps) {
      assertThat(step.phase()).isNotBlank();
      assertThat(step.seconds()).isGreaterThanOrEqualTo(seconds);
      seconds = step.seconds();
    }
    assertThat(hearer.steps).isNotEmpty();
    assertThat(outcome.solution().seconds()).isPositive();
    assertThat(outcome.solution().iterations()).isPositive();
  }

  /** Solvers on several threads, each with another number of threads of its own. */
  @Test
  void manyRunAtOnce() throws Exception {
    var lp = StorageExpansion.of(2, 24, 2, 1);
    List<Callable<Double>> runs = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      var options = Options.DEFAULT.withThreads(1 + k % 3);
      runs.add(() -> ((Outcome.Optimal) solver().solve(lp, options)).solution().objective());
    }
    try (var threads = Executors.newFixedThreadPool(3)) {
      double first = runs.getFirst().call();
      for (var run : threads.invokeAll(runs)) {
        assertThat(run.get()).isBetween(first * (1 - 1e-8), first * (1 + 1e-8));
      }
    }
  }

  /** What the hearer throws ends the run and comes out; the solver can be used again. */
  @Test
  void whatTheHearerThrowsComesOut() throws InterruptedException {
    var before = threads();
    var solver = solver();
    var thrower =
        new Progress() {
          @Override
          public void report(Step step) {
            if (step.iteration() > 2) {
              throw new IllegalArgumentException("the terminal is gone");
            }
          }

          @Override
          public boolean stop() {
            return false;
          }
        };

    Throwable thrown = null;
    try {
      solver.solve(PROGRAM, Options.DEFAULT.with(thrower));
    } catch (RuntimeException e) {
      thrown = e;
      while (thrown.getCause() != null) {
        thrown = thrown.getCause();
      }
    }

    assertThat(thrown).hasMessage("the terminal is gone");
    assertThat(solver.solve(PROGRAM, Options.DEFAULT)).isInstanceOf(Outcome.Optimal.class);
    noneLeft(before);
  }
}
