package energy.samal.model;

/** Units that contradict themselves or what else their asset says. */
final class UnitRules {
  /** How far a number of units may be from a whole one. */
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final Findings findings;

  UnitRules(Scenario scenario, Findings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  void check() {
    for (var asset : scenario.assets()) {
      switch (asset) {
        case Generator g -> check(g, g.operation(), g.quadraticPerMw2h());
        case Converter c -> check(c, c.operation(), 0);
        case Storage _, Reservoir _, Link _ -> {}
      }
    }
  }

  private void check(Asset asset, Operation operation, double quadratic) {
    var units = operation.units();
    if (!units.exists()) {
      return;
    }
    var element = Elements.named("Units", asset.id());
    if (operation.rampPerHour() < 1) {
      findings.add(
          Elements.of(asset),
          "ramp_share_per_hour",
          operation.rampPerHour(),
          "units start and stop by the row, and have limits of ramps by the row",
          "Give ramp_up_share_per_row and ramp_down_share_per_row instead.");
    }
    if (units.up().before() > 0 && units.down().before() > 0) {
      findings.add(
          element,
          "down_rows_before",
          units.down().before(),
          "units have been on for " + units.up().before() + " rows then",
          "Set one of up_rows_before and down_rows_before to 0.");
    }
    sizes(element, asset.capacity(), units.unitMw());
    if (scenario.settings().wholeUnits() && quadratic > 0) {
      findings.add(
          Elements.of(asset),
          "quadratic_per_mw2h",
          quadratic,
          "whole units are searched for with linear costs only",
          "Set it to 0, or whole_units in case.yaml to false.");
    }
  }

  private void sizes(String element, Capacity capacity, double unitMw) {
    boolean given = capacity.expansion().maximumSize() == 0 && !capacity.mayRetireEarly();
    if (Double.isInfinite(unitMw) && !given) {
      findings.add(
          element,
          "unit_mw",
          "",
          "what may be built or closed consists of units of one size",
          "Give the size of a unit.");
    }
    if (Double.isInfinite(unitMw) || !given || !scenario.settings().wholeUnits()) {
      return;
    }
    for (int year : scenario.settings().horizon().years()) {
      double count = capacity.existingIn(year) / unitMw;
      if (Math.abs(count - Math.rint(count)) > ROUNDING * Math.max(1, count)) {
        findings.add(
            element,
            "unit_mw",
            unitMw,
            "the %s MW that stand in %d are no whole number of units"
                .formatted(Problem.shown(capacity.existingIn(year)), year),
            "Give a size that divides them, or set whole_units in case.yaml to false.");
        return;
      }
    }
  }
}
