package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Scenario;
import energy.samal.plan.Foresight;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProvedCostTest {
  private static final ProvedCost COST = new ProvedCost(100, 99);

  private static final Scenario LESSONS =
      CaseReader.read(Path.of("..", "cases", "kazakhstan-lessons"));

  ProvedCostTest() {}

  private static TimeGrid grid(Resolution resolution) {
    return TimeGrids.of(resolution, List.of(), 8760);
  }

  @Test
  void theBoundOfAPlanLiesAsFarBelowItAsThoseOfItsPrograms() {
    var cost = COST.ofPlan(LESSONS, grid(new Resolution.All()), Foresight.PERFECT);

    assertThat(cost.lowerBound(200)).isEqualTo(199);
    assertThat(cost.relativeGap(200)).isEqualTo(0.005);
  }

  /** Each window is solved to its own optimum; the cuts between them may still be bad ones. */
  @Test
  void optimalWindowsProveNothingOfTheWholeYear() {
    var cost = COST.ofPlan(LESSONS, grid(new Resolution.All()), Foresight.DISPATCH);

    assertThat(cost.lowerBound(200)).isNaN();
    assertThat(cost.relativeGap(200)).isNaN();
  }

  @Test
  void aYearOfFewStepsIsRunInOnePiece() {
    var cost = COST.ofPlan(LESSONS, grid(new Resolution.Every(6)), Foresight.DISPATCH);

    assertThat(cost.lowerBound(200)).isEqualTo(199);
  }
}
