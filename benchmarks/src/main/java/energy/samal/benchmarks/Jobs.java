package energy.samal.benchmarks;

import energy.samal.model.Demand;
import energy.samal.model.Scenario;
import energy.samal.time.Horizon;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;

/** What the jobs are about. */
final class Jobs {
  private Jobs() {}

  /** The scenario of its first planning years alone. */
  static Scenario firstYears(Scenario scenario, int count) {
    var horizon = scenario.settings().horizon();
    if (count >= horizon.years().size()) {
      return scenario;
    }
    var kept = horizon.years().subList(0, count);
    var shorter = new Horizon(kept, horizon.standsForYears(count - 1), horizon.discountRate());
    return scenario.withSettings(scenario.settings().withHorizon(shorter));
  }

  /** Steps chosen by the demands of the last year; {@code default} is what the case says. */
  static TimeGrid grid(Scenario scenario, String hours) {
    int year = scenario.settings().horizon().years().getLast();
    var demands = scenario.energy().demands().stream().map(d -> mw(d, year)).toList();
    var text = hours.equals("default") ? scenario.settings().resolution() : hours;
    return TimeGrids.of(Resolution.parse(text), demands, scenario.settings().hours());
  }

  private static Series mw(Demand demand, int year) {
    return demand.mwIn(year);
  }
}
