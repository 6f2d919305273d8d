package energy.samal.model;

/**
 * Energy of one carrier kept for later. Charges and discharges with the same power.
 *
 * @param capacity power, MW
 * @param costs per MW, and per MWh discharged
 */
public record Storage(
    String id,
    String node,
    String technology,
    String carrier,
    Capacity capacity,
    Costs costs,
    StorageEnergy energy,
    StorageOperation operation)
    implements Asset {}
