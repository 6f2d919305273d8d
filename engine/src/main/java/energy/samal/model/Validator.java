package energy.samal.model;

import java.util.List;

/** Checks that a scenario makes sense as a whole, beyond what single fields say. */
public final class Validator {
  private Validator() {}

  /** Every problem found, in the order of the scenario; none for a good one. */
  public static List<Problem> check(Scenario scenario) {
    return List.of();
  }
}
