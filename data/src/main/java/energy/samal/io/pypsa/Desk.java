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

/** What all translators of one network share: what they read from and write to. */
final class Desk {
  /** The only planning year of a network without investment periods; nothing depends on it. */
  static final int YEAR = 2030;

  private static final List<String> ASSETS =
      List.of("generators", "links", "lines", "transformers", "storage_units", "stores");

  private final Network network;
  private final CaseDraft draft;
  private final ImportReport report;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, String> technologies = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();
  private final Set<String> carriers = new HashSet<>();

  Desk(Network network, CaseDraft draft, ImportReport report) {
    this.network = network;
    this.draft = draft;
    this.report = report;
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

  int snapshots() {
    return network.snapshots().count();
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
    return technologies.computeIfAbsent(
        name,
        _ -> {
          // Nothing is paid by annuities: what PyPSA calls capital cost is paid by the year.
          draft
              .line("technologies")
              .set("id", name)
              .set("name_en", name)
              .set("group", Groups.of(name))
              .set("lifetime_years", 1)
              .set("cost_of_capital_share", 0);
          return name;
        });
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

  /** The name of a series that is written for it. */
  String series(String table, String name, Values values) {
    return draft.series(table, name, snapshots(), values::at);
  }

  /** Hours that all snapshots together stand for. */
  double hours() {
    return network.snapshots().cost().stream().mapToDouble(h -> h).sum();
  }

  /** The mean over the hours that snapshots stand for. */
  double mean(Values values) {
    var weights = network.snapshots().cost();
    double sum = 0;
    for (int t = 0; t < snapshots(); t++) {
      sum += weights.get(t) * values.at(t);
    }
    return sum / hours();
  }

  /** Whether a component takes part; tells where it does not. */
  boolean active(Components.Element e) {
    boolean active = new Reading(this).flag(e, "active");
    if (!active) {
      report.dropped("components that are not active", Words.element(e.list(), e.name()));
    }
    return active;
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
