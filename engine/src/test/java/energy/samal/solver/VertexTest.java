package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the middle of all optima to a corner. */
final class VertexTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final Solver MIDDLE = new Highs(Highs.Method.INTERIOR_POINT);

  private final Heard heard = new Heard();

  VertexTest() {}

  private Options options() {
    return Options.DEFAULT.with(heard);
  }

  private static Solution middle(Lp lp) {
    return ((Outcome.Optimal) MIDDLE.solve(lp, Options.DEFAULT)).solution();
  }

  private static Solution point(Lp lp, double[] primal, double... dual) {
    return new Solution(primal, dual, lp.objective(primal), 9, 1, "somebody");
  }

  /** Two plants of the same cost meet 10, and 4 and 6 is as good as any. */
  private static Lp twoEqualPlants() {
    var lp = new LpBuilder();
    int one = lp.column(new Label("one", "", Lp.NONE), 0, 10, 1);
    int two = lp.column(new Label("two", "", Lp.NONE), 0, 10, 1);
    lp.term(1, one).term(1, two).row(new Label("demand", "", Lp.NONE), Lp.NONE, 10, 20);
    return lp.build();
  }

  @Test
  void oneOfTwoEqualPlantsIsLeft() {
    var lp = twoEqualPlants();

    var corner = Vertex.of(lp, point(lp, new double[] {4, 6}, 1), options());

    assertThat(corner.primal()).containsExactlyInAnyOrder(0, 10);
    assertThat(corner.dual()).containsExactly(1);
    assertThat(corner.objective()).isEqualTo(10);
    assertThat(corner.solver()).isEqualTo("somebody");
    assertThat(corner.iterations()).isGreaterThanOrEqualTo(9);
    assertThat(corner.seconds()).isGreaterThan(1);
    assertThat(heard.remarks).isEmpty();
  }

  /** Nothing costs anything: any corner will do, here 2 or 5 for the box and 0 for the free one. */
  @Test
  void withoutRowsEveryColumnGoesToABound() {
    var lp = new LpBuilder();
    lp.column(new Label("box", "", Lp.NONE), 2, 5, 0);
    lp.column(new Label("free", "", Lp.NONE), -ANY, ANY, 0);

    var corner = Vertex.of(lp.build(), point(lp.build(), new double[] {3, 7}), options());

    assertThat(corner.primal()[0]).isIn(2.0, 5.0);
    assertThat(corner.primal()[1]).isZero();
  }

  @Test
  void aProgramOfPlanningShapeEndsAtACorner() {
    var lp = StorageExpansion.of(3, 48, 2, 5);
    var middle = middle(lp);
    assertThat(Corners.between(lp, middle)).isGreaterThan(lp.rows());

    var corner = Vertex.of(lp, middle, options());

    assertThat(Corners.between(lp, corner)).isLessThanOrEqualTo(lp.rows());
    assertThat(corner.objective()).isCloseTo(middle.objective(), within(1e-8 * middle.objective()));
    assertThat(Certificate.check(lp, corner.primal(), corner.dual())).matches(Certificate::holds);
    assertThat(heard.remarks).isEmpty();
  }

  /** Ranged, free and fixed; degenerate now and then; sizes far apart. */
  @Test
  void randomProgramsEndAtACorner() {
    for (long seed = 1; seed <= 300; seed++) {
      var lp = RandomPrograms.solvable(seed);
      var middle = middle(lp);

      var corner = Vertex.of(lp, middle, options());

      assertThat(heard.remarks).as("seed %s", seed).isEmpty();
      assertThat(corner.objective())
          .as("seed %s", seed)
          .isCloseTo(middle.objective(), within(1e-7 * (1 + Math.abs(middle.objective()))));
      assertThat(Corners.between(lp, corner)).as("seed %s", seed).isLessThanOrEqualTo(lp.rows());
    }
  }

  @Test
  void whoIsOutOfTimeKeepsThePoint() {
    var lp = twoEqualPlants();
    var given = point(lp, new double[] {4, 6}, 1);

    assertThat(Vertex.of(lp, given, options().withTimeLimit(Duration.ZERO))).isSameAs(given);
    assertThat(heard.remarks).containsExactly("no corner was reached: the time limit was reached");
  }

  @Test
  void whoStopsKeepsThePoint() {
    var lp = StorageExpansion.of(3, 48, 2, 5);
    var middle = middle(lp);
    heard.stop = true;

    assertThat(Vertex.of(lp, middle, options())).isSameAs(middle);
    assertThat(heard.remarks).containsExactly("no corner was reached: stopped as asked");
  }

  /** A point that is far from optimal is no reason to end anywhere but at the optimum. */
  @Test
  void theSimplexMendsAPoorPoint() {
    var lp = twoEqualPlants();

    var corner = Vertex.of(lp, point(lp, new double[] {9, 9}, 0.3), options());

    assertThat(corner.objective()).isEqualTo(10);
  }
}
