package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Coal of 100 MW at 10 ramps and starts within its limits; gas at 50 does the rest. */
final class UnitRampTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  UnitRampTest() {}

  private static Systems coal(UnitWords units, double up, double down, double... demand) {
    return oneNode()
        .demandMw(demand)
        .generator("coal", 100, 10)
        .rowRamp(up, down)
        .units(units.units())
        .wholeUnits()
        .generator("gas", 200, 50);
  }

  /** Off before, it starts with 50 and rises by 30: 50, 80, 100. */
  @Test
  void startsAndThenRises() {
    var units = new UnitWords().before(0, 0).edges(0.5, 1, 0, 0);
    var plan = coal(units, 0.3, ANY, 100, 100, 100).solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {50, 80, 100}, CLOSE);
    assertThat(plan.cost()).isCloseTo(2300 + 70 * 50, CLOSE);
  }

  /** On before with what is not known, it may begin with all of it. */
  @Test
  void whatIsOnBeginsAnywhere() {
    var plan = coal(new UnitWords().edges(0.5, 1, 0, 0), 0.3, ANY, 100, 100).solve();

    assertThat(plan.cost()).isCloseTo(2000, CLOSE);
  }

  /** Nothing is asked for in the second row, so that no more than 40 can run in the first. */
  @Test
  void stopsFromLittle() {
    var plan =
        oneNode()
            .demandMw(100, 0)
            .generator("gas", 200, 50)
            .generator("coal", 100, 10)
            .minimumShare(0.3)
            .units(new UnitWords().edges(1, 0.4, 0, 0).units())
            .wholeUnits()
            .solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {40, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(400 + 60 * 50, CLOSE);
  }

  /**
   * Being on costs 100 an hour. From 10 MW it stops at once, 200; where ramps as PyPSA writes them
   * leave it no stop from less than 20 (start share 0.5 less a ramp of 0.3), it stays on.
   */
  @Test
  void stopsFromNoLessThanRampsLeaveIt() {
    var units = new UnitWords().costs(0, 0, 100);

    assertThat(coal(units.edges(0.5, 1, 0, 0), 0.3, ANY, 10, 0).solve().cost())
        .isCloseTo(200, CLOSE);
    assertThat(coal(units.edges(0.5, 1, 0, 0.2), 0.3, ANY, 10, 0).solve().cost())
        .isCloseTo(300, CLOSE);
  }

  /** It falls by 20 a row: for 10 MW at the end it is at 30 before. */
  @Test
  void fallsSlowly() {
    var plan = coal(new UnitWords().stay(3, 0), ANY, 0.2, 100, 10).solve();

    assertThat(plan.output("coal")).containsExactly(new double[] {30, 10}, CLOSE);
  }

  /** A start asks for 40 at least: 30 MW are left to gas. */
  @Test
  void startsWithNoLessThanRampsLeaveIt() {
    var units = new UnitWords().before(0, 0);

    assertThat(coal(units.edges(1, 1, 0.4, 0), ANY, 0.6, 30).solve().cost()).isCloseTo(1500, CLOSE);
    assertThat(coal(units, ANY, 0.6, 30).solve().cost()).isCloseTo(300, CLOSE);
  }

  @Test
  void golden() {
    var systems =
        oneNode()
            .demandMw(100, 60, 20)
            .generator("coal", 100, 10)
            .minimumShare(0.2)
            .rowRamp(0.3, 0.4)
            .units(new UnitWords().before(0, 0).costs(7, 0, 0).edges(0.5, 0.6, 0.1, 0.2).units())
            .generator("tight", 100, 12)
            .minimumShare(0.25)
            .rowRamp(0.3, ANY)
            .units(new UnitWords().edges(0.5, 1, 0, 0.2).units())
            .generator("gas", 200, 50);
    Golden.check(UnitRamp.class, systems);
  }
}
