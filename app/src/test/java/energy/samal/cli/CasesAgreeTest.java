package energy.samal.cli;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.plan.Formulation;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Highs;
import energy.samal.solver.temporal.TemporalSolver;
import energy.samal.time.Resolution;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cases of the repository, in few steps: every solver has the same answer, with a proof. */
final class CasesAgreeTest {
  private static final Path CASES = Path.of("..", "cases");

  CasesAgreeTest() {}

  private static void agree(String name, String hours, int years) {
    var scenario = CaseFolder.read(CASES.resolve(name));
    var horizon = scenario.settings().horizon();
    if (years == 1) {
      int last = horizon.years().size() - 1;
      scenario = scenario.withSettings(scenario.settings().withHorizon(horizon.only(last)));
    }
    var grid = ScenarioGrid.of(scenario, Resolution.parse(hours));
    var lp = Formulation.perfect(scenario, grid);
    SameAnswer.of(
        "%s at %s".formatted(name, hours),
        lp,
        new Highs(Highs.Method.SIMPLEX),
        new Highs(Highs.Method.INTERIOR_POINT),
        new TemporalSolver());
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
