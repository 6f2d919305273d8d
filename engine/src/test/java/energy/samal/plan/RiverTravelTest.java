package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is let out above arrives below, later, and no drop is lost or doubled. */
final class RiverTravelTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  RiverTravelTest() {}

  /**
   * 10 MWh in the first hour make 15 more one hour later in a dam below that keeps nothing; both
   * are asked for. Two hours of travel would bring them too late.
   */
  private static Systems cascade(int travelHours) {
    return oneNode()
        .demandMw(10, 15, 0)
        .generator("gas", 100, 50)
        .reservoir("upper", 20, 0, 10, 0, 0)
        .flowsTo("lower", 1.5, travelHours)
        .reservoir("lower", 20, 0, 0, 0, 0);
  }

  @Test
  void waterComesAgainDownstream() {
    assertThat(cascade(1).solve().cost()).isCloseTo(0, CLOSE);
    assertThat(cascade(1).solve().output("lower")).containsExactly(new double[] {0, 15, 0}, CLOSE);
    assertThat(cascade(2).solve().cost()).isCloseTo(15 * 50, CLOSE);
  }

  /**
   * A dam in the middle that does not stand in 2030: water passes it, one hour from the upper, one
   * more to the lower, 1.5 · 2 MWh there for each MWh above; its own 4 MWh in the first hour become
   * 8 in the second.
   */
  @Test
  void waterPassesWhereNoDamStands() {
    var plan =
        oneNode()
            .demandMw(10, 8, 30)
            .generator("gas", 100, 50)
            .reservoir("upper", 20, 0, 10, 0, 0)
            .flowsTo("middle", 1.5, 1)
            .reservoir("middle", 0, 0, 4, 0, 0)
            .vintage(20, 2050, 2100)
            .flowsTo("lower", 2, 1)
            .reservoir("lower", 40, 0, 0, 0, 0)
            .years(0, 30, 2030)
            .solve();

    assertThat(plan.output("lower")).containsExactly(new double[] {0, 8, 30}, CLOSE);
    assertThat(plan.cost()).isCloseTo(0, CLOSE);
  }

  /**
   * In steps of the hours 0–1 and 2 half of the upper water may arrive in either: nothing is lost
   * and nothing comes twice. 10 · 1.5 MWh arrive in all.
   */
  @Test
  void waterOnItsWayIsNeitherLostNorDoubled() {
    var scenario =
        oneNode()
            .demandMw(20, 20, 60)
            .generator("gas", 100, 50)
            .reservoir("upper", 20, 0, 10, 0, 0)
            .flowsTo("lower", 1.5, 1)
            .reservoir("lower", 20, 20, 0, 0, 0)
            .build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 2), Foresight.PERFECT);

    assertThat(plan.energy("lower", EnergyRow.Role.OUTPUT)).isCloseTo(15, CLOSE);
    assertThat(plan.cost()).isCloseTo(75 * 50, CLOSE);
  }

  @Test
  void golden() {
    var scenario = cascade(1).build();
    Golden.check(RiverTravel.class, scenario, Solved.segments(scenario, 2));
  }
}
