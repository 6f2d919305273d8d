package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The second opinion of the tests: ojAlgo's simplex, which shares nothing with HiGHS. */
public final class Ojalgo implements Solver {
  private static final Label LABEL = new Label("dual", "", Lp.NONE);

  public Ojalgo() {}

  @Override
  public String name() {
    return "ojAlgo 56.0.0";
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    for (int j = 0; j < lp.columns(); j++) {
      if (lp.columnLower()[j] > lp.columnUpper()[j]) {
        // ojAlgo lets the bound given last win.
        return new Outcome.Infeasible("bounds cross");
      }
    }
    var result = model(lp).minimise();
    return switch (result.getState()) {
      case OPTIMAL, DISTINCT -> new Outcome.Optimal(solution(lp, result));
      case INFEASIBLE -> new Outcome.Infeasible("ojAlgo");
      case UNBOUNDED -> new Outcome.Unbounded("ojAlgo");
      default -> throw new SolverException("ojAlgo ended as " + result.getState());
    };
  }

  private static ExpressionsBasedModel model(Lp lp) {
    var model = new ExpressionsBasedModel();
    for (int j = 0; j < lp.columns(); j++) {
      Variable variable = model.newVariable("x" + j).weight(lp.cost()[j]);
      if (Double.isFinite(lp.columnLower()[j])) {
        variable.lower(lp.columnLower()[j]);
      }
      if (Double.isFinite(lp.columnUpper()[j])) {
        variable.upper(lp.columnUpper()[j]);
      }
    }
    for (int i = 0; i < lp.rows(); i++) {
      var row = model.newExpression("r" + i);
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        row.set(lp.index()[k], lp.value()[k]);
      }
      if (Double.isFinite(lp.rowLower()[i])) {
        row.lower(lp.rowLower()[i]);
      }
      if (Double.isFinite(lp.rowUpper()[i])) {
        row.upper(lp.rowUpper()[i]);
      }
    }
    return model;
  }

  private static Solution solution(Lp lp, Optimisation.Result result) {
    var primal = new double[lp.columns()];
    for (int j = 0; j < primal.length; j++) {
      primal[j] = result.doubleValue(j);
    }
    return new Solution(primal, prices(lp), lp.objective(primal), 0, 0);
  }

  /** ojAlgo's own multipliers leave out much, so that the dual program is solved in its turn. */
  private static double[] prices(Lp lp) {
    var result = model(dual(lp)).minimise();
    var dual = new double[lp.rows()];
    for (int i = 0; i < dual.length; i++) {
      dual[i] = result.doubleValue(2 * i) - result.doubleValue(2 * i + 1);
    }
    return dual;
  }

  /** Four columns of at least 0 for the lower and upper bounds of rows, then of columns. */
  private static Lp dual(Lp lp) {
    var dual = new LpBuilder();
    for (int i = 0; i < lp.rows(); i++) {
      prices(dual, lp.rowLower()[i], lp.rowUpper()[i]);
    }
    for (int j = 0; j < lp.columns(); j++) {
      prices(dual, lp.columnLower()[j], lp.columnUpper()[j]);
    }
    for (int j = 0; j < lp.columns(); j++) {
      for (int i = 0; i < lp.rows(); i++) {
        for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
          if (lp.index()[k] == j) {
            dual.term(lp.value()[k], 2 * i).term(-lp.value()[k], 2 * i + 1);
          }
        }
      }
      int own = 2 * (lp.rows() + j);
      dual.term(1, own).term(-1, own + 1).row(LABEL, Lp.NONE, lp.cost()[j], lp.cost()[j]);
    }
    return dual.build();
  }

  private static void prices(LpBuilder dual, double lower, double upper) {
    boolean above = Double.isFinite(lower);
    boolean below = Double.isFinite(upper);
    dual.column(LABEL, 0, above ? Double.POSITIVE_INFINITY : 0, above ? -lower : 0);
    dual.column(LABEL, 0, below ? Double.POSITIVE_INFINITY : 0, below ? upper : 0);
  }
}
