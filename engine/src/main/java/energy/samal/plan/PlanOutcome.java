package energy.samal.plan;

import java.util.List;

/** How planning ended. */
public sealed interface PlanOutcome {
  Effort effort();

  record Planned(Plan plan, Effort effort) implements PlanOutcome {}

  /** No plan meets all rules; the conflicts say which and by how much. */
  record Infeasible(String message, List<Conflict> conflicts, Effort effort)
      implements PlanOutcome {
    public Infeasible {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** Costs fall without end; {@code elements} name what earns without limit. */
  record Unbounded(String message, List<String> elements, Effort effort) implements PlanOutcome {
    public Unbounded {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Stopped before the end, by the user or the clock; {@code objective} is of the point reached, or
   * NaN.
   */
  record Stopped(String message, double objective, Effort effort) implements PlanOutcome {}
}
