package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the temporal solver says where rounding ends it before it is asked to end. */
final class TemporalPrecisionTest {
  private static final Solver SOLVER = new TemporalSolver();
  private static final double ASKED = 1e-13;
  private static final int PROGRAMS = 150;

  /** The first run stalls on it, and a later one ends. */
  private static final long NEEDS_SECOND_RUN = 2680;

  TemporalPrecisionTest() {}

  /** Hears all, and asks for an end in a given iteration of a given run. */
  private static final class Hearer implements Progress {
    final List<String> remarks = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    int runs;
    private final int lastRun;
    private final int lastIteration;

    Hearer(int lastRun, int lastIteration) {
      this.lastRun = lastRun;
      this.lastIteration = lastIteration;
    }

    @Override
    public void report(Step step) {
      if (step.phase().equals("interior point")) {
        runs += step.iteration() == 0 ? 1 : 0;
        steps.add(step);
      }
    }

    @Override
    public boolean stop() {
      return runs == lastRun && steps.getLast().iteration() >= lastIteration;
    }

    @Override
    public void say(String remark) {
      remarks.add(remark);
    }
  }

  private static double precision(Lp lp, Hearer hearer) {
    var outcome = SOLVER.solve(lp, Options.DEFAULT.withTolerance(ASKED).with(hearer));
    var solution = ((Outcome.Optimal) outcome).solution();
    var certificate = Certificate.check(lp, solution.primal(), solution.dual());
    return Math.max(Math.abs(certificate.gap()), certificate.rows().scaled());
  }

  @Test
  void whatIsCoarserThanAskedForIsSaidToBe() {
    int coarse = 0;
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = TaggedPrograms.planned(seed);
      if (lp.hasHours()) {
        var hearer = new Hearer(-1, 0);
        boolean coarser = precision(lp, hearer) > 10 * ASKED;
        assertThat(hearer.remarks).as("seed %s", seed).hasSize(coarser ? 1 : 0);
        coarse += coarser ? 1 : 0;
      }
    }
    assertThat(coarse).as("programs on which rounding ends it").isPositive();
  }

  @Test
  void whoIsStoppedInASecondRunHandsOutTheBestOfBoth() {
    var lp = TaggedPrograms.planned(NEEDS_SECOND_RUN);
    var all = new Hearer(-1, 0);
    SOLVER.solve(lp, Options.DEFAULT.with(all));
    assertThat(all.runs).isGreaterThan(1);

    var last = new Hearer(all.runs, 2);
    var outcome = (Outcome.Stopped) SOLVER.solve(lp, Options.DEFAULT.with(last));

    assertThat(outcome.solution().iterations()).isGreaterThan(2);
  }
}
