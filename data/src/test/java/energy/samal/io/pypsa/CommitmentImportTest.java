package energy.samal.io.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Generator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What committable generators become, and which have no counterpart. */
class CommitmentImportTest {
  private static final String HEADER = "name,bus,carrier,p_nom,marginal_cost,committable";

  @TempDir private Path folder;

  private SmallNetwork network(String attributes, String values) {
    return new SmallNetwork(folder)
        .table("generators", HEADER + attributes, "wind park,south,wind,50,0,True" + values);
  }

  private Generator plant(String attributes, String values) {
    var scenario = network(attributes, values).read().tables().scenario();
    assertThat(scenario.settings().wholeUnits()).isTrue();
    return scenario.assets(Generator.class).findFirst().orElseThrow();
  }

  @Test
  void everyAttributeHasItsPlace() {
    var units =
        plant(
                ",start_up_cost,shut_down_cost,stand_by_cost,min_up_time,min_down_time"
                    + ",up_time_before,down_time_before",
                ",70,30,5,2,1,0,1")
            .operation()
            .units();

    assertThat(units.unitMw()).isInfinite();
    assertThat(List.of(units.startCost(), units.stopCost(), units.onPerHour()))
        .containsExactly(70.0, 30.0, 5.0);
    assertThat(units.up().least()).isEqualTo(2);
    assertThat(units.down().least()).isEqualTo(1);
    assertThat(units.upBefore()).isFalse();
    assertThat(units.down().before()).isEqualTo(1);
  }

  /** Of 0.3 a snapshot and 0.5 at starts 0.2 are left; falls have no limit at all. */
  @Test
  void rampsLeaveTheirShares() {
    var operation = plant(",ramp_limit_up,ramp_limit_start_up", ",0.3,0.5").operation();

    assertThat(operation.rowRamp().up()).isEqualTo(0.3);
    assertThat(operation.units().start().most()).isEqualTo(0.5);
    assertThat(operation.units().stop().least()).isCloseTo(0.2, within(1e-12));
    assertThat(operation.units().start().least()).isZero();
    assertThat(operation.units().stop().most()).isEqualTo(1);
  }

  @Test
  void whatHasNoCounterpartIsNamed() {
    assertThat(network(",p_nom_extendable", ",True").problems())
        .anyMatch(p -> p.contains("committable") && p.contains("Fix its p_nom"));
    assertThat(network(",marginal_cost_quadratic", ",0.1").problems())
        .anyMatch(p -> p.contains("marginal_cost_quadratic is 0.1"));
    assertThat(network(",min_up_time", ",1.5").problems())
        .anyMatch(p -> p.contains("min_up_time is 1.5") && p.contains("whole number"));
    assertThat(network(",ramp_limit_start_up", ",1.5").problems())
        .anyMatch(p -> p.contains("ramp_limit_start_up is 1.5"));
    assertThat(network(",up_time_before,down_time_before,min_down_time", ",1,1,3").problems())
        .anyMatch(p -> p.contains("down_time_before is 1") && p.contains("on or off"));
    assertThat(network(",p_init", ",20").problems()).anyMatch(p -> p.contains("p_init"));
  }

  @Test
  void linksAreRefused() {
    assertThat(
            new SmallNetwork(folder)
                .table("links", "name,bus0,bus1,p_nom,committable", "cable,north,south,90,True")
                .problems())
        .anyMatch(p -> p.contains("Link 'cable'") && p.contains("committable is 'True'"));
  }
}
