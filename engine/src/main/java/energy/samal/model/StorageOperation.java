package energy.samal.model;

import energy.samal.time.Cycle;

/**
 * @param chargeEfficiency MWh in store for each MWh taken, (0, 1]
 * @param dischargeEfficiency MWh given for each MWh out of store, (0, 1]
 * @param lossPerHour share of the level lost each hour, [0, 1)
 * @param cycle after which the level is where it was
 * @param carryOver whether the level runs on from one planning year to the next; the first of them
 *     follows the last, or, without a cycle, what was in store before
 * @param initialMwh in store before the first hour, without a cycle
 * @param limits of power and level
 */
public record StorageOperation(
    double chargeEfficiency,
    double dischargeEfficiency,
    double lossPerHour,
    Cycle cycle,
    boolean carryOver,
    double initialMwh,
    StorageLimits limits) {
  /** A storage with a cycle in each planning year and one machine. */
  public StorageOperation(
      double chargeEfficiency, double dischargeEfficiency, double lossPerHour, Cycle cycle) {
    this(chargeEfficiency, dischargeEfficiency, lossPerHour, cycle, false, 0, StorageLimits.NONE);
  }
}
