package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.plan.Conflict;
import energy.samal.plan.Effort;
import energy.samal.plan.PlanOutcome;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private static final Conflict TARGET =
      new Conflict("renewable share", "target-kz", 2030, -1, -1, 1234.5, "MWh");
  private static final Conflict HOURS =
      new Conflict("node balance", "north electricity", 2025, 17, 19, 3, "MW");

  private static String words(List<Conflict> conflicts) {
    return Endings.words(new PlanOutcome.Infeasible("no point", conflicts, Effort.NONE));
  }

  @Test
  void eachConflictIsALineWithRuleSubjectTimeAndRelaxation() {
    assertThat(words(List.of(TARGET, HOURS)).lines())
        .containsExactly(
            "No plan meets all rules.",
            "It would take the least if these gave way:",
            "  - renewable share of target-kz, 2030: by 1234.50 MWh",
            "  - node balance of north electricity, 2025, hours 17 to 19: by 3.00000 MW");
  }

  @Test
  void rulesThatNeedNotGiveWayAreWhatTheOthersStandAgainst() {
    var mustRun = new Conflict("activity", "chp_north", 2030, 0, 23, 0, "MW");

    assertThat(words(List.of(mustRun, TARGET)).lines())
        .containsExactly(
            "No plan meets all rules.",
            "It would take the least if these gave way:",
            "  - renewable share of target-kz, 2030: by 1234.50 MWh",
            "What they stand against:",
            "  - activity of chp_north, 2030, hours 0 to 23");
  }

  @Test
  void manyConflictsAreCountedInsteadOfListed() {
    assertThat(words(Collections.nCopies(23, TARGET)))
        .endsWith("\n  … and 3 more in conflicts.json");
  }

  @Test
  void withoutConflictsTheSolverSpeaks() {
    assertThat(words(List.of())).isEqualTo("No plan meets all rules (no point).");
  }

  @Test
  void costsWithoutEndNameWhatEarns() {
    assertThat(
            Endings.words(
                new PlanOutcome.Unbounded("a ray", List.of("sale to B", "wind"), Effort.NONE)))
        .contains("Costs fall without end", "sale to B, wind");
  }
}
