package energy.samal.solver;

import energy.samal.lp.Lp;
import energy.samal.solver.temporal.TemporalSolver;

/** The temporal solver on programs of hours, with HiGHS to take over as it does for users. */
final class TemporalOnTaggedProgramsTest extends TaggedProgramsContract {
  private static final int PROGRAMS = 600;

  TemporalOnTaggedProgramsTest() {}

  @Override
  Solver solver() {
    return new Relay(new TemporalSolver(), new Highs(), TemporalSolver::suits);
  }

  @Override
  int programs() {
    return PROGRAMS;
  }

  @Override
  boolean takes(Lp lp) {
    return TemporalSolver.suits(lp);
  }
}
