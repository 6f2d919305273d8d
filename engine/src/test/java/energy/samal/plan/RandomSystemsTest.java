package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.plan.audit.PlanAudit;
import energy.samal.solver.Agreement;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every plan, on systems drawn from seeds; a failure names the seed. */
final class RandomSystemsTest {
  private static final int HOURS = 24;
  private static final int SYSTEMS = 12;

  RandomSystemsTest() {}

  /** {@link Solved} audits every plan it makes. */
  @Test
  void plansFollowFromTheirScenarios() {
    for (long seed = 0; seed < SYSTEMS; seed++) {
      var scenario = scenario(seed);
      for (var foresight : Foresight.values()) {
        Solved.of(scenario, foresight);
      }
      Solved.of(scenario, Solved.segments(scenario, 7), Foresight.PERFECT);
    }
  }

  @Test
  void plansOfSamplesAndRepresentativesFollowToo() {
    for (long seed = 0; seed < SYSTEMS; seed += 3) {
      var scenario = RandomSystems.of(seed, 72);
      for (int days = 1; days <= 2; days++) {
        Solved.of(scenario, Solved.days(scenario, days), Foresight.PERFECT);
      }
      var every = TimeGrids.of(new Resolution.Every(5), List.of(), 72);
      Solved.of(scenario, every, Foresight.MYOPIC);
    }
  }

  @Test
  void solversAgree() {
    for (long seed = 0; seed < SYSTEMS; seed++) {
      var scenario = scenario(seed);
      var segments = Solved.segments(scenario, 8);
      Agreement.check("seed " + seed, Formulation.perfect(scenario, segments));
    }
    for (long seed = 0; seed < SYSTEMS; seed += 4) {
      var scenario = RandomSystems.of(seed, 72);
      for (var time : List.of(Solved.everyHour(scenario), Solved.days(scenario, 2))) {
        Agreement.check("seed " + seed, Formulation.perfect(scenario, time));
      }
    }
  }

  /** A row or column has a price only where it is at a bound, of the sign of that bound. */
  @Test
  void pricesAreComplementary() {
    for (long seed = 0; seed < SYSTEMS; seed++) {
      var scenario = scenario(seed);
      var lp = Formulation.perfect(scenario, Solved.everyHour(scenario));
      var solution = optimum(Solved.HIGHS, lp);
      var reduced = lp.cost().clone();
      for (int i = 0; i < lp.rows(); i++) {
        double activity = lp.activity(i, solution.primal());
        double dual = solution.dual()[i];
        complementary(lp.rowName(i), activity, lp.rowLower()[i], lp.rowUpper()[i], dual, seed);
        for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
          reduced[lp.index()[k]] -= lp.value()[k] * dual;
        }
      }
      for (int j = 0; j < lp.columns(); j++) {
        double value = solution.primal()[j];
        var name = lp.columnName(j);
        complementary(name, value, lp.columnLower()[j], lp.columnUpper()[j], reduced[j], seed);
      }
    }
  }

  private static void complementary(
      String name, double value, double lower, double upper, double price, long seed) {
    double scale = 1e-5 * (1 + Math.abs(value));
    if (price > 1e-5) {
      assertThat(value).as("%s at its lower bound, seed %d", name, seed).isLessThan(lower + scale);
    }
    if (price < -1e-5) {
      assertThat(value)
          .as("%s at its upper bound, seed %d", name, seed)
          .isGreaterThan(upper - scale);
    }
  }

  /**
   * Segments are means of hours, and each choice of fewer joins two neighbours of the next: what
   * the finer can do, its means can, so that the cost rises with the number of segments up to that
   * of every hour.
   */
  @Test
  void segmentsBoundTheCostFromBelow() {
    for (long seed = 0; seed < SYSTEMS; seed++) {
      var scenario = scenario(seed);
      double coarser = Double.NEGATIVE_INFINITY;
      for (int count : new int[] {1, 2, 3, 5, 8, 13, 18, 23, HOURS}) {
        double cost = cost(scenario, Solved.segments(scenario, count));
        assertThat(cost)
            .as("%d segments of seed %d", count, seed)
            .isGreaterThanOrEqualTo(coarser - 1e-7 * Math.abs(cost));
        coarser = cost;
      }
    }
  }

  private static double cost(Scenario scenario, TimeGrid time) {
    return optimum(Solved.HIGHS, Formulation.perfect(scenario, time)).objective();
  }

  /** Capacities of a plan in segments, run in every hour, cost no less than all hours at once. */
  @Test
  void dispatchOfAPlanBoundsTheCostFromAbove() {
    for (long seed = 0; seed < SYSTEMS; seed++) {
      var scenario = scenario(seed);
      var everyHour = Solved.everyHour(scenario);
      var coarse = Solved.of(scenario, Solved.segments(scenario, 6), Foresight.PERFECT);
      var outcome =
          new Planner(Solved.HIGHS, Solved.OPTIONS).dispatch(scenario, everyHour, coarse.plan());
      double best = cost(scenario, everyHour);
      if (outcome instanceof PlanOutcome.Planned dispatched) {
        assertThat(dispatched.plan().objective())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(best * (1 - 1e-7))
            .isGreaterThanOrEqualTo(coarse.cost() * (1 - 1e-7));
        assertThat(PlanAudit.check(scenario, dispatched.plan(), Foresight.DISPATCH))
            .as("seed %d", seed)
            .isEmpty();
      }
    }
  }

  private static Scenario scenario(long seed) {
    return RandomSystems.of(seed, HOURS);
  }

  private static Solution optimum(Solver solver, Lp lp) {
    var outcome = solver.solve(lp, Solved.OPTIONS);
    assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
    return ((Outcome.Optimal) outcome).solution();
  }
}
