package energy.samal.io.tables;

import energy.samal.model.Operation;
import energy.samal.model.Problem;
import energy.samal.time.RowHours;
import energy.samal.time.Series;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The hourly series of a case by name, and whether they can be used as what they are used as. A
 * column called {@code name@2040} holds what the series {@code name} is from 2040 on.
 */
final class SeriesBook {
  private static final double MEAN_TOLERANCE = 0.01;
  private static final Pattern FROM_YEAR = Pattern.compile("(.+)@(\\d{4})");

  /** Before all years that a column may name. */
  private static final int ALWAYS = 0;

  /** One column of an hourly table. */
  private record Column(Table table, int index) {}

  private final int hours;
  private final ProblemList problems;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  /** Columns by the year from which they hold, of each series that changes. */
  private final Map<String, NavigableMap<Integer, String>> years = new HashMap<>();

  private final Map<String, Series> availabilities = new HashMap<>();
  private final Map<String, Series> profiles = new HashMap<>();
  private final Map<String, Series> values = new HashMap<>();
  private final Series ones;
  private RowHours rowHours = RowHours.ONE;

  SeriesBook(CaseTables tables, int hours, ProblemList problems) {
    this.hours = hours;
    this.problems = problems;
    this.ones = Series.constant(1, hours);
    tables.hourlyTables().forEach(this::add);
    columns.keySet().forEach(this::fromYear);
    years.forEach(
        (name, from) -> {
          if (columns.containsKey(name)) {
            from.put(ALWAYS, name);
          }
        });
  }

  private void fromYear(String column) {
    var match = FROM_YEAR.matcher(column);
    if (match.matches()) {
      years
          .computeIfAbsent(match.group(1), _ -> new TreeMap<>())
          .put(Integer.valueOf(match.group(2)), column);
    }
  }

  boolean has(String name) {
    return columns.containsKey(name) || years.containsKey(name);
  }

  Collection<String> names() {
    var names = new LinkedHashSet<>(columns.keySet());
    names.addAll(years.keySet());
    return names;
  }

  /** Whether a series has values of its own from some year on. */
  boolean changes(String name) {
    return years.containsKey(name);
  }

  /**
   * A series in all its years.
   *
   * @param otherwise when it has no name, or could not be read
   * @param use reads one of its columns as what it is used as
   */
  private Series inYears(String name, Series otherwise, Function<String, Series> use) {
    var from = years.get(name);
    if (from == null) {
      return values.containsKey(name) ? use.apply(name) : otherwise;
    }
    if (!values.keySet().containsAll(from.values())) {
      return otherwise;
    }
    var versions = new TreeMap<Integer, Series>();
    from.forEach((year, column) -> versions.put(year, use.apply(column)));
    return Series.byYear(versions);
  }

  /** 1 in every hour. */
  Series ones() {
    return ones;
  }

  /** A share of capacity in each hour; 1 when {@code name} is empty. */
  Series availability(String name, String element) {
    return inYears(
        name,
        ones,
        column -> availabilities.computeIfAbsent(column, c -> readAvailability(c, element)));
  }

  /** A share in each hour; without hours when {@code name} is empty. */
  Series shares(String name, String element) {
    return name.isEmpty() ? Series.of() : availability(name, element);
  }

  /** Any number in each hour; without hours when {@code name} is empty. */
  Series values(String name) {
    return inYears(name, Series.of(), values::get);
  }

  /** An amount in each hour, 0 or more; without hours when {@code name} is empty. */
  Series amounts(String name, String element) {
    return inYears(
        name,
        Series.of(),
        column ->
            notNegative(column, "an amount of " + element)
                ? values.get(column)
                : Series.constant(0, hours));
  }

  /**
   * What the rows stand for, by the names of two series that may be empty. Profiles that are asked
   * for later have the mean 1 over these hours.
   */
  RowHours rowHours(String weights, String durations) {
    var counted = amounts(weights, "the rows");
    var passing = durations.isEmpty() ? counted : amounts(durations, "the rows");
    boolean plain = counted.hours() == 0;
    rowHours = plain ? RowHours.ONE : new RowHours(counted, passing);
    return rowHours;
  }

  /** A shape with mean 1 exactly; flat when {@code name} is empty. */
  Series profile(String name, String element, boolean mayBeNegative) {
    return inYears(
        name,
        ones,
        column ->
            profiles.computeIfAbsent(
                column + mayBeNegative, _ -> readProfile(column, element, mayBeNegative)));
  }

  private void add(Table table) {
    boolean readable = new HourChecks(table, hours, problems).check();
    for (int column = 1; column < table.header().size(); column++) {
      var name = table.header().get(column);
      var before = columns.putIfAbsent(name, new Column(table, column));
      if (before != null) {
        problems.add(
            new Problem(
                table.headerPlace(column),
                "Series '" + name + "'",
                "name",
                name,
                before.table().headerPlace(before.index()) + " has a series of that name",
                "Name each series differently, over all hourly tables."));
      } else if (readable) {
        read(name, table, column);
      }
    }
  }

  private void read(String name, Table table, int column) {
    var array = new double[hours];
    int wrong = 0;
    int first = -1;
    for (int hour = 0; hour < hours; hour++) {
      array[hour] = table.number(hour, column);
      if (Double.isNaN(array[hour])) {
        first = first < 0 ? hour : first;
        wrong++;
      }
    }
    if (wrong == 0) {
      values.put(name, Series.of(array));
      return;
    }
    var cell = table.cell(first, column);
    var fault =
        Numbers.isGap(cell)
            ? new Numbers.Fault(
                "every hour needs a number", "Fill the gap, such as with the hour before.")
            : Numbers.fault(cell);
    add(name, first, cell, fault.rule(), fault.remedy() + more(wrong));
  }

  private Series readAvailability(String name, String element) {
    var series = values.get(name);
    int wrong = 0;
    int first = -1;
    for (int hour = 0; hour < hours; hour++) {
      if (series.at(hour) < 0 || series.at(hour) > Operation.MOST_AVAILABLE) {
        first = first < 0 ? hour : first;
        wrong++;
      }
    }
    if (wrong == 0) {
      return series;
    }
    double value = series.at(first);
    var remedy =
        series.max() > 2 && series.max() <= 100
            ? "Give shares, not per cent."
            : "Divide by the installed capacity, or cut the values there.";
    add(
        name,
        first,
        value,
        "it is the availability of "
            + element
            + " and must lie between 0 and "
            + Operation.MOST_AVAILABLE,
        remedy + more(wrong));
    return ones;
  }

  private Series readProfile(String name, String element, boolean mayBeNegative) {
    var series = values.get(name);
    if (!mayBeNegative && !notNegative(name, "the profile of " + element)) {
      return ones;
    }
    double mean = rowHours.mean(series);
    if (Math.abs(mean - 1) > MEAN_TOLERANCE) {
      var at = columns.get(name);
      problems.add(
          new Problem(
              at.table().headerPlace(at.index()),
              "Series '" + name + "'",
              "mean",
              mean,
              "it is the profile of " + element + " and its mean must be 1",
              "Divide every hour by the mean."));
      return ones;
    }
    return mean == 1 ? series : Series.generate(hours, hour -> series.at(hour) / mean);
  }

  private boolean notNegative(String name, String what) {
    var series = values.get(name);
    for (int hour = 0; hour < hours; hour++) {
      if (series.at(hour) < 0) {
        add(
            name,
            hour,
            series.at(hour),
            "it is " + what + " and cannot be negative",
            "Correct it.");
        return false;
      }
    }
    return true;
  }

  private void add(String name, int hour, Object found, String rule, String remedy) {
    var at = columns.get(name);
    problems.add(
        new Problem(
            at.table().place(hour, at.index()),
            "Series '" + name + "'",
            "hour " + hour,
            found,
            rule,
            remedy));
  }

  private static String more(int wrong) {
    return wrong == 1 ? "" : " " + (wrong - 1) + " more hours of it are wrong too.";
  }
}
