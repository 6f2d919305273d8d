package energy.samal.io.iamc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The shipped lists agree with each other, and conversions are exact. */
class IamcTemplateTest {
  private final Template template = new Template("USD2023");
  private final Mapping mapping = new Mapping();

  @Test
  void everyVariableOfTheMappingIsInTheTemplateAndTheOtherWayRound() {
    var mapped = new HashSet<String>();
    mapping.rules().forEach(r -> r.targets().forEach(t -> mapped.add(t.variable())));

    assertThat(mapped).containsExactlyInAnyOrderElementsOf(template.variables());
  }

  @Test
  void aRuleWithoutAVariableSaysWhy() {
    assertThat(mapping.rules())
        .allSatisfy(
            rule -> assertThat(rule.targets().isEmpty() && rule.remark().isEmpty()).isFalse());
  }

  @Test
  void theFirstRuleThatFitsCounts() {
    var coal = new Fact.Key("capacity", "generation", "electricity", "lignite", "coal");
    var strange = new Fact.Key("capacity", "generation", "electricity", "fusion", "");

    assertThat(mapping.of(coal).orElseThrow().targets())
        .extracting(Mapping.Target::variable)
        .containsExactly(
            "Capacity|Electricity|Coal", "Capacity|Electricity|Fossil", "Capacity|Electricity");
    assertThat(mapping.of(strange).orElseThrow().remark()).startsWith("counted as Other");
    assertThat(mapping.of(new Fact.Key("energy", "output", "steam", "coal", ""))).isEmpty();
  }

  @Test
  void unitsAreConvertedExactly() {
    assertThat(Measure.POWER.theirs(1234)).isEqualTo(1.234);
    assertThat(Measure.VESSEL.theirs(500)).isEqualTo(0.5);
    assertThat(Measure.ENERGY.theirs(1)).isEqualTo(3.6e-9);
    assertThat(Measure.ENERGY.theirs(1e9)).isEqualTo(3.6);
    assertThat(Measure.EMISSION.theirs(250_000)).isEqualTo(0.25);
    assertThat(Measure.MONEY.theirs(3e9)).isEqualTo(3);
    assertThat(Measure.ENERGY_PRICE.theirs(36)).isEqualTo(10);
  }

  @Test
  void nothingElseMayBeWritten() {
    template.check("Price|Carbon", "USD_2023/t CO2");

    assertThatIllegalStateException()
        .isThrownBy(() -> template.check("Capacity|Electricity|Wind", "MW"))
        .withMessageContaining("which has the unit 'GW'");
    assertThatIllegalStateException()
        .isThrownBy(() -> template.check("Capacity|Magic", "GW"))
        .withMessageContaining("Capacity|Magic");
  }
}
