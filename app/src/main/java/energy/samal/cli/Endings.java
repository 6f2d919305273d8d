package energy.samal.cli;

import energy.samal.plan.Conflict;
import energy.samal.plan.PlanOutcome;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words why there is no plan. */
final class Endings {
  private static final int CONFLICTS_SHOWN = 20;

  private Endings() {}

  static String words(PlanOutcome.Infeasible infeasible) {
    var conflicts = infeasible.conflicts();
    if (conflicts.isEmpty()) {
      return "No plan meets all rules (" + infeasible.message() + ").";
    }
    var lines =
        conflicts.stream()
            .limit(CONFLICTS_SHOWN)
            .map(Endings::line)
            .collect(Collectors.joining("\n"));
    var more =
        conflicts.size() > CONFLICTS_SHOWN
            ? "\n  … and %d more in conflicts.json".formatted(conflicts.size() - CONFLICTS_SHOWN)
            : "";
    return "No plan meets all rules. It would take the least if these gave way:\n" + lines + more;
  }

  static String words(PlanOutcome.Unbounded unbounded) {
    return "Costs fall without end: %s. Look at the prices and limits of: %s."
        .formatted(unbounded.message(), String.join(", ", unbounded.elements()));
  }

  static String words(PlanOutcome.Stopped stopped) {
    return "Stopped before the end: %s. There is no plan.".formatted(stopped.message());
  }

  private static String line(Conflict conflict) {
    var when = conflict.year() == 0 ? "" : ", " + conflict.year();
    if (conflict.firstHour() >= 0) {
      when +=
          conflict.firstHour() == conflict.lastHour()
              ? ", hour " + conflict.firstHour()
              : ", hours %d to %d".formatted(conflict.firstHour(), conflict.lastHour());
    }
    return String.format(
        Locale.ROOT,
        "  - %s of %s%s: by %.6g %s",
        conflict.rule(),
        conflict.subject(),
        when,
        conflict.relaxation(),
        conflict.unit());
  }
}
