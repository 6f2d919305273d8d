package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;

/**
 * Sizes and their costs. PyPSA's capital cost is paid once for the snapshots of the network, which
 * are the year of the case: it becomes a yearly fixed cost, without annuity. What may be expanded
 * stands at its least size and pays for all of it, so that PyPSA's objective and its constant
 * together are the cost here; what may not be expanded pays nothing, as there.
 */
final class Sizing {
  /** What a size without limit is written as, MW or MWh. */
  static final double UNLIMITED = 1e7;

  private static final double HOURS_A_YEAR = 8760;
  static final double KW = 1000;

  private final Desk desk;
  private final Reading reading;

  /**
   * @param standing MW or MWh that there is anyway
   * @param most MW or MWh that there may be
   * @param fixed paid for each MW or MWh
   */
  record Size(double standing, double most, double fixed) {
    boolean grows() {
      return most > standing;
    }
  }

  Sizing(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /**
   * @param nominal such as {@code p_nom}
   */
  Size of(Components.Element e, String nominal) {
    if (!reading.flag(e, nominal + "_extendable")) {
      double size = reading.finite(e, nominal);
      if (size < 0) {
        desk.refuse(e, nominal, size, "it cannot be negative", "Give the size that stands.");
      }
      if (reading.number(e, "capital_cost") != 0 && size > 0) {
        desk.report()
            .note(
                "capital cost of what may not be expanded is no part of PyPSA's objective, nor of"
                    + " the cost here",
                desk.id(e));
      }
      return new Size(size, size, 0);
    }
    double fixed = fixed(e);
    double set = reading.number(e, nominal + "_set");
    double least = Double.isNaN(set) ? reading.finite(e, nominal + "_min") : set;
    double most = Double.isNaN(set) ? reading.number(e, nominal + "_max") : set;
    if (most < least || least < 0) {
      desk.refuse(
          e,
          nominal + "_min",
          least,
          "it must lie between 0 and " + nominal + "_max, which is " + most,
          "Correct one of them.");
    }
    if (most > UNLIMITED) {
      desk.report().note("size without limit: 10,000,000 MW or MWh", desk.id(e));
    }
    return new Size(least, Math.max(least, Math.min(most, UNLIMITED)), fixed);
  }

  /** Paid for each MW or MWh of what may be expanded. */
  double fixed(Components.Element e) {
    double overnight = reading.number(e, "overnight_cost");
    double maintenance = reading.finite(e, "fom_cost");
    if (Double.isNaN(overnight)) {
      return reading.finite(e, "capital_cost") + maintenance;
    }
    double rate = reading.number(e, "discount_rate");
    double lifetime = reading.number(e, "lifetime");
    if (Double.isNaN(rate)) {
      desk.refuse(
          e,
          "discount_rate",
          rate,
          "overnight_cost is paid off by it",
          "Give the rate, or capital_cost instead of overnight_cost.");
    }
    double years = desk.hours() / HOURS_A_YEAR;
    return overnight * annuity(rate, lifetime) * years + maintenance;
  }

  /** Capital recovery, e.g. Blank and Tarquin 2012, Engineering Economy, eq. 2.6. */
  private static double annuity(double rate, double lifetime) {
    if (Double.isInfinite(lifetime)) {
      return Math.max(rate, 0);
    }
    return rate == 0 ? 1 / lifetime : rate / (1 - Math.pow(1 + rate, -lifetime));
  }

  /** Writes power: what stands, what may be built, what it costs. */
  void power(Components.Element e, CaseDraft.Line asset, Size size, double variable) {
    var id = desk.id(e);
    if (size.grows()) {
      mayGrow(e, asset, "potential_mw", size.most());
    }
    if (size.standing() > 0) {
      vintage(e).set("capacity_mw", size.standing());
    }
    costs(id).set("fixed_per_kw_year", size.fixed() / KW).set("variable_per_mwh", variable);
  }

  /** What may be built in the first year of a component's life, and never again. */
  void mayGrow(Components.Element e, CaseDraft.Line asset, String field, double most) {
    asset.set(field, most);
    if (desk.hasPeriods()) {
      int year = desk.life(e).from();
      asset.set("buildable_from_year", year).set("buildable_until_year", year);
    }
  }

  CaseDraft.Line vintage(Components.Element e) {
    var life = desk.life(e);
    return desk.draft()
        .line("vintages")
        .set("asset", desk.id(e))
        .set("from_year", life.from())
        .set("until_year", life.until() + 1);
  }

  CaseDraft.Line costs(String id) {
    return desk.draft()
        .line("asset_costs")
        .set("asset", id)
        .set("year", desk.firstYear())
        .set("capital_per_kw", 0);
  }
}
