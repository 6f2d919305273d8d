package energy.samal.io.pypsa;

import java.util.TreeSet;

/** Global constraints: a limit of CO2 as an emission cap. */
final class GlobalConstraints {
  private static final String CO2 = "co2_emissions";

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
    var type = reading.text(e, "type");
    var attribute = reading.text(e, "carrier_attribute");
    var sense = reading.text(e, "sense");
    if (!type.equals("primary_energy") || !attribute.equals(CO2)) {
      desk.refuse(
          e,
          "type",
          type + " of " + attribute,
          "only primary_energy of " + CO2 + " has a counterpart",
          "Remove the constraint.");
      return;
    }
    if (!sense.equals("<=")) {
      desk.refuse(e, "sense", sense, "a cap is a most, <=", "Write <=.");
      return;
    }
    double most = reading.finite(e, "constant");
    if (most < 0) {
      desk.refuse(e, "constant", most, "a cap is not negative here", "Give 0 or more.");
      return;
    }
    desk.draft().line("emission_caps").set("id", e.name()).set("countries", countries);
    desk.draft()
        .line("emission_cap_years")
        .set("cap", e.name())
        .set("year", Desk.YEAR)
        .set("maximum_t", most);
    desk.report().kept("GlobalConstraint primary_energy", "emission_caps.csv", e.name());
  }
}
