package energy.samal.model;

/**
 * A measure that lowers a demand along its profile.
 *
 * @param demand which
 * @param capacity MWh saved a year
 * @param costs per MWh saved a year
 */
public record Saving(String id, String demand, String technology, Capacity capacity, Costs costs) {}
