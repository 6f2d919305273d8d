package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LinkingFactorTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final int HOURS = 10;

  LinkingFactorTest() {}

  /** One size that all hours need, used ≤ size; and size ≤ 10, which no hour is part of. */
  private static Layout sizeOfAllHours() {
    var lp = new LpBuilder();
    int size = lp.column(new Label("size", "", Lp.NONE), 0, ANY, 1);
    var used = lp.columns(new Label("used", "", Lp.NONE), HOURS, 0, 0, ANY, 1);
    for (int hour = 0; hour < HOURS; hour++) {
      lp.term(1, size).term(-1, used.at(hour));
      lp.row(new Label("use", "", Lp.NONE), hour, 0, ANY);
    }
    lp.term(1, size).row(new Label("most", "", Lp.NONE), Lp.NONE, 0, 10);
    var program = Program.of(lp.build());
    return new Layout(program, program.value);
  }

  private static Kkt factored(Layout layout, double sizeWeight) {
    var kkt = new Kkt(layout, Piece.all(layout), new Crew(1));
    double[] weight = new double[layout.columns];
    for (int j = 0; j < layout.columns; j++) {
      weight[j] = j < layout.stagedColumns ? 1 : sizeWeight;
    }
    double[] slack = new double[layout.rows];
    Arrays.fill(slack, 1);
    kkt.factor(weight, slack);
    return kkt;
  }

  /** The size that all hours share, for a right side of its own. */
  private static double size(Layout layout, double sizeWeight) {
    double[] right = new double[layout.columns + layout.rows];
    right[layout.stagedColumns] = 1;
    double[] solution = new double[right.length];
    factored(layout, sizeWeight).solve(right, solution, 0, 1);
    return solution[layout.stagedColumns];
  }

  @Test
  void aPivotOfTheRightSignMovesItsColumn() {
    assertThat(Math.abs(size(sizeOfAllHours(), 1))).isGreaterThan(1e-3);
  }

  /** −W becomes 1e3 less what the hours take: positive, where a column's must be negative. */
  @Test
  void aPivotOfTheWrongSignLeavesItsColumnWhereItIs() {
    var layout = sizeOfAllHours();
    assertThat(layout.linking()).isEqualTo(2);

    assertThat(Math.abs(size(layout, -1e3))).isLessThan(1e-25);
  }
}
