package energy.samal.plan;

import energy.samal.model.Scenario;
import energy.samal.solver.Solution;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The results of one linear program: all years of a perfect plan, or one year of a stepwise one.
 */
record PlanPart(double objective, Tables tables, List<HourlySeries> hourly) {

  static PlanPart of(Formulation formulation, Solution solution) {
    var extraction = new Extraction(formulation, solution);
    return new PlanPart(
        formulation.lp().objective(solution.primal()), extraction.tables(), extraction.hourly());
  }

  /** What a later year finds standing, closed and used up. */
  Fleet fleet(Scenario scenario) {
    var standing = Fleet.of(tables);
    var uses = new ArrayList<Fleet.Use>();
    var horizon = scenario.settings().horizon();
    for (var row : tables.energies()) {
      if (row.role() == EnergyRow.Role.SUPPLIED) {
        double years = horizon.standsForYears(horizon.years().indexOf(row.year()));
        uses.add(new Fleet.Use(row.owner().element(), years * row.mwh()));
      }
    }
    for (var row : tables.policies()) {
      if (row.kind().equals(EmissionLimits.BUDGET)) {
        uses.add(new Fleet.Use(row.policy(), row.reached()));
      }
    }
    return new Fleet(standing.builds(), standing.closures(), uses);
  }

  static Plan join(Scenario scenario, TimeGrid time, List<PlanPart> parts) {
    var tables =
        new Tables(
            all(parts, Tables::capacities).toList(),
            all(parts, Tables::energies).toList(),
            all(parts, Tables::costs).toList(),
            all(parts, Tables::emissions).toList(),
            all(parts, Tables::shares).toList(),
            all(parts, Tables::agreements).toList(),
            all(parts, Tables::policies).toList());
    return new Plan(
        scenario.settings().name(),
        scenario.settings().currency(),
        parts.stream().mapToDouble(PlanPart::objective).sum(),
        scenario.settings().horizon().years(),
        time,
        tables,
        parts.stream().flatMap(p -> p.hourly().stream()).toList());
  }

  private static <T> Stream<T> all(List<PlanPart> parts, Function<Tables, List<T>> table) {
    return parts.stream().flatMap(part -> table.apply(part.tables()).stream());
  }
}
