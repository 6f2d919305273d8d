package energy.samal.solver;

import energy.samal.solver.temporal.TemporalSolver;
import org.junit.jupiter.api.Nested;

/** The temporal solver does what every solver must, all by itself. */
final class TemporalContractTest {
  TemporalContractTest() {}

  @Nested
  final class Simple extends SolverContract {
    @Override
    Solver solver() {
      return new TemporalSolver();
    }
  }

  @Nested
  final class Awkward extends AwkwardContract {
    @Override
    Solver solver() {
      return new TemporalSolver();
    }
  }

  @Nested
  final class Hours extends HoursByHandContract {
    @Override
    Solver solver() {
      return new TemporalSolver();
    }
  }

  @Nested
  final class Stops extends StopsContract {
    @Override
    Solver solver() {
      return new TemporalSolver();
    }
  }
}
