package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.time.YearCurve;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is alive: what stands, what is committed, what is built, less what is closed. */
final class CapacityBalanceTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  CapacityBalanceTest() {}

  /**
   * Built at 300 + 0 a year once, it lives 20 years and pays 300 / 20 = 15 a year; fixed cost 2. It
   * saves 100 MWh of gas at 50: 100 · (15 + 2) = 1700.
   */
  @Test
  void whatIsBuiltPaysItsAnnuity() {
    var plan =
        oneNode()
            .demandMw(100)
            .generator("gas", 100, 50)
            .generator("hydro", 0, 0)
            .buildable(500, 300, 2)
            .solve();

    assertThat(plan.capacity("hydro", 2030).built()).isCloseTo(100, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.CAPITAL)).isCloseTo(1500, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.FIXED)).isCloseTo(200, CLOSE);
  }

  /** With interest of 10 % over two years: 0.1 / (1 − 1.1⁻²) = 0.576190 a year. */
  @Test
  void interestRaisesTheAnnuity() {
    var plan =
        oneNode()
            .demandMw(100)
            .generator("gas", 100, 500)
            .generator("hydro", 0, 0)
            .technology("hydro", 2, 0.1, 1)
            .buildable(500, 210, 0)
            .solve();

    assertThat(plan.cost()).isCloseTo(100 * 121, CLOSE);
  }

  /** 30 MW may be built on top of 70 that stand: the potential is of all that is alive. */
  @Test
  void potentialCountsWhatStands() {
    var plan =
        oneNode()
            .demandMw(200)
            .generator("gas", 200, 50)
            .generator("hydro", 70, 0)
            .buildable(100, 20, 0)
            .solve();

    assertThat(plan.capacity("hydro", 2030).built()).isCloseTo(30, CLOSE);
    assertThat(plan.capacity("hydro", 2030).alive()).isCloseTo(100, CLOSE);
  }

  /**
   * 100 MW at a fixed cost of 30 a year stand where 40 are asked for at 10: 60 are closed; the 40
   * that remain, 1200 + 400, are cheaper than gas at 50.
   */
  @Test
  void whatEarnsNothingIsClosed() {
    var plan =
        oneNode()
            .demandMw(40)
            .generator("coal", 100, 10)
            .fixedCost(30)
            .mayRetireEarly()
            .generator("gas", 100, 50)
            .solve();

    assertThat(plan.capacity("coal", 2030).closed()).isCloseTo(60, CLOSE);
    assertThat(plan.cost()).isCloseTo(1600, CLOSE);
  }

  /**
   * Two years. Coal stands with 100 MW, of which 40 end with 2030; in 2030 only 20 MW are asked
   * for, in 2031 80. Closing 80 in 2030 would save 80 · 30, but what is closed stays closed: 40 may
   * be closed for nothing (they end anyway), any other is missed in 2031 at 100 − 10 − 30 = 60
   * more, which is dearer than the 30 saved. So 40 are closed in 2030 and none of the others.
   */
  private static Systems closing() {
    return oneNode()
        .years(0, 1, 2030, 2031)
        .demandMw(20)
        .yearlyMwh(YearCurve.of(Map.of(2030, 20.0, 2031, 80.0)))
        .generator("coal", 60, 10)
        .vintage(40, 2000, 2031)
        .fixedCost(30)
        .mayRetireEarly()
        .generator("gas", 100, 100);
  }

  @Test
  void whatIsClosedStaysClosed() {
    var plan = closing().solve();

    assertThat(plan.capacity("coal", 2030).closed()).isCloseTo(40, CLOSE);
    assertThat(plan.capacity("coal", 2031).closed()).isCloseTo(0, CLOSE);
    // 2030: 60 · 30 + 20 · 10; 2031: 60 · 30 + 60 · 10 + 20 · 100
    assertThat(plan.cost()).isCloseTo(2000 + 4400, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(CapacityBalance.class, closing());
  }
}
