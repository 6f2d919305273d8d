package energy.samal.plan;

import energy.samal.model.Scenario;
import energy.samal.time.Horizon;
import energy.samal.time.TimeGrid;
import java.util.List;

/**
 * What one linear program is about.
 *
 * @param time steps of each planning year
 * @param yearIndexes which planning years of the scenario's horizon are planned together
 * @param fleet what earlier decisions built and closed
 * @param mayBuild whether anything may be built or closed
 */
record Task(
    Scenario scenario, TimeGrid time, List<Integer> yearIndexes, Fleet fleet, boolean mayBuild) {
  Task {
    yearIndexes = List.copyOf(yearIndexes);
  }

  int years() {
    return yearIndexes.size();
  }

  /** Calendar year of the planning year at position {@code y} of this task. */
  int year(int y) {
    return horizon().years().get(yearIndexes.get(y));
  }

  /**
   * Present value at the scenario's first planning year of one unit paid each year for {@code y}.
   */
  double presentValueFactor(int y) {
    return horizon().presentValueFactor(yearIndexes.get(y));
  }

  /** Years that the planning year at {@code y} stands for. */
  double standsForYears(int y) {
    return horizon().standsForYears(yearIndexes.get(y));
  }

  /**
   * Calendar years since the planning year before this one, which what is built has time to grow
   * in.
   */
  double yearsSincePrevious(int y) {
    int index = yearIndexes.get(y);
    return index == 0
        ? horizon().standsForYears(0)
        : horizon().years().get(index) - horizon().years().get(index - 1);
  }

  private Horizon horizon() {
    return scenario.settings().horizon();
  }
}
