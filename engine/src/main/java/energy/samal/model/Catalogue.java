package energy.samal.model;

import java.util.List;

/** What things are. */
public record Catalogue(
    List<Carrier> carriers, List<Technology> technologies, List<CountingRule> countingRules) {
  public Catalogue {
    carriers = List.copyOf(carriers);
    technologies = List.copyOf(technologies);
    countingRules = List.copyOf(countingRules);
  }

  /**
   * The carrier that is electricity: that of this name, else the first that balances in each hour.
   */
  public String electricity() {
    var hourly =
        carriers.stream()
            .filter(carrier -> carrier.balance() == Carrier.Balance.HOURLY)
            .map(Carrier::id)
            .toList();
    return hourly.contains(Carrier.ELECTRICITY) || hourly.isEmpty()
        ? Carrier.ELECTRICITY
        : hourly.getFirst();
  }
}
