package energy.samal.io.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the tables of finished runs: sums, comparison, export. */
public final class PlanFiles {
  /** Relative difference up to which two numbers of a plan are the same: rounding, not change. */
  private static final double SAME = 1e-9;

  private static final int DIFFERENCES_SHOWN = 3;

  private PlanFiles() {}

  /**
   * Sums of a column by others.
   *
   * @param run folder of the run
   * @param table one of {@link PlanParquet#TABLES}
   * @param value column or expression that is added up
   * @param condition which rows, SQL; {@code true} for all
   * @param keys columns to add up by
   * @return sum by key values, in the order in which they come first
   */
  public static Map<List<String>, Double> sums(
      Path run, String table, String value, String condition, String... keys) {
    var file = PlanParquet.file(run.resolve(RunFolder.PLAN), table);
    var by = String.join(", ", keys);
    var sql =
        "SELECT %s, sum(%s) FROM %s WHERE %s GROUP BY %s ORDER BY min(file_row_number)"
            .formatted(by, value, parquet(file), condition, by);
    try (var database = Duck.open()) {
      var sums = new LinkedHashMap<List<String>, Double>();
      for (var row : database.rows(sql)) {
        var key = row.subList(0, keys.length).stream().map(String::valueOf).toList();
        sums.put(key, ((Number) row.getLast()).doubleValue());
      }
      return sums;
    } catch (SQLException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  /**
   * Where the tables of two folders differ by more than rounding.
   *
   * @param stored folder with Parquet files of a run
   * @param again folder with the same tables, written again
   * @return in words, at most a few for each table
   */
  public static List<String> differences(Path stored, Path again) {
    var differences = new ArrayList<String>();
    try (var database = Duck.open()) {
      for (var table : PlanParquet.TABLES) {
        differences.addAll(differences(database, table, stored, again));
      }
    } catch (SQLException e) {
      throw RunFolderException.reading(stored, e);
    }
    return differences;
  }

  private static List<String> differences(Duck database, String table, Path stored, Path again)
      throws SQLException {
    var a = PlanParquet.file(stored, table);
    var b = PlanParquet.file(again, table);
    if (!Files.isRegularFile(a)) {
      return List.of("%s is missing".formatted(a));
    }
    var described = columns(database, a);
    if (!described.equals(columns(database, b))) {
      return List.of("%s: the columns are not those of the plan".formatted(a));
    }
    if (!rows(database, a).equals(rows(database, b))) {
      return List.of(
          "%s has %s rows, the plan has %s".formatted(a, rows(database, a), rows(database, b)));
    }
    var differing = new ArrayList<String>();
    for (var column : described.keySet()) {
      differing.addAll(differing(database, column, described.get(column), a, b));
    }
    return differing.stream().limit(DIFFERENCES_SHOWN).toList();
  }

  private static List<String> differing(
      Duck database, String column, String type, Path stored, Path again) throws SQLException {
    var a = "a." + column;
    var b = "b." + column;
    var same =
        type.equals("DOUBLE")
            ? " AND NOT coalesce(abs(%s - %s) <= %s * greatest(1, abs(%s)), false)"
                .formatted(a, b, SAME, b)
            : "";
    var sql =
        "SELECT a.file_row_number, %s, %s FROM %s a POSITIONAL JOIN %s b WHERE %s IS DISTINCT FROM %s%s LIMIT %d"
            .formatted(a, b, parquet(stored), parquet(again), a, b, same, DIFFERENCES_SHOWN);
    return database.rows(sql).stream()
        .map(
            row ->
                "%s row %d, %s: stored %s, recomputed %s"
                    .formatted(
                        stored,
                        ((Number) row.get(0)).longValue() + 1,
                        column,
                        row.get(1),
                        row.get(2)))
        .toList();
  }

  private static Map<String, String> columns(Duck database, Path file) throws SQLException {
    return database.rows("DESCRIBE SELECT * FROM read_parquet(" + Duck.text(file) + ")").stream()
        .collect(
            Collectors.toMap(
                row -> (String) row.get(0),
                row -> (String) row.get(1),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  private static Object rows(Duck database, Path file) throws SQLException {
    return database.rows("SELECT count(*) FROM " + parquet(file)).getFirst().getFirst();
  }

  private static String parquet(Path file) {
    return "read_parquet(" + Duck.text(file) + ", file_row_number = true)";
  }

  /** Names of the columns of a table, in order. */
  public static List<String> columns(Path run, String table) {
    var file = PlanParquet.file(run.resolve(RunFolder.PLAN), table);
    try (var database = Duck.open()) {
      return List.copyOf(columns(database, file).keySet());
    } catch (SQLException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  /** How many rows a table has. */
  public static long rows(Path run, String table) {
    var file = PlanParquet.file(run.resolve(RunFolder.PLAN), table);
    try (var database = Duck.open()) {
      return ((Number) rows(database, file)).longValue();
    } catch (SQLException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  /** Hands out the rows of a table, in order; a value that is not known is null. */
  public static void read(Path run, String table, Consumer<List<Object>> row) {
    var file = PlanParquet.file(run.resolve(RunFolder.PLAN), table);
    try (var database = Duck.open()) {
      database.each("SELECT * FROM read_parquet(" + Duck.text(file) + ")", row);
    } catch (SQLException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  /**
   * Writes every table of a run as a CSV file (UTF-8, comma, decimal point, header).
   *
   * @param folder that exists
   */
  public static void exportCsv(Path run, Path folder) {
    try (var database = Duck.open()) {
      for (var table : PlanParquet.TABLES) {
        var source = PlanParquet.file(run.resolve(RunFolder.PLAN), table);
        database.run(
            "COPY (SELECT * FROM read_parquet(%s)) TO %s (FORMAT csv, HEADER)"
                .formatted(Duck.text(source), Duck.text(folder.resolve(table + ".csv"))));
      }
    } catch (SQLException e) {
      throw RunFolderException.writing(folder, e);
    }
  }
}
