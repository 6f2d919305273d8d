package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.io.imports.Imported;
import energy.samal.time.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** A project as a case: the table of contents of the import. */
final class Translation {
  private final Project project;
  private final String name;
  private final String hours;

  Translation(Project project, String name, String hours) {
    this.project = project;
    this.name = name;
    this.hours = hours;
  }

  Imported translate() {
    Columns.check(project);
    SpiceImport.stop(project.problems());
    var from = "PyPSA-SPICE project " + project.title();
    var draft = new CaseDraft(name, from);
    var report = new ImportReport(from + ".");
    var loads = new Loads(project, sheets("power/loads", "industry/loads", "transport/loads"));
    var asked = hours.isEmpty() ? resolution() : Resolution.parse(hours);
    SpiceImport.stop(project.problems());
    int step = asked instanceof Resolution.Every every ? every.n() : 1;
    var rows = Rows.every(step, loads.electric());
    var desk = new Desk(project, draft, report, rows);
    settings(desk, asked);
    system(desk, loads);
    SpiceImport.stop(project.problems());
    return new Imported(draft.build("# " + name + "\n\n" + from + ".\n"), report);
  }

  private List<Sheet> sheets(String... names) {
    return Stream.of(names).filter(project::has).map(project::sheet).toList();
  }

  /** As the scenario says. */
  private Resolution resolution() {
    var resolution = project.scenario().need("scenario_configs").need("resolution");
    var method = resolution.text("method");
    if (!method.equals("nth_hour")) {
      resolution.refuse(
          "method",
          method,
          "only nth_hour is followed here",
          "Import with --hours, such as every:25, days:4 or all.");
      return new Resolution.All();
    }
    double step = resolution.number("stepsize");
    if (!(step >= 1 && step <= Rows.HOURS && step == Math.rint(step))) {
      resolution.refuse("stepsize", step, "it is a whole number from 1 on", "Correct it.");
      return new Resolution.All();
    }
    return new Resolution.Every((int) step);
  }

  private void settings(Desk desk, Resolution asked) {
    var rows = desk.rows();
    boolean sampled = asked instanceof Resolution.Every && rows.step() > 1;
    desk.draft()
        .set("currency", project.scope().currency())
        .set("discount_rate", 0.0)
        .set("planning_years", project.scope().years())
        .set("hours", rows.count())
        .set("resolution", sampled || hours.isEmpty() ? "all" : hours);
    if (sampled) {
      desk.draft()
          .set(
              "weight_series",
              desk.draft().series("hours", "weight", rows.count(), _ -> rows.step()));
      desk.report()
          .note(
              "rows are every %d. hour and the one with the highest demand, each for %d hours"
                  .formatted(rows.step(), rows.step()),
              rows.count() + " rows");
    }
    desk.report()
        .note(
            "what is built is paid for by its yearly cost in its own year and never again, as"
                + " there",
            "all sizes");
    desk.report()
        .note(
            "where a MWh costs nothing, and for each MWh that is put into store, PyPSA-SPICE adds"
                + " random costs around "
                + Facts.SPREAD
                + "; this is what they are here",
            "variable costs");
    desk.report().note("planned year by year there: plan with --foresight myopic", "the case");
  }

  private void system(Desk desk, Loads loads) {
    var buses = new Buses(desk, sheets("power/buses", "industry/buses", "transport/buses"));
    var closures = sheets("power/decomission_capacity", "industry/decomission_capacity");
    var sizing = new Sizing(desk, closures);
    var potentials = new Potentials(desk);
    var stores = new Stores(desk, buses, sizing);
    var plants = new Plants(desk, buses, sizing, potentials);
    var conversions = new Conversions(desk, buses, sizing, potentials);
    sheets("power/power_generators", "industry/heat_generators").forEach(plants::translate);
    sheets(
            "power/power_links",
            "industry/heat_links",
            "industry/fuel_conversion",
            "industry/direct_air_capture")
        .forEach(conversions::read);
    conversions.write();
    potentials.write();
    sheets("power/storage_capacity", "industry/storage_capacity").forEach(stores::machines);
    sheets("power/storage_energy", "industry/storage_energy").forEach(stores::read);
    var used = new HashSet<>(loads.buses());
    if (project.has("transport/pev_chargers")) {
      var transport = new Transport(desk, buses, sizing, stores);
      transport.chargers(project.sheet("transport/pev_chargers"));
      transport.batteries(project.sheet("transport/pev_storages"));
      project.sheet("transport/pev_chargers").entries().forEach(r -> used.add(r.text("bus0")));
    }
    new Grid(desk, buses, sizing).translate(project.sheet("power/interconnector"), used);
    loads.write(desk, buses);
    stores.write();
    sizing.check();
    var fuels = new Fuels(desk, buses);
    fuels.read(project.sheet("power/fuel_supplies"));
    var rules = new Rules(desk, loads);
    rules.write();
    fuels.write(rules.limitedFuels());
    buses.write(conversions.emissions());
  }
}
