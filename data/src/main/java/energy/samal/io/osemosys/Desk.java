package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** What all translators of one model share: what they read from and write to. */
final class Desk {
  /** Carriers of a case are at most so large; what is larger is no limit. */
  static final double MOST_MW = 1e7;

  private static final double MOST_MWH = 1e12;

  private final ModelData data;
  private final CaseDraft draft;
  private final ImportReport report;
  private final Units units;
  private final List<String> years;
  private final Set<String> carriers = new HashSet<>();
  private final Set<String> technologies = new HashSet<>();
  private final Set<String> supplies = new HashSet<>();

  Desk(ModelData data, CaseDraft draft, ImportReport report, Units units) {
    this.data = data;
    this.draft = draft;
    this.report = report;
    this.units = units;
    this.years = data.set("YEAR").stream().sorted().toList();
  }

  ModelData data() {
    return data;
  }

  CaseDraft draft() {
    return draft;
  }

  ImportReport report() {
    return report;
  }

  Units units() {
    return units;
  }

  /** Rising. */
  List<String> years() {
    return years;
  }

  int firstYear() {
    return Integer.parseInt(years.getFirst());
  }

  int lastYear() {
    return Integer.parseInt(years.getLast());
  }

  void refuse(String parameter, String[] subscripts, Object found, String rule, String remedy) {
    var place = data.parameter(parameter).place(subscripts);
    var field = String.join(" ", subscripts);
    data.add(place, "Parameter '" + parameter + "'", field, found, rule, remedy);
  }

  /** A value that must be the same in every year; the year is the last subscript. */
  double steady(String parameter, String... subscripts) {
    var first = with(subscripts, years.getFirst());
    double value = data.at(parameter, first);
    for (var year : years) {
      var key = with(subscripts, year);
      if (data.at(parameter, key) != value) {
        refuse(
            parameter,
            key,
            data.at(parameter, key),
            "in %s it is %s, and only what is the same every year has a counterpart here"
                .formatted(years.getFirst(), value),
            "Give one value for all years, or split the technology.");
        return value;
      }
    }
    return value;
  }

  static String[] with(String[] subscripts, String last) {
    var all = Arrays.copyOf(subscripts, subscripts.length + 1);
    all[subscripts.length] = last;
    return all;
  }

  /** Whether anything but {@code nothing} is given for some year. */
  boolean any(String parameter, double nothing, String... subscripts) {
    return years.stream().anyMatch(y -> data.at(parameter, with(subscripts, y)) != nothing);
  }

  /** Values by year. */
  double[] byYear(String parameter, String... subscripts) {
    return years.stream().mapToDouble(y -> data.at(parameter, with(subscripts, y))).toArray();
  }

  /** Whether this carrier has to be written yet; asking is saying that it will be. */
  boolean newCarrier(String id, String balance) {
    if (!carriers.add(id)) {
      return false;
    }
    draft.line("carriers").set("id", id).set("name_en", id).set("balance", balance);
    return true;
  }

  /** Whether this technology has to be written yet; asking is saying that it will be. */
  boolean newTechnology(String id) {
    return technologies.add(id);
  }

  /** The same for a supply. */
  boolean newSupply(String id) {
    return supplies.add(id);
  }

  /** A yearly carrier that comes for a price and up to a limit by year. */
  void supply(
      String carrier,
      String node,
      IntToDoubleFunction price,
      IntToDoubleFunction most,
      double reserve) {
    var id = "supply of " + carrier + " in " + node;
    var line = draft.line("supplies").set("id", id).set("node", node).set("carrier", carrier);
    if (reserve < MOST_MWH) {
      line.set("reserve_mwh", reserve);
    }
    for (int y = 0; y < years.size(); y++) {
      var year =
          draft
              .line("supply_years")
              .set("supply", id)
              .set("year", years.get(y))
              .set("price_per_mwh", price.applyAsDouble(y));
      if (most.applyAsDouble(y) < MOST_MWH) {
        year.set("maximum_mwh", most.applyAsDouble(y));
      }
    }
  }

  /** What a carrier has too much of goes for nothing. */
  void surplus(String carrier, String node) {
    var id = "surplus of " + carrier + " in " + node;
    draft
        .line("markets")
        .set("id", id)
        .set("node", node)
        .set("carrier", carrier)
        .set("neighbour", node);
    draft
        .line("market_years")
        .set("market", id)
        .set("year", firstYear())
        .set("sale_limit_mw", MOST_MW)
        .set("sale_price_per_mwh", 0);
  }

  /** MWh that must come, a year. */
  CaseDraft.Line demand(String id, String carrier, String node, double[] mwh) {
    var line =
        draft
            .line("demands")
            .set("id", id)
            .set("node", node)
            .set("carrier", carrier)
            .set("lost_load_per_mwh", Translation.LOST_LOAD);
    for (int y = 0; y < mwh.length; y++) {
      draft
          .line("demand_years")
          .set("demand", id)
          .set("year", years.get(y))
          .set("energy_mwh", mwh[y]);
    }
    return line;
  }

  List<String> list(String set) {
    return new ArrayList<>(data.set(set));
  }
}
