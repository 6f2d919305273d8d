package energy.samal.solver;

import energy.samal.lp.Lp;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The second opinion of the tests: ojAlgo's simplex, which shares nothing with HiGHS. */
final class Ojalgo implements Solver {
  @Override
  public String name() {
    return "ojAlgo 56.0.0";
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
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
    return new Solution(primal, new double[lp.rows()], lp.objective(primal), 0, 0);
  }
}
