package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;

/**
 * Generators: of a carrier that emits as converters that burn a fuel without price, as PyPSA's
 * marginal cost holds it already; of others as generators.
 */
final class Generators {
  private final Desk desk;
  private final Reading reading;
  private final Buses buses;
  private final Sizing sizing;

  Generators(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
    this.sizing = new Sizing(desk, reading);
  }

  void translate() {
    desk.network().list("generators").stream()
        .filter(desk::active)
        .filter(g -> buses.found(g, "bus"))
        .forEach(this::generator);
  }

  private void generator(Components.Element g) {
    if (reading.finite(g, "sign") != 1) {
      desk.refuse(g, "sign", g.given("sign"), "a generator gives", "Use a load, or a link.");
    }
    var fuel = reading.text(g, "carrier");
    double factor = desk.emission(fuel);
    var bus = reading.text(g, "bus");
    CaseDraft.Line asset;
    if (factor == 0) {
      asset = desk.asset("generators", g, fuel).set("carrier", buses.carrierAt(bus));
    } else {
      asset = desk.asset("converters", g, fuel).set("input", burnt(fuel, factor, bus));
      efficiency(g, asset);
      asset.set("output", buses.carrierAt(bus));
    }
    quadratic(g, asset, factor == 0);
    asset.set("node", bus);
    var size = sizing.of(g, "p_nom");
    var limits = new Limits(desk, reading);
    limits.output(g, asset, size);
    new Commitments(desk, reading).generator(g, size);
    double variable = limits.variable(g, asset, Values.of(1));
    sizing.power(g, asset, size, variable);
  }

  /** Of what emits: emissions are counted by the fuel burnt. */
  private void efficiency(Components.Element g, CaseDraft.Line asset) {
    var efficiency = reading.values(g, "efficiency");
    if (efficiency.min() <= 0) {
      desk.refuse(
          g,
          "efficiency",
          efficiency.min(),
          "its carrier emits by the fuel burnt, which is output by efficiency",
          "Give more than 0 in every snapshot.");
      return;
    }
    asset.set("efficiency_share", efficiency.max());
    if (efficiency.varies()) {
      asset.set(
          "input_shape_series",
          desk.series("efficiency", desk.id(g) + " input", Conversions.worse(efficiency)));
    }
  }

  private void quadratic(Components.Element g, CaseDraft.Line asset, boolean emitsNothing) {
    double cost =
        reading.steady(
            g, "marginal_cost_quadratic", "costs that change within the year have no place here");
    if (cost != 0 && emitsNothing) {
      asset.set("quadratic_per_mw2h", cost);
    } else if (cost != 0) {
      desk.refuse(
          g,
          "marginal_cost_quadratic",
          cost,
          "plants that emit have linear costs here",
          "Give its carrier no emissions, or the plant a linear cost.");
    }
  }

  /** The fuel that a carrier is, with a supply of it at the bus. */
  private String burnt(String carrier, double factor, String bus) {
    var fuel = buses.balance(carrier) ? carrier + " (fuel)" : carrier;
    if (desk.newCarrier(fuel)) {
      desk.draft()
          .line("carriers")
          .set("id", fuel)
          .set("name_en", fuel)
          .set("balance", "yearly")
          .set("emission_t_per_mwh", factor);
      desk.report()
          .kept("Carrier with emissions", "carriers.csv, a fuel balanced over the year", fuel);
    }
    var supply = fuel + " at " + bus;
    if (desk.newCarrier(supply)) {
      desk.draft().line("supplies").set("id", supply).set("node", bus).set("carrier", fuel);
      desk.draft()
          .line("supply_years")
          .set("supply", supply)
          .set("year", desk.firstYear())
          .set("price_per_mwh", 0);
    }
    return fuel;
  }
}
