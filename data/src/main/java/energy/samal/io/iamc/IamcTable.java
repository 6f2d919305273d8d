package energy.samal.io.iamc;

import energy.samal.io.casefolder.CsvTable;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A plan in the variables of the common IAMC template.
 *
 * @param rows by region, variable and year
 * @param remarks what has no counterpart there, or was counted in a way that a user should know of
 */
public record IamcTable(List<Row> rows, List<String> remarks) {
  private static final List<String> KEY =
      List.of("model", "scenario", "region", "variable", "unit");

  public IamcTable {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** One figure with what it is. */
  public record Row(Series series, int year, double value) {}

  /** What a line of the wide table tells of. */
  public record Series(String model, String scenario, String region, String variable, String unit) {
    private List<Object> cells() {
      return List.of(model, scenario, region, variable, unit);
    }
  }

  /** How the years stand. */
  public enum Layout {
    /** A row for each year. */
    LONG,
    /** A column for each year. */
    WIDE
  }

  /** Names of the columns. */
  public List<String> header(Layout layout) {
    var header = new ArrayList<>(KEY);
    switch (layout) {
      case LONG -> header.addAll(List.of("year", "value"));
      case WIDE -> years().forEach(year -> header.add(Integer.toString(year)));
    }
    return header;
  }

  /** Rows of text and numbers; null where a series says nothing of a year. */
  public List<List<Object>> cells(Layout layout) {
    return switch (layout) {
      case LONG -> rows.stream().map(IamcTable::line).toList();
      case WIDE -> wide();
    };
  }

  /** Comma-separated values (RFC 4180), empty where a series says nothing of a year. */
  public String csv(Layout layout) {
    var table = new Table.Builder("iamc", Origin.file("iamc.csv"), header(layout));
    int number = 2;
    for (var line : cells(layout)) {
      table.add(number++, line.stream().map(IamcTable::text).toList());
    }
    return CsvTable.write(table.build());
  }

  private static String text(Object cell) {
    return switch (cell) {
      case null -> "";
      case Double value -> Numerals.write(value);
      default -> cell.toString();
    };
  }

  private static List<Object> line(Row row) {
    var line = new ArrayList<>(row.series().cells());
    line.add(row.year());
    line.add(row.value());
    return line;
  }

  private List<List<Object>> wide() {
    var years = years();
    var lines = new ArrayList<List<Object>>();
    Series last = null;
    for (var row : rows) {
      if (!row.series().equals(last)) {
        last = row.series();
        var line = new ArrayList<>(last.cells());
        years.forEach(_ -> line.add(null));
        lines.add(line);
      }
      lines.getLast().set(KEY.size() + years.indexOf(row.year()), row.value());
    }
    return lines;
  }

  private List<Integer> years() {
    var years = new TreeSet<Integer>();
    rows.forEach(row -> years.add(row.year()));
    return List.copyOf(years);
  }
}
