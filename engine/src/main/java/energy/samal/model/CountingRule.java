package energy.samal.model;

import java.util.Set;

/** Which technologies count as renewable, by law or by convention. */
public record CountingRule(String id, Names names, Set<String> technologies) {
  public CountingRule {
    technologies = Set.copyOf(technologies);
  }
}
