package energy.samal.solver;

import java.util.ArrayList;
import java.util.List;

/** Hears all that a solver tells, and asks for an end once {@link #stop} is set. */
final class Heard implements Progress {
  final List<Step> steps = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  volatile boolean stop;

  @Override
  public void report(Step step) {
    steps.add(step);
  }

  @Override
  public boolean stop() {
    return stop;
  }

  @Override
  public void say(String remark) {
    remarks.add(remark);
  }
}
