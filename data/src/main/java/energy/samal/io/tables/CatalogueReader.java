package energy.samal.io.tables;

import energy.samal.model.Carrier;
import energy.samal.model.Catalogue;
import energy.samal.model.CountingRule;
import energy.samal.model.Country;
import energy.samal.model.Geography;
import energy.samal.model.Node;
import energy.samal.model.Source;
import energy.samal.model.Technology;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what things are and where they are. */
final class CatalogueReader {
  private final Reading reading;

  CatalogueReader(Reading reading) {
    this.reading = reading;
  }

  Geography geography() {
    return new Geography(
        reading.stream("countries").map(r -> new Country(r.text("id"), r.names())).toList(),
        reading.list("nodes", CatalogueReader::node));
  }

  Catalogue catalogue() {
    return new Catalogue(
        reading.stream("carriers").map(CatalogueReader::carrier).toList(),
        reading.stream("technologies").map(CatalogueReader::technology).toList(),
        reading.stream("counting_rules").map(this::countingRule).toList());
  }

  List<Source> sources() {
    return reading.stream("sources")
        .map(
            r ->
                new Source(
                    r.text("id"),
                    r.text("title"),
                    r.text("address"),
                    r.text("licence"),
                    r.text("date_read")))
        .toList();
  }

  private static Node node(Row r) {
    return new Node(
        r.text("id"),
        r.names(),
        r.text("country"),
        r.number("latitude_deg"),
        r.number("longitude_deg"));
  }

  private static Carrier carrier(Row r) {
    return new Carrier(
        r.text("id"),
        r.names(),
        r.choice("balance", Carrier.Balance.class),
        r.number("emission_t_per_mwh"));
  }

  private static Technology technology(Row r) {
    return new Technology(
        r.text("id"),
        r.names(),
        r.text("group"),
        r.integer("lifetime_years", 1),
        r.number("cost_of_capital_share"),
        r.number("capacity_credit_share"));
  }

  private CountingRule countingRule(Row r) {
    var technologies =
        reading.children("counting_technologies", r.text("id")).stream()
            .map(t -> t.text("technology"))
            .collect(Collectors.toSet());
    return new CountingRule(r.text("id"), r.names(), technologies);
  }
}
