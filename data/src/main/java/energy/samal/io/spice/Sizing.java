package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sizes and their costs. What stands in the base year is an asset; what may be built in a later
 * year is another one, called as there with the year behind it, since it costs what that year's
 * plants cost and lives from then on. Its yearly cost is paid in its own year and never again: in
 * the years after it is part of what stands, and no part of the objective there.
 */
final class Sizing {
  private static final double KW = 1000;

  /** MW or MWh below which what stands in the base year is left out. */
  private static final double LEFT_OUT = 0.1;

  private final Desk desk;
  private final Map<String, Map<Integer, Double>> closing = new HashMap<>();
  private final Map<String, Sheet.Entry> closingRows = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final double threshold;

  /**
   * @param year in which it comes
   * @param least MW or MWh that there is anyway
   * @param most MW or MWh that there may be
   * @param perUnit MW here for each MW there
   */
  record Size(int year, double least, double most, double perUnit, Facts.Cost cost) {
    boolean decided() {
      return most > least;
    }
  }

  Sizing(Desk desk, List<Sheet> closures) {
    this.desk = desk;
    this.threshold =
        desk.project().scenario().need("scenario_configs").number("remove_threshold", LEFT_OUT);
    for (var sheet : closures) {
      for (var row : sheet.entries()) {
        closures(sheet, row);
      }
    }
  }

  private void closures(Sheet sheet, Sheet.Entry row) {
    var sizes = new HashMap<Integer, Double>();
    for (int year : desk.years()) {
      var column = String.valueOf(year);
      if (year != desk.project().scope().base() && sheet.has(column)) {
        sizes.put(year, row.given(column) ? row.size(column, false) : 0);
      }
    }
    closing.put(row.word("name"), sizes);
    closingRows.put(row.text("name"), row);
  }

  /**
   * The size of a row in a year, in MW as given.
   *
   * @param perUnit MW of the row for each MW of what is limited by the threshold
   */
  Size of(Sheet.Entry row, int year, double perUnit, Facts.Cost cost) {
    if (year == desk.project().scope().base()) {
      double size = row.size("p_nom", false);
      return new Size(
          year, size, size, perUnit, new Facts.Cost(0, cost.variable(), Double.POSITIVE_INFINITY));
    }
    double least = row.size("p_nom_min_" + year, false);
    double most = row.size("p_nom_max_" + year, true);
    if (most < least) {
      row.refuse(
          "p_nom_max_" + year, most, "p_nom_min_" + year + " is " + least, "Correct one of them.");
    }
    return new Size(year, least, Math.min(most, Desk.UNLIMITED), perUnit, cost);
  }

  /** Whether there is or may be anything of this size. */
  static boolean exists(Size size, int base) {
    return size.year() == base ? size.least() / size.perUnit() >= LEFT_OUT : size.most() > 0;
  }

  /** Writes power: what stands, what may be built, what it costs. */
  void power(CaseDraft.Line asset, String id, Size size) {
    power(asset, id, size, 0);
  }

  private void power(CaseDraft.Line asset, String id, Size size, double hours) {
    stands(id, size, (vintage, mw) -> vintage.set("capacity_mw", mw).set("energy_mwh", mw * hours));
    mayBeBuilt(asset, size, "potential_mw");
    for (int year : desk.years()) {
      desk.draft()
          .line("asset_costs")
          .set("asset", id)
          .set("year", year)
          .set("capital_per_kw", 0)
          .set("fixed_per_kw_year", year == size.year() ? size.cost().capital() / KW : 0)
          .set("variable_per_mwh", size.cost().variable());
    }
  }

  /** What the plan may build, in its own year alone. */
  private static void mayBeBuilt(CaseDraft.Line asset, Size size, String field) {
    if (size.decided()) {
      asset
          .set(field, size.most())
          .set("buildable_from_year", size.year())
          .set("buildable_until_year", size.year());
    }
  }

  /** Writes power with a vessel of so many hours of it. */
  void unit(CaseDraft.Line asset, String id, Size size, double hours) {
    power(asset, id, size, hours);
    if (size.decided()) {
      asset.set("energy_potential_mwh", size.most() * hours);
    }
  }

  /** Writes a vessel, whose power is no limit. */
  void vessel(CaseDraft.Line asset, String id, Size size) {
    stands(
        id,
        size,
        (vintage, mwh) -> vintage.set("energy_mwh", mwh).set("capacity_mw", Desk.UNLIMITED));
    asset.set("minimum_hours_h", 0).set("maximum_hours_h", Rows.HOURS);
    mayBeBuilt(asset, size, "energy_potential_mwh");
    for (int year : desk.years()) {
      desk.draft()
          .line("asset_costs")
          .set("asset", id)
          .set("year", year)
          .set("fixed_per_kw_year", 0)
          .set("variable_per_mwh", 0)
          .set("energy_capital_per_kwh", 0)
          .set("energy_fixed_per_kwh_year", year == size.year() ? size.cost().capital() / KW : 0);
    }
  }

  /** How a vintage of so many MW or MWh is written. */
  private interface Vintage {
    void write(CaseDraft.Line line, double size);
  }

  /** Vintages of what is given, with what is closed on the way; the last is written in any case. */
  private void stands(String id, Size size, Vintage vintage) {
    known.add(id);
    var years = desk.years();
    var sizes = course(id, size);
    int last = lastYear(size);
    int parts = 0;
    for (int k = years.indexOf(size.year()); k < years.size(); k++) {
      boolean ends = k + 1 == years.size();
      double gone = sizes[k] - (ends ? 0 : sizes[k + 1]);
      if (gone > 0 || ends) {
        var line = desk.draft().line("vintages").set("asset", id);
        vintage.write(line, Math.max(0, gone));
        // Vintages of an asset differ by their first year.
        line.set("from_year", size.year() - parts++)
            .set("until_year", ends ? last : Math.min(last, years.get(k + 1)));
      }
    }
  }

  private static int lastYear(Size size) {
    double life = size.cost().lifetime();
    return Double.isInfinite(life)
        ? 2200
        : Math.min(2200, size.year() + (int) Math.floor(life) + 1);
  }

  /** What stands of a given size in each planning year. */
  private double[] course(String id, Size size) {
    var years = desk.years();
    var sizes = new double[years.size()];
    int first = years.indexOf(size.year());
    sizes[first] = size.least();
    var closed = closing.getOrDefault(id, Map.of());
    for (int k = first + 1; k < sizes.length; k++) {
      double before = sizes[k - 1];
      // Closed is told as output there, too.
      double after = Math.max(0, before - closed.getOrDefault(years.get(k), 0.0));
      sizes[k] = before / size.perUnit() < threshold ? 0 : after;
    }
    if (size.decided() && closed.values().stream().anyMatch(v -> v > 0)) {
      closingRows
          .get(id)
          .refuse("name", id, "its size is the plan's to decide", "Fix its size, or the plan's.");
    }
    return sizes;
  }

  /** What the rows of closures name must be there. */
  void check() {
    closingRows.forEach(
        (name, row) -> {
          boolean closes = closing.get(name).values().stream().anyMatch(v -> v > 0);
          if (closes && !known.contains(name) && desk.project().scope().has(country(name))) {
            row.refuse("name", name, "nothing that stands is called so", "Correct the name.");
          }
        });
  }

  private static String country(String name) {
    return name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
  }
}
