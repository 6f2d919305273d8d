package energy.samal.io.tables;

import energy.samal.model.Problem;

/** Whether an hourly table counts the hours of the year, each once and in order. */
final class HourChecks {
  private static final String HOUR = "hour_utc";
  private static final int LEAP_YEAR = 8784;
  private static final int YEAR = 8760;

  private final Table table;
  private final int hours;
  private final ProblemList problems;

  HourChecks(Table table, int hours, ProblemList problems) {
    this.table = table;
    this.hours = hours;
    this.problems = problems;
  }

  /** Whether the hours are fine; if not, one problem says why. */
  boolean check() {
    if (table.header().isEmpty() || !table.header().getFirst().equals(HOUR)) {
      return refuse(
          table.headerPlace(0),
          "first column",
          table.header().isEmpty() ? "" : table.header().getFirst(),
          "the first column of an hourly table is " + HOUR,
          "Put the column " + HOUR + " first, counting from 0.");
    }
    if (table.rows() == LEAP_YEAR && hours == YEAR) {
      return refuse(
          table.place(),
          "rows",
          LEAP_YEAR,
          "a year of a case has 8760 hours, leap years too",
          "Leave out the 24 hours of 29 February and count on: 1 March begins with hour 1416.");
    }
    for (int row = 0; row < table.rows(); row++) {
      if (table.number(row, 0) != row) {
        return wrongHour(row);
      }
      if (row >= hours) {
        return refuse(
            table.place(row, 0),
            "rows",
            table.rows(),
            "the case has " + hours + " hours",
            "Remove the rows from hour " + hours + " on, or correct hours in case.yaml.");
      }
    }
    return table.rows() == hours || tooShort();
  }

  private boolean tooShort() {
    return refuse(
        table.place(),
        "rows",
        table.rows(),
        "the case has %d hours: hours %d to %d are missing"
            .formatted(hours, table.rows(), hours - 1),
        "Add the missing hours; the last row is hour " + (hours - 1) + ".");
  }

  private boolean wrongHour(int row) {
    double value = table.number(row, 0);
    var cell = table.cell(row, 0);
    var rule = "hour " + row + " must stand here";
    String remedy;
    if (Double.isNaN(value)) {
      rule = "hours are counted from 0";
      remedy = "Write the count of hours since 1 January 00:00 UTC: " + row + ".";
    } else if (row > 0 && value == row - 1) {
      remedy = "Remove one of the two rows of hour " + (row - 1) + ".";
    } else if (value == row + 1 && row == 0) {
      remedy = "Count hours from 0, not from 1.";
    } else if (value > row && nothingBefore(row, value)) {
      remedy = "Add the missing hours from " + row + " to " + Problem.shown(value - 1) + ".";
    } else {
      remedy = "Sort the rows by hour.";
    }
    return refuse(table.place(row, 0), HOUR, cell, rule, remedy);
  }

  /** Whether the hours go on rising, so that some are missing rather than out of order. */
  private boolean nothingBefore(int row, double value) {
    return row + 1 >= table.rows() || table.number(row + 1, 0) > value;
  }

  private boolean refuse(String place, String field, Object found, String rule, String remedy) {
    problems.add(
        new Problem(place, "Hourly table '" + table.name() + "'", field, found, rule, remedy));
    return false;
  }
}
