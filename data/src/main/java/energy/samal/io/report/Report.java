package energy.samal.io.report;

import energy.samal.io.run.RunFacts;
import energy.samal.model.Scenario;
import energy.samal.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a plan as one self-contained HTML file that opens offline in any browser. */
public final class Report {
  private final Plan plan;
  private final Plan hours;
  private final Scenario scenario;
  private final RunFacts facts;

  private Report(Plan plan, Plan hours, Scenario scenario, RunFacts facts) {
    this.plan = plan;
    this.hours = hours;
    this.scenario = scenario;
    this.facts = facts;
  }

  /**
   * The report of a plan.
   *
   * @param scenario the plan was made from
   */
  public static Report of(Plan plan, Scenario scenario, RunFacts facts) {
    return new Report(plan, plan, scenario, facts);
  }

  /**
   * The same report with its weeks and reservoirs told by a finer run of the same capacities, such
   * as every hour of the same years.
   *
   * @throws IllegalArgumentException if the years differ
   */
  public Report withWeeksOf(Plan finer) {
    if (!finer.years().equals(plan.years())) {
      throw new IllegalArgumentException(
          "weeks of years %s in a report on %s".formatted(finer.years(), plan.years()));
    }
    return new Report(plan, finer, scenario, facts);
  }

  /** Languages a report can be written in. */
  public static List<String> languages() {
    return Messages.LANGUAGES;
  }

  /**
   * Writes the report of a plan; whole or not at all.
   *
   * @param scenario the plan was made from
   * @param language ru, kk, en or zh
   * @param file to write, replaced if it exists
   * @throws IllegalArgumentException if there is no report in this language
   * @throws IOException if the file cannot be written
   */
  public static void write(Plan plan, Scenario scenario, RunFacts facts, String language, Path file)
      throws IOException {
    of(plan, scenario, facts).write(language, file);
  }

  /** Writes this report; see {@link #write(Plan, Scenario, RunFacts, String, Path)}. */
  public void write(String language, Path file) throws IOException {
    var messages = Messages.of(language);
    var frame = new Frame(plan, scenario, language);
    var finer = hours == plan ? frame : new Frame(hours, scenario, language);
    var html = Page.html(ReportData.of(frame, finer, facts), messages);
    var draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(draft, html, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
