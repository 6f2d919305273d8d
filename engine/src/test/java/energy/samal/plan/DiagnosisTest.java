package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.time.Resolution;
import energy.samal.time.TimeGrids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has to give way is told with the unit that its rule is written in. */
final class DiagnosisTest {
  DiagnosisTest() {}

  /** One column of at most 1 that a rule wants to be 3, so that the rule gives way by 2. */
  private static Conflict conflict(String rule, String subject, int hour) {
    var lp = new LpBuilder();
    int column = lp.column(new Label("output", "gas", 2030), 0, 1, 0);
    lp.term(1, column).row(new Label(rule, subject, 2030), hour, 3, Double.POSITIVE_INFINITY);
    var time = TimeGrids.of(new Resolution.All(), List.of(), 24);
    return new Diagnosis(Solved.HIGHS, Solved.OPTIONS).conflicts(lp.build(), time).getFirst();
  }

  private static String unit(String rule, String subject, int hour) {
    return conflict(rule, subject, hour).unit();
  }

  @Test
  void aRuleIsNamedWithPlaceTimeAndAmount() {
    assertThat(conflict(NodeBalance.RULE, "kz electricity", 5))
        .isEqualTo(new Conflict("node balance", "kz electricity", 2030, 5, 5, 2, "MW"));
  }

  @Test
  void aBalanceOverTheYearIsOneOfEnergy() {
    assertThat(unit(NodeBalance.RULE, "kz coal", Lp.NONE)).isEqualTo("MWh");
    assertThat(unit(LinkFlow.FORWARD, "pipe", Lp.NONE)).isEqualTo("MWh");
    assertThat(unit(LinkFlow.FORWARD, "line", 5)).isEqualTo("MW");
    assertThat(unit(MarketTrade.PURCHASE, "ural", Lp.NONE)).isEqualTo("MWh");
  }

  @Test
  void levelsAreEnergyInEveryKindOfSteps() {
    assertThat(unit(LevelBalance.RULE, "lake", 5)).isEqualTo("MWh");
    assertThat(unit(LinkedLevels.MOVED, "lake", 5)).isEqualTo("MWh");
    assertThat(unit(LinkedLevels.FULL, "lake", Lp.NONE)).isEqualTo("MWh");
  }

  @Test
  void aSizeHasItsOwnUnit() {
    assertThat(unit(CapacityBalance.RULE, "battery MWh", Lp.NONE)).isEqualTo("MWh");
    assertThat(unit(CapacityBalance.RULE, "battery MW", Lp.NONE)).isEqualTo("MW");
  }
}
