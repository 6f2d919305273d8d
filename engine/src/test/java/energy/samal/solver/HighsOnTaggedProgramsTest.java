package energy.samal.solver;

/** HiGHS's interior point on the programs that ours must solve: the answers are to be had. */
final class HighsOnTaggedProgramsTest extends TaggedProgramsContract {
  HighsOnTaggedProgramsTest() {}

  @Override
  Solver solver() {
    return new Highs(Highs.Method.INTERIOR_POINT);
  }

  @Override
  int programs() {
    return 100;
  }
}
