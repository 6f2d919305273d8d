package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import java.nio.file.Path;

/** A network as a case: the table of contents of the import. */
final class Translation {
  private final String name;
  private final String resolution;
  private final CaseDraft draft;
  private final ImportReport report;

  Translation(Network network, Path source, String name, String resolution) {
    this.name = name;
    this.resolution = resolution;
    var title = network.fact("name").isEmpty() ? name : network.fact("name");
    var from =
        "PyPSA network '%s' (written by PyPSA %s), read from %s"
            .formatted(title, network.fact("pypsa_version"), source.getFileName());
    this.draft = new CaseDraft(name, from);
    this.report = new ImportReport(from + ".");
  }

  /**
   * Fills the case to be, which needs the network no longer.
   *
   * @throws InvalidScenarioException naming all that has no counterpart
   */
  void translate(Network network) {
    var desk = new Desk(network, draft, report);
    var reading = new Reading(desk);
    new Inventory(desk, reading).check();
    if (desk.problems().isEmpty()) {
      settings(desk, network);
      translate(desk, reading);
    }
    if (!desk.problems().isEmpty()) {
      throw new InvalidScenarioException(desk.problems());
    }
  }

  Imported imported() {
    return new Imported(draft.build("# " + name + "\n\n" + report.title() + "\n"), report);
  }

  private void settings(Desk desk, Network network) {
    draft
        .set("currency", "EUR")
        .set("discount_rate", 0.0)
        .set("planning_years", desk.years())
        .set("hours", desk.rows())
        .set("resolution", resolution);
    weights(network.snapshots(), desk.rows());
    for (var period : network.periods()) {
      draft
          .line("planning_weights")
          .set("year", period.year())
          .set("objective_weight", period.objective())
          .set("represented_years", period.years());
      report.kept("Investment period", "planning_weights.csv", String.valueOf(period.year()));
    }
    report.note("PyPSA has no unit of money; the case says", "EUR");
  }

  private void weights(Network.Snapshots snapshots, int count) {
    boolean hours =
        snapshots.cost().stream().allMatch(h -> h == 1)
            && snapshots.level().stream().allMatch(h -> h == 1);
    if (!hours) {
      draft.set("weight_series", draft.series("snapshots", "weight", count, snapshots.cost()::get));
      draft.set(
          "duration_series", draft.series("snapshots", "duration", count, snapshots.level()::get));
      report.kept("Snapshot weightings", "hourly/snapshots.csv", "all");
    }
  }

  private void translate(Desk desk, Reading reading) {
    var buses = new Buses(desk, reading);
    buses.translate(name);
    new Loads(desk, reading, buses).translate();
    new Generators(desk, reading, buses).translate();
    new Links(desk, reading, buses).translate();
    new Storages(desk, reading, buses).translate();
    new Branches(desk, reading, buses).translate();
    new GlobalConstraints(desk, reading).translate(name);
  }
}
