package energy.samal.io.pypsa;

import java.util.OptionalDouble;

/**
 * Committable generators of a given capacity: one unit that is on or off as a whole.
 *
 * <p>PyPSA 1.3 limits rises by {@code ramp_limit_up · on[t−1] + ramp_limit_start_up · (on[t] −
 * on[t−1])}. Where the second is the larger one, what stops must have run at no less than the
 * difference, and likewise for falls and starts. The case says so by shares of its own.
 */
final class Commitments {
  private final Desk desk;
  private final Reading reading;

  Commitments(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /** Writes the unit of a generator that has one. */
  void generator(Components.Element g, Sizing.Size size) {
    if (!reading.flag(g, "committable") || !fits(g, size) || size.standing() == 0) {
      return;
    }
    desk.draft().set("whole_units", true);
    double start = share(g, "ramp_limit_start_up").orElse(1);
    double stop = share(g, "ramp_limit_shut_down").orElse(1);
    int up = rows(g, "min_up_time");
    int down = rows(g, "min_down_time");
    int upBefore = rows(g, "up_time_before");
    int downBefore = rows(g, "down_time_before");
    if (upBefore > 0 && downBefore > 0 && downBefore < down) {
      desk.refuse(
          g,
          "down_time_before",
          downBefore,
          "up_time_before is " + upBefore + ", and it was either on or off",
          "Set one of them to 0.");
    }
    desk.report().kept("Committable generator", "units.csv", desk.id(g));
    desk.draft()
        .line("units")
        .set("asset", desk.id(g))
        .set("start_cost", reading.finite(g, "start_up_cost"))
        .set("stop_cost", reading.finite(g, "shut_down_cost"))
        .set(
            "on_cost_per_hour",
            reading.steady(g, "stand_by_cost", "being on costs the same in all snapshots here"))
        .set("least_up_rows", up)
        .set("least_down_rows", down)
        .set("up_rows_before", upBefore)
        .set("down_rows_before", upBefore > 0 ? 0 : downBefore)
        .set("start_share", start)
        .set("stop_share", stop)
        .set("least_start_share", left(g, "ramp_limit_down", "ramp_limit_shut_down"))
        .set("least_stop_share", left(g, "ramp_limit_up", "ramp_limit_start_up"));
  }

  private boolean fits(Components.Element g, Sizing.Size size) {
    if (desk.hasPeriods()) {
      desk.refuse(
          g,
          "committable",
          "True",
          "units that are on or off in investment periods have no counterpart here",
          "Set committable to False, or plan one period as a network of its own.");
      return false;
    }
    if (size.grows() || reading.flag(g, "p_nom_extendable")) {
      desk.refuse(
          g,
          "committable",
          "True",
          "what may be expanded has no unit of a given size",
          "Fix its p_nom, or set committable to False.");
      return false;
    }
    if (desk.isSet(g, reading.raw(g, "p_set"))) {
      desk.refuse(
          g, "p_set", "a series", "it is committable, and decides itself", "Remove one of both.");
      return false;
    }
    if (reading.values(g, "marginal_cost_quadratic").max() > 0) {
      desk.refuse(
          g,
          "marginal_cost_quadratic",
          reading.values(g, "marginal_cost_quadratic").max(),
          "whole units are searched for with linear costs only",
          "Set it to 0, or committable to False.");
      return false;
    }
    return true;
  }

  /** What ramps of units that stay on leave of the limit of those that start or stop. */
  private double left(Components.Element g, String ramp, String edge) {
    var limit = share(g, ramp);
    var most = share(g, edge);
    return limit.isEmpty() && most.isEmpty() ? 0 : most.orElse(1) - limit.orElse(1);
  }

  /** A share of capacity; empty where PyPSA has no limit. Series are refused with the ramps. */
  private OptionalDouble share(Components.Element g, String attribute) {
    double share = reading.raw(g, attribute).at(0);
    if (Double.isNaN(share)) {
      return OptionalDouble.empty();
    }
    if (share < 0 || share > 1) {
      desk.refuse(
          g,
          attribute,
          share,
          "a share of a committable generator lies between 0 and 1",
          "Correct it, or leave it out for no limit.");
    }
    return OptionalDouble.of(share);
  }

  private int rows(Components.Element g, String attribute) {
    double rows = reading.finite(g, attribute);
    if (rows < 0 || rows != Math.rint(rows)) {
      desk.refuse(g, attribute, rows, "it counts snapshots", "Give a whole number from 0 on.");
      return 0;
    }
    return (int) Math.min(rows, desk.snapshots());
  }
}
