package energy.samal.model;

import java.util.List;

/** What comes in, is used, is saved and is traded outside. */
public record Energy(
    List<Supply> supplies, List<Demand> demands, List<Saving> savings, List<Market> markets) {
  public Energy {
    supplies = MadeList.fixed(supplies);
    demands = MadeList.fixed(demands);
    savings = MadeList.fixed(savings);
    markets = MadeList.fixed(markets);
  }
}
