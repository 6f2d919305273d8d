package energy.samal.model;

import energy.samal.time.Cycle;

/**
 * @param chargeEfficiency MWh in store for each MWh taken, (0, 1]
 * @param dischargeEfficiency MWh given for each MWh out of store, (0, 1]
 * @param lossPerHour share of the level lost each hour, [0, 1)
 * @param cycle after which the level is where it was
 * @param initialMwh in store before the first hour, without a cycle
 * @param limits of power and level
 */
public record StorageOperation(
    double chargeEfficiency,
    double dischargeEfficiency,
    double lossPerHour,
    Cycle cycle,
    double initialMwh,
    StorageLimits limits) {
  /** A storage with a cycle and one machine. */
  public StorageOperation(
      double chargeEfficiency, double dischargeEfficiency, double lossPerHour, Cycle cycle) {
    this(chargeEfficiency, dischargeEfficiency, lossPerHour, cycle, 0, StorageLimits.NONE);
  }
}
