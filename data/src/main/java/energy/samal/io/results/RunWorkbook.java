package energy.samal.io.results;

import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.Summary;
import energy.samal.io.run.SummaryFile;
import energy.samal.io.xlsx.ResultWorkbook;
import energy.samal.model.Country;
import energy.samal.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as a workbook: a list of sheets, charts, and every table. */
public final class RunWorkbook {
  private final Path run;
  private final Scenario scenario;
  private final Summary summary;
  private final ResultColumns columns;
  private final List<ResultWorkbook.Sheet> sheets = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param run folder of a run with a plan
   * @param scenario that was planned
   */
  public RunWorkbook(Path run, Scenario scenario) {
    this.run = run;
    this.scenario = scenario;
    this.summary = SummaryFile.read(run);
    this.columns = new ResultColumns(summary.currency());
    charts();
    PlanParquet.TABLES.forEach(this::table);
  }

  /** Tables that no sheet can hold, in words. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * @throws IOException when the file cannot be written
   */
  public void write(Path file) throws IOException {
    ResultWorkbook.write("Plan of " + summary.caseName(), facts(), sheets, file);
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("run", String.valueOf(run.toAbsolutePath().normalize().getFileName()));
    facts.put("status", summary.ending().status());
    facts.put("objective, " + summary.currency(), summary.value().objective());
    if (Double.isFinite(summary.value().lowerBound())) {
      facts.put("lower bound, " + summary.currency(), summary.value().lowerBound());
    }
    facts.put("planning years", years().toString());
    facts.put("hours", summary.options().hours());
    facts.put("foresight", summary.options().foresight());
    facts.put("solver", summary.ending().solver().name());
    if (!summary.options().without().isEmpty()) {
      facts.put("without", String.join(", ", summary.options().without()));
    }
    remarks.forEach(remark -> facts.put("left out: " + remark.split(" ", 2)[0], remark));
    return facts;
  }

  private List<Integer> years() {
    return summary.options().years().isEmpty()
        ? scenario.settings().horizon().years()
        : summary.options().years();
  }

  private void charts() {
    var carrier = scenario.catalogue().electricity();
    var years = new YearCharts(run, years(), carrier);
    var week = new WeekChart(run, scenario, years().getLast(), carrier);
    chart("chart capacity", "What is alive by group of technology", years.capacity(scenario));
    chart("chart generation", "What is put out by group of technology", years.generation());
    chart("chart costs", "What is paid for in each planning year", years.costs(summary.currency()));
    chart("chart emissions", "CO2 by what is burnt", years.emissions());
    chart("chart week", week.meaning(), week.table());
  }

  private void chart(String name, String meaning, ChartTable table) {
    if (!table.isEmpty()) {
      var names = new HashMap<String, String>();
      for (Country country : scenario.geography().countries()) {
        names.put(country.id(), country.names().in("en", country.id()));
      }
      sheets.add(table.sheet(name, meaning, id -> names.getOrDefault(id, id)));
    }
  }

  private void table(String table) {
    long rows = PlanFiles.rows(run, table);
    if (rows > ResultWorkbook.MOST_ROWS) {
      remarks.add(
          "%s has %d rows, a sheet holds %d; 'samal export csv' and 'samal export parquet' write all."
              .formatted(table, rows, ResultWorkbook.MOST_ROWS));
      return;
    }
    sheets.add(
        new ResultWorkbook.Sheet(
            table,
            columns.meaning(table),
            PlanFiles.columns(run, table).stream().map(name -> columns.of(table, name)).toList(),
            row -> PlanFiles.read(run, table, row),
            List.of()));
  }
}
