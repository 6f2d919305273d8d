package energy.samal.model;

import java.util.List;

/** Where things are. */
public record Geography(List<Country> countries, List<Node> nodes) {
  public Geography {
    countries = List.copyOf(countries);
    nodes = MadeList.fixed(nodes);
  }
}
