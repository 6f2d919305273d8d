package energy.samal.io.matpower;

/** Branches as links with a reactance. */
final class Branches {
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int RESISTANCE = 2;
  private static final int REACTANCE = 3;
  private static final int RATE = 5;
  private static final int TAP = 8;
  private static final int SHIFT = 9;
  private static final int STATUS = 10;
  private static final int LEAST_ANGLE = 11;
  private static final int MOST_ANGLE = 12;

  /** What PowerModels puts where there is no limit, or one of a right angle and more. */
  private static final double PAD_DEG = Math.toDegrees(1.0472);

  private static final double RIGHT_ANGLE = 90;

  private final Desk desk;
  private final Buses buses;
  private final Matrix branch;
  private final double baseMva;
  private double unlimited;

  Branches(Desk desk, Buses buses, Matrix branch, double baseMva) {
    this.desk = desk;
    this.buses = buses;
    this.branch = branch;
    this.baseMva = baseMva;
  }

  void translate(Convention convention) {
    unlimited = mostThatFlows();
    for (int row = 0; row < branch.rows(); row++) {
      boolean from = buses.takesPart(branch, row, FROM, "fbus");
      boolean to = buses.takesPart(branch, row, TO, "tbus");
      if (!from || !to) {
        desk.report().dropped("branches at buses that are not connected", name(row));
      } else if (desk.finite(branch, row, STATUS, "status") == 0) {
        desk.report().dropped("branches that are off", name(row));
      } else {
        branch(row, convention);
      }
    }
    desk.report()
        .dropped(
            "direct current has no resistance, charging and reactive power",
            convention == Convention.DCP
                ? "b, taps and shifts of branches"
                : "r and b of branches");
    if (convention == Convention.MATPOWER) {
      desk.report().dropped("MATPOWER's convention has no limits of angle", "angmin and angmax");
    }
  }

  private String name(int row) {
    return "branch " + (row + 1);
  }

  private void branch(int row, Convention convention) {
    double r = desk.finite(branch, row, RESISTANCE, "r");
    double x = desk.finite(branch, row, REACTANCE, "x");
    if (!Double.isFinite(r * r / x)) {
      desk.refuse(
          branch,
          row,
          "x",
          x,
          "a branch without reactance has no flow of its own",
          "Join its buses.");
      return;
    }
    var line =
        desk.draft()
            .line("links")
            .set("id", name(row))
            .set("from_node", Buses.id(branch.at(row, FROM)))
            .set("to_node", Buses.id(branch.at(row, TO)))
            .set("carrier", "electricity")
            .set("technology", "line")
            .set("efficiency_share", 1);
    switch (convention) {
      case DCP -> {
        line.set("reactance_rad_per_mw", (r * r + x * x) / x / baseMva);
        line.set("minimum_angle_deg", angle(row, LEAST_ANGLE, -1));
        line.set("maximum_angle_deg", angle(row, MOST_ANGLE, 1));
      }
      case MATPOWER -> {
        double tap = desk.finite(branch, row, TAP, "ratio");
        line.set("reactance_rad_per_mw", x * (tap == 0 ? 1 : tap) / baseMva);
        line.set("phase_shift_deg", desk.finite(branch, row, SHIFT, "angle"));
      }
    }
    desk.stands(name(row), rate(row, x));
    desk.report().kept("branch", "links.csv", name(row));
  }

  private double rate(int row, double x) {
    double rate = desk.finite(branch, row, RATE, "rateA");
    if (rate < 0) {
      desk.refuse(branch, row, "rateA", rate, "it must be at least 0", "Correct the sign.");
    } else if (rate == 0 && x < 0) {
      desk.refuse(
          branch,
          row,
          "rateA",
          0.0,
          "no bound is known for a branch of negative reactance without a limit",
          "Give a limit.");
    } else if (rate == 0) {
      desk.report().note("branches without a limit may carry all there is", name(row));
      return unlimited;
    }
    return rate;
  }

  /**
   * No line of positive reactance carries more than all that is put in and what shifts drive round.
   */
  private double mostThatFlows() {
    double most = 0;
    var gen = desk.file().matrix("gen").orElseThrow();
    for (int row = 0; row < gen.rows(); row++) {
      most += size(gen.at(row, Plants.MOST)) + size(gen.at(row, Plants.LEAST));
    }
    var bus = desk.file().matrix("bus").orElseThrow();
    for (int row = 0; row < bus.rows(); row++) {
      most += size(bus.at(row, Buses.DEMAND)) + size(bus.at(row, Buses.SHUNT));
    }
    for (int row = 0; row < branch.rows(); row++) {
      double round = Math.toRadians(branch.at(row, SHIFT)) / branch.at(row, REACTANCE);
      most += size(baseMva * round);
    }
    return Math.min(most, Double.MAX_VALUE);
  }

  /** What is no number is told where it is used. */
  private static double size(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }

  /** A limit of angle as PowerModels reads it. */
  private double angle(int row, int column, int sign) {
    if (branch.columns() <= MOST_ANGLE) {
      return sign * PAD_DEG;
    }
    double least = desk.finite(branch, row, LEAST_ANGLE, "angmin");
    double most = desk.finite(branch, row, MOST_ANGLE, "angmax");
    double angle = sign < 0 ? least : most;
    boolean none = (least == 0 && most == 0) || sign * angle >= RIGHT_ANGLE;
    return none ? sign * PAD_DEG : angle;
  }
}
