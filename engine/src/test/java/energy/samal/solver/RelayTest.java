package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

final class RelayTest {
  private static final Lp HOURLY = twoPlants(0);
  private static final Lp UNTAGGED = twoPlants(Lp.NONE);

  private final Heard heard = new Heard();
  private final Solver highs = new Highs(Highs.Method.SIMPLEX);

  RelayTest() {}

  /** Least 20·coal + 70·gas with coal + gas = 150, both at most 100: 100 and 50, price 70. */
  private static Lp twoPlants(int hour) {
    var lp = new LpBuilder();
    int coal = lp.column(new Label("coal", "", Lp.NONE), 0, 100, 20);
    int gas = lp.column(new Label("gas", "", Lp.NONE), 0, 100, 70);
    lp.term(1, coal).term(1, gas).row(new Label("balance", "", Lp.NONE), hour, 150, 150);
    return lp.build();
  }

  /** A solver that does as it is told. */
  private record Doing(String name, BiFunction<Lp, Options, Outcome> what) implements Solver {
    @Override
    public Outcome solve(Lp lp, Options options) {
      return what.apply(lp, options);
    }
  }

  private static Solver answering(Outcome outcome) {
    return new Doing("first", (_, _) -> outcome);
  }

  private static Solver breaking(String name) {
    return new Doing(
        name,
        (_, _) -> {
          throw new SolverException(name + " lost its way.");
        });
  }

  private static Outcome optimal(double coal, double gas, double price) {
    var primal = new double[] {coal, gas};
    return new Outcome.Optimal(
        new Solution(primal, new double[] {price}, HOURLY.objective(primal), 7, 0.5));
  }

  private Options options() {
    return Options.DEFAULT.with(heard);
  }

  private Outcome solve(Solver first, Solver second, Lp lp) {
    return new Relay(first, second, Lp::hasHours).solve(lp, options());
  }

  private static Solution solution(Outcome outcome) {
    return ((Outcome.Optimal) outcome).solution();
  }

  @Test
  void theFirstSolvesWhatSuitsItAndItsAnswerIsTaken() {
    var solution = solution(solve(answering(optimal(100, 50, 70)), breaking("second"), HOURLY));

    assertThat(solution.solver()).isEqualTo("first");
    assertThat(solution.iterations()).isEqualTo(7);
    assertThat(heard.remarks).isEmpty();
  }

  @Test
  void theSecondSolvesAllOthersWithoutAWord() {
    var solution = solution(solve(breaking("first"), highs, UNTAGGED));

    assertThat(solution.solver()).isEqualTo(highs.name());
    assertThat(heard.remarks).isEmpty();
  }

  @Test
  void theSecondTakesOverWhereTheFirstBreaks() {
    var solution = solution(solve(breaking("first"), highs, HOURLY));

    assertThat(solution.objective()).isEqualTo(5500);
    assertThat(solution.solver()).isEqualTo(highs.name());
    assertThat(heard.remarks)
        .containsExactly(
            highs.name() + " takes over because first stopped short: first lost its way.");
  }

  /** A price of 60 proves 5000 of 5500. */
  @Test
  void theSecondTakesOverWhereTheAnswerDoesNotHold() {
    var solution = solution(solve(answering(optimal(100, 50, 60)), highs, HOURLY));

    assertThat(solution.dual()).containsExactly(70);
    assertThat(heard.remarks)
        .containsExactly(
            highs.name()
                + " takes over because first stopped short: its answer has a gap of 9.1e-02, rows"
                + " broken by 0.0e+00 and columns by 0.0e+00");
  }

  /** There is a plan at 5500, whatever the first says. */
  @Test
  void theSecondTakesOverWhereAProofIsNone() {
    var infeasible = answering(new Outcome.Infeasible("no point", new double[] {1}));
    var unbounded = answering(new Outcome.Unbounded("no end", new double[] {1, 0}));

    assertThat(solution(solve(infeasible, highs, HOURLY)).objective()).isEqualTo(5500);
    assertThat(solution(solve(unbounded, highs, HOURLY)).objective()).isEqualTo(5500);
    assertThat(heard.remarks.getFirst())
        .endsWith("it says infeasible, but its prices say: NOT PROVED: -0.14 of their size");
    assertThat(heard.remarks.getLast())
        .endsWith(
            "it says unbounded, but its direction says: NOT PROVED: falls by 0.0, rows broken by"
                + " 0.0 ()");
  }

  /** The second may begin where the first ended. */
  @Test
  void theSecondIsToldTheAnswerAndTheTimeLeft() {
    var told = new ArrayList<Options>();
    var second =
        new Doing(
            "second",
            (lp, options) -> {
              told.add(options);
              return highs.solve(lp, options);
            });

    solve(answering(optimal(100, 50, 60)), second, HOURLY);

    assertThat(told.getFirst().start().primal()).containsExactly(100, 50);
    assertThat(told.getFirst().timeLimit()).isLessThan(Options.DEFAULT.timeLimit());
  }

  @Test
  void anAnswerAsPreciseAsAskedForIsTaken() {
    var loose = options().withTolerance(1e-2);
    var first = answering(optimal(100, 50, 69));

    var outcome = new Relay(first, breaking("second"), Lp::hasHours).solve(HOURLY, loose);

    assertThat(solution(outcome).solver()).isEqualTo("first");
  }

  @Test
  void anImpreciseAnswerIsKeptWhenTheSecondBreaksOrIsStopped() {
    var imprecise = answering(optimal(100, 50, 60));
    assertThat(solution(solve(imprecise, breaking("second"), HOURLY)).solver()).isEqualTo("first");
    assertThat(heard.remarks.getLast())
        .isEqualTo("the answer of first is kept because second broke: second lost its way.");

    var late = options().withTimeLimit(Duration.ZERO);
    var outcome = new Relay(imprecise, highs, Lp::hasHours).solve(HOURLY, late);
    assertThat(((Outcome.Stopped) outcome).solution().primal()).containsExactly(100, 50);
  }

  @Test
  void bothBreakingIsToldInTheWordsOfBoth() {
    assertThatThrownBy(() -> solve(breaking("first"), breaking("second"), HOURLY))
        .isInstanceOf(SolverException.class)
        .hasMessage("second lost its way. Before it, first stopped short: first lost its way.");
  }

  @Test
  void whoStopsTheFirstStopsBoth() {
    var stopped = new Outcome.Stopped("stopped as asked", Solution.NONE);

    assertThat(solve(answering(stopped), breaking("second"), HOURLY))
        .isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void bothAreNamed() {
    assertThat(new Relay(breaking("one"), breaking("two"), Lp::hasHours).name())
        .isEqualTo("one or two");
  }
}
