package energy.samal.io.iamc;

import energy.samal.model.Link;
import energy.samal.model.Scenario;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of the yearly tables of a plan, each with what the mapping asks for. */
final class PlanFacts {
  private final Elements elements;
  private final List<Fact> facts = new ArrayList<>();

  private PlanFacts(Scenario scenario) {
    elements = new Elements(scenario);
  }

  static List<Fact> of(Scenario scenario, Plan plan) {
    var found = new PlanFacts(scenario);
    var tables = plan.tables();
    tables.capacities().forEach(found::capacity);
    tables.energies().forEach(found::energy);
    tables.emissions().forEach(found::emission);
    tables
        .costs()
        .forEach(r -> found.told(r.year(), "costs", r.component().name().toLowerCase(Locale.ROOT)));
    tables.shares().forEach(r -> found.told(r.year(), "shares", r.counting()));
    tables.agreements().forEach(r -> found.told(r.year(), "agreements", r.agreement()));
    tables.policies().forEach(r -> found.told(r.year(), "policies", r.kind()));
    return found.facts;
  }

  private void capacity(CapacityRow row) {
    int year = row.year();
    var country = row.owner().country();
    var asset = elements.asset(row.owner().element());
    if (asset == null) {
      var key = new Fact.Key("capacity", "saving", "", row.owner().group(), "");
      facts.add(Fact.sum(year, country, key, Measure.NONE, row.alive()));
      return;
    }
    boolean vessel = row.unit().equals("MWh");
    var what = vessel ? "vessel" : Elements.kind(asset);
    var measure = vessel ? Measure.VESSEL : Measure.POWER;
    var carrier = Elements.carrier(asset);
    var group = row.owner().group();
    var key = new Fact.Key("capacity", what, carrier, group, Elements.fuel(asset));
    facts.add(Fact.sum(year, country, key, measure, row.alive()));
    told(year, row.built(), "built");
    told(year, row.closed(), "closed");
  }

  private void told(int year, double value, String what) {
    var key = new Fact.Key("capacity", what, "", "", "");
    facts.add(Fact.sum(year, "", key, Measure.NONE, value));
  }

  private void told(int year, String table, String what) {
    facts.add(Fact.sum(year, "", new Fact.Key(table, what, "", "", ""), Measure.NONE, 1));
  }

  private void energy(EnergyRow row) {
    switch (row.role()) {
      case SENT_FORWARD -> flow(row, "sent", true);
      case RECEIVED_FORWARD -> flow(row, "received", false);
      case SENT_BACKWARD -> flow(row, "sent", false);
      case RECEIVED_BACKWARD -> flow(row, "received", true);
      default -> {
        var key = key(row, row.role().name().toLowerCase(Locale.ROOT));
        facts.add(Fact.sum(row.year(), row.owner().country(), key, Measure.ENERGY, row.mwh()));
      }
    }
  }

  private Fact.Key key(EnergyRow row, String what) {
    var asset = elements.asset(row.owner().element());
    var fuel = asset == null ? "" : Elements.fuel(asset);
    return new Fact.Key("energy", what, row.carrier(), row.owner().group(), fuel);
  }

  /**
   * Energy at an end of a link. Over a border it is trade of two countries; all countries together
   * only see what is lost on the way, as a country does of links within it.
   */
  private void flow(EnergyRow row, String what, boolean atFrom) {
    var link = (Link) elements.asset(row.owner().element());
    var from = elements.country(link.node());
    var to = elements.country(link.to());
    boolean abroad = !from.equals(to);
    var scope = abroad ? Fact.Scope.WHOLE : Fact.Scope.BOTH;
    facts.add(flow(row, what, from, scope));
    if (abroad) {
      facts.add(flow(row, what + " abroad", atFrom ? from : to, Fact.Scope.COUNTRY));
    }
  }

  private Fact flow(EnergyRow row, String what, String country, Fact.Scope scope) {
    var place = new Fact.Place(country, scope);
    return new Fact(row.year(), place, key(row, what), Measure.ENERGY, row.mwh(), 1);
  }

  private void emission(EmissionRow row) {
    var asset = elements.asset(row.owner().element());
    var key =
        new Fact.Key(
            "emissions", "burnt", Elements.carrier(asset), row.owner().group(), row.carrier());
    facts.add(Fact.sum(row.year(), row.owner().country(), key, Measure.EMISSION, row.tonnes()));
  }
}
