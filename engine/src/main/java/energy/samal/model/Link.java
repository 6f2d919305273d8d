package energy.samal.model;

/**
 * Carries one carrier between two nodes.
 *
 * @param node where it begins
 * @param to where it ends
 * @param capacity MW at the sending end, forwards
 */
public record Link(
    String id,
    String node,
    String to,
    String carrier,
    String technology,
    Capacity capacity,
    Costs costs,
    LinkOperation operation)
    implements Asset {}
