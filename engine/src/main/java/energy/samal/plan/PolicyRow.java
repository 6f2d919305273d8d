package energy.samal.plan;

/**
 * How a binding rule stands in a planning year.
 *
 * @param policy id
 * @param kind renewable share, emission cap, adequacy margin, independence …
 * @param unit of {@code reached} and {@code limit}
 * @param reached in the plan
 * @param limit that binds
 * @param price change of cost in the planning year per unit of the limit, not discounted
 */
public record PolicyRow(
    int year,
    String policy,
    String kind,
    String unit,
    double reached,
    double limit,
    double price) {}
