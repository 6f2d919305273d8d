package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.cli.ProgressLine.Style;
import energy.samal.solver.Progress.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter shown = new StringWriter();
  private final List<String> logged = new ArrayList<>();

  private ProgressLine line(Style style) {
    var line = new ProgressLine(new PrintWriter(shown), style, 1e-8, () -> false);
    line.log(logged::add);
    return line;
  }

  private static Step step(String phase, long iteration, double primal, double dual, double at) {
    return new Step(phase, iteration, primal, dual, at);
  }

  @Test
  void aTerminalSeesOneLineThatRewritesItself() {
    var line = line(Style.TERMINAL);
    line.report(step("presolve", 0, Double.NaN, Double.NaN, 1));
    line.report(step("interior point", 7, 200, 100, 2));
    line.clear();

    assertThat(List.of(shown.toString().split("\r")))
        .map(String::strip)
        .containsExactly("", "presolve, 1 s", "interior point, iteration 7, gap 5.0e-01, 2 s", "");
    assertThat(shown.toString()).doesNotContain("\n");
  }

  @Test
  void aLongerLineIsWipedByAShorterOne() {
    var line = line(Style.TERMINAL);
    line.report(step("a very long name of a phase", 1, 2, 1, 1));
    line.report(step("b", 0, Double.NaN, Double.NaN, 2));

    var lines = shown.toString().split("\r");
    assertThat(lines[2]).hasSameSizeAs(lines[1]);
  }

  @Test
  void aPipeSeesNoMoreThanALineNowAndThen() {
    var line = line(Style.LINES);
    line.say("reading");
    for (int k = 0; k < 1000; k++) {
      line.report(step("phase " + k, k, 2, 1, k));
    }

    assertThat(shown.toString().lines()).containsExactly("reading");
    assertThat(logged).hasSize(1001);
  }

  @Test
  void quietLogsAndShowsNothing() {
    var line = line(Style.QUIET);
    line.say("reading");
    line.report(step("simplex", 3, 2, 1, 1));

    assertThat(shown.toString()).isEmpty();
    assertThat(logged).containsExactly("reading", "  simplex, iteration 3, gap 5.0e-01, 1 s");
  }

  @Test
  void theTimeLeftFollowsFromHowTheGapHasClosed() throws InterruptedException {
    var line = line(Style.TERMINAL);
    line.report(step("interior point", 1, 1, 0, 5));
    Thread.sleep(150); // a terminal is not rewritten more often
    // From 1 to 1e-4 in 10 s: the four decades to 1e-8 take as long again.
    line.report(step("interior point", 40, 1, 1 - 1e-4, 15));

    assertThat(shown.toString()).contains("gap 1.0e-04, 15 s, about 10 s left");
  }

  @Test
  void infeasibilitiesAreShownAndTheWorstOfAllTellsTheTimeLeft() throws InterruptedException {
    var line = line(Style.TERMINAL);
    line.report(new Step("temporal", 1, 1, 0, 1, 1e-2, 5));
    Thread.sleep(150);
    // The gap is closed, but what rows lack fell from 1 to 1e-2 in 10 s: six decades ahead, 30 s.
    line.report(new Step("temporal", 9, 1, 1 - 1e-9, 1e-2, 3e-5, 15));

    assertThat(shown.toString())
        .contains(
            "temporal, iteration 9, gap 1.0e-09, infeasible by 1.0e-02, prices by 3.0e-05, 15 s,"
                + " about 30 s left");
  }

  @Test
  void theLineOfARunOfHoursIsShownToItsEnd() throws InterruptedException {
    var line = line(Style.TERMINAL);
    line.report(new Step("interior point", 100, 1, 0, 1, 1e-2, 5005));
    Thread.sleep(150);
    line.report(new Step("interior point", 290, 1, 1 - 1e-4, 1e-9, 1e-9, 15005));

    assertThat(shown.toString())
        .contains(
            "interior point, iteration 290, gap 1.0e-04, infeasible by 1.0e-09, prices by 1.0e-09,"
                + " 15005 s, about 10000 s left");
  }

  @Test
  void whetherToStopIsAskedEachTime() {
    var stop = new boolean[1];
    var line = new ProgressLine(new PrintWriter(shown), Style.QUIET, 1e-8, () -> stop[0]);

    assertThat(line.stop()).isFalse();
    stop[0] = true;
    assertThat(line.stop()).isTrue();
  }
}
