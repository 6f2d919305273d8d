package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

/** HiGHS ends at a corner when asked to, whichever way it goes. */
final class HighsVertexTest {
  HighsVertexTest() {}

  private static Solution solve(Lp lp, Highs.Method method, boolean vertex) {
    var outcome = new Highs(method).solve(lp, Options.DEFAULT.withVertex(vertex));
    return ((Outcome.Optimal) outcome).solution();
  }

  /** Two plants of the same cost meet 10: 5 and 5 is the middle, 0 and 10 or 10 and 0 a corner. */
  @Test
  void twoEqualPlantsAreNotBothUsed() {
    var lp = new LpBuilder();
    int one = lp.column(new Label("one", "", Lp.NONE), 0, 10, 1);
    int two = lp.column(new Label("two", "", Lp.NONE), 0, 10, 1);
    lp.term(1, one).term(1, two).row(new Label("demand", "", Lp.NONE), Lp.NONE, 10, 20);

    for (var method : Highs.Method.values()) {
      var solution = solve(lp.build(), method, true);
      assertThat(solution.objective()).isCloseTo(10, within(1e-7));
      assertThat(solution.primal()).as("%s", method).contains(new double[] {0}, within(1e-9));
    }
  }

  @Test
  void noMoreThanTheRowsLieBetweenTheirBounds() {
    var lp = StorageExpansion.of(3, 48, 2, 5);
    assertThat(Corners.between(lp, solve(lp, Highs.Method.INTERIOR_POINT, false)))
        .isGreaterThan(lp.rows());

    for (var method : Highs.Method.values()) {
      var solution = solve(lp, method, true);
      assertThat(Corners.between(lp, solution)).as("%s", method).isLessThanOrEqualTo(lp.rows());
    }
  }
}
