package energy.samal.solver;

/** The second opinion is held to the same contract, or it would be none. */
final class OjalgoContractTest extends SolverContract {
  OjalgoContractTest() {}

  @Override
  Solver solver() {
    return new Ojalgo();
  }
}
