package energy.samal.io.osemosys;

import java.util.Arrays;

/**
 * Storages that can never run empty, whatever is taken from them over all years: they bind nothing,
 * and filling them is of no use. Other storages have no counterpart.
 */
final class Stores {
  private final Desk desk;
  private final String region;

  Stores(Desk desk, String region) {
    this.desk = desk;
    this.region = region;
  }

  void check() {
    desk.list("STORAGE").forEach(this::check);
  }

  private void check(String storage) {
    double start = desk.data().at("StorageLevelStart", region, storage);
    double rate = desk.data().at("StorageMaxDischargeRate", region, storage);
    double lowest = 0;
    for (var year : desk.years()) {
      double share = desk.data().at("MinStorageCharge", region, storage, year);
      double vessel = desk.data().at("ResidualStorageCapacity", region, storage, year);
      lowest = Math.max(lowest, share * vessel);
    }
    double taken = 0;
    double fastest = 0;
    for (var technology : desk.list("TECHNOLOGY")) {
      taken += most(technology, storage, false);
      fastest = Math.max(fastest, most(technology, storage, true));
    }
    if (start - taken < lowest
        || fastest > rate
        || vesselCosts(storage)
        || vesselTooSmall(storage, start)) {
      desk.data()
          .add(
              desk.data().parameter("StorageLevelStart").place(region, storage),
              "Storage '" + storage + "'",
              "StorageLevelStart",
              start,
              "it may run empty or out of its limits (up to %s is taken), and such storages have no counterpart yet"
                  .formatted(taken),
              "Model it with hours, as a storage of the case.");
      return;
    }
    desk.report()
        .dropped(
            "storages that begin with more than is ever taken from them, up to " + taken, storage);
  }

  private boolean vesselTooSmall(String storage, double start) {
    return Arrays.stream(desk.byYear("ResidualStorageCapacity", region, storage))
        .anyMatch(v -> v < start);
  }

  /** Building more of it would be of no use, but must not earn. */
  private boolean vesselCosts(String storage) {
    return Arrays.stream(desk.byYear("CapitalCostStorage", region, storage)).anyMatch(v -> v < 0);
  }

  /** The most that a technology can take over all years; or in a year at full power. */
  private double most(String technology, String storage, boolean inAYear) {
    double perActivity = 0;
    for (var mode : Translation.modes(desk.data())) {
      perActivity =
          Math.max(
              perActivity,
              desk.data().at("TechnologyFromStorage", region, technology, storage, mode));
    }
    if (perActivity == 0) {
      return 0;
    }
    double activity = desk.data().at("CapacityToActivityUnit", region, technology) * perActivity;
    double all = 0;
    double most = 0;
    for (var year : desk.years()) {
      double capacity = desk.data().at("TotalAnnualMaxCapacity", region, technology, year);
      double stands = desk.data().at("ResidualCapacity", region, technology, year);
      double large = capacity < 0 ? Double.POSITIVE_INFINITY : Math.max(capacity, stands);
      double factor = 0;
      for (var slice : desk.list("TIMESLICE")) {
        factor =
            Math.max(factor, desk.data().at("CapacityFactor", region, technology, slice, year));
      }
      all += large * activity * factor;
      most = Math.max(most, large * activity * factor);
    }
    return inAYear ? most : all;
  }

  /** Whether a mode does nothing but fill storages, at no gain. */
  boolean onlyCharges(String technology, String mode) {
    boolean charges = false;
    for (var storage : desk.list("STORAGE")) {
      charges |= desk.data().at("TechnologyToStorage", region, technology, storage, mode) != 0;
    }
    for (var fuel : desk.list("FUEL")) {
      charges &= !desk.any("OutputActivityRatio", 0, region, technology, fuel, mode);
    }
    for (var emission : desk.list("EMISSION")) {
      charges &=
          Arrays.stream(desk.byYear("EmissionActivityRatio", region, technology, emission, mode))
              .allMatch(v -> v >= 0);
    }
    return charges
        && Arrays.stream(desk.byYear("VariableCost", region, technology, mode))
            .allMatch(v -> v >= 0)
        && Arrays.stream(desk.byYear("TotalTechnologyAnnualActivityLowerLimit", region, technology))
            .allMatch(v -> v <= 0);
  }
}
