package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.run.RunOptions;
import energy.samal.lp.Lp;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Relay;
import energy.samal.solver.Solver;
import energy.samal.solver.SolverException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in which one solver takes over from another says so wherever it is looked at. */
class TakenOverRunTest {
  @TempDir Path folder;

  private final Solver highs = new Highs();
  private final StringWriter shown = new StringWriter();

  /** Breaks on every program after the first few. */
  private static final class Tired implements Solver {
    private final Solver able;
    private int left;

    Tired(Solver able, int left) {
      this.able = able;
      this.left = left;
    }

    @Override
    public String name() {
      return "tired solver";
    }

    @Override
    public Outcome solve(Lp lp, Options options) {
      if (left-- > 0) {
        return able.solve(lp, options);
      }
      throw new SolverException("it fell asleep");
    }
  }

  private PlanRun.Ended run(int able, String foresight) {
    var what = CaseOptions.of(List.of(), "", foresight, List.of(), 0);
    var solving = new RunOptions.Solving("auto", 1e-8, 1e-6, 1, false);
    var request = new PlanRun.Request(solving, Duration.ofMinutes(1), "en", false);
    var progress =
        new ProgressLine(
            new PrintWriter(shown), ProgressLine.Style.LINES, solving.tolerance(), () -> false);
    var relay = new Relay(new Tired(highs, able), highs, Lp::hasHours);
    return PlanRun.prepare(EVERYTHING, what, request, relay, progress).run(folder.resolve("run"));
  }

  private String takesOver() {
    return highs.name() + " takes over because tired solver stopped short: it fell asleep";
  }

  @Test
  void summaryReportLogAndScreenSayWhoSolvedAndWhy() throws IOException {
    var ended = run(0, "perfect");

    var solver = ended.summary().ending().solver();
    assertThat(solver.name()).isEqualTo(highs.name());
    assertThat(solver.remarks()).containsExactly(takesOver());
    var run = ended.folder();
    assertThat(run.resolve("report.html")).content().contains(takesOver());
    assertThat(run.resolve("run.log")).content().contains(takesOver());
    assertThat(shown.toString()).contains(takesOver());
    assertThat(Files.readString(run.resolve("summary.json")))
        .contains("\"remarks\" : [ \"" + takesOver() + "\" ]", "\"solver\" : \"auto\"");
    assertThat(samal("show", run).out()).contains("note: " + takesOver());
    assertThat(samal("verify", run).code()).isZero();
  }

  /** The first of two years is solved by the first solver, the second by the other. */
  @Test
  void bothAreNamedWhenBothSolved() {
    var solver = run(1, "myopic").summary().ending().solver();

    assertThat(solver.name()).isEqualTo("tired solver and " + highs.name());
    assertThat(solver.remarks()).containsExactly(takesOver());
  }

  @Test
  void whoNeverBreaksIsNamedAlone() {
    var solver = run(9, "perfect").summary().ending().solver();

    assertThat(solver.name()).isEqualTo("tired solver");
    assertThat(solver.remarks()).isEmpty();
  }
}
