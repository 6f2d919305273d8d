package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.solver.Options;
import energy.samal.solver.Solver;
import java.util.List;

/** Says in words of the scenario why there is no plan. */
final class Diagnosis {
  private final Solver solver;
  private final Options options;

  Diagnosis(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /** The rules that cannot hold together, and the least they have to give way. */
  List<Conflict> conflicts(Formulation formulation) {
    return List.of();
  }

  /** The elements whose columns grow without end while costs fall. */
  List<String> growing(Lp lp) {
    return List.of();
  }
}
