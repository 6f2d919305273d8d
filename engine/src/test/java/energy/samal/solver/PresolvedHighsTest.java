package energy.samal.solver;

import energy.samal.solver.temporal.PresolvedHighs;
import org.junit.jupiter.api.Nested;

/** Presolve takes nothing away that any solver must tell. */
final class PresolvedHighsTest {
  PresolvedHighsTest() {}

  private static Solver presolved() {
    return new PresolvedHighs();
  }

  @Nested
  final class Simple extends SolverContract {
    @Override
    Solver solver() {
      return presolved();
    }
  }

  @Nested
  final class Awkward extends AwkwardContract {
    @Override
    Solver solver() {
      return presolved();
    }
  }

  @Nested
  final class Hours extends HoursByHandContract {
    @Override
    Solver solver() {
      return presolved();
    }
  }

  @Nested
  final class Tagged extends TaggedProgramsContract {
    @Override
    Solver solver() {
      return presolved();
    }

    @Override
    int programs() {
      return 200;
    }
  }
}
