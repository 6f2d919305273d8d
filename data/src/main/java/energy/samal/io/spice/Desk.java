package energy.samal.io.spice;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all translators of a project share: what they read from and write to. */
final class Desk {
  /** What a size without limit is written as, MW or MWh. */
  static final double UNLIMITED = 1e7;

  private static final String ELECTRICITY = "Electricity";

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("SubC", "coal"),
          Map.entry("SupC", "coal"),
          Map.entry("SubC_RETRO", "coal"),
          Map.entry("SupC_RETRO", "coal"),
          Map.entry("CCGT", "gas"),
          Map.entry("OCGT", "gas"),
          Map.entry("OILT", "oil"),
          Map.entry("BIOT", "bioenergy"),
          Map.entry("CHP", "bioenergy"),
          Map.entry("WSTT", "bioenergy"),
          Map.entry("NUCL", "nuclear"),
          Map.entry("HDAM", "hydro"),
          Map.entry("HROR", "hydro"),
          Map.entry("WTON", "wind"),
          Map.entry("WTOF", "wind"),
          Map.entry("PHOT", "solar"),
          Map.entry("RTPV", "solar"),
          Map.entry("FLOT", "solar"),
          Map.entry("CSP", "solar"),
          Map.entry("ITCN", "grid"),
          Map.entry("HPHS", "storage"),
          Map.entry("BATS", "storage"),
          Map.entry("HHBS", "storage"),
          Map.entry("IND_BOILER", "heat"));

  private final Project project;
  private final CaseDraft draft;
  private final ImportReport report;
  private final Rows rows;
  private final Facts facts;
  private final Shapes availability;
  private final List<Part> parts = new ArrayList<>();
  private final List<Renewable> plants = new ArrayList<>();
  private final Set<String> written = new HashSet<>();

  /**
   * An asset as rules know it.
   *
   * @param name of the row it is of, without the year
   * @param kind Generator, Link or StorageUnit
   * @param high whether it feeds a bus of high voltage
   * @param year in which it comes; the base year for what stands
   * @param decided whether its size is the plan's to say
   */
  record Part(
      String id,
      String name,
      String kind,
      String type,
      String country,
      boolean high,
      int year,
      boolean decided) {}

  /** A plant that needs no fuel, with what it lives on, such as Wind. */
  record Renewable(String id, String country, String carrier) {}

  Desk(Project project, CaseDraft draft, ImportReport report, Rows rows) {
    this.project = project;
    this.draft = draft;
    this.report = report;
    this.rows = rows;
    this.facts = new Facts(project);
    this.availability = new Shapes(project.sheet("global/availability"), "technology");
  }

  Project project() {
    return project;
  }

  CaseDraft draft() {
    return draft;
  }

  ImportReport report() {
    return report;
  }

  Rows rows() {
    return rows;
  }

  Facts facts() {
    return facts;
  }

  List<Integer> years() {
    return project.scope().years();
  }

  /** The years in which something may come: the base year, and the others if it grows. */
  List<Integer> years(boolean grows) {
    return grows ? years() : List.of(project.scope().base());
  }

  List<Part> parts() {
    return parts;
  }

  /** Notes an asset for the rules: of this row, of this kind and type, at this bus. */
  void part(
      Sheet.Entry row, String column, String kind, String suffix, Buses.Bus bus, Sizing.Size size) {
    var name = row.text(column);
    var id = id(row, column, size.year()) + suffix;
    parts.add(
        new Part(
            id,
            name,
            kind,
            row.text("type") + suffix,
            row.text("country"),
            bus.isHigh(),
            size.year(),
            size.decided()));
  }

  /** What the asset of a row is called that comes in this year. */
  String id(Sheet.Entry row, String column, int year) {
    return row.word(column) + (year == project.scope().base() ? "" : "_" + year);
  }

  List<Renewable> plants() {
    return plants;
  }

  /** Whether this has to be written yet; asking is saying that it will be. */
  boolean first(String what) {
    return written.add(what);
  }

  static boolean isElectric(String carrier) {
    return carrier.equals(ELECTRICITY);
  }

  /**
   * The name of the series of what is available of a plant; empty where it is all.
   *
   * @param fixed share where no shape is given; NaN where all of it is
   */
  String available(Sheet.Entry row, double fixed) {
    var country = row.text("country");
    var type = row.text("type");
    var shape = availability.find(country, row.text("node"), type, row);
    if (shape == null && (Double.isNaN(fixed) || fixed == 1)) {
      return "";
    }
    var name =
        shape == null
            ? "available " + fixed
            : "available %s %s".formatted(type, shape.text("node"));
    return shape == null
        ? constant(name, fixed)
        : hourly("availability", name, availability.values(shape));
  }

  /** The name of a series that is the same share in each row. */
  String constant(double share) {
    return constant("share " + share, share);
  }

  private String constant(String name, double share) {
    if (first("series " + name)) {
      draft.series("availability", name, rows.count(), _ -> share);
    }
    return name;
  }

  /** The name of a series of hourly values. */
  String hourly(String table, String name, double[] values) {
    if (first("series " + name)) {
      draft.series(table, name, rows.count(), row -> values[rows.hour(row)]);
    }
    return name;
  }

  /**
   * The technology of a plant, which lives so long from the year in which it is built on.
   *
   * @param credit share of capacity that counts for a reserve margin
   */
  String technology(String type, String carrier, String country, double life, double credit) {
    // There it lives until the year that is its first plus its life, here to the year before.
    int years = Double.isInfinite(life) ? 200 : (int) Math.floor(life) + 1;
    var id = "%s %s %s, %d a".formatted(type, carrier, country, years);
    if (first("technology " + id)) {
      draft
          .line("technologies")
          .set("id", id)
          .set("name_en", "%s (%s) in %s".formatted(type, carrier, country))
          .set("group", GROUPS.getOrDefault(type, "other"))
          .set("lifetime_years", years)
          .set("cost_of_capital_share", 0)
          .set("capacity_credit_share", credit);
    }
    return id;
  }
}
