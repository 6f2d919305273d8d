package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.lp.Lp;
import energy.samal.plan.Formulation;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Certificate;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solver;
import energy.samal.solver.temporal.TemporalSolver;
import energy.samal.time.Resolution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of the repository, in few steps: every solver has the same answer, with a proof. */
final class CasesAgreeTest {
  private static final Path CASES = Path.of("..", "cases");

  CasesAgreeTest() {}

  private static List<Solver> solvers() {
    return List.of(new Highs(Highs.Method.INTERIOR_POINT), new TemporalSolver());
  }

  private static void agree(String name, String hours, int years) {
    var scenario = CaseFolder.read(CASES.resolve(name));
    var horizon = scenario.settings().horizon();
    if (years == 1) {
      int last = horizon.years().size() - 1;
      scenario = scenario.withSettings(scenario.settings().withHorizon(horizon.only(last)));
    }
    var grid = ScenarioGrid.of(scenario, Resolution.parse(hours));
    var lp = Formulation.perfect(scenario, grid);
    double expected = objective(new Highs(Highs.Method.SIMPLEX), lp, name);
    for (var solver : solvers()) {
      assertThat(objective(solver, lp, name))
          .as("%s at %s, %s", name, hours, solver.name())
          .isCloseTo(expected, within(1e-7 * Math.abs(expected)));
    }
  }

  private static double objective(Solver solver, Lp lp, String what) {
    var outcome = solver.solve(lp, Options.DEFAULT);
    assertThat(outcome).as("%s, %s", what, solver.name()).isInstanceOf(Outcome.Optimal.class);
    var solution = ((Outcome.Optimal) outcome).solution();
    var certificate = Certificate.check(lp, solution.primal(), solution.dual());
    assertThat(certificate.holds()).as("%s, %s: %s", what, solver.name(), certificate).isTrue();
    return solution.objective();
  }

  @Test
  void centralAsiaInItsLastYear() {
    agree("central-asia", "segments:24", 1);
    agree("central-asia", "days:2", 1);
  }

  @Test
  void centralAsiaInAllYears() {
    agree("central-asia", "segments:6", 6);
  }

  @Test
  void kazakhstanAndItsLessons() {
    agree("kazakhstan-lessons", "segments:48", 6);
    agree("kazakhstan-lessons", "every:365", 6);
    agree("kazakhstan-lessons", "days:2", 6);
  }
}
