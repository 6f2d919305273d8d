package energy.samal.model;

/**
 * A plant that feeds one carrier at one node from nothing that the model follows: wind, sun, a
 * river.
 *
 * @param carrier what it feeds
 */
public record Generator(
    String id,
    String node,
    String technology,
    String carrier,
    Capacity capacity,
    Costs costs,
    Operation operation)
    implements Asset {}
