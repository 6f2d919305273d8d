package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.lp.LpFormat;
import energy.samal.lp.MpsFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HiGHS reads our model files back as the program that they were written from. */
final class HighsReadsModelFilesTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  @TempDir Path folder;

  HighsReadsModelFilesTest() {}

  /** The optimum of what HiGHS reads from a file, after a look at its size. */
  private static double optimumOf(Path file, Lp lp, int rows) {
    var library = HighsLibrary.open(HighsLibraryFile.findHere());
    var highs = library.create();
    try {
      library.option(highs, "output_flag", false);
      library.readModel(highs, file);
      assertThat(library.columns(highs)).isEqualTo(lp.columns());
      assertThat(library.rows(highs)).isEqualTo(rows);
      assertThat(library.run(highs)).isTrue();
      return library.doubleInfo(highs, "objective_function_value");
    } finally {
      library.destroy(highs);
    }
  }

  private double readAsLp(Lp lp, int rows) throws IOException {
    var file = folder.resolve("program.lp");
    try (var to = Files.newBufferedWriter(file)) {
      LpFormat.write(lp, to);
    }
    return optimumOf(file, lp, rows);
  }

  private double readAsMps(Lp lp, int rows) throws IOException {
    var file = folder.resolve("program.mps");
    try (var to = Files.newBufferedWriter(file)) {
      MpsFormat.write(lp, "program", to);
    }
    return optimumOf(file, lp, rows);
  }

  private static double optimum(Lp lp) {
    var outcome = new Highs().solve(lp, Options.DEFAULT);
    return ((Outcome.Optimal) outcome).solution().objective();
  }

  /**
   * Every kind of row and bound, binding: free ≥ −20 by a row, boxed at −3, fixed at 4, ranged at
   * its lower end −5, an inflow whose name begins like infinity, and a row that is free.
   */
  @Test
  void everyKindOfRowAndBound() throws IOException {
    var lp = new LpBuilder();
    lp.addOffset(-12.5);
    int inflow = lp.column(new Label("inflow", "Семей 1", 2030), -ANY, ANY, 1);
    int nano = lp.column(new Label("nano", "a,b", Lp.NONE), -3, 8, 2);
    int e5 = lp.column(new Label("e5", "乌鲁木齐", Lp.NONE), 4, 4, 10);
    int below = lp.column(new Label("free", "st", Lp.NONE), -ANY, -1, -1);
    int ranged = lp.column(new Label("end", "bounds", Lp.NONE), -ANY, ANY, 100);
    lp.term(1, inflow).term(0.5, e5).row(new Label("inf", "x", 1), 3, -18, ANY);
    lp.term(1, ranged).term(1, nano).row(new Label("r", "3 <= x", 1), 3, -5, 9);
    lp.term(1, below).row(new Label("any", "", Lp.NONE), Lp.NONE, -ANY, ANY);
    lp.term(1, below).row(new Label("most", "", Lp.NONE), Lp.NONE, -ANY, 6);
    lp.row(new Label("empty", "", Lp.NONE), Lp.NONE, -ANY, 6);
    var program = lp.build();
    // inflow −20, nano 8 lets ranged down to −13 (100 a unit against 2), e5 40, below −1 costs 1.
    double expected = -12.5 - 20 + 16 + 40 + 1 - 1300;

    assertThat(optimum(program)).isCloseTo(expected, within(1e-9));
    assertThat(readAsLp(program, program.rows() + 1)).isCloseTo(expected, within(1e-9));
    assertThat(readAsMps(program, program.rows() - 1)).isCloseTo(expected, within(1e-9));
  }

  /** Least 3 + x² − 6x + 2y² with x + y = 2: x − 3 = 2y, so that x is 7/3 and y is −1/3. */
  @Test
  void squares() throws IOException {
    var lp = new LpBuilder();
    int x = lp.column(new Label("x", "", Lp.NONE), 0, ANY, -6);
    int y = lp.column(new Label("y", "", Lp.NONE), -ANY, ANY, 0);
    lp.addOffset(3).addSquare(x, 1).addSquare(y, 2);
    lp.term(1, x).term(1, y).row(new Label("sum", "", Lp.NONE), Lp.NONE, 2, 2);
    var program = lp.build();
    double expected = 3 + 49 / 9.0 - 14 + 2 / 9.0;

    assertThat(optimum(program)).isCloseTo(expected, within(1e-8));
    assertThat(readAsLp(program, 1)).isCloseTo(expected, within(1e-6));
    assertThat(readAsMps(program, 1)).isCloseTo(expected, within(1e-6));
  }

  /** Least 3x + 4y with 2x + 3y ≥ 7 in whole numbers: x 2 and y 1 cost 10, parts 28/3. */
  @Test
  void wholeNumbers() throws IOException {
    var lp = new LpBuilder();
    int x = lp.column(new Label("x", "", Lp.NONE), 0, ANY, 3);
    int y = lp.column(new Label("y", "", Lp.NONE), 0, ANY, 4);
    lp.integer(x).integer(y).term(2, x).term(3, y);
    lp.row(new Label("sum", "", Lp.NONE), Lp.NONE, 7, ANY);
    var program = lp.build();

    assertThat(optimum(program)).isCloseTo(10, within(1e-9));
    assertThat(readAsLp(program, 1)).isCloseTo(10, within(1e-9));
    assertThat(readAsMps(program, 1)).isCloseTo(10, within(1e-9));
  }

  @Test
  void aProgramOfPlanningShape() throws IOException {
    var program = StorageExpansion.of(2, 24, 2, 3);
    double expected = optimum(program);

    assertThat(readAsLp(program, program.rows())).isCloseTo(expected, within(1e-7 * expected));
    assertThat(readAsMps(program, program.rows())).isCloseTo(expected, within(1e-7 * expected));
  }
}
