package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;
import java.util.Locale;
import java.util.Set;

/** Interconnectors as links, distribution grids as converters from high to low voltage. */
final class Grid {
  private static final String LOW = "LVELEC";

  /** Years that lines live and are paid off in, as PyPSA-SPICE has it. */
  private static final double LIFE = 50;

  private final Desk desk;
  private final Buses buses;
  private final Sizing sizing;

  Grid(Desk desk, Buses buses, Sizing sizing) {
    this.desk = desk;
    this.buses = buses;
    this.sizing = sizing;
  }

  /**
   * @param used buses of low voltage that something is taken from
   */
  void translate(Sheet sheet, Set<String> used) {
    for (var row : sheet.entries()) {
      if (desk.project().scope().has(row.text("country"))) {
        var from = buses.find(row, "bus0");
        var to = buses.find(row, "bus1");
        if (from == null || to == null || !regional(from) || !regional(to)) {
          continue;
        }
        if (to.id().contains(LOW) && !used.contains(to.id())) {
          desk.report().dropped("distribution grids without demand", row.text("link"));
        } else {
          line(row, from, to);
        }
      }
    }
  }

  private boolean regional(Buses.Bus bus) {
    return desk.project().scope().hasNode(bus.node());
  }

  private void line(Sheet.Entry row, Buses.Bus from, Buses.Bus to) {
    boolean low = to.id().contains(LOW);
    boolean grows = row.flag("p_nom_extendable") || low;
    int base = desk.project().scope().base();
    if (row.number("marginal_cost", 0) != 0) {
      desk.report().note("PyPSA-SPICE does not read marginal_cost of lines", row.text("link"));
    }
    for (int year : desk.years(grows)) {
      var size = size(row, year, low);
      if (Sizing.exists(size, base) || (low && year == base)) {
        write(row, from, to, size);
      }
    }
  }

  private Sizing.Size size(Sheet.Entry row, int year, boolean low) {
    boolean stands = year == desk.project().scope().base();
    var money = desk.project().scope().currency().toLowerCase(Locale.ROOT);
    double capital =
        stands
            ? 0
            : row.number("cap__" + money + "_mw") * desk.facts().recovery(row.text("country"), LIFE)
                + row.number("fom__" + money + "_mwa");
    double life = stands ? Double.POSITIVE_INFINITY : LIFE;
    var cost = new Facts.Cost(capital, 0, life);
    return low ? new Sizing.Size(year, 0, Desk.UNLIMITED, 1, cost) : sizing.of(row, year, 1, cost);
  }

  private void write(Sheet.Entry row, Buses.Bus from, Buses.Bus to, Sizing.Size size) {
    var id = desk.id(row, "link", size.year());
    double efficiency = row.number("efficiency");
    double most = row.number("p_max_pu");
    double back = -row.number("p_min_pu");
    if (most < 0 || most > 1 || back < 0 || back > 1 || (back > 0 && efficiency != 1)) {
      row.refuse(
          "p_min_pu",
          -back,
          "a line sends shares of its capacity, from -1 to 0 backwards and to 1 forwards, and"
              + " backwards only without losses",
          "Correct the row, or make two rows of it.");
      return;
    }
    boolean converts = !from.carrier().equals(to.carrier());
    if (converts && back > 0) {
      row.refuse("p_min_pu", -back, "low voltage gives nothing back here", "Set it to 0.");
      return;
    }
    var line = desk.draft().line(converts ? "converters" : "links").set("id", id);
    line.set(
        "technology",
        desk.technology(
            row.text("type"), row.text("carrier"), row.text("country"), size.cost().lifetime(), 0));
    line.set("efficiency_share", efficiency);
    if (most < 1) {
      line.set("availability_series", desk.constant(most));
    }
    if (converts) {
      buses.feeds(to);
      line.set("node", to.node()).set("input", from.carrier()).set("output", to.carrier());
      line.set("input_node", from.node());
      sizing.power(line, id, Scaled.by(size, efficiency));
    } else {
      line.set("from_node", from.node()).set("to_node", to.node()).set("carrier", from.carrier());
      backwards(line, back, most);
      sizing.power(line, id, size);
    }
    desk.report().kept("Interconnector", converts ? "converters.csv" : "links.csv", id);
  }

  private void backwards(CaseDraft.Line line, double back, double most) {
    line.set("reverse_share", back > 0 ? 1 : 0);
    if (back > 0 && (back < 1 || most < 1)) {
      line.set("reverse_availability_series", desk.constant(back));
    }
  }
}
