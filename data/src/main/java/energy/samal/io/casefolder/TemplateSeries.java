package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Hourly series of the template, made by formulas: they have a winter and a summer, days and weeks,
 * and no likeness to any place.
 */
final class TemplateSeries {
  private static final int HOURS = 8760;
  private static final int CLOCK = 5;
  private static final double ROUNDING = 1e4;

  private TemplateSeries() {}

  static List<Table> tables() {
    return List.of(
        table(
            "load",
            List.of("load_north", "load_south"),
            meanOne(hour -> load(hour, 0.25)),
            meanOne(hour -> load(hour, 0.1))),
        table("wind", List.of("wind_north"), TemplateSeries::wind),
        table("solar", List.of("solar_south"), hour -> solar(hour, 43)));
  }

  /** Shape of use: cold winters, quiet nights, quieter weekends. */
  private static double load(int hour, double winter) {
    double local = (hour + CLOCK) % 24;
    double season = winter * Math.cos(2 * Math.PI * (day(hour) - 15) / 365);
    double daily = 0.12 * Math.sin(2 * Math.PI * (local - 8) / 24);
    double evening = 0.08 * Math.exp(-Math.pow((local - 20) / 2.5, 2));
    boolean isWeekend = day(hour) % 7 >= 5;
    return (1 + season + daily + evening) * (isWeekend ? 0.93 : 1);
  }

  /** Share of capacity: windier winters, with fronts that pass in days. */
  private static double wind(int hour) {
    double season = 0.08 * Math.cos(2 * Math.PI * (day(hour) - 30) / 365);
    double fronts =
        0.2 * Math.sin(2 * Math.PI * hour / 91.3)
            + 0.14 * Math.sin(2 * Math.PI * hour / 37.7 + 1)
            + 0.07 * Math.sin(2 * Math.PI * hour / 13.1 + 2);
    return Math.clamp(0.34 + season + fronts, 0, 1);
  }

  /**
   * Share of capacity: sine of the height of the sun (Duffie and Beckman 2013, Solar Engineering of
   * Thermal Processes, equations 1.6.1a and 1.6.5) under passing clouds.
   */
  private static double solar(int hour, double latitudeDegrees) {
    double latitude = Math.toRadians(latitudeDegrees);
    double declination =
        Math.toRadians(23.45) * Math.sin(2 * Math.PI * (284 + day(hour) + 1) / 365);
    double hourAngle = 2 * Math.PI * (((hour + CLOCK) % 24) + 0.5 - 12) / 24;
    double height =
        Math.sin(latitude) * Math.sin(declination)
            + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle);
    double clouds = 0.72 + 0.2 * Math.sin(2 * Math.PI * hour / 67.9);
    return Math.max(0, height) * clouds;
  }

  private static int day(int hour) {
    return hour / 24;
  }

  private static IntToDoubleFunction meanOne(IntToDoubleFunction shape) {
    double sum = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      sum += shape.applyAsDouble(hour);
    }
    double mean = sum / HOURS;
    return hour -> shape.applyAsDouble(hour) / mean;
  }

  private static Table table(String name, List<String> series, IntToDoubleFunction... shapes) {
    var header = new ArrayList<>(List.of("hour_utc"));
    header.addAll(series);
    var title = CaseTables.HOURLY_PREFIX + name;
    var table = new Table.Builder(title, Origin.file(title + ".csv"), header);
    for (int hour = 0; hour < HOURS; hour++) {
      var row = new ArrayList<>(List.of(Integer.toString(hour)));
      for (var shape : shapes) {
        row.add(Numerals.write(Math.round(shape.applyAsDouble(hour) * ROUNDING) / ROUNDING));
      }
      table.add(hour + 2, row);
    }
    return table.build();
  }
}
