package energy.samal.io.pypsa;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Global constraints: of CO2 as an emission cap, of what is expanded as size limits. */
final class GlobalConstraints {
  private static final String CO2 = "co2_emissions";
  private static final Set<String> BRANCHES = Set.of("lines", "links");
  private static final SortedMap<String, String> NOMINAL =
      new TreeMap<>(
          Map.of(
              "generators", "p_nom",
              "lines", "s_nom",
              "links", "p_nom",
              "storage_units", "p_nom",
              "stores", "e_nom",
              "transformers", "s_nom"));

  private final Desk desk;
  private final Reading reading;

  GlobalConstraints(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  void translate(String networkName) {
    var countries = new TreeSet<String>();
    desk.network().list("buses").stream()
        .map(bus -> reading.text(bus, "country"))
        .forEach(country -> countries.add(country.isEmpty() ? networkName : country));
    desk.network().list("global_constraints").stream()
        .forEach(e -> limit(e, String.join(";", countries)));
  }

  private void limit(Components.Element e, String countries) {
    if (!Double.isNaN(reading.number(e, "investment_period"))) {
      desk.report()
          .note("there is one planning year, whatever investment period is named", e.name());
    }
    switch (reading.text(e, "type")) {
      case "primary_energy" -> primaryEnergy(e, countries);
      case "transmission_volume_expansion_limit" ->
          sizes(e, BRANCHES, branch -> reading.finite(branch, "length"));
      case "transmission_expansion_cost_limit" ->
          sizes(e, BRANCHES, new Sizing(desk, reading)::fixed);
      case "tech_capacity_expansion_limit" -> sizes(e, NOMINAL.keySet(), _ -> 1);
      default ->
          desk.refuse(
              e,
              "type",
              reading.text(e, "type"),
              "such a constraint has no counterpart",
              "Remove it.");
    }
  }

  /** Bounds a weighted sum of what may be expanded of some carriers. */
  private void sizes(
      Components.Element e, Set<String> lists, ToDoubleFunction<Components.Element> weight) {
    var carriers =
        Arrays.stream(reading.text(e, "carrier_attribute").split(","))
            .map(word -> word.replaceAll("[\\[\\]()]", "").strip())
            .toList();
    var bus = reading.text(e, "bus");
    var counted =
        lists.stream()
            .flatMap(list -> desk.network().list(list).stream())
            .filter(x -> carriers.contains(reading.text(x, "carrier")))
            .filter(x -> reading.flag(x, NOMINAL.get(x.list()) + "_extendable"))
            .filter(x -> reading.flag(x, "active"))
            .filter(x -> bus.isEmpty() || bus.equals(reading.text(x, bus(x))))
            .toList();
    if (counted.isEmpty()) {
      desk.report().dropped("constraints on nothing that may be expanded", e.name());
      return;
    }
    var line = desk.draft().line("size_limits").set("id", e.name());
    double constant = reading.finite(e, "constant");
    var sense = reading.text(e, "sense");
    if (!sense.equals(">=")) {
      line.set("most", constant);
    }
    if (!sense.equals("<=")) {
      line.set("least", constant);
    }
    for (var x : counted) {
      if (x.list().equals("stores")) {
        desk.refuse(e, "carrier_attribute", x.name(), "sums here are of power", "Leave it out.");
      }
      desk.draft()
          .line("size_limit_assets")
          .set("limit", e.name())
          .set("asset", desk.id(x))
          .set("per_mw", weight.applyAsDouble(x) / desk.scale(x));
    }
    desk.report().kept("GlobalConstraint " + reading.text(e, "type"), "size_limits.csv", e.name());
  }

  private static String bus(Components.Element e) {
    return BRANCHES.contains(e.list()) || e.list().equals("transformers") ? "bus0" : "bus";
  }

  private void primaryEnergy(Components.Element e, String countries) {
    var attribute = reading.text(e, "carrier_attribute");
    var sense = reading.text(e, "sense");
    double most = reading.finite(e, "constant");
    if (!attribute.equals(CO2)) {
      desk.refuse(
          e, "carrier_attribute", attribute, "a case counts CO2 alone", "Write " + CO2 + ".");
    } else if (!sense.equals("<=")) {
      desk.refuse(e, "sense", sense, "a cap is a most, <=", "Write <=.");
    } else if (most < 0) {
      desk.refuse(e, "constant", most, "a cap is not negative here", "Give 0 or more.");
    } else {
      desk.draft().line("emission_caps").set("id", e.name()).set("countries", countries);
      desk.draft()
          .line("emission_cap_years")
          .set("cap", e.name())
          .set("year", Desk.YEAR)
          .set("maximum_t", most);
      desk.report().kept("GlobalConstraint primary_energy", "emission_caps.csv", e.name());
    }
  }
}
