package energy.samal.io.pypsa;

import energy.samal.io.imports.CaseDraft;

/** Limits of output from snapshot to snapshot. */
final class Limits {
  private final Desk desk;
  private final Reading reading;

  Limits(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /** Availability, least output, ramps, yearly output of what PyPSA measures by its output too. */
  void output(Components.Element e, CaseDraft.Line asset, Sizing.Size size) {
    output(e, asset, size, Values.of(1));
  }

  /**
   * The same of what PyPSA measures otherwise.
   *
   * @param made output here for each MW there; the size is told for the most of it
   */
  void output(Components.Element e, CaseDraft.Line asset, Sizing.Size size, Values made) {
    var most = reading.values(e, "p_max_pu");
    var least = reading.values(e, "p_min_pu");
    var set = reading.raw(e, "p_set");
    if (desk.isSet(e, set)) {
      fixed(e, asset, size, set.with(made, (mw, each) -> mw * each));
      return;
    }
    if (most.max() > 1 || most.min() < 0) {
      desk.refuse(
          e,
          "p_max_pu",
          most.max() > 1 ? most.max() : most.min(),
          "a share of capacity lies between 0 and 1",
          "Give a larger p_nom instead.");
      return;
    }
    double best = made.max();
    var share = most.with(made, (pu, each) -> pu * each / best);
    if (share.varies() || share.at(0) < 1) {
      asset.set("availability_series", desk.series("availability", desk.id(e), share));
    }
    minimum(e, asset, most, least, made.map(each -> each / best));
    ramps(e, asset, made);
    if (e.list().equals("generators")) {
      sums(e, asset, size);
    }
  }

  /** What must run, by a share for all snapshots or a series. */
  private void minimum(
      Components.Element e, CaseDraft.Line asset, Values most, Values least, Values made) {
    for (int t = 0; t < desk.snapshots(); t++) {
      if (least.at(t) < 0 || least.at(t) > most.at(t)) {
        desk.refuse(
            e,
            "p_min_pu",
            least.at(t),
            "it must lie between 0 and p_max_pu, which is " + most.at(t),
            "Give a share of capacity, and loads for what is taken.");
        return;
      }
    }
    if (least.max() > 0) {
      var share = least.with(made, (pu, each) -> pu * each);
      asset.set("minimum_series", desk.series("availability", desk.id(e) + " least", share));
    }
  }

  /**
   * What each MWh of output costs: one figure, and in a series what is more or less than 0.
   *
   * @param made output here for each MWh that is paid for there
   */
  double variable(Components.Element e, CaseDraft.Line asset, Values made) {
    var cost = reading.values(e, "marginal_cost").with(made, (paid, each) -> paid / each);
    if (!cost.varies()) {
      return cost.at(0);
    }
    asset.set("extra_cost_series", desk.series("cost", desk.id(e) + " cost", cost));
    return 0;
  }

  /** Output that is given: available as much as that, and all of it must run. */
  private void fixed(Components.Element e, CaseDraft.Line asset, Sizing.Size size, Values set) {
    if (size.grows() || set.min() < 0 || set.max() > size.standing() * (1 + 1e-9)) {
      desk.refuse(
          e,
          "p_set",
          set.max(),
          "a given output needs a capacity that is given and not less",
          "Remove p_set, or fix the capacity.");
      return;
    }
    for (int t = 0; t < desk.snapshots(); t++) {
      if (Double.isNaN(set.at(t))) {
        desk.refuse(
            e,
            "p_set",
            Double.NaN,
            "it is given in other snapshots",
            "Give it in all snapshots or in none.");
        return;
      }
    }
    double mw = Math.max(size.standing(), Double.MIN_NORMAL);
    var share = set.map(p -> Math.min(1, p / mw));
    asset.set("availability_series", desk.series("availability", desk.id(e), share));
    asset.set("minimum_share", 1);
  }

  private void ramps(Components.Element e, CaseDraft.Line asset, Values made) {
    ramp(e, asset, "ramp_limit_up", "ramp_up_share_per_row", made);
    ramp(e, asset, "ramp_limit_down", "ramp_down_share_per_row", made);
  }

  private void ramp(
      Components.Element e, CaseDraft.Line asset, String attribute, String field, Values made) {
    var limit = reading.raw(e, attribute);
    if (made.varies() && ramps(limit)) {
      desk.refuse(
          e,
          attribute,
          limit.at(0),
          "ramps are of output here, which changes with the efficiency",
          "Remove the limit, or give one efficiency.");
      return;
    }
    if (limit.varies() && limit.series().length > 0) {
      desk.refuse(e, attribute, "a series", "limits of ramps are constant here", "Give one limit.");
    } else if (!Double.isNaN(limit.at(0)) && limit.at(0) < 1) {
      asset.set(field, limit.at(0));
    }
  }

  private static boolean ramps(Values limit) {
    return limit.varies() || limit.min() < 1;
  }

  /** Whether what flows may not change as it likes from snapshot to snapshot. */
  boolean ramps(Components.Element e) {
    return ramps(reading.raw(e, "ramp_limit_up")) || ramps(reading.raw(e, "ramp_limit_down"));
  }

  /** Refuses ramps of what flows both ways. */
  void noRamps(Components.Element e) {
    for (var attribute : new String[] {"ramp_limit_up", "ramp_limit_down"}) {
      var limit = reading.raw(e, attribute);
      if (ramps(limit)) {
        desk.refuse(
            e,
            attribute,
            limit.at(0),
            "links that flow both ways have no ramps here",
            "Make two links of it, one for each way, or remove the limit.");
      }
    }
  }

  /** Sums of output are shares of what a given capacity could make in all snapshots. */
  private void sums(Components.Element e, CaseDraft.Line asset, Sizing.Size size) {
    double least = reading.number(e, "e_sum_min");
    double most = reading.number(e, "e_sum_max");
    var life = desk.life(e);
    double all = size.standing() * desk.hours();
    boolean says = least > 0 || most < all || (size.grows() && most < Double.POSITIVE_INFINITY);
    if (!says) {
      return;
    }
    if (life.from() < life.until()) {
      desk.refuse(
          e,
          least > 0 ? "e_sum_min" : "e_sum_max",
          least > 0 ? least : most,
          "a sum of output over several investment periods has no counterpart here",
          "Remove the limit, or make an asset of each period.");
      return;
    }
    if (size.grows() || least > all || most < 0 || least > most) {
      desk.refuse(
          e,
          least > 0 ? "e_sum_min" : "e_sum_max",
          least > 0 ? least : most,
          "a sum of output is a share of what a given capacity can make, " + all + " MWh",
          "Fix the capacity, or remove the limit.");
      return;
    }
    if (least > 0) {
      asset.set("minimum_yearly_factor", least / all);
    }
    if (most < all) {
      asset.set("maximum_yearly_factor", most / all);
    }
  }
}
