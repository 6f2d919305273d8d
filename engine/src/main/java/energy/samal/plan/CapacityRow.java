package energy.samal.plan;

/**
 * Size of an asset in a planning year.
 *
 * @param unit MW for power, MWh for the vessel of a storage, MWh/a for a saving measure
 * @param existing vintages alive
 * @param committed by agreements, alive
 * @param built new in this planning year, by the plan's choice
 * @param closed early: of what would be alive by its end of life, what no longer runs
 * @param alive in all
 */
public record CapacityRow(
    int year,
    Owner owner,
    String unit,
    double existing,
    double committed,
    double built,
    double closed,
    double alive) {}
