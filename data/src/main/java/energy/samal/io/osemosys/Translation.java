package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import java.util.List;
import java.util.Set;

/** A model as a case: the table of contents of the import. */
final class Translation {
  /** Money there is in millions: this is dearer than any backstop. */
  static final double LOST_LOAD = 1;

  /** Given beside a model for its solver. */
  private static final Set<String> SILENT = Set.of("ResultsPath");

  private final ModelData data;

  Translation(ModelData data) {
    this.data = data;
  }

  /**
   * @throws InvalidScenarioException naming all that has no counterpart
   */
  Imported translate(String name, String resolution) {
    var from = "OSeMOSYS model " + data.file();
    var draft = new CaseDraft(name, from);
    var report = new ImportReport(from + ".");
    new Inventory(data, report, SILENT).check();
    OsemosysImport.stop(data.problems());
    double rate = data.at("DiscountRate", data.set("REGION").getFirst());
    var desk = new Desk(data, draft, report, new Units(rate));
    settings(desk, resolution);
    var slices = new Slices(desk);
    slices.translate();
    OsemosysImport.stop(data.problems());
    for (var region : data.set("REGION")) {
      region(desk, slices, region);
    }
    OsemosysImport.stop(data.problems());
    return new Imported(draft.build("# " + name + "\n\n" + from + ".\n"), report);
  }

  private static void settings(Desk desk, String resolution) {
    desk.draft()
        .set("currency", "million")
        .set("discount_rate", desk.units().discountRate())
        .set("planning_years", desk.years().stream().map(Integer::valueOf).toList())
        .set("resolution", resolution);
    var report = desk.report();
    report.note(
        "money is in millions, as it is there, and energy is told in PJ there", "all costs");
    report.note(
        "capital there is paid at once, less a salvage value by a sinking fund at the end;"
            + " annuities of the years alive are worth the same of a capital less by 1 + discount"
            + " rate",
        "CapitalCost");
    report.note(
        "operation there is paid in the middle of the year, so that costs are less by the root of 1"
            + " + discount rate here",
        "FixedCost, VariableCost, EmissionsPenalty");
    report.note("lost load costs 1 million per MWh instead of being forbidden", "all demands");
  }

  private static void region(Desk desk, Slices slices, String region) {
    var draft = desk.draft();
    draft.line("countries").set("id", region).set("name_en", region);
    draft
        .line("nodes")
        .set("id", region)
        .set("name_en", region)
        .set("country", region)
        .set("latitude_deg", 0)
        .set("longitude_deg", 0);
    desk.report().note("there are no places; the node lies at 0° N 0° E", region);
    var policies = new Policies(desk, region);
    new Fuels(desk, region, slices).translate(policies);
    new Emissions(desk, region).translate();
    new Technologies(desk, region, slices, policies).translate();
    policies.translate();
  }

  static List<String> modes(ModelData data) {
    return data.set("MODE_OF_OPERATION");
  }
}
