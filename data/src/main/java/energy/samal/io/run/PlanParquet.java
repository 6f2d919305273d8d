package energy.samal.io.run;

import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/**
 * The tables of a plan as Parquet files: yearly ones as {@link PlanTables} tells, and the hourly
 * ones dispatch, flows and prices with a row per series and step. Rows are in the order of the
 * plan, so that the same plan gives the same files.
 */
public final class PlanParquet {
  /** All tables, by file name without ending. */
  public static final List<String> TABLES =
      List.of(
          "capacities",
          "energy",
          "costs",
          "emissions",
          "shares",
          "agreements",
          "policies",
          "dispatch",
          "flows",
          "prices");

  /** Wide enough that few row groups end within a series, which makes writing twice as fast. */
  private static final String FORMAT = "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 1000000)";

  private PlanParquet() {}

  /**
   * Writes every table of the plan into {@code folder}, which exists.
   *
   * @throws RunFolderException when a file cannot be written
   */
  public static void write(Path folder, Plan plan) {
    try (var database = Duck.open()) {
      for (var table : PlanTables.of(plan)) {
        write(database, folder, table, plan);
      }
      grid(database, plan);
      hourly(database, folder, "dispatch", plan);
      hourly(database, folder, "flows", plan);
      hourly(database, folder, "prices", plan);
    } catch (SQLException e) {
      throw RunFolderException.writing(folder, e);
    }
  }

  static Path file(Path folder, String table) {
    return folder.resolve(table + ".parquet");
  }

  private static void write(Duck database, Path folder, PlanTables.Table table, Plan plan)
      throws SQLException {
    database.run("CREATE OR REPLACE TABLE t (" + String.join(", ", typed(table.columns())) + ")");
    try (var appender = database.append("t")) {
      for (var row : table.rows()) {
        appender.beginRow();
        for (var value : row) {
          append(appender, value);
        }
        appender.endRow();
      }
    }
    database.run("COPY t TO " + Duck.text(file(folder, table.name())) + FORMAT);
  }

  private static List<String> typed(List<String> columns) {
    return columns.stream().map(column -> column + " " + type(column)).toList();
  }

  /** Types go by name: the same name means the same in every table. */
  private static String type(String column) {
    return switch (column) {
      case "year" -> "INTEGER";
      case "element", "technology", "technology_group", "node", "country", "unit" -> "VARCHAR";
      case "carrier", "role", "component", "counting_rule", "target_id" -> "VARCHAR";
      case "agreement", "asset", "policy", "kind" -> "VARCHAR";
      default -> "DOUBLE";
    };
  }

  private static void append(DuckDBAppender appender, Object value) throws SQLException {
    switch (value) {
      case Integer number -> appender.append(number.intValue());
      case Double number when number.isNaN() -> appender.appendNull();
      case Double number -> appender.append(number.doubleValue());
      default -> appender.append((String) value);
    }
  }

  private static void grid(Duck database, Plan plan) throws SQLException {
    database.run("CREATE TABLE grid (first_hour INTEGER[], weight_hours DOUBLE[])");
    var time = plan.time();
    var firstHours = new int[time.steps()];
    var weights = new double[time.steps()];
    for (int step = 0; step < time.steps(); step++) {
      firstHours[step] = time.firstHour(step);
      weights[step] = time.weight(step);
    }
    try (var appender = database.append("grid")) {
      appender.beginRow().append(firstHours).append(weights).endRow();
    }
  }

  private static void hourly(Duck database, Path folder, String name, Plan plan)
      throws SQLException {
    database.run(
        """
        CREATE OR REPLACE TABLE series (year INTEGER, kind VARCHAR, element VARCHAR,
          technology VARCHAR, technology_group VARCHAR, node VARCHAR, country VARCHAR,
          carrier VARCHAR, v DOUBLE[])\
        """);
    try (var appender = database.append("series")) {
      for (var series : plan.hourly()) {
        if (table(series).equals(name)) {
          append(appender, series);
        }
      }
    }
    // A list per series, unfolded by the database: far faster than a row at a time from here.
    database.run(
        """
        COPY (SELECT year, kind, element, technology, technology_group, node, country, carrier,
            unnest(range(len(v)))::INTEGER AS step, unnest(first_hour) AS first_hour,
            unnest(weight_hours) AS weight_hours, unnest(v) AS value
          FROM series, grid) TO\
        """
            + Duck.text(file(folder, name))
            + FORMAT);
  }

  private static String table(HourlySeries series) {
    return switch (series.kind()) {
      case FLOW -> "flows";
      case PRICE -> "prices";
      case OUTPUT, INPUT, CHARGE, DISCHARGE, LEVEL, SPILL, DEMAND -> "dispatch";
      case LOST_LOAD, GIVEN_UP, SHIFTED, SAVED, PURCHASE, SALE, SUPPLY -> "dispatch";
      case UNITS_ON, UNITS_STARTED -> "dispatch";
    };
  }

  private static void append(DuckDBAppender appender, HourlySeries series) throws SQLException {
    var owner = series.owner();
    appender
        .beginRow()
        .append(series.year())
        .append(PlanTables.word(series.kind()))
        .append(owner.element())
        .append(owner.technology())
        .append(owner.group())
        .append(owner.node())
        .append(owner.country())
        .append(series.carrier())
        .append(series.values().toArray())
        .endRow();
  }
}
