package energy.samal.plan;

import energy.samal.model.Demand;
import energy.samal.model.Generator;
import energy.samal.model.Scenario;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a scenario's years. Segments and representative days are chosen by what moves most,
 * in MW: demands of the last planning year, and what generators could give, each counted no larger
 * than the peak demand of its node so that a vast potential does not drown the rest.
 */
public final class ScenarioGrid {
  private final Scenario scenario;
  private final int year;
  private final Map<String, Double> peakOfNode = new HashMap<>();

  private ScenarioGrid(Scenario scenario) {
    this.scenario = scenario;
    this.year = scenario.settings().horizon().years().getLast();
  }

  /** The grid of a resolution for this scenario. */
  public static TimeGrid of(Scenario scenario, Resolution resolution) {
    return switch (resolution) {
      case Resolution.All _, Resolution.Every _ ->
          TimeGrids.of(resolution, List.of(), scenario.settings().hours());
      case Resolution.Segments _, Resolution.Days _, Resolution.Weeks _ ->
          new ScenarioGrid(scenario).chosen(resolution);
    };
  }

  private TimeGrid chosen(Resolution resolution) {
    var series = new ArrayList<Series>();
    int hours = scenario.settings().hours();
    var total = new double[hours];
    for (var demand : scenario.energy().demands()) {
      var mw = demand.mwIn(year);
      series.add(mw);
      count(demand, mw);
      for (int hour = 0; hour < hours; hour++) {
        total[hour] += mw.at(hour);
      }
    }
    scenario
        .assets(Generator.class)
        .filter(
            generator ->
                generator.operation().availability().min()
                    < generator.operation().availability().max())
        .forEach(generator -> series.add(output(generator)));
    return TimeGrids.withPeak(resolution, series, Series.of(total), hours);
  }

  private void count(Demand demand, Series mw) {
    peakOfNode.merge(demand.node(), mw.max(), Double::sum);
  }

  private Series output(Generator generator) {
    var capacity = generator.capacity();
    double largest = Math.max(capacity.existingIn(year), capacity.expansion().maximumSize());
    double mw = Math.min(largest, peakOfNode.getOrDefault(generator.node(), 0.0));
    var availability = generator.operation().availability();
    return Series.generate(availability.hours(), hour -> mw * availability.at(hour));
  }
}
