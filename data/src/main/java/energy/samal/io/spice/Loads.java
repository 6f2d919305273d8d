package energy.samal.io.spice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads: a demand for each name, with its profile and its energy by year. */
final class Loads {
  /** Money per MWh that is not served. */
  private static final double LOST = 1e5;

  private final Project project;
  private final Map<String, Load> loads = new LinkedHashMap<>();

  /**
   * @param profile values in each hour, which times the energy make MW
   */
  private record Load(Sheet.Entry row, double[] profile, Map<Integer, Double> energy) {}

  Loads(Project project, List<Sheet> sheets) {
    this.project = project;
    var profiles = new Shapes(project.sheet("global/demand_profile"), "profile_type");
    for (var sheet : sheets) {
      sheet.entries().stream()
          .filter(row -> project.scope().hasNode(row.text("node")))
          .forEach(row -> add(row, profiles));
    }
  }

  private void add(Sheet.Entry row, Shapes profiles) {
    int year = (int) row.number("year");
    if (!project.scope().years().contains(year)) {
      return;
    }
    double energy = row.size("total_load__mwh", false);
    var shape = profiles.find(row.text("country"), row.text("node"), row.text("profile_type"), row);
    if (shape == null) {
      row.refuse(
          "profile_type",
          row.text("profile_type"),
          "demand_profile.csv has it not",
          "Add it there.");
      return;
    }
    var load =
        loads.computeIfAbsent(
            row.word("name"), _ -> new Load(row, profiles.values(shape), new HashMap<>()));
    if (load.energy.putIfAbsent(year, Double.isNaN(energy) ? 0 : energy) != null) {
      row.refuse("year", year, "there is a row of this load already", "Keep one.");
    }
  }

  /** Electric MW in each hour of the base year. */
  double[] electric() {
    return electric(project.scope().base(), "");
  }

  /** Electric MW in each hour, of one country or of all. */
  private double[] electric(int year, String country) {
    var sum = new double[Rows.HOURS];
    for (var load : loads.values()) {
      if (Desk.isElectric(load.row.text("carrier"))
          && (country.isEmpty() || load.row.text("country").equals(country))) {
        double energy = load.energy.getOrDefault(year, 0.0);
        for (int hour = 0; hour < sum.length; hour++) {
          sum[hour] += energy * load.profile[hour];
        }
      }
    }
    return sum;
  }

  /** Electric MWh that a country asks for in the rows of a year. */
  double electricMwh(int year, String country, Rows rows) {
    return rows.sum(electric(year, country));
  }

  /** Whether a country asks for electricity elsewhere than at high voltage. */
  boolean hasLowVoltage(String country) {
    return loads.values().stream()
        .anyMatch(
            load ->
                load.row.text("country").equals(country)
                    && Desk.isElectric(load.row.text("carrier"))
                    && !load.row.text("bus").endsWith("_HVELEC"));
  }

  Set<String> buses() {
    var buses = new HashSet<String>();
    loads.values().forEach(load -> buses.add(load.row.text("bus")));
    return buses;
  }

  void write(Desk desk, Buses buses) {
    loads.forEach((name, load) -> write(desk, buses, name, load));
  }

  private static void write(Desk desk, Buses buses, String name, Load load) {
    var bus = buses.find(load.row, "bus");
    if (bus == null) {
      return;
    }
    buses.feeds(bus);
    var rows = desk.rows();
    double sum = rows.sum(load.profile);
    double mean = sum / (rows.count() * (double) rows.step());
    var line =
        desk.draft()
            .line("demands")
            .set("id", name)
            .set("node", bus.node())
            .set("carrier", bus.carrier())
            .set("lost_load_per_mwh", LOST);
    if (sum > 0) {
      line.set(
          "profile_series",
          desk.draft()
              .series(
                  "demand",
                  "demand " + name,
                  rows.count(),
                  row -> load.profile[rows.hour(row)] / mean));
    }
    for (int year : desk.years()) {
      desk.draft()
          .line("demand_years")
          .set("demand", name)
          .set("year", year)
          .set("energy_mwh", load.energy.getOrDefault(year, 0.0) * sum);
    }
    desk.report().kept("Load", "demands.csv", name);
  }
}
