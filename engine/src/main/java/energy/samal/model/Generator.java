package energy.samal.model;

/**
 * A plant that feeds one carrier at one node from nothing that the model follows: wind, sun, a
 * river.
 *
 * @param carrier what it feeds
 * @param quadraticPerMw2h what an hour costs besides, for each MW² of output
 */
public record Generator(
    String id,
    String node,
    String technology,
    String carrier,
    Capacity capacity,
    Costs costs,
    Operation operation,
    double quadraticPerMw2h)
    implements Asset {
  /** Costs the same for every MWh. */
  public Generator(
      String id,
      String node,
      String technology,
      String carrier,
      Capacity capacity,
      Costs costs,
      Operation operation) {
    this(id, node, technology, carrier, capacity, costs, operation, 0);
  }
}
