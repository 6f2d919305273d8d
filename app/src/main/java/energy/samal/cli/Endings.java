package energy.samal.cli;

import energy.samal.plan.Conflict;
import energy.samal.plan.PlanOutcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    var givingWay = conflicts.stream().filter(conflict -> conflict.relaxation() > 0).toList();
    var others = conflicts.stream().filter(conflict -> !(conflict.relaxation() > 0)).toList();
    return "No plan meets all rules."
        + list("It would take the least if these gave way:", givingWay, Endings::line)
        + list("What they stand against:", others, Endings::place);
  }

  private static String list(
      String title, List<Conflict> conflicts, Function<Conflict, String> line) {
    if (conflicts.isEmpty()) {
      return "";
    }
    var lines =
        conflicts.stream()
            .limit(CONFLICTS_SHOWN)
            .map(conflict -> "\n  - " + line.apply(conflict))
            .collect(Collectors.joining());
    int more = conflicts.size() - CONFLICTS_SHOWN;
    return "\n"
        + title
        + lines
        + (more > 0 ? "\n  … and %d more in conflicts.json".formatted(more) : "");
  }

  static String words(PlanOutcome.Unbounded unbounded) {
    return "Costs fall without end: %s. Look at the prices and limits of: %s."
        .formatted(unbounded.message(), String.join(", ", unbounded.elements()));
  }

  static String words(PlanOutcome.Stopped stopped) {
    return "Stopped before the end: %s. There is no plan.".formatted(stopped.message());
  }

  private static String line(Conflict conflict) {
    return String.format(
        Locale.ROOT, "%s: by %.6g %s", place(conflict), conflict.relaxation(), conflict.unit());
  }

  private static String place(Conflict conflict) {
    var when = conflict.year() == 0 ? "" : ", " + conflict.year();
    if (conflict.firstHour() >= 0) {
      when +=
          conflict.firstHour() == conflict.lastHour()
              ? ", hour " + conflict.firstHour()
              : ", hours %d to %d".formatted(conflict.firstHour(), conflict.lastHour());
    }
    return "%s of %s%s".formatted(conflict.rule(), conflict.subject(), when);
  }
}
