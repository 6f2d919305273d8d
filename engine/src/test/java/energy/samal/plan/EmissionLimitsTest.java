package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Policy;
import energy.samal.time.YearCurve;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** CO₂ is capped, priced and budgeted. */
final class EmissionLimitsTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  EmissionLimitsTest() {}

  /** Coal power at 10 emits 0.8 t a MWh; wind costs 40. */
  private static Systems coalOrWind() {
    return oneNode()
        .fuel("coal", 0.4)
        .demandMw(50, 50)
        .supply("mine", "coal", 5, ANY, ANY)
        .converter("steam", 100, "coal", 0.5)
        .generator("wind", 100, 40);
  }

  private static Systems capped(double excess) {
    return coalOrWind()
        .policy(new Policy.EmissionCap("cap", Set.of("C"), 2030, YearCurve.constant(40), excess));
  }

  /** 40 t are 50 MWh of coal: 500 + 50 · 40. One t less costs (40 − 10) / 0.8. */
  @Test
  void aCapHasItsPrice() {
    var plan = capped(ANY).solve();

    assertThat(plan.cost()).isCloseTo(2500, CLOSE);
    assertThat(plan.tonnes("steam")).isCloseTo(40, CLOSE);
    assertThat(plan.policy("cap", 2030).price()).isCloseTo(37.5, CLOSE);
  }

  /** At 10 a t all 80 t are emitted, 40 of them too many. */
  @Test
  void aCapIsExceededAtItsPrice() {
    var plan = capped(10).solve();

    assertThat(plan.cost()).isCloseTo(1000 + 400, CLOSE);
    assertThat(plan.policy("cap", 2030).price()).isCloseTo(10, CLOSE);
  }

  /** 20 a t make coal cost 26, still less than wind; 40 make it 42. */
  @Test
  void aPriceChangesTheOrder() {
    var cheap = new Policy.EmissionPrice("tax", Set.of("C"), YearCurve.constant(20));
    var dear = new Policy.EmissionPrice("tax", Set.of("C"), YearCurve.constant(40));

    var plan = coalOrWind().policy(cheap).solve();
    assertThat(plan.cost()).isCloseTo(2600, CLOSE);
    assertThat(plan.cost(2030, CostRow.Component.CARBON)).isCloseTo(1600, CLOSE);
    assertThat(coalOrWind().policy(dear).solve().cost()).isCloseTo(4000, CLOSE);
  }

  /**
   * 2030 stands for two years, 2032 for one; 120 t are 150 MWh of coal of 300: 1500 + 150 · 40. The
   * price of a t is 37.5 whichever year.
   */
  private static Systems budgeted() {
    return coalOrWind()
        .years(0, 1, 2030, 2032)
        .policy(new Policy.EmissionBudget("budget", Set.of("C"), 120));
  }

  @Test
  void aBudgetHoldsOverAllYears() {
    var plan = budgeted().solve();

    assertThat(plan.cost()).isCloseTo(7500, CLOSE);
    assertThat(plan.policy("budget", 2032).reached()).isCloseTo(120, CLOSE);
    assertThat(plan.policy("budget", 2032).price()).isCloseTo(37.5, CLOSE);
  }

  /**
   * The last year stands for ten, at no interest: a t of that year costs 37.5, ten of them 375, but
   * the budget's price is told per t.
   */
  @Test
  void theBudgetsPriceIsThatOfATonneInTheLastYear() {
    var plan =
        coalOrWind()
            .years(0, 10, 2030)
            .policy(new Policy.EmissionBudget("budget", Set.of("C"), 400))
            .solve();

    assertThat(plan.policy("budget", 2030).price()).isCloseTo(37.5, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(
        EmissionLimits.class,
        budgeted()
            .policy(new Policy.EmissionCap("cap", Set.of("C"), 2030, YearCurve.constant(40), 10))
            .policy(new Policy.EmissionPrice("tax", Set.of("C"), YearCurve.constant(20))));
  }
}
