package energy.samal.plan;

import energy.samal.model.Demand;
import energy.samal.model.Generator;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.model.StorageOperation;
import energy.samal.time.Cycle;
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

  /**
   * The grid of a resolution for this scenario.
   *
   * @throws InvalidScenarioException when the scenario has rules that these steps cannot tell
   */
  public static TimeGrid of(Scenario scenario, Resolution resolution) {
    var grid = leaving(scenario, resolution);
    var committed = UnitCommitment.committed(scenario).findFirst();
    if (committed.isPresent() && !UnitCommitment.told(grid)) {
      throw refused(
          "Units '" + committed.get().id() + "'",
          resolution,
          "units are on or off from row to row, which means of several rows do not tell",
          "Use --hours all, every:N, days:N or weeks:N.");
    }
    return grid;
  }

  /** The same, leaving out what steps of several rows cannot tell of units. */
  static TimeGrid leaving(Scenario scenario, Resolution resolution) {
    if (!scenario.settings().rowHours().plain()) {
      return ofRows(scenario, resolution);
    }
    return switch (resolution) {
      case Resolution.All _, Resolution.Every _ ->
          TimeGrids.of(resolution, List.of(), scenario.settings().hours());
      case Resolution.Segments _ -> new ScenarioGrid(scenario).chosen(resolution);
      case Resolution.Days _, Resolution.Weeks _ -> {
        levelsRunFreely(scenario, resolution);
        yield new ScenarioGrid(scenario).chosen(resolution);
      }
    };
  }

  /** Over representatives a level is known only from the beginning of its period on. */
  private static void levelsRunFreely(Scenario scenario, Resolution resolution) {
    var bound =
        scenario
            .assets(Storage.class)
            .filter(s -> !runsFreely(s.operation()))
            .map(s -> "Storage '" + s.id() + "'")
            .toList();
    if (!bound.isEmpty()) {
      throw refused(
          bound.getFirst(),
          resolution,
          "it has bounds of level, no cycle or carry-over, which representative periods cannot"
              + " keep",
          "Use --hours all, every:N or segments:N.");
    }
  }

  private static boolean runsFreely(StorageOperation operation) {
    return operation.cycle() != Cycle.NONE
        && !operation.carryOver()
        && !operation.limits().bindLevel();
  }

  private static InvalidScenarioException refused(
      String element, Resolution resolution, String rule, String remedy) {
    return new InvalidScenarioException(
        List.of(new Problem("", element, "hours", resolution.toString(), rule, remedy)));
  }

  private static TimeGrid ofRows(Scenario scenario, Resolution resolution) {
    var settings = scenario.settings();
    if (resolution instanceof Resolution.All || resolution instanceof Resolution.Every) {
      return TimeGrids.ofRows(resolution, settings.hours(), settings.rowHours());
    }
    throw refused(
        "Case '" + settings.name() + "'",
        resolution,
        "segments, days and weeks are made of hours, and its rows stand for other times",
        "Use --hours all or every:N.");
  }

  private TimeGrid chosen(Resolution resolution) {
    var series = new ArrayList<Series>();
    int hours = scenario.settings().hours();
    var total = new double[hours];
    for (var demand : scenario.energy().demands()) {
      var mw = demand.mwIn(year, scenario.settings().yearHours());
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
    var availability = generator.operation().availability().in(year);
    return Series.generate(availability.hours(), hour -> mw * availability.at(hour));
  }
}
