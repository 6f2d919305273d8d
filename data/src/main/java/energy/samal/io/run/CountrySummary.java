package energy.samal.io.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Main figures of a country in a planning year.
 *
 * @param demandTwh electricity asked for, before savings, TWh
 * @param generationTwh electricity made, by group of technologies, TWh
 * @param capacityMw what makes or stores electricity and is alive, by group of technologies, MW
 * @param shares reached, by counting rule
 * @param targets in force
 * @param emissionsMt CO₂, million t
 * @param lostLoadGwh demand not served, of every carrier, GWh
 * @param netExportTwh electricity sent over borders minus received, and sold to markets outside
 *     minus bought, TWh
 */
public record CountrySummary(
    @JsonProperty("demandTWh") double demandTwh,
    @JsonProperty("generationTWh") Map<String, Double> generationTwh,
    @JsonProperty("capacityMW") Map<String, Double> capacityMw,
    Map<String, Double> shares,
    List<Target> targets,
    double emissionsMt,
    @JsonProperty("lostLoadGWh") double lostLoadGwh,
    @JsonProperty("netExportTWh") double netExportTwh) {
  public CountrySummary {
    generationTwh = YearSummary.inOrder(generationTwh);
    capacityMw = YearSummary.inOrder(capacityMw);
    shares = YearSummary.inOrder(shares);
    targets = List.copyOf(targets);
  }

  /**
   * A share that is to be reached.
   *
   * @param rule counting rule
   * @param target share aimed at
   * @param reached share in the plan
   * @param price what one more MWh of target costs in the year, money
   */
  public record Target(String rule, double target, double reached, double price) {}
}
