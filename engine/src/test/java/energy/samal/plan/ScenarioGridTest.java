package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Validator;
import energy.samal.time.Cycle;
import energy.samal.time.Resolution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Steps that a case cannot be told by are refused by name. */
class ScenarioGridTest {
  private static final double[] TWO_DAYS = new double[48];

  static {
    Arrays.fill(TWO_DAYS, 1);
  }

  private static Systems rows(double each) {
    var hours = new double[48];
    Arrays.fill(hours, each);
    return oneNode().rowHours(hours, hours).demandMw(TWO_DAYS).generator("gas", 10, 30);
  }

  @Test
  void everyNthRowCountsForAllRowsItStandsFor() {
    var grid = ScenarioGrid.of(rows(2.5).build(), new Resolution.Every(20));

    assertThat(grid.steps()).isEqualTo(3);
    assertThat(grid.weight(0)).isEqualTo(50);
    assertThat(grid.elapsedHours(2)).isEqualTo(20);
    assertThat(grid.yearHours()).isEqualTo(120);
    assertThat(grid.everyHour()).isFalse();
  }

  @Test
  void daysAreMadeOfHours() {
    var scenario = rows(2.5).build();

    assertThatThrownBy(() -> ScenarioGrid.of(scenario, new Resolution.Days(1)))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("made of hours")
        .hasMessageContaining("--hours all or every:N");
  }

  @Test
  void aStoreWithoutACycleHasNoPlaceInRepresentativeDays() {
    var scenario =
        oneNode()
            .demandMw(TWO_DAYS)
            .generator("gas", 10, 30)
            .storage("store", 1, 1, 1, 1)
            .begins(1, 0)
            .build();

    assertThatThrownBy(() -> ScenarioGrid.of(scenario, new Resolution.Days(1)))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("Storage 'store'");
    assertThat(ScenarioGrid.of(scenario, new Resolution.Segments(2)).steps()).isEqualTo(2);
  }

  @Test
  void rowsThatAreNoHoursKnowNoDays() {
    var scenario = rows(2).storage("store", 1, 1, 1, 1).cycle(Cycle.DAY, 0).build();

    assertThat(Validator.check(scenario))
        .extracting(problem -> problem.element() + " " + problem.field())
        .containsExactly("Storage 'store' cycle");
  }
}
