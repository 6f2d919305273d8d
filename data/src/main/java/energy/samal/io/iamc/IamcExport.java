package energy.samal.io.iamc;

import energy.samal.model.Country;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import energy.samal.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells a plan in the variables and units of the common IAMC template. */
public final class IamcExport {
  private static final String MODEL = "Samal";

  private final Template template;
  private final Mapping mapping = new Mapping();
  private final Map<String, Set<String>> remarks = new LinkedHashMap<>();
  private final Map<Cell, Mean> cells = new LinkedHashMap<>();

  private record Cell(String region, String variable, int year) {}

  private IamcExport(Scenario scenario) {
    template = new Template(scenario.settings().currency());
  }

  /**
   * How things are called.
   *
   * @param scenario what the scenario explorer shall list the plan under
   * @param whole name of the region that is the sum of all countries
   * @param language of the names of countries, such as en
   */
  public record Titles(String scenario, String whole, String language) {}

  /**
   * The table of all countries that the plan has figures of, and of their sum.
   *
   * @throws InvalidScenarioException when two regions have one name
   */
  public static IamcTable of(Scenario scenario, Plan plan, Titles titles) {
    var export = new IamcExport(scenario);
    var regions = regions(scenario, titles);
    Stream.of(
            PlanFacts.of(scenario, plan),
            InvestmentFacts.of(scenario, plan),
            PriceFacts.of(scenario, plan))
        .flatMap(List::stream)
        .forEach(fact -> export.count(fact, titles.whole(), regions));
    var names = new ArrayList<String>();
    names.add(titles.whole());
    names.addAll(regions.values());
    return new IamcTable(export.rows(titles.scenario(), names), export.remarks());
  }

  /** Names of the countries by id. */
  private static SequencedMap<String, String> regions(Scenario scenario, Titles titles) {
    var regions = new LinkedHashMap<String, String>();
    var problems = new ArrayList<Problem>();
    for (Country country : scenario.geography().countries()) {
      var name = country.names().in(titles.language(), country.id());
      if (name.equals(titles.whole()) || regions.containsValue(name)) {
        problems.add(
            new Problem(
                "",
                "Country '" + country.id() + "'",
                "name",
                name,
                "another region of the table has it too",
                "Rename the country, or name the sum of all with --region."));
      }
      regions.put(country.id(), name);
    }
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
    return regions;
  }

  private void count(Fact fact, String whole, Map<String, String> regions) {
    var found = mapping.of(fact.key());
    var targets = found.map(Mapping.Rule::targets).orElse(List.of());
    var remark = found.map(Mapping.Rule::remark).orElse("nothing there is mapped to it");
    if (!remark.isEmpty() && fact.value() != 0) {
      remarks.computeIfAbsent(remark, _ -> new LinkedHashSet<>()).add(fact.key().words());
    }
    for (var target : targets) {
      template.check(target.variable(), template.unit(fact.measure().unit()));
      if (fact.place().scope() != Fact.Scope.WHOLE) {
        add(regions.get(fact.place().country()), target, fact);
      }
      if (fact.place().scope() != Fact.Scope.COUNTRY) {
        add(whole, target, fact);
      }
    }
  }

  private void add(String region, Mapping.Target target, Fact fact) {
    cells
        .computeIfAbsent(
            new Cell(region, target.variable(), fact.year()), _ -> new Mean(fact.measure()))
        .add(target.sign() * fact.value(), fact.weight());
  }

  private List<IamcTable.Row> rows(String scenario, List<String> regions) {
    var rows = new ArrayList<IamcTable.Row>();
    for (var region : regions) {
      for (var variable : template.variables()) {
        var years = new TreeMap<Integer, Mean>();
        cells.forEach(
            (cell, mean) -> {
              if (cell.region().equals(region) && cell.variable().equals(variable)) {
                years.put(cell.year(), mean);
              }
            });
        years.forEach(
            (year, mean) -> {
              var unit = template.unit(mean.measure.unit());
              var series = new IamcTable.Series(MODEL, scenario, region, variable, unit);
              rows.add(new IamcTable.Row(series, year, mean.theirs()));
            });
      }
    }
    return rows;
  }

  private List<String> remarks() {
    return remarks.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()))
        .toList();
  }

  /** A sum, or a mean by weight; of no weight at all, the plain mean. */
  private static final class Mean {
    private final Measure measure;
    private double sum;
    private double weighted;
    private double weight;
    private int count;

    Mean(Measure measure) {
      this.measure = measure;
    }

    void add(double value, double by) {
      sum += value;
      weighted += value * by;
      weight += by;
      count++;
    }

    double theirs() {
      return measure.theirs(!measure.mean() ? sum : weight > 0 ? weighted / weight : sum / count);
    }
  }
}
