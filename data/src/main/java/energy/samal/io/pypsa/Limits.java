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

  /** Availability, least output, ramps, yearly output of a generator. */
  void output(Components.Element e, CaseDraft.Line asset, Sizing.Size size) {
    var most = reading.values(e, "p_max_pu");
    var least = reading.values(e, "p_min_pu");
    var set = reading.raw(e, "p_set");
    if (desk.isSet(e, set)) {
      fixed(e, asset, size, set);
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
    if (most.varies() || most.at(0) < 1) {
      asset.set("availability_series", desk.series("availability", desk.id(e), most));
    }
    minimum(e, asset, most, least);
    ramps(e);
    if (e.list().equals("generators")) {
      sums(e, asset, size);
    }
  }

  /** PyPSA tells the least as a share of capacity, a case as a share of what is available. */
  private void minimum(Components.Element e, CaseDraft.Line asset, Values most, Values least) {
    double share = Double.NaN;
    for (int t = 0; t < desk.snapshots(); t++) {
      double low = least.at(t);
      if (low < 0 || low > most.at(t)) {
        desk.refuse(
            e,
            "p_min_pu",
            low,
            "it must lie between 0 and p_max_pu, which is " + most.at(t),
            "Give a share of capacity, and loads for what is taken.");
        return;
      }
      if (most.at(t) > 0) {
        double now = low / most.at(t);
        if (!Double.isNaN(share) && Math.abs(now - share) > 1e-12) {
          desk.refuse(
              e,
              "p_min_pu",
              low,
              "the least is one share of what is available here, and this share changes",
              "Give p_min_pu as one share of p_max_pu.");
          return;
        }
        share = now;
      }
    }
    if (share > 0) {
      asset.set("minimum_share", share);
    }
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

  void ramps(Components.Element e) {
    double up = reading.number(e, "ramp_limit_up");
    double down = reading.number(e, "ramp_limit_down");
    if (Double.isNaN(up)
        && Double.isNaN(down)
        && e.series("ramp_limit_up").isEmpty()
        && e.series("ramp_limit_down").isEmpty()) {
      return;
    }
    desk.refuse(
        e,
        "ramp_limit_up",
        up,
        "ramps of PyPSA are per snapshot and do not close over the year, which no rule here says",
        "Remove ramp_limit_up and ramp_limit_down.");
  }

  /** Sums of output are shares of what a given capacity could make in all snapshots. */
  private void sums(Components.Element e, CaseDraft.Line asset, Sizing.Size size) {
    double least = reading.number(e, "e_sum_min");
    double most = reading.number(e, "e_sum_max");
    double all = size.standing() * desk.hours();
    boolean says = least > 0 || most < all || (size.grows() && most < Double.POSITIVE_INFINITY);
    if (!says) {
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
