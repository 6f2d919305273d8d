package energy.samal.model;

/**
 * A plant that turns carriers into carriers: power station, CHP, boiler, heat pump, electrolyser,
 * refinery.
 */
public record Converter(
    String id,
    String node,
    String technology,
    Conversion conversion,
    Capacity capacity,
    Costs costs,
    Operation operation)
    implements Asset {}
