package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;
import java.util.ArrayDeque;

/** Capacity of a technology: what stands, as vintages, and what may be built. */
final class Sizes {
  private final Desk desk;
  private final String region;
  private final String technology;
  private final double mwPerUnit;

  /**
   * @param output of the fuel that capacity is measured in here, for each unit of activity
   */
  Sizes(Desk desk, String region, String technology, double output) {
    this.desk = desk;
    this.region = region;
    this.technology = technology;
    double activity = desk.data().at("CapacityToActivityUnit", region, technology);
    if (!(activity > 0)) {
      var key = new String[] {region, technology};
      desk.refuse("CapacityToActivityUnit", key, activity, "it must be above 0", "Correct it.");
      activity = 1;
    }
    this.mwPerUnit = output * Units.mw(activity);
  }

  double mwPerUnit() {
    return mwPerUnit;
  }

  void write(String id, CaseDraft.Line line) {
    vintages(id);
    double most = 0;
    for (double limit : desk.byYear("TotalAnnualMaxCapacity", region, technology)) {
      most = Math.max(most, limit < 0 ? Double.POSITIVE_INFINITY : limit * mwPerUnit);
    }
    line.set("potential_mw", Math.min(Desk.MOST_MW, most));
  }

  private record Block(double mw, int from) {}

  /** What falls from one year to the next ends with it, latest first; what rises begins. */
  private void vintages(String id) {
    var standing = new ArrayDeque<Block>();
    var residual = desk.byYear("ResidualCapacity", region, technology);
    double sum = 0;
    for (int y = 0; y <= residual.length; y++) {
      int year = desk.firstYear() + y;
      double target = y < residual.length ? residual[y] * mwPerUnit : 0;
      if (target < 0) {
        var key = new String[] {region, technology, desk.years().get(y)};
        desk.refuse("ResidualCapacity", key, residual[y], "it must be at least 0", "Correct it.");
        return;
      }
      if (target > sum) {
        standing.push(new Block(target - sum, year));
      }
      while (target < sum && !standing.isEmpty()) {
        var block = standing.pop();
        double ends = Math.min(block.mw(), sum - target);
        write(id, ends, block.from(), year);
        if (block.mw() > ends) {
          standing.push(new Block(block.mw() - ends, block.from()));
        }
        sum -= ends;
      }
      sum = target;
    }
  }

  private void write(String id, double mw, int from, int until) {
    if (mw > 0) {
      desk.draft()
          .line("vintages")
          .set("asset", id)
          .set("capacity_mw", mw)
          .set("from_year", from)
          .set("until_year", until);
    }
  }
}
