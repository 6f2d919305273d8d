package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Market;
import energy.samal.time.Series;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Trade with the outside at its prices, within limits. */
final class MarketTradeTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  MarketTradeTest() {}

  private static Systems border(double mostPurchase) {
    return oneNode()
        .demandMw(50, 50)
        .generator("coal", 100, 25)
        .market(
            "border",
            "electricity",
            Systems.trade(30, 20, mostPurchase),
            Systems.trade(20, 35, ANY));
  }

  /** Each hour buys 30 at 20, makes 40 at 25 and sells 20 at 35: 600 + 1000 − 700. */
  @Test
  void boughtCheapAndSoldDear() {
    var plan = border(ANY).solve();

    assertThat(plan.hourly(HourlySeries.Kind.PURCHASE, "border"))
        .containsExactly(new double[] {30, 30}, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.SALE, "border"))
        .containsExactly(new double[] {20, 20}, CLOSE);
    assertThat(plan.cost()).isCloseTo(1800, CLOSE);
  }

  /** 45 MWh may be bought a year: 900 + 95 · 25 − 40 · 35. */
  @Test
  void aYearHasItsMost() {
    assertThat(border(45).solve().cost()).isCloseTo(1875, CLOSE);
  }

  /** At half and at one and a half times 40 a MWh: coal at 25 is beaten in the first hour only. */
  @Test
  void pricesFollowTheirProfile() {
    var plan =
        oneNode()
            .demandMw(50, 50)
            .generator("coal", 100, 25)
            .market(
                "border",
                "electricity",
                Systems.trade(30, 40, ANY),
                Market.Trade.NONE,
                Series.of(0.5, 1.5))
            .solve();

    assertThat(plan.hourly(HourlySeries.Kind.PURCHASE, "border"))
        .containsExactly(new double[] {30, 0}, CLOSE);
    assertThat(plan.cost()).isCloseTo(600 + 70 * 25, CLOSE);
  }

  /**
   * Both hours in one step: hour by hour 30 MWh could be bought at 20 and none at 60, so the step
   * must not ask for more than 20, or its cost would be no lower bound.
   */
  @Test
  void aStepBuysAtItsCheapestHourAndSellsAtItsDearest() {
    var scenario =
        oneNode()
            .demandMw(50, 50)
            .generator("coal", 100, 25)
            .market(
                "border",
                "electricity",
                Systems.trade(30, 40, ANY),
                Market.Trade.NONE,
                Series.of(0.5, 1.5))
            .build();
    var plan = Solved.of(scenario, Solved.segments(scenario, 1), Foresight.PERFECT);

    assertThat(plan.cost()).isCloseTo(60 * 20 + 40 * 25, CLOSE);
  }

  /** Gas for 100 MWh of power: 10 MW over two hours from the market at 5, the rest at 20. */
  @Test
  void fuelsAreTradedOverTheYear() {
    var plan =
        oneNode()
            .fuel("gas", 0)
            .demandMw(25, 25)
            .supply("import", "gas", 20, ANY, ANY)
            .market("pipe", "gas", Systems.trade(10, 5, ANY), Market.Trade.NONE)
            .converter("ccgt", 100, "gas", 0.5)
            .solve();

    assertThat(plan.cost()).isCloseTo(20 * 5 + 80 * 20, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(MarketTrade.class, border(45));
  }
}
