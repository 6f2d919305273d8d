package energy.samal.io.pypsa;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Global constraints: of CO2 as an emission cap, of what is expanded as size limits. */
final class GlobalConstraints {
  private static final String CO2 = "co2_emissions";
  private static final String PERIOD = "investment_period";
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
    desk.network().list("carriers").stream().forEach(this::growth);
  }

  private void limit(Components.Element e, String countries) {
    double period = reading.number(e, PERIOD);
    if (!Double.isNaN(period) && !desk.hasPeriods()) {
      desk.report()
          .note("there is one planning year, whatever investment period is named", e.name());
    } else if (!Double.isNaN(period) && !desk.years().contains((int) period)) {
      desk.refuse(
          e,
          PERIOD,
          period,
          "the investment periods are " + desk.years(),
          "Name one of them, or remove the constraint.");
      return;
    }
    switch (reading.text(e, "type")) {
      case "primary_energy" -> primaryEnergy(e, countries);
      case "transmission_volume_expansion_limit" ->
          sizes(e, BRANCHES, branch -> reading.finite(branch, "length"));
      case "transmission_expansion_cost_limit" -> sizes(e, BRANCHES, branch -> cost(e, branch));
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

  /** The period that a constraint is of; −1 where it is of all together. */
  private int period(Components.Element e) {
    double period = desk.hasPeriods() ? reading.number(e, PERIOD) : Double.NaN;
    return Double.isNaN(period) ? -1 : (int) period;
  }

  /** Cost of a MW: of all periods in which it stands, unless the constraint is of one. */
  private double cost(Components.Element e, Components.Element branch) {
    var life = desk.life(branch);
    double weight =
        desk.network().periods().stream()
            .filter(period -> life.covers(period.year()))
            .mapToDouble(Network.Period::objective)
            .sum();
    double fixed = new Sizing(desk, reading).fixed(branch);
    return desk.hasPeriods() && period(e) < 0 ? fixed * weight : fixed;
  }

  /** New capacity of a carrier in each period. */
  private void growth(Components.Element carrier) {
    double most = reading.number(carrier, "max_growth");
    if (most == Double.POSITIVE_INFINITY || !desk.hasPeriods()) {
      return;
    }
    if (reading.number(carrier, "max_relative_growth") > 0) {
      desk.refuse(
          carrier,
          "max_relative_growth",
          carrier.given("max_relative_growth"),
          "growth by what the period before had has no counterpart here",
          "Set it to 0 and give max_growth alone.");
    }
    var growing =
        NOMINAL.keySet().stream()
            .flatMap(list -> desk.network().list(list).stream())
            .filter(x -> carrier.name().equals(reading.text(x, "carrier")))
            .filter(x -> reading.flag(x, NOMINAL.get(x.list()) + "_extendable"))
            .filter(x -> reading.flag(x, "active") && desk.life(x).any())
            .toList();
    for (int year : desk.years()) {
      var grown = growing.stream().filter(x -> desk.life(x).from() == year).toList();
      if (!grown.isEmpty()) {
        stillCounted(carrier, growing, year);
        var id = "growth of %s in %d".formatted(carrier.name(), year);
        desk.draft()
            .line("size_limits")
            .set("id", id)
            .set("most", most)
            .set("from_year", year)
            .set("until_year", year);
        add(carrier, id, grown, _ -> 1);
        desk.report().kept("Carrier max_growth", "size_limits.csv", id);
      }
    }
  }

  /** PyPSA counts what stands in one period alone as new in all later ones too. */
  private void stillCounted(
      Components.Element carrier, List<Components.Element> growing, int year) {
    growing.stream()
        .filter(x -> desk.life(x).from() == desk.life(x).until() && desk.life(x).until() < year)
        .forEach(
            x ->
                desk.refuse(
                    x,
                    "lifetime",
                    x.given("lifetime"),
                    "it stands in one period alone, and max_growth would still count it as new in "
                        + year,
                    "Let it stand longer, or leave out max_growth of '%s'."
                        .formatted(carrier.name())));
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
            .filter(x -> reading.flag(x, "active") && standsIn(x, period(e)))
            .filter(x -> bus.isEmpty() || bus.equals(reading.text(x, bus(x))))
            .toList();
    if (counted.isEmpty()) {
      desk.report().dropped("constraints on nothing that may be expanded", e.name());
      return;
    }
    var line = desk.draft().line("size_limits").set("id", e.name());
    if (desk.hasPeriods()) {
      year(e, counted).ifPresent(year -> line.set("from_year", year).set("until_year", year));
    }
    double constant = reading.finite(e, "constant");
    var sense = reading.text(e, "sense");
    if (!sense.equals(">=")) {
      line.set("most", constant);
    }
    if (!sense.equals("<=")) {
      line.set("least", constant);
    }
    add(e, e.name(), counted, weight);
    desk.report().kept("GlobalConstraint " + reading.text(e, "type"), "size_limits.csv", e.name());
  }

  private boolean standsIn(Components.Element x, int period) {
    var life = desk.life(x);
    return period < 0 ? life.any() : life.covers(period);
  }

  /** A year in which all that a constraint counts stand, so that their sum is one of that year. */
  private OptionalInt year(Components.Element e, List<Components.Element> counted) {
    var year =
        desk.years().stream()
            .filter(y -> period(e) < 0 || y == period(e))
            .filter(y -> counted.stream().allMatch(x -> desk.life(x).covers(y)))
            .mapToInt(y -> y)
            .findFirst();
    if (year.isEmpty()) {
      desk.refuse(
          e,
          PERIOD,
          "none",
          "it adds up what never stands at the same time, and sums here are of one year",
          "Make a constraint of each investment period.");
    }
    return year;
  }

  private void add(
      Components.Element e,
      String limit,
      List<Components.Element> counted,
      ToDoubleFunction<Components.Element> weight) {
    for (var x : counted) {
      if (x.list().equals("stores")) {
        desk.refuse(e, "carrier_attribute", x.name(), "sums here are of power", "Leave it out.");
      }
      desk.draft()
          .line("size_limit_assets")
          .set("limit", limit)
          .set("asset", desk.id(x))
          .set("per_mw", weight.applyAsDouble(x) / desk.scale(x));
    }
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
      emissions(e, countries, most);
    }
  }

  /** PyPSA counts emissions of a period in all the years that it stands for. */
  private double represented(int year) {
    return desk.network().periods().stream()
        .filter(period -> period.year() == year)
        .mapToDouble(Network.Period::years)
        .findFirst()
        .orElse(1);
  }

  private void emissions(Components.Element e, String countries, double most) {
    boolean ofAll = desk.hasPeriods() && period(e) < 0;
    var table = ofAll ? "emission_budgets" : "emission_caps";
    var line = desk.draft().line(table).set("id", e.name()).set("countries", countries);
    if (ofAll) {
      line.set("budget_t", most);
    } else {
      int year = desk.hasPeriods() ? period(e) : desk.firstYear();
      var cap = desk.draft().line("emission_cap_years").set("cap", e.name());
      cap.set("year", year).set("maximum_t", most / represented(year));
      desk.years().stream()
          .filter(later -> later > year)
          .findFirst()
          .ifPresent(
              next ->
                  desk.draft().line("emission_cap_years").set("cap", e.name()).set("year", next));
    }
    desk.report().kept("GlobalConstraint primary_energy", table + ".csv", e.name());
  }
}
