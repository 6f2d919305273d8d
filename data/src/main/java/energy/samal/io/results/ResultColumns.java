package energy.samal.io.results;

import energy.samal.io.xlsx.ResultWorkbook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the columns of the tables of a run hold, and in which units. */
public final class ResultColumns {
  private static final String TABLE_ITSELF = "*";

  /** Columns that mean the same in every table. */
  private static final String ALL = "all";

  private static final List<String[]> ROWS = load();

  private final String currency;

  /**
   * @param currency of the case
   */
  public ResultColumns(String currency) {
    this.currency = currency;
  }

  /** One line about a table. */
  String meaning(String table) {
    return row(table, TABLE_ITSELF)[4];
  }

  /** A column as a workbook shows it. */
  ResultWorkbook.Column of(String table, String column) {
    var row = row(table, column);
    var format = ResultWorkbook.Format.valueOf(row[3].toUpperCase(Locale.ROOT));
    return new ResultWorkbook.Column(column, unit(row), format);
  }

  private String unit(String[] row) {
    return row[2].replace("currency", currency);
  }

  /** Units and meanings of these columns of a table, as lines of CSV. */
  String csv(String table, List<String> columns) {
    var text = new StringBuilder();
    for (var column : columns) {
      var row = row(table, column);
      text.append(String.join(",", table, column, unit(row), row[4])).append('\n');
    }
    return text.toString();
  }

  private static String[] row(String table, String column) {
    for (var row : ROWS) {
      if ((row[0].equals(table) || row[0].equals(ALL)) && row[1].equals(column)) {
        return row;
      }
    }
    throw new IllegalStateException("columns.csv tells nothing of " + table + "." + column);
  }

  private static List<String[]> load() {
    try (var in = ResultColumns.class.getResourceAsStream("columns.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", 5)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
