package energy.samal.cli;

import energy.samal.solver.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What solvers said on the way that belongs in the record of a run, each thing once. */
final class Remarks {
  /** More of them, as a year in windows could make, are counted; the log has them all. */
  private static final int MOST = 5;

  private final Set<String> heard = new LinkedHashSet<>();

  /** Passes everything on and keeps the remarks. */
  Progress from(Progress progress) {
    return new Progress() {
      @Override
      public void report(Step step) {
        progress.report(step);
      }

      @Override
      public boolean stop() {
        return progress.stop();
      }

      @Override
      public void say(String remark) {
        synchronized (heard) {
          heard.add(remark);
        }
        progress.say(remark);
      }
    };
  }

  List<String> told() {
    synchronized (heard) {
      var told = new ArrayList<>(heard.stream().limit(MOST).toList());
      if (heard.size() > MOST) {
        told.add("and %d more, in run.log".formatted(heard.size() - MOST));
      }
      return told;
    }
  }
}
