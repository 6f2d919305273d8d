package energy.samal.io.tables;

import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import energy.samal.model.Validator;
import energy.samal.time.Horizon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a scenario from the tables of a case, or tells all that is wrong with them. */
final class ScenarioReader {
  private static final int YEAR = 8760;

  private final ProblemList problems = new ProblemList();
  private final CaseTables tables;
  private final Reading reading;

  private ScenarioReader(CaseTables tables, List<Problem> known, boolean keeps) {
    this.tables = tables;
    this.reading = new Reading(tables, problems, keeps);
    known.forEach(problems::addKnown);
  }

  /**
   * @param known problems that were found before
   * @throws InvalidScenarioException with every problem, when there is any
   */
  static Scenario read(CaseTables tables, List<Problem> known) {
    var reader = new ScenarioReader(tables, known, true);
    var scenario = reader.scenario();
    var found = reader.problems.all();
    if (!found.isEmpty()) {
      throw new InvalidScenarioException(found);
    }
    return scenario;
  }

  /** Whether there is a scenario in the tables, without keeping it. */
  static boolean isSound(CaseTables tables) {
    var reader = new ScenarioReader(tables, List.of(), false);
    reader.scenario();
    return reader.problems.all().isEmpty();
  }

  /** The fields that making a scenario asks for, as {@code table.field}. */
  static Set<String> fieldsUsed(CaseTables tables) {
    var reader = new ScenarioReader(tables, List.of(), true);
    reader.assemble();
    return reader.reading.used();
  }

  private Scenario scenario() {
    new HeaderChecks(tables, problems).check();
    var scenario = assemble();
    if (!problems.structural()) {
      var places = new Places(reading);
      Validator.check(scenario, places::of).forEach(problems::addUnlessKnown);
    }
    return scenario;
  }

  private Scenario assemble() {
    var reader = new SettingsReader(tables.settings(), problems, reading.used());
    var plain = reader.read(hoursOfFirstTable());
    var series = new SeriesBook(tables, plain.hours(), problems);
    var settings = plain.withRowHours(reader.rowHours(series));
    settings = settings.withHorizon(settings.horizon().withWeights(weights()));
    new CellChecks(reading, series).check();
    new RowChecks(reading).check();
    int firstYear = settings.horizon().first();
    var catalogue = new CatalogueReader(reading);
    var policies = new PolicyReader(reading);
    return new Scenario(
        settings,
        catalogue.geography(),
        catalogue.catalogue(),
        new AssetReader(reading, series, firstYear).assets(),
        new EnergyReader(reading, series, firstYear).energy(),
        policies.policies(),
        policies.agreements(),
        catalogue.sources());
  }

  private Map<Integer, Horizon.Weight> weights() {
    var weights = new HashMap<Integer, Horizon.Weight>();
    for (var row : reading.rows("planning_weights")) {
      var weight =
          new Horizon.Weight(row.number("objective_weight"), row.number("represented_years"));
      weights.put(row.integer("year"), weight);
    }
    return weights;
  }

  private int hoursOfFirstTable() {
    return tables.hourlyTables().stream().findFirst().map(Table::rows).orElse(YEAR);
  }
}
