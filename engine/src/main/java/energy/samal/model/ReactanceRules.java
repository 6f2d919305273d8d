package energy.samal.model;

/** AC lines that the voltage law cannot hold for, and links with half of what makes an AC line. */
final class ReactanceRules {
  private static final String FIELD = "reactance_rad_per_mw";

  private final Scenario scenario;
  private final Findings findings;

  ReactanceRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  void check(String element, Link link) {
    var reactance = link.operation().reactance();
    if (!reactance.exists()) {
      if (!reactance.equals(Reactance.NONE)) {
        findings.add(
            element,
            FIELD,
            0.0,
            "the link has a shift or limits of angle, which only AC lines have",
            "Give its reactance, or empty the fields on angles.");
      }
      return;
    }
    if (!Double.isFinite(reactance.radPerMw())) {
      findings.add(
          element,
          FIELD,
          reactance.radPerMw(),
          "it must be a number",
          "Give ohm / kV² of the line.");
    }
    if (link.operation().efficiency() != 1) {
      findings.add(
          element,
          "efficiency_share",
          link.operation().efficiency(),
          "an AC line with a reactance has no losses in this model",
          "Set it to 1, or remove the reactance.");
    }
    limits(element, reactance);
    carrier(element, link);
  }

  private void carrier(String element, Link link) {
    scenario.catalogue().carriers().stream()
        .filter(c -> c.id().equals(link.carrier()) && c.balance() == Carrier.Balance.YEARLY)
        .forEach(
            c ->
                findings.add(
                    element,
                    FIELD,
                    link.operation().reactance().radPerMw(),
                    "carrier '" + c.id() + "' is balanced over the year",
                    "Only lines of carriers balanced every hour have a reactance."));
  }

  private void limits(String element, Reactance reactance) {
    if (reactance.leastRad() > reactance.mostRad()) {
      findings.add(
          element,
          "minimum_angle_deg",
          Math.toDegrees(reactance.leastRad()),
          "maximum_angle_deg is only " + Problem.shown(Math.toDegrees(reactance.mostRad())),
          "Make the least no more than the most.");
    }
  }
}
