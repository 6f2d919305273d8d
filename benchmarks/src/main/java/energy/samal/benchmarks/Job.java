package energy.samal.benchmarks;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.plan.Foresight;
import energy.samal.plan.Formulation;
import energy.samal.plan.Plan;
import energy.samal.plan.PlanOutcome;
import energy.samal.plan.Planner;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Progress;
import energy.samal.time.TimeGrid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One job in a process of its own: reads, builds, hands over and solves, and prints a line for each
 * phase. Words: CASE HOURS YEARS DEPTH, where YEARS is a count and DEPTH build, hand-over or solve.
 */
final class Job {
  private static final int WARM_UPS = 2;

  private Job() {}

  public static void main(String[] words) {
    var depth = words[3];
    var scenario = phase("read", Job::size, () -> CaseFolder.read(Path.of(words[0])));
    int years = Integer.parseInt(words[2]);
    var wanted = Jobs.firstYears(scenario, years);
    var grid = phase("steps", g -> g.steps() + " steps", () -> Jobs.grid(wanted, words[1]));
    var lp = build(wanted, grid, years == 1 ? WARM_UPS : 0);
    switch (depth) {
      case "build" -> {}
      case "hand-over" -> handOver(lp);
      case "solve" -> write(solve(wanted, grid));
      default -> throw new IllegalArgumentException(depth);
    }
  }

  private static Lp build(Scenario scenario, TimeGrid grid, int warmUps) {
    for (int round = 0; round < warmUps; round++) {
      phase("build, cold", Job::size, () -> Formulation.perfect(scenario, grid));
    }
    var name = warmUps > 0 ? "build, warm" : "build";
    return phase(name, Job::size, () -> Formulation.perfect(scenario, grid));
  }

  private static void handOver(Lp lp) {
    var clock = new HandOverClock(true);
    Peak.reset();
    var outcome = new Highs().solve(lp, clock.options());
    var end = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    report(
        new Phase(
            "hand-over", clock.seconds(), clock.processor(), Peak.heapMb(), Peak.processMb(), end));
  }

  private static Plan solve(Scenario scenario, TimeGrid grid) {
    var clock = new HandOverClock(false);
    Peak.reset();
    long began = System.nanoTime();
    double busy = Peak.processorSeconds();
    var outcome = new Planner(new Highs(), clock.options()).plan(scenario, grid, Foresight.PERFECT);
    double seconds = (System.nanoTime() - began) / 1e9;
    var effort = outcome.effort();
    double heap = Peak.heapMb();
    double process = Peak.processMb();
    double processor = Peak.processorSeconds() - busy - clock.processor();
    double solve = effort.solveSeconds() - clock.seconds();
    report(new Phase("hand-over", clock.seconds(), clock.processor(), heap, process, ""));
    report(
        new Phase("solve", solve, processor, heap, process, effort.iterations() + " iterations"));
    if (!(outcome instanceof PlanOutcome.Planned planned)) {
      throw new IllegalStateException("no plan: " + outcome);
    }
    double extract = seconds - effort.buildSeconds() - effort.solveSeconds();
    report(new Phase("extract", extract, Double.NaN, heap, process, ""));
    return planned.plan();
  }

  private static void write(Plan plan) {
    phase("write", files -> files + " tables", () -> Jobs.write(plan));
  }

  private static String size(Scenario scenario) {
    return scenario.assets().size() + " assets";
  }

  private static String size(Lp lp) {
    // 8 and 4 bytes a coefficient; cost, bounds and tag a column; bounds, tag and start a row.
    double mb = (12.0 * lp.nonzeros() + 28.0 * lp.columns() + 28.0 * lp.rows()) / (1 << 20);
    return String.format(
        Locale.ROOT,
        "%,d columns, %,d rows, %,d coefficients, arrays of %.0f MB",
        lp.columns(),
        lp.rows(),
        lp.nonzeros(),
        mb);
  }

  private static <T> T phase(String name, Function<T, String> note, Supplier<T> work) {
    Peak.reset();
    long began = System.nanoTime();
    double busy = Peak.processorSeconds();
    T result = work.get();
    double seconds = (System.nanoTime() - began) / 1e9;
    double processor = Peak.processorSeconds() - busy;
    report(
        new Phase(name, seconds, processor, Peak.heapMb(), Peak.processMb(), note.apply(result)));
    return result;
  }

  private static void report(Phase phase) {
    System.out.println(phase.line());
  }

  /** Notes when the solver has the program, and may stop it there. */
  private static final class HandOverClock implements Progress {
    private final boolean stopThen;
    private final long began = System.nanoTime();
    private volatile double begun = Double.NaN;
    private volatile double handedOver = Double.NaN;
    private volatile double processorBegun = Double.NaN;
    private volatile double processorHandedOver = Double.NaN;

    private HandOverClock(boolean stopThen) {
      this.stopThen = stopThen;
    }

    private Options options() {
      return new Options(1e-8, 2, Duration.ofMinutes(15), this);
    }

    /** From the first word of the solver to its next one, or 0 when it said nothing. */
    private double seconds() {
      return Double.isNaN(handedOver) ? 0 : handedOver - begun;
    }

    /** The same of the processor. */
    private double processor() {
      return Double.isNaN(handedOver) ? 0 : processorHandedOver - processorBegun;
    }

    @Override
    public void report(Step step) {
      double now = (System.nanoTime() - began) / 1e9;
      if (!Double.isNaN(handedOver)) {
        return;
      }
      if (step.phase().equals("hand-over")) {
        begun = now;
        processorBegun = Peak.processorSeconds();
      } else {
        processorHandedOver = Peak.processorSeconds();
        handedOver = now;
      }
    }

    @Override
    public boolean stop() {
      return stopThen && !Double.isNaN(handedOver);
    }
  }
}
