package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solver;
import energy.samal.solver.SolverException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@code --prove} says holds the least cost at every hour. */
final class ProofTest {
  private static final int HOURS = 240;

  ProofTest() {}

  /** Ten days, each higher than the one before, with cheap power that must be built. */
  private static Scenario risingDays() {
    var demand =
        IntStream.range(0, HOURS)
            .mapToDouble(t -> 50 + t / 24 + 20 * Math.sin(t * Math.PI / 12))
            .toArray();
    return oneNode()
        .demandMw(demand)
        .generator("old", 60, 90)
        .generator("new", 0, 10)
        .buildable(100, 5000, 0)
        .build();
  }

  private static Proof.Range prove(Solver solver) {
    var scenario = risingDays();
    var days = Solved.days(scenario, 2);
    var plan = Solved.of(scenario, days, Foresight.PERFECT).plan();
    return new Proof(solver, Solved.OPTIONS).prove(scenario, days, Foresight.PERFECT, plan, 0);
  }

  @Test
  void theLeastCostAtEveryHourLiesInTheRange() {
    double least = Solved.of(risingDays(), Foresight.PERFECT).cost();

    var range = prove(Solved.HIGHS);

    assertThat(range.lower()).isPositive().isLessThanOrEqualTo(least * (1 + 1e-9));
    assertThat(range.upper()).isGreaterThanOrEqualTo(least * (1 - 1e-9)).isLessThan(least * 1.5);
    assertThat(range.everyHour())
        .hasValueSatisfying(p -> assertThat(p.time().steps()).isEqualTo(HOURS));
    assertThat(range.remarks()).isEmpty();
  }

  /** The plan is there already: a solver that breaks on its proof takes nothing from it. */
  @Test
  void aSolverThatBreaksLeavesBoundsMissing() {
    var range =
        prove(
            new Solver() {
              @Override
              public String name() {
                return "broken";
              }

              @Override
              public Outcome solve(Lp lp, Options options) {
                throw new SolverException("out of order");
              }
            });

    assertThat(range.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(range.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(range.everyHour()).isEmpty();
    assertThat(range.remarks())
        .containsExactly(
            "the program on 120 segments was not solved: out of order",
            "the plan was not run through every hour: out of order");
  }
}
