package energy.samal.solver;

/** Two solvers as one keep what every solver must. */
final class RelayContractTest extends SolverContract {
  RelayContractTest() {}

  @Override
  Solver solver() {
    return new Relay(
        new Highs(Highs.Method.INTERIOR_POINT), new Highs(Highs.Method.SIMPLEX), _ -> true);
  }
}
