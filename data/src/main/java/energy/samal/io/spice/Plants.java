package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;

/** Power and heat plants that need no fuel, as generators. */
final class Plants {
  private final Desk desk;
  private final Buses buses;
  private final Sizing sizing;
  private final Potentials potentials;

  Plants(Desk desk, Buses buses, Sizing sizing, Potentials potentials) {
    this.desk = desk;
    this.buses = buses;
    this.sizing = sizing;
    this.potentials = potentials;
  }

  void translate(Sheet sheet) {
    buses.machines(sheet, this::plant);
  }

  private void plant(Sheet.Entry row, Sheet.Entry technology, Buses.Bus bus) {
    if (!technology.text("class").equals("Generator")) {
      row.refuse(
          "type",
          row.text("type"),
          "technologies.csv says that its class is " + technology.text("class"),
          "Move the row to the table of its class.");
      return;
    }
    boolean grows = row.flag("p_nom_extendable");
    int base = desk.project().scope().base();
    for (int year : desk.years(grows)) {
      var cost = Costs.spread(desk.facts().plant(row, year));
      var id = desk.id(row, "name", year);
      var size =
          potentials.within("Generator", row.text("name"), row, sizing.of(row, year, 1, cost));
      if (Sizing.exists(size, base)) {
        write(row, technology, bus, id, size);
      }
    }
  }

  private void write(
      Sheet.Entry row, Sheet.Entry technology, Buses.Bus bus, String id, Sizing.Size size) {
    buses.feeds(bus);
    var country = row.text("country");
    double credit = technology.number("r_rating", 0);
    var line =
        desk.draft()
            .line("generators")
            .set("id", id)
            .set("node", bus.node())
            .set(
                "technology",
                desk.technology(
                    row.text("type"), row.text("carrier"), country, size.cost().lifetime(), credit))
            .set("carrier", bus.carrier());
    operation(desk, line, row, technology);
    sizing.power(line, id, size);
    potentials.add("Generator", row.text("name"), id, size);
    desk.part(row, "name", "Generator", "", bus, size);
    desk.plants().add(new Desk.Renewable(id, country, row.text("carrier")));
    desk.report().kept("Generator", "generators.csv", id);
  }

  /** What is available, what must run, ramps from row to row. */
  static void operation(Desk desk, CaseDraft.Line line, Sheet.Entry row, Sheet.Entry technology) {
    double fixed = technology.number("p_max_pu", Double.NaN);
    if (fixed > 1 || fixed < 0) {
      technology.refuse(
          "p_max_pu", fixed, "a share of capacity lies between 0 and 1", "Correct it.");
      return;
    }
    var available = desk.available(row, fixed);
    if (!available.isEmpty()) {
      line.set("availability_series", available);
    }
    double least = technology.number("p_min_pu", 0);
    if (least < 0 || least > 1) {
      technology.refuse(
          "p_min_pu", least, "a plant runs at 0 or more, and at most at all of it", "Correct it.");
    } else if (least > 0) {
      line.set("minimum_series", desk.constant(least));
    }
    ramp(line, technology, "ramp_limit_up", "ramp_up_share_per_row");
    ramp(line, technology, "ramp_limit_down", "ramp_down_share_per_row");
  }

  private static void ramp(
      CaseDraft.Line line, Sheet.Entry technology, String column, String field) {
    double share = technology.number(column, 1);
    if (share < 0) {
      technology.refuse(column, share, "a ramp is 0 or more", "Correct it.");
    } else if (share < 1) {
      line.set(field, share);
    }
  }
}
