package energy.samal.model;

import energy.samal.time.Cycle;

/**
 * @param chargeEfficiency MWh in store for each MWh taken, (0, 1]
 * @param dischargeEfficiency MWh given for each MWh out of store, (0, 1]
 * @param lossPerHour share of the level lost each hour, [0, 1)
 * @param cycle after which the level is where it was
 */
public record StorageOperation(
    double chargeEfficiency, double dischargeEfficiency, double lossPerHour, Cycle cycle) {}
