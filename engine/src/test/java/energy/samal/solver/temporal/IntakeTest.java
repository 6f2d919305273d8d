package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

final class IntakeTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  IntakeTest() {}

  private static LpBuilder twoColumns(double secondUpper) {
    var lp = new LpBuilder();
    lp.columns(new Label("x", "", 0), 1, 1, 0, ANY, 1);
    lp.columns(new Label("y", "", 0), 1, 1, 0, secondUpper, 1);
    return lp;
  }

  private static LpBuilder row(LpBuilder lp, int hour, double first, double second) {
    lp.term(first, 0).term(second, 1).row(new Label("r", "", 0), hour, -ANY, 3);
    return lp;
  }

  @Test
  void theSineOfHalfATurnIsNothing() {
    var program = Program.of(row(twoColumns(ANY), 0, 1, Math.sin(Math.PI)).build());

    assertThat(program.rowStart).containsExactly(0, 1);
    assertThat(program.index).startsWith(0);
    assertThat(program.value).startsWith(1);
  }

  /** 1e-13 of a unit each, but of up to 1e9 of them: 1e-4. */
  @Test
  void smallCoefficientsOfLargeColumnsStay() {
    var program = Program.of(row(twoColumns(1e9), 0, 1, 1e-13).build());

    assertThat(program.nonzeros()).isEqualTo(2);
  }

  @Test
  void rowsOfSmallCoefficientsStay() {
    var program = Program.of(row(twoColumns(10), 0, 1e-15, 2e-15).build());

    assertThat(program.nonzeros()).isEqualTo(2);
  }

  @Test
  void whatNeedNotChangeIsNotCopied() {
    var lp = row(twoColumns(10), 2, 1, 2).build();

    assertThat(Program.of(lp).value).isSameAs(lp.value());
    assertThat(Program.of(lp).rowHour).isSameAs(lp.rowHour());
  }

  @Test
  void hoursFarApartFollowEachOther() {
    var lp = row(twoColumns(10), 1_000_000, 1, 2);
    row(row(lp, Lp.NONE, 1, 2), 500, 1, 2);

    var program = Program.of(lp.build());

    assertThat(program.columnHour).containsExactly(0, 0);
    assertThat(program.rowHour).containsExactly(2, Lp.NONE, 1);
  }
}
