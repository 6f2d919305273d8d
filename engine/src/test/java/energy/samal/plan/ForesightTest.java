package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Agreement;
import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** All years at once, year by year, or nothing but running: what is paid, kept and handed over. */
final class ForesightTest {
  private static final Offset<Double> CLOSE = within(1e-5);

  ForesightTest() {}

  /**
   * 2030 and 2035 stand for five years each: at 10 % 1 + 1/1.1 + … + 1/1.1⁴ = 4.169865 and, five
   * years later, 2.589158 of them. 5000 a year.
   */
  @Test
  void yearsAreDiscountedToTheFirst() {
    var plan = oneNode().years(0.1, 5, 2030, 2035).demandMw(100).generator("gas", 100, 50).solve();

    assertThat(plan.cost()).isCloseTo(5000 * (4.16986545 + 2.58915845), within(1e-3));
  }

  /**
   * Hydro costs 40 a year when built in 2030, 10 when built in 2031, which stands for four years;
   * gas costs 50. Who sees all years waits: 100 · (50 + 4 · 10). Who sees one year builds at once
   * and goes on paying: 100 · 5 · 40.
   */
  private static Systems falling() {
    return oneNode()
        .years(0, 4, 2030, 2031)
        .demandMw(100)
        .generator("gas", 100, 50)
        .generator("hydro", 0, 0)
        .buildable(
            100, 2000, YearCurve.of(Map.of(2030, 800.0, 2031, 200.0)), YearCurve.constant(0));
  }

  @Test
  void whoSeesAllYearsWaits() {
    var plan = falling().solve();

    assertThat(plan.cost()).isCloseTo(9000, CLOSE);
    assertThat(plan.capacity("hydro", 2030).built()).isCloseTo(0, CLOSE);
    assertThat(plan.capacity("hydro", 2031).built()).isCloseTo(100, CLOSE);
  }

  @Test
  void whoSeesOneYearBuildsAtOnceAndGoesOnPaying() {
    var plan = falling().solve(Foresight.MYOPIC);

    assertThat(plan.cost()).isCloseTo(20_000, CLOSE);
    assertThat(plan.capacity("hydro", 2030).built()).isCloseTo(100, CLOSE);
    assertThat(plan.capacity("hydro", 2031).built()).isCloseTo(0, CLOSE);
    assertThat(plan.capacity("hydro", 2031).alive()).isCloseTo(100, CLOSE);
  }

  /** Nothing is built: gas in all five years. */
  @Test
  void dispatchBuildsNothing() {
    var plan = falling().solve(Foresight.DISPATCH);

    assertThat(plan.cost()).isCloseTo(25_000, CLOSE);
    assertThat(plan.capacity("hydro", 2031).alive()).isCloseTo(0, CLOSE);
  }

  /** The capacities of a plan, run again, cost what the plan costs, annuities included. */
  @Test
  void runningThePlanAgainCostsTheSame() {
    var plan = falling().solve();
    var outcome =
        new Planner(Solved.HIGHS, Solved.OPTIONS)
            .dispatch(plan.scenario(), Solved.everyHour(plan.scenario()), plan.plan());

    assertThat(((PlanOutcome.Planned) outcome).plan().objective()).isCloseTo(9000, CLOSE);
  }

  /**
   * Built to last two years at 10 a year each, hydro is gone in 2032, when it would cost 60: gas
   * again. 2030 stands for two years: 100 · 2 · 10 + 100 · 50.
   */
  @Test
  void whatHasReachedItsEndIsGone() {
    var plan =
        oneNode()
            .years(0, 1, 2030, 2032)
            .demandMw(100)
            .generator("gas", 100, 50)
            .generator("hydro", 0, 0)
            .technology("hydro", 2, 0, 1)
            .buildable(
                100, 2000, YearCurve.of(Map.of(2030, 20.0, 2032, 120.0)), YearCurve.constant(0))
            .solve();

    assertThat(plan.capacity("hydro", 2032).alive()).isCloseTo(0, CLOSE);
    assertThat(plan.cost()).isCloseTo(7000, CLOSE);
  }

  private static Systems committed(int slipYears) {
    return oneNode()
        .years(0, 1, 2030, 2031)
        .demandMw(100)
        .generator("gas", 100, 50)
        .generator("hydro", 0, 0)
        .buildable(0, 200, 0)
        .agreement("deal", new Agreement.Commitment("hydro", 40, 0, 2030, slipYears));
  }

  /**
   * 40 MW at 200 / 20 a year are built as signed: 400 + 60 · 50 a year, whatever the foresight. A
   * year late, the first year costs 5000; left out, both do.
   */
  @Test
  void commitmentsAreBuiltSlipOrAreLeftOut() {
    for (var foresight : Foresight.values()) {
      var plan = committed(0).solve(foresight);
      assertThat(plan.cost()).isCloseTo(2 * 3400, CLOSE);
      assertThat(plan.capacity("hydro", 2030).committed()).isCloseTo(40, CLOSE);
      assertThat(committed(1).solve(foresight).cost()).isCloseTo(5000 + 3400, CLOSE);
      var without = committed(0).build().withAgreements(List.of());
      assertThat(Solved.of(without, foresight).cost()).isCloseTo(2 * 5000, CLOSE);
    }
    var row = committed(0).solve().plan().tables().agreements().getFirst();
    assertThat(row.mwh()).isCloseTo(40, CLOSE);
  }

  /**
   * Coal of {@link CapacityBalanceTest}: in 2030 80 of 100 MW earn nothing and are closed, of which
   * 40 would end in 2031 anyway. The other 40 stay closed when 80 are asked for: 20 · 30 + 20 · 10
   * in 2030, then 20 · 30 + 20 · 10 + 60 · 100; who sees both years pays 6400.
   */
  @Test
  void whatWasClosedStaysClosedForTheNextStage() {
    var plan =
        oneNode()
            .years(0, 1, 2030, 2031)
            .demandMw(20)
            .yearlyMwh(YearCurve.of(Map.of(2030, 20.0, 2031, 80.0)))
            .generator("coal", 60, 10)
            .vintage(40, 2000, 2031)
            .fixedCost(30)
            .mayRetireEarly()
            .generator("gas", 100, 100)
            .solve(Foresight.MYOPIC);

    assertThat(plan.capacity("coal", 2030).closed()).isCloseTo(80, CLOSE);
    assertThat(plan.capacity("coal", 2031).closed()).isCloseTo(40, CLOSE);
    assertThat(plan.cost()).isCloseTo(800 + 6800, CLOSE);
  }

  /** New units that come when old ones end are not born closed. */
  @Test
  void newVintagesAreNotBornClosed() {
    var plan =
        oneNode()
            .years(0, 1, 2030, 2031)
            .demandMw(0)
            .yearlyMwh(YearCurve.of(Map.of(2030, 0.0, 2031, 80.0)))
            .generator("coal", 0, 10)
            .vintage(80, 2000, 2031)
            .vintage(80, 2031, 2060)
            .fixedCost(30)
            .mayRetireEarly()
            .generator("gas", 100, 100)
            .solve();

    assertThat(plan.capacity("coal", 2031).closed()).isCloseTo(0, CLOSE);
    assertThat(plan.cost()).isCloseTo(80 * 40, CLOSE);
  }

  /**
   * 100 MWh of gas a year for two years, then one; the field holds 150. Year by year the first
   * stage takes them all, 75 a year, and nothing is left: 150 · 10 + 150 · 30.
   */
  @Test
  void aReserveIsHandedOver() {
    for (var foresight : new Foresight[] {Foresight.MYOPIC, Foresight.DISPATCH}) {
      var plan =
          oneNode()
              .years(0, 1, 2030, 2032)
              .fuel("gas", 0)
              .demandMw(25, 25)
              .supply("field", "gas", 10, ANY, 150)
              .supply("import", "gas", 30, ANY, ANY)
              .converter("ccgt", 100, "gas", 0.5)
              .solve(foresight);

      assertThat(plan.energy(2030, "field", EnergyRow.Role.SUPPLIED)).isCloseTo(75, CLOSE);
      assertThat(plan.energy(2032, "field", EnergyRow.Role.SUPPLIED)).isCloseTo(0, CLOSE);
      assertThat(plan.cost()).isCloseTo(6000, CLOSE);
    }
  }

  /** Of 120 t the first stage takes 60 a year for two years: 75 MWh of coal a year, then none. */
  @Test
  void aBudgetIsHandedOver() {
    for (var foresight : new Foresight[] {Foresight.MYOPIC, Foresight.DISPATCH}) {
      var plan =
          oneNode()
              .years(0, 1, 2030, 2032)
              .fuel("coal", 0.4)
              .demandMw(50, 50)
              .supply("mine", "coal", 5, ANY, ANY)
              .converter("steam", 100, "coal", 0.5)
              .generator("wind", 100, 40)
              .policy(new Policy.EmissionBudget("budget", Set.of("C"), 120))
              .solve(foresight);

      assertThat(plan.energy(2030, "steam", EnergyRow.Role.OUTPUT)).isCloseTo(75, CLOSE);
      assertThat(plan.energy(2032, "steam", EnergyRow.Role.OUTPUT)).isCloseTo(0, CLOSE);
      assertThat(plan.cost()).isCloseTo(2 * (750 + 1000) + 4000, CLOSE);
    }
  }

  /**
   * Wind at 2 a year saves 50 and is built up to the 100 MW allowed in 2030; the 40 of an agreement
   * come on top in 2031, which nobody saw: 140 stand, nothing more is built, 30 of them serve for
   * nothing. Who sees both years keeps room and builds 60.
   */
  @Test
  void anAgreementMayComeOnTopOfALimitThatIsUsedUp() {
    var limit =
        new Policy.TechnologyLimit(
            "limit", "C", "wind", 2030, YearCurve.constant(0), YearCurve.constant(100));
    var system =
        oneNode()
            .years(0, 1, 2030, 2031)
            .demandMw(110)
            .generator("gas", 200, 50)
            .generator("wind", 0, 0)
            .buildable(500, 40, 0)
            .policy(limit)
            .agreement("deal", new Agreement.Commitment("wind", 40, 0, 2031, 0));

    var myopic = system.solve(Foresight.MYOPIC);
    assertThat(myopic.capacity("wind", 2030).built()).isCloseTo(100, CLOSE);
    assertThat(myopic.capacity("wind", 2031).alive()).isCloseTo(140, CLOSE);
    assertThat(myopic.cost()).isCloseTo(200 + 500 + 280, CLOSE);
    assertThat(system.solve().capacity("wind", 2030).built()).isCloseTo(60, CLOSE);
  }

  /** What a stage saves goes on saving in the next. */
  @Test
  void savingsAreHandedOver() {
    var plan =
        oneNode()
            .years(0, 1, 2030, 2031)
            .demandMw(100, 50)
            .saving("insulation", 30, 100, 1)
            .generator("gas", 100, 40)
            .solve(Foresight.MYOPIC);

    assertThat(plan.size("insulation", Sized.SAVING, 2031).alive()).isCloseTo(30, CLOSE);
    assertThat(plan.cost()).isCloseTo(2 * 4980, CLOSE);
  }

  /** Rules on capacity say nothing where nothing may be built. */
  @Test
  void dispatchIsNotBoundByWhatItCannotDecide() {
    var plan =
        oneNode()
            .demandMw(100)
            .generator("gas", 100, 50)
            .policy(
                new Policy.AdequacyMargin(
                    "margin", "C", "electricity", 2030, YearCurve.constant(0.1), ANY))
            .policy(
                new Policy.TechnologyLimit(
                    "limit", "C", "gas", 2030, YearCurve.constant(120), YearCurve.constant(ANY)))
            .solve(Foresight.DISPATCH);

    assertThat(plan.cost()).isCloseTo(5000, CLOSE);
    assertThat(plan.policy("margin", 2030).reached()).isCloseTo(100, CLOSE);
  }
}
