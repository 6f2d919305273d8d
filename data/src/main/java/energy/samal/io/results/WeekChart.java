package energy.samal.io.results;

import energy.samal.io.results.ChartTable.Measure;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.xlsx.ResultWorkbook.Column;
import energy.samal.io.xlsx.ResultWorkbook.Format;
import energy.samal.model.Link;
import energy.samal.model.Node;
import energy.samal.model.Scenario;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How demand is met step by step in one planning year: the third week of January where steps are
 * many, else all of them, such as those of representative days.
 */
final class WeekChart {
  /** Up to so many steps a chart shows them all. */
  private static final int ALL_STEPS = 200;

  /** Fewer than so many say little of how a system runs. */
  private static final int FEWEST_STEPS = 96;

  private static final int JANUARY_15 = 14 * 24;
  private static final int WEEK = 168;
  private static final String DEMAND = "demand";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Path run;
  private final Scenario scenario;
  private final int year;
  private final String carrier;
  private final List<Step> steps;
  private final boolean all;
  private final Map<String, String> countries;

  /** Countries with a demand of their own: others are neighbours to trade with. */
  private final Set<String> planning;

  private record Step(int number, int firstHour, double weight) {}

  WeekChart(Path run, Scenario scenario, int year, String carrier) {
    this.run = run;
    this.scenario = scenario;
    this.year = year;
    this.carrier = carrier;
    this.countries = countries(scenario);
    this.planning =
        scenario.energy().demands().stream()
            .map(demand -> countries.get(demand.node()))
            .collect(Collectors.toSet());
    var found = steps(run, year);
    this.all = found.size() <= ALL_STEPS;
    this.steps = all ? found : window(found);
  }

  private static List<Step> steps(Path run, int year) {
    var steps = new ArrayList<Step>();
    PlanFiles.sums(run, "prices", "0", "year = " + year, "step", "first_hour", "weight_hours")
        .keySet()
        .forEach(
            key ->
                steps.add(
                    new Step(
                        Integer.parseInt(key.get(0)),
                        Integer.parseInt(key.get(1)),
                        Double.parseDouble(key.get(2)))));
    return steps;
  }

  private static List<Step> window(List<Step> steps) {
    int first = 0;
    while (first < steps.size() && steps.get(first).firstHour() < JANUARY_15) {
      first++;
    }
    int end = first;
    while (end < steps.size()
        && (steps.get(end).firstHour() < JANUARY_15 + WEEK || end - first < FEWEST_STEPS)) {
      end++;
    }
    return List.copyOf(steps.subList(first, end));
  }

  /** What the sheet shows, in words. */
  String meaning() {
    return all
        ? "How demand of %s is met in %d, in each of the %d steps that a year was computed in"
            .formatted(carrier, year, steps.size())
        : "How demand of %s is met in %d, from 15 January on".formatted(carrier, year);
  }

  /** Mean power of each step, GW: what meets demand above zero, what takes it below. */
  ChartTable table() {
    var labels =
        List.of(
            new Column("time", "UTC", Format.PLAIN),
            new Column("first_hour", "h", Format.YEAR),
            new Column("weight_hours", "h", Format.DECIMAL));
    var rows = new LinkedHashMap<String, List<Object>>();
    for (var step : steps) {
      rows.put(
          String.valueOf(step.number()),
          List.of(instant(step.firstHour()), step.firstHour(), step.weight()));
    }
    var measure = new Measure("Dispatch of %s, %d".formatted(carrier, year), "GW", 1e3);
    var table = new ChartTable(measure, labels, rows, Set.of(DEMAND));
    if (!steps.isEmpty()) {
      PlanFiles.sums(
              run, "dispatch", "value", condition(), "country", "step", "kind", "technology_group")
          .forEach((key, mw) -> add(table, key, mw));
      PlanFiles.sums(run, "flows", "value", condition(), "element", "step")
          .forEach((key, mw) -> flow(table, key.get(0), key.get(1), mw));
    }
    return table;
  }

  /** A year without a leap day. */
  private static String instant(int hour) {
    return LocalDateTime.of(2023, 1, 1, 0, 0).plusHours(hour).format(INSTANT);
  }

  private String condition() {
    return "year = %d AND carrier = %s AND step BETWEEN %d AND %d"
        .formatted(
            year, YearCharts.quoted(carrier), steps.getFirst().number(), steps.getLast().number());
  }

  private static void add(ChartTable table, List<String> key, double mw) {
    var country = key.get(0);
    var step = key.get(1);
    switch (key.get(2)) {
      case "output" -> table.addBoth(country, step, key.get(3), mw);
      case "discharge" -> table.addBoth(country, step, "discharging", mw);
      case "purchase" -> table.addBoth(country, step, "import", mw);
      case "lost_load" -> table.addBoth(country, step, "not served", mw);
      case "charge" -> table.addBoth(country, step, "charging", -mw);
      case "sale" -> table.addBoth(country, step, "export", -mw);
      case "input" -> table.addBoth(country, step, "used by plants", -mw);
      case DEMAND -> table.addBoth(country, step, DEMAND, mw);
      default -> {
        // Levels, spill and what is shifted, saved or given up: no supply of this step.
      }
    }
  }

  /** What crosses a border, for the countries on both sides; for all together it stays within. */
  private void flow(ChartTable table, String element, String step, double mw) {
    for (var asset : scenario.assets()) {
      if (asset instanceof Link link && link.id().equals(element)) {
        var from = countries.get(link.node());
        var to = countries.get(link.to());
        if (!from.equals(to)) {
          double efficiency = link.operation().efficiency();
          exchange(table, from, step, mw >= 0 ? -mw : -mw * efficiency);
          exchange(table, to, step, mw >= 0 ? mw * efficiency : mw);
        }
      }
    }
  }

  private void exchange(ChartTable table, String country, String step, double mw) {
    if (planning.contains(country)) {
      table.add(country, step, mw > 0 ? "import" : "export", mw);
    }
  }

  private static Map<String, String> countries(Scenario scenario) {
    var countries = new HashMap<String, String>();
    for (Node node : scenario.geography().nodes()) {
      countries.put(node.id(), node.country());
    }
    return countries;
  }
}
