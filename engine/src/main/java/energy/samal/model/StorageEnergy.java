package energy.samal.model;

/**
 * The vessel of a storage.
 *
 * @param capacity MWh
 * @param costs per MWh of vessel
 * @param minimumHours least MWh alive per MW alive
 * @param maximumHours most MWh alive per MW alive
 */
public record StorageEnergy(
    Capacity capacity, Costs costs, double minimumHours, double maximumHours) {}
