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
}
