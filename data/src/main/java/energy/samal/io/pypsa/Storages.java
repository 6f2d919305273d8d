package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;
import java.util.function.DoubleUnaryOperator;

/** Storage units, whose vessel grows with their power, and stores, whose power is without limit. */
final class Storages {
  /** The most that a level may be where it is not given, MWh. */
  private static final double ANY_LEVEL = 1e9;

  private static final double MOST_LOSS = 0.999;
  private static final double HOURS_OF_ANY_POWER = 8760;

  private static final String NO_COST =
      "costs of what is in store or spilled have no counterpart here";

  private static final String RUNS_ON =
      "levels that run on from one investment period to the next, as no flag per period is set";

  private final Desk desk;
  private final Reading reading;
  private final Buses buses;
  private final Sizing sizing;

  Storages(Desk desk, Reading reading, Buses buses) {
    this.desk = desk;
    this.reading = reading;
    this.buses = buses;
    this.sizing = new Sizing(desk, reading);
  }

  void translate() {
    for (var list : new String[] {"storage_units", "stores"}) {
      desk.network().list(list).stream()
          .filter(desk::active)
          .filter(e -> buses.found(e, "bus"))
          .forEach(list.equals("stores") ? this::store : this::unit);
    }
  }

  private CaseDraft.Line begin(Components.Element e) {
    if (reading.finite(e, "sign") != 1) {
      desk.refuse(e, "sign", e.given("sign"), "a store gives and takes", "Leave it out.");
    }
    free(e, "marginal_cost_storage");
    var bus = reading.text(e, "bus");
    var carrier = reading.text(e, "carrier");
    return desk.asset("storages", e, carrier)
        .set("node", bus)
        .set("carrier", buses.carrierAt(bus))
        .set("one_machine", "false")
        .set("loss_share_per_hour", reading.steady(e, "standing_loss", "losses are constant here"));
  }

  private void free(Components.Element e, String attribute) {
    var cost = reading.values(e, attribute);
    if (cost.min() != 0 || cost.max() != 0) {
      desk.refuse(e, attribute, cost.max(), NO_COST, "Set it to 0.");
    }
  }

  private void unit(Components.Element e) {
    free(e, "spill_cost");
    var asset = begin(e);
    double hours = reading.finite(e, "max_hours");
    if (hours <= 0) {
      desk.refuse(e, "max_hours", hours, "a vessel holds something", "Give more than 0.");
      return;
    }
    course(e, asset, "cyclic_state_of_charge", "state_of_charge_initial");
    asset.set("minimum_hours_h", hours).set("maximum_hours_h", hours);
    power(e, asset);
    inflow(e, asset);
    set(e, asset, "state_of_charge_set");
    var size = sizing.of(e, "p_nom");
    double variable =
        reading.steady(e, "marginal_cost", "costs that change within the year have no place here");
    if (size.grows()) {
      sizing.mayGrow(e, asset, "potential_mw", size.most());
      asset.set("energy_potential_mwh", size.most() * hours);
    }
    if (size.standing() > 0) {
      sizing
          .vintage(e)
          .set("capacity_mw", size.standing())
          .set("energy_mwh", size.standing() * hours);
    }
    sizing
        .costs(desk.id(e))
        .set("fixed_per_kw_year", size.fixed() / Sizing.KW)
        .set("variable_per_mwh", variable)
        .set("energy_capital_per_kwh", 0)
        .set("energy_fixed_per_kwh_year", 0);
  }

  private void power(Components.Element e, CaseDraft.Line asset) {
    var why = "efficiencies of stores are constant here";
    var charge = reading.values(e, "p_min_pu").map(v -> -v);
    share(e, asset, "p_min_pu", "charge_availability_series", charge);
    share(e, asset, "p_max_pu", "discharge_availability_series", reading.values(e, "p_max_pu"));
    // What never charges has no efficiency of charging, whatever PyPSA's files say.
    double in = charge.max() > 0 ? reading.steady(e, "efficiency_store", why) : 1;
    asset.set("charge_efficiency_share", in);
    asset.set("discharge_efficiency_share", reading.steady(e, "efficiency_dispatch", why));
  }

  private void share(
      Components.Element e, CaseDraft.Line asset, String attribute, String field, Values share) {
    if (share.min() < 0 || share.max() > 1) {
      desk.refuse(
          e,
          attribute,
          share.min() < 0 ? share.min() : share.max(),
          "a store may charge and discharge by a share of its capacity, or not at all",
          "Keep p_min_pu between -1 and 0 and p_max_pu between 0 and 1.");
      return;
    }
    if (share.varies() || share.at(0) < 1) {
      asset.set(field, desk.series("store", desk.id(e) + " " + attribute, share));
    }
  }

  private void course(Components.Element e, CaseDraft.Line asset, String cyclic, String initial) {
    boolean closes = reading.flag(e, cyclic);
    if (!closes && desk.emission(reading.text(e, "carrier")) != 0) {
      desk.refuse(
          e,
          cyclic,
          "False",
          "its carrier emits, and what is taken from the beginning would count",
          "Set it to True, or give it a carrier without emissions.");
    }
    if (desk.hasPeriods()) {
      boolean closesInEach = reading.flag(e, cyclic + "_per_period");
      boolean beginsInEach = reading.flag(e, initial + "_per_period");
      closes = closesInEach || (closes && !beginsInEach);
      var life = desk.life(e);
      if (!closesInEach && !beginsInEach && life.from() < life.until()) {
        asset.set("carry_over", "true");
        desk.report().note(RUNS_ON, desk.id(e));
      }
    }
    asset.set("cycle", closes ? "year" : "none");
    if (!closes) {
      asset.set("initial_mwh", reading.finite(e, initial) / keptAtFirst(e));
    }
  }

  /** PyPSA loses nothing of the initial level in the first snapshot; here it leaks like any. */
  private double keptAtFirst(Components.Element e) {
    double loss = Math.min(reading.values(e, "standing_loss").at(0), MOST_LOSS);
    return Math.pow(1 - loss, desk.network().snapshots().level().getFirst());
  }

  private void inflow(Components.Element e, CaseDraft.Line asset) {
    var inflow = reading.values(e, "inflow");
    if (inflow.max() > 0 || inflow.min() < 0) {
      asset.set("inflow_mw_series", desk.series("store", desk.id(e) + " inflow", inflow));
    }
  }

  /** Levels that are given in some snapshots. */
  private void set(Components.Element e, CaseDraft.Line asset, String attribute) {
    var set = reading.raw(e, attribute);
    if (!desk.isSet(e, set)) {
      return;
    }
    for (int t = 0; t < desk.snapshots(); t++) {
      if (set.at(t) < 0 || Double.isInfinite(set.at(t))) {
        desk.refuse(e, attribute, set.at(t), "a level is 0 or more", "Give MWh, or nothing.");
        return;
      }
    }
    var name = desk.id(e) + " " + attribute;
    DoubleUnaryOperator least = v -> Double.isNaN(v) ? 0 : v;
    DoubleUnaryOperator most = v -> Double.isNaN(v) ? ANY_LEVEL : v;
    asset.set("least_level_mwh_series", desk.series("store", name + " least", set.map(least)));
    asset.set("most_level_mwh_series", desk.series("store", name + " most", set.map(most)));
  }

  private void store(Components.Element e) {
    free(e, "marginal_cost");
    var asset = begin(e);
    course(e, asset, "e_cyclic", "e_initial");
    asset.set("charge_efficiency_share", 1).set("discharge_efficiency_share", 1);
    level(e, asset, "e_min_pu", "least_level_share_series", 0);
    level(e, asset, "e_max_pu", "most_level_share_series", 1);
    set(e, asset, "e_set");
    var size = sizing.of(e, "e_nom");
    double mw = anyPower(size.most());
    asset.set("minimum_hours_h", 0).set("maximum_hours_h", HOURS_OF_ANY_POWER);
    if (size.grows()) {
      sizing.mayGrow(e, asset, "energy_potential_mwh", size.most());
    }
    sizing.vintage(e).set("capacity_mw", mw).set("energy_mwh", size.standing());
    sizing
        .costs(desk.id(e))
        .set("fixed_per_kw_year", 0)
        .set("variable_per_mwh", 0)
        .set("energy_capital_per_kwh", 0)
        .set("energy_fixed_per_kwh_year", size.fixed() / Sizing.KW);
  }

  /** MW that fill or empty a vessel in the shortest snapshot: no limit, as the net flow is less. */
  private double anyPower(double mwh) {
    double shortest =
        desk.network().snapshots().level().stream().mapToDouble(h -> h).min().orElseThrow();
    return Math.min(Sizing.UNLIMITED, Math.max(1, mwh / shortest));
  }

  private void level(
      Components.Element e,
      CaseDraft.Line asset,
      String attribute,
      String field,
      double otherwise) {
    var share = reading.values(e, attribute);
    if (share.min() < 0 || share.max() > 1) {
      desk.refuse(
          e,
          attribute,
          share.min() < 0 ? share.min() : share.max(),
          "a level is a share of the vessel, 0 to 1",
          "Give a share.");
      return;
    }
    if (share.varies() || share.at(0) != otherwise) {
      asset.set(field, desk.series("store", desk.id(e) + " " + attribute, share));
    }
  }
}
