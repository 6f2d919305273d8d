package energy.samal.io.matpower;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case file as a case: the table of contents of the import. */
final class Translation {
  /** The only planning year; nothing depends on it. */
  static final int YEAR = 2030;

  /** The dearest that lost load may be here, so that none is lost where there is another way. */
  static final double LOST_LOAD = 1e7;

  static final String GRID = "grid";

  /** Fields that say nothing to an optimal power flow for direct current. */
  private static final Map<String, String> SILENT =
      Map.of(
          "areas", "areas bind nothing",
          "gentype", "types of generators are for reading",
          "genfuel", "fuels of generators are for reading",
          "reserves", "reserves are not part of the optimal power flow");

  private static final Set<String> READ =
      Set.of("version", "baseMVA", "bus", "gen", "gencost", "branch", "bus_name");

  private final MatpowerFile file;
  private final Convention convention;
  private final List<Problem> problems = new ArrayList<>();

  Translation(MatpowerFile file, Convention convention) {
    this.file = file;
    this.convention = convention;
  }

  /**
   * @throws InvalidScenarioException naming all that has no counterpart
   */
  Imported translate(String name, String resolution) {
    var from = "MATPOWER case file " + file.file() + ", convention " + word();
    var draft = new CaseDraft(name, from);
    var report = new ImportReport(from + ".");
    var tables = tables(report);
    stop();
    settings(draft, name, resolution);
    var desk = new Desk(file, draft, report, problems);
    var buses = new Buses(desk, tables.bus());
    buses.translate(name);
    new Plants(desk, buses, tables.gen(), tables.gencost()).translate();
    new Branches(desk, buses, tables.branch(), file.scalars().get("baseMVA")).translate(convention);
    stop();
    return new Imported(draft.build("# " + name + "\n\n" + from + ".\n"), report);
  }

  private String word() {
    return switch (convention) {
      case DCP -> "dcp: b = x/(r²+x²), limits of angle";
      case MATPOWER -> "matpower: b = 1/(x·tap), phase shifts";
    };
  }

  private record Tables(Matrix bus, Matrix gen, Matrix gencost, Matrix branch) {}

  private Tables tables(ImportReport report) {
    var version = file.texts().getOrDefault("version", "");
    if (!version.equals("2")) {
      refuse("version", version, "only version 2 of the format is read", "Save it with savecase.");
    }
    double base = file.scalars().getOrDefault("baseMVA", Double.NaN);
    if (!(base > 0 && base < Double.POSITIVE_INFINITY)) {
      refuse("baseMVA", base, "every case needs one above 0", "Give it in MVA.");
    }
    for (var field : file.lines().keySet().stream().sorted().toList()) {
      if (SILENT.containsKey(field)) {
        report.dropped(SILENT.get(field), field);
      } else if (!READ.contains(field) && !empty(field)) {
        refuse(
            field,
            "given",
            "it has no counterpart here",
            "Remove it if the grid is meant without it.");
      }
    }
    return new Tables(table("bus", 13), table("gen", 10), table("gencost", 5), table("branch", 11));
  }

  private boolean empty(String field) {
    return file.matrix(field).map(m -> m.rows() == 0).orElse(false);
  }

  private Matrix table(String name, int columns) {
    var matrix = file.matrix(name).orElse(new Matrix(name));
    if (matrix.rows() == 0 && !name.equals("branch")) {
      refuse(name, "missing", "every case needs this matrix", "Check that the file is complete.");
    } else if (matrix.rows() > 0 && matrix.columns() < columns) {
      refuse(
          name,
          matrix.columns() + " columns",
          "format version 2 has at least " + columns,
          "Check that it is the right matrix.");
    }
    return matrix;
  }

  private void refuse(String field, Object found, String rule, String remedy) {
    int line = file.lines().getOrDefault(field, 0);
    problems.add(file.problem(line, "Case file", field, found, rule, remedy));
  }

  private void stop() {
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
  }

  private static void settings(CaseDraft draft, String name, String resolution) {
    draft
        .set("currency", "USD")
        .set("discount_rate", 0.0)
        .set("planning_years", List.of(YEAR))
        .set("hours", 1)
        .set("resolution", resolution);
    draft.line("countries").set("id", GRID).set("name_en", name);
    draft
        .line("carriers")
        .set("id", "electricity")
        .set("name_en", "electricity")
        .set("balance", "hourly");
    for (var technology : List.of("plant", "line")) {
      draft
          .line("technologies")
          .set("id", technology)
          .set("name_en", technology)
          .set("group", technology.equals("line") ? "grid" : "other")
          .set("lifetime_years", 1)
          .set("cost_of_capital_share", 0);
    }
  }
}
