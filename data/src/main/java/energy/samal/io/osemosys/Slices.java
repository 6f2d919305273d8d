package energy.samal.io.osemosys;

import java.util.List;

/** Time slices as rows of hourly tables, each standing for its part of the year. */
final class Slices {
  private final Desk desk;
  private final List<String> names;
  private double[] share;

  Slices(Desk desk) {
    this.desk = desk;
    this.names = desk.data().set("TIMESLICE");
    this.share = new double[names.size()];
  }

  void translate() {
    double sum = 0;
    for (int l = 0; l < share.length; l++) {
      share[l] = desk.steady("YearSplit", names.get(l));
      if (!(share[l] > 0 && share[l] <= 1)) {
        desk.refuse(
            "YearSplit",
            new String[] {names.get(l), desk.years().getFirst()},
            share[l],
            "it must be a share above 0",
            "Correct it, or remove the time slice.");
      }
      sum += share[l];
    }
    if (sum > 1 + 1e-6) {
      desk.data()
          .add("", "Parameter 'YearSplit'", "sum", sum, "a year has no more than 1", "Correct it.");
    }
    if (names.size() > Units.HOURS) {
      var rule = "a case has at most 8760 rows";
      desk.data().add("", "Set 'TIMESLICE'", "members", names.size(), rule, "Take fewer.");
      return;
    }
    desk.draft()
        .set("hours", names.size())
        .set(
            "weight_series",
            desk.draft().series("slices", "weight", count(), l -> share[l] * Units.HOURS));
    desk.report().kept("time slice", "hourly/slices.csv", String.join(", ", names));
  }

  int count() {
    return names.size();
  }

  String name(int slice) {
    return names.get(slice);
  }

  /** Share of the year. */
  double share(int slice) {
    return share[slice];
  }

  double sum() {
    double sum = 0;
    for (double s : share) {
      sum += s;
    }
    return sum;
  }
}
