package energy.samal.solver;

import org.junit.jupiter.api.Nested;

/** HiGHS does what every solver must, whichever way it goes about it. */
final class HighsContractTest {
  HighsContractTest() {}

  @Nested
  final class Automatic extends SolverContract {
    @Override
    Solver solver() {
      return new Highs();
    }
  }

  @Nested
  final class Simplex extends SolverContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.SIMPLEX);
    }
  }

  @Nested
  final class InteriorPoint extends SolverContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.INTERIOR_POINT);
    }
  }

  @Nested
  final class InteriorPointWithCrossover extends SolverContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.INTERIOR_POINT_WITH_CROSSOVER);
    }
  }

  @Nested
  final class AwkwardInSimplex extends AwkwardContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.SIMPLEX);
    }
  }

  @Nested
  final class AwkwardInInteriorPoint extends AwkwardContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.INTERIOR_POINT);
    }
  }

  @Nested
  final class HoursInSimplex extends HoursByHandContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.SIMPLEX);
    }
  }

  @Nested
  final class HoursInInteriorPoint extends HoursByHandContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.INTERIOR_POINT);
    }
  }

  @Nested
  final class StopsInInteriorPoint extends StopsContract {
    @Override
    Solver solver() {
      return new Highs(Highs.Method.INTERIOR_POINT);
    }
  }
}
