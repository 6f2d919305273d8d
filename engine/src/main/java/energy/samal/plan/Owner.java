package energy.samal.plan;

/**
 * Whose a result is: the element and where and what it is, so that rows can be added up any way.
 *
 * @param element id of the asset, supply, demand, saving or market
 * @param technology id; for supplies, demands and markets the carrier
 * @param group of the technology; for others supply, demand or market
 */
public record Owner(String element, String technology, String group, String node, String country) {}
