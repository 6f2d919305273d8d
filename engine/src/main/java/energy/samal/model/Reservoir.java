package energy.samal.model;

/**
 * A hydro plant with a lake. The level at the end of the year is the one at its beginning; head is
 * ignored.
 *
 * @param capacity turbines, MW; a lake that stands does not grow with them, one that is yet to be
 *     built does
 */
public record Reservoir(
    String id,
    String node,
    String technology,
    String carrier,
    Capacity capacity,
    Costs costs,
    Operation operation,
    Hydrology hydrology)
    implements Asset {}
