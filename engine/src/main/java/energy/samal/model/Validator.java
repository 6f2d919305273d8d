package energy.samal.model;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Checks that a scenario makes sense as a whole, beyond what single fields say. Elements and fields
 * are called what the field table calls them.
 */
public final class Validator {
  private Validator() {}

  /** Every problem found, in the order of the scenario; none for a good one. */
  public static List<Problem> check(Scenario scenario) {
    return check(scenario, (_, _) -> "");
  }

  /**
   * As {@link #check(Scenario)}.
   *
   * @param place where an element (kind and name, such as {@code Storage 'Lakeside'}) and its field
   *     were read from
   */
  public static List<Problem> check(Scenario scenario, BinaryOperator<String> place) {
    var findings = new Findings(place);
    IdRules.check(scenario, findings);
    new ReferenceRules(scenario, findings).check();
    boolean connected = findings.isEmpty();
    new AssetRules(scenario, findings).check();
    new UnitRules(scenario, findings).check();
    new EnergyRules(scenario, findings).check();
    new PolicyRules(scenario, findings).check();
    if (connected) {
      new SupplyRules(scenario, findings).check();
    }
    return findings.all();
  }
}
