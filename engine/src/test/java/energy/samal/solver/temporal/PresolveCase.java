package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Certificate;

/** Words for programs to presolve by hand. */
abstract class PresolveCase {
  static final double ANY = Double.POSITIVE_INFINITY;

  final LpBuilder lp = new LpBuilder();
  private Lp program;
  private Postsolve postsolve;

  /** A column of hour 0. */
  final int column(double lower, double upper, double cost) {
    return lp.columns(new Label("x", "", Lp.NONE), 1, 0, lower, upper, cost).first();
  }

  /** A column of no hour. */
  final int linking(double lower, double upper, double cost) {
    return lp.column(new Label("x", "", Lp.NONE), lower, upper, cost);
  }

  /** Closes a row, of hour 0, with the terms given to {@link #lp}. */
  final void row(double lower, double upper) {
    lp.row(new Label("r", "", Lp.NONE), 0, lower, upper);
  }

  /** What is left of the program. */
  final Program reduced() {
    program = lp.build();
    var presolved = Presolve.of(Program.of(program));
    assertThat(presolved).isInstanceOf(Presolved.Reduced.class);
    var reduced = (Presolved.Reduced) presolved;
    postsolve = reduced.postsolve();
    return reduced.program();
  }

  final Postsolve postsolve() {
    return postsolve;
  }

  /** Nothing may be left of the program; the point and prices that it comes to. */
  final Postsolve.Point solved() {
    var left = reduced();
    assertThat(left.columns()).as("columns left").isZero();
    assertThat(left.rows()).as("rows left").isZero();
    return restored(new double[0], new double[0]);
  }

  /** The restored answer, which must be an optimum of the whole program. */
  final Postsolve.Point restored(double[] primal, double[] dual) {
    var point = postsolve.restore(primal, dual);
    var certificate = Certificate.check(program, point.primal(), point.dual(), 1e-12);
    assertThat(certificate.holds()).as(certificate.toString()).isTrue();
    assertThat(certificate.complementarity()).isLessThan(1e-12);
    return point;
  }

  final int count(Reduction reduction) {
    return postsolve.counts().get(reduction);
  }
}
