package energy.samal.io.results;

import energy.samal.io.results.ChartTable.Measure;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.xlsx.ResultWorkbook.Column;
import energy.samal.io.xlsx.ResultWorkbook.Format;
import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sizes, generation, costs and emissions by planning year. */
final class YearCharts {
  private final Path run;
  private final String carrier;
  private final Map<String, List<Object>> years = new LinkedHashMap<>();

  /**
   * @param carrier that sizes and generation are told of
   */
  YearCharts(Path run, List<Integer> years, String carrier) {
    this.run = run;
    this.carrier = carrier;
    years.forEach(year -> this.years.put(String.valueOf(year), List.of(year)));
  }

  /** What is alive and puts out the carrier, GW. */
  ChartTable capacity(Scenario scenario) {
    Set<String> makers =
        scenario.assets().stream()
            .filter(asset -> carrier.equals(carrierOf(asset)))
            .map(Asset::id)
            .collect(Collectors.toSet());
    var table = table(new Measure("Capacity of " + carrier, "GW", 1e3));
    PlanFiles.sums(
            run,
            "capacities",
            "alive",
            "unit = 'MW'",
            "country",
            "year",
            "technology_group",
            "element")
        .forEach(
            (key, value) -> {
              if (makers.contains(key.get(3))) {
                table.addBoth(key.get(0), key.get(1), key.get(2), value);
              }
            });
    return table;
  }

  /** What an asset's capacity is measured in; empty for what makes nothing. */
  private static String carrierOf(Asset asset) {
    return switch (asset) {
      case Generator generator -> generator.carrier();
      case Converter converter -> converter.conversion().outputs().getFirst().carrier();
      case Storage storage -> storage.carrier();
      case Reservoir reservoir -> reservoir.carrier();
      case Link _ -> "";
    };
  }

  /** What is put out of the carrier, TWh a year; what storages give back is not counted again. */
  ChartTable generation() {
    return summed(
        new Measure("Generation of " + carrier, "TWh/year", 1e6),
        "energy",
        "mwh",
        "role = 'output' AND carrier = " + quoted(carrier),
        "technology_group");
  }

  /** What is paid for, millions a year. */
  ChartTable costs(String currency) {
    var unit = "million " + currency + "/year";
    return summed(new Measure("Costs", unit, 1e6), "costs", "per_year", "true", "component");
  }

  /** CO₂ by what is burnt, Mt a year. */
  ChartTable emissions() {
    var measure = new Measure("Emissions", "Mt CO2/year", 1e6);
    return summed(measure, "emissions", "tonnes", "true", "carrier");
  }

  private ChartTable summed(
      Measure measure, String from, String value, String condition, String part) {
    var table = table(measure);
    PlanFiles.sums(run, from, value, condition, "country", "year", part)
        .forEach((key, sum) -> table.addBoth(key.get(0), key.get(1), key.get(2), sum));
    return table;
  }

  private ChartTable table(Measure measure) {
    return new ChartTable(
        measure, List.of(new Column("year", "year", Format.YEAR)), years, Set.of());
  }

  /** A text literal of SQL. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
