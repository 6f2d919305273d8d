package energy.samal.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LpBuilderTest {
  private static final Label X = new Label("x", "s", Lp.NONE);
  private static final Label R = new Label("r", "s", 3);

  private final LpBuilder lp = new LpBuilder();

  LpBuilderTest() {}

  @Test
  void aColumnNamedTwiceInARowIsAddedUp() {
    var x = lp.columns(X, 2, Lp.NONE, 0, 1, 0);
    lp.term(2, x.at(0)).term(1, x.at(1)).term(3, x.at(0)).row(R, 4, 0, 1);
    lp.term(7, x.at(0)).row(R, 5, 0, 1);

    var program = lp.build();

    assertThat(program.rowStart()).containsExactly(0, 2, 3);
    assertThat(program.index()).containsExactly(0, 1, 0);
    assertThat(program.value()).containsExactly(5, 1, 7);
    assertThat(program.rowName(1)).isEqualTo("r[s,3,h5]");
  }

  /** A row that holds +1 and −1 of a column holds nothing of it; the next row begins afresh. */
  @Test
  void whatCancelsOutIsNotStored() {
    var x = lp.columns(X, 3, Lp.NONE, 0, 1, 0);
    lp.term(1, x.at(0)).term(4, x.at(1)).term(-1, x.at(0)).term(5, x.at(2)).row(R, 0, 0, 1);
    lp.term(6, x.at(2)).term(8, x.at(0)).term(1, x.at(2)).row(R, 1, 0, 1);

    var program = lp.build();

    assertThat(program.rowStart()).containsExactly(0, 2, 4);
    assertThat(program.index()).containsExactly(1, 2, 2, 0);
    assertThat(program.value()).containsExactly(4, 5, 7, 8);
  }

  @Test
  void growsPastEveryFirstCapacity() {
    int count = 50_000;
    var x = lp.columns(X, count, 0, 0, 1, 1);
    for (int t = 0; t < count; t++) {
      lp.term(t + 1, x.at(t)).term(-1, x.at((t + 1) % count)).row(R, t, -t, t);
    }

    var program = lp.build();

    assertThat(program.nonzeros()).isEqualTo(2 * count);
    assertThat(program.rowLower()[count - 1]).isEqualTo(1 - count);
    assertThat(program.value()[2 * (count - 1)]).isEqualTo(count);
    assertThat(program.columnName(count - 1)).isEqualTo("x[s,h49999]");
  }

  @Test
  void whatNoArrayCanHoldIsSaidSo() {
    lp.columns(X, 10, 0, 0, 1, 0);

    assertThatThrownBy(() -> lp.columns(X, Integer.MAX_VALUE - 12, 0, 0, 1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than 2147483639 columns")
        .hasMessageContaining("take fewer hours");
  }

  @Test
  void coefficientsMustBeNumbersOfKnownColumns() {
    lp.column(X, 0, 1, 0);

    assertThatThrownBy(() -> lp.term(Double.NaN, 0))
        .hasMessageContaining("NaN of column 0 in row 0");
    assertThatThrownBy(() -> lp.term(Double.POSITIVE_INFINITY, 0)).hasMessageContaining("Infinity");
    assertThatThrownBy(() -> lp.term(1, 1)).hasMessageContaining("column 1 of 1");
  }

  @Test
  void anOpenRowStopsTheBuild() {
    lp.term(1, lp.column(X, 0, 1, 0));

    assertThatThrownBy(lp::build).hasMessageContaining("not closed");
  }
}
