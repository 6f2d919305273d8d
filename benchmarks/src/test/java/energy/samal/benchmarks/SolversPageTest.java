package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolversPageTest {
  private static List<SolverRun> took(double seconds) {
    return List.of(SolverRun.none("ours", "optimum", seconds, 7, 100));
  }

  @Test
  void whatIsNotMeasuredStays() {
    var first = new SolverPage(LocalDate.of(2026, 1, 2), 2, 1e-6, 10);
    first.sideBySide("one", "3 columns", took(1));
    first.sideBySide("two", "4 columns", took(2));
    first.growth("hours", List.of(new Growth.Point(1, took(3).getFirst())));
    var second = new SolverPage(LocalDate.of(2026, 3, 4), 2, 1e-6, 10);
    second.sideBySide("two", "4 columns", took(8));
    second.sideBySide("three", "5 columns", took(9));

    var page = second.into(first.into(""));

    assertThat(page)
        .startsWith("# Solvers side by side\n")
        .containsSubsequence("## one", "2026-01-02", "| 1.0 |", "## two", "2026-03-04", "| 8.0 |")
        .containsSubsequence("## two", "## three", "2026-03-04", "| 9.0 |")
        .containsSubsequence("## three", "## Growth of ours", "2026-01-02", "### hours")
        .doesNotContain("| 2.0 |");
    assertThat(second.into(page)).isEqualTo(page);
  }
}
