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
  private Report() {}

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
    var messages = Messages.of(language);
    var frame = new Frame(plan, scenario, language);
    var html = Page.html(ReportData.of(frame, facts), messages);
    var draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(draft, html, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
