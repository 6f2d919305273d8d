package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What all translators of one network share: what they read from and write to. */
final class Desk {
  /** The only planning year of a network without investment periods; nothing depends on it. */
  private static final int ANY_YEAR = 2030;

  private static final List<String> ASSETS =
      List.of("generators", "links", "lines", "transformers", "storage_units", "stores");

  private final Network network;
  private final CaseDraft draft;
  private final ImportReport report;
  private final List<Integer> years;
  private final int rows;
  private final double hours;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Integer> technologies = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();
  private final Map<String, Life> lives = new HashMap<>();
  private final Set<String> carriers = new HashSet<>();

  Desk(Network network, CaseDraft draft, ImportReport report) {
    this.network = network;
    this.draft = draft;
    this.report = report;
    years =
        network.periods().isEmpty()
            ? List.of(ANY_YEAR)
            : network.periods().stream().map(Network.Period::year).toList();
    rows = network.snapshots().count() / years.size();
    hours = network.snapshots().cost().stream().limit(rows).mapToDouble(h -> h).sum();
    var seen = new HashSet<String>();
    for (var list : ASSETS) {
      network.list(list).stream()
          .map(Components.Element::name)
          .filter(name -> !seen.add(name))
          .forEach(shared::add);
    }
  }

  Network network() {
    return network;
  }

  CaseDraft draft() {
    return draft;
  }

  ImportReport report() {
    return report;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Snapshots of all years. */
  int snapshots() {
    return network.snapshots().count();
  }

  /** Snapshots of each year. */
  int rows() {
    return rows;
  }

  /** Planning years: the investment periods, or one year of no meaning. */
  List<Integer> years() {
    return years;
  }

  int firstYear() {
    return years().getFirst();
  }

  /** Whether there are investment periods, even if only one. */
  boolean hasPeriods() {
    return !network.periods().isEmpty();
  }

  /**
   * When a component stands.
   *
   * @param from first planning year
   * @param until last planning year; before the first where it stands in none
   */
  record Life(int from, int until) {
    boolean any() {
      return from <= until;
    }

    boolean covers(int year) {
      return from <= year && year <= until;
    }
  }

  /** A component stands in the investment periods that begin in its life. */
  Life life(Components.Element e) {
    if (!hasPeriods() || !ASSETS.contains(e.list())) {
      return new Life(firstYear(), years().getLast());
    }
    return lives.computeIfAbsent(Words.element(e.list(), e.name()), _ -> periods(e));
  }

  private Life periods(Components.Element e) {
    var reading = new Reading(this);
    double built = reading.finite(e, "build_year");
    double end = built + reading.number(e, "lifetime");
    var alive = years().stream().filter(year -> built <= year && year < end).toList();
    return alive.isEmpty() ? new Life(0, -1) : new Life(alive.getFirst(), alive.getLast());
  }

  /** The id of an asset: its name, with its kind before it where another kind has that name too. */
  String id(Components.Element e) {
    return shared.contains(e.name()) ? Words.kind(e.list()) + " " + e.name() : e.name();
  }

  /** Notes a problem. */
  void refuse(Components.Element e, String attribute, Object found, String rule, String remedy) {
    problems.add(
        new Problem(
            e.place(attribute), Words.element(e.list(), e.name()), attribute, found, rule, remedy));
  }

  /** Begins the row of an asset, and its technology. */
  CaseDraft.Line asset(String table, Components.Element e, String carrier) {
    var id = id(e);
    report.kept(Words.kind(e.list()), table + ".csv", id);
    return draft.line(table).set("id", id).set("technology", technology(e, carrier));
  }

  private String technology(Components.Element e, String carrier) {
    var name = carrier.isBlank() ? Words.kind(e.list()) : carrier;
    var life = life(e);
    int years = life.until() - life.from() + 1;
    var id = technologies.getOrDefault(name, years) == years ? name : name + ", " + years + " a";
    if (technologies.putIfAbsent(id, years) == null) {
      // Nothing is paid by annuities: what PyPSA calls capital cost is paid by the year.
      draft
          .line("technologies")
          .set("id", id)
          .set("name_en", id)
          .set("group", Groups.of(name))
          .set("lifetime_years", years)
          .set("cost_of_capital_share", 0);
    }
    return id;
  }

  /** Notes that the size of a component here is this many times what it is there. */
  void scaled(Components.Element e, double factor) {
    scales.put(id(e), factor);
  }

  /** How many times the size there a component's size is here. */
  double scale(Components.Element e) {
    return scales.getOrDefault(id(e), 1.0);
  }

  /** Whether this carrier has to be written yet; asking is saying that it will be. */
  boolean newCarrier(String id) {
    return carriers.add(id);
  }

  /** The name of a series that is written for it; years with other values have their own. */
  String series(String table, String name, Values values) {
    for (int p = 0; p < years().size(); p++) {
      int first = p * rows();
      if (p == 0 || !same(values, first, first - rows())) {
        var column = p == 0 ? name : name + "@" + years().get(p);
        draft.series(table, column, rows(), t -> values.at(first + t));
      }
    }
    return name;
  }

  private boolean same(Values values, int one, int other) {
    return IntStream.range(0, rows()).allMatch(t -> values.at(one + t) == values.at(other + t));
  }

  /** Hours that the snapshots of a year together stand for. */
  double hours() {
    return hours;
  }

  /** The mean over the hours that the snapshots of a year stand for. */
  double mean(Values values, int year) {
    var weights = network.snapshots().cost();
    int first = years.indexOf(year) * rows;
    double sum = 0;
    for (int t = 0; t < rows; t++) {
      sum += weights.get(t) * values.at(first + t);
    }
    return sum / hours;
  }

  /** The values divided by the mean of their year; 1 where that is 0. */
  Values shape(Values values) {
    var shape = new double[snapshots()];
    for (int y = 0; y < years.size(); y++) {
      double mean = mean(values, years.get(y));
      for (int t = y * rows; t < (y + 1) * rows; t++) {
        shape[t] = mean == 0 ? 1 : values.at(t) / mean;
      }
    }
    return new Values(0, shape);
  }

  /** Whether a component takes part; tells where it does not. */
  boolean active(Components.Element e) {
    boolean active = new Reading(this).flag(e, "active");
    if (!active) {
      report.dropped("components that are not active", Words.element(e.list(), e.name()));
      return false;
    }
    boolean stands = life(e).any();
    if (!stands) {
      report.dropped(
          "components that stand in no investment period", Words.element(e.list(), e.name()));
    }
    return stands;
  }

  /** t CO2 for each MWh of a carrier burnt. */
  double emission(String carrier) {
    return network
        .list("carriers")
        .find(carrier)
        .map(e -> new Reading(this).finite(e, "co2_emissions"))
        .orElse(0.0);
  }

  /** Before version 1 a set point without a series was for power flows only. */
  boolean isSet(Components.Element e, Values set) {
    boolean anywhere = false;
    for (int t = 0; t < snapshots(); t++) {
      anywhere |= !Double.isNaN(set.at(t));
    }
    return anywhere && (set.series().length > 0 || !network.fact("pypsa_version").startsWith("0."));
  }
}
