package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;

/** Words for programs with answers by hand. */
abstract class ByHand {
  static final double ANY = Double.POSITIVE_INFINITY;

  final LpBuilder lp = new LpBuilder();

  abstract Solver solver();

  final int column(double lower, double upper, double cost) {
    return lp.column(new Label("x", "", Lp.NONE), lower, upper, cost);
  }

  final int column(int hour, double lower, double upper, double cost) {
    return lp.columns(new Label("x", "", Lp.NONE), 1, hour, lower, upper, cost).first();
  }

  /** Closes a row with the terms given to {@link #lp}. */
  final void row(double lower, double upper) {
    row(Lp.NONE, lower, upper);
  }

  final void row(int hour, double lower, double upper) {
    lp.row(new Label("r", "", Lp.NONE), hour, lower, upper);
  }

  final Outcome solved(Lp program) {
    return solver().solve(program, Options.DEFAULT);
  }

  /** The objective must be as expected, and the answer proved. */
  final Solution proved(double expected) {
    var program = lp.build();
    var outcome = solved(program);
    assertThat(Agreement.fault(program, outcome, expected)).isEmpty();
    return ((Outcome.Optimal) outcome).solution();
  }

  final void infeasible() {
    assertThat(solved(lp.build())).isInstanceOf(Outcome.Infeasible.class);
  }

  final void unbounded() {
    assertThat(solved(lp.build())).isInstanceOf(Outcome.Unbounded.class);
  }
}
