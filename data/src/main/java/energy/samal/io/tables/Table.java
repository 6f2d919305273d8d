package energy.samal.io.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table as it was read: texts, each of which knows where it came from. Nothing is lost, not even
 * a column that means nothing here. Immutable.
 */
public final class Table {
  private static final int FIRST_LINE = 2;

  private final String name;
  private final Origin origin;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Cells> cells;
  private final int rows;

  /** Where each row begins; empty when they follow the header line by line. */
  private final int[] lines;

  private Table(Builder builder) {
    name = builder.name;
    origin = builder.origin;
    header = builder.header;
    cells = builder.cells;
    cells.forEach(Cells::close);
    rows = builder.rows;
    lines = Arrays.copyOf(builder.lines, builder.lines.length == 0 ? 0 : rows);
    for (int i = header.size() - 1; i >= 0; i--) {
      columns.put(header.get(i), i);
    }
  }

  /**
   * A table out of whole columns, whose rows follow each other from line 2 on.
   *
   * @param cells a column for each name of the header, all of the same length
   */
  public static Table of(String name, Origin origin, List<String> header, List<Cells> cells) {
    var builder = new Builder(name, origin, header, cells);
    builder.rows = cells.getFirst().size();
    return builder.build();
  }

  /** Such as {@code generators}, or {@code hourly/wind}. */
  public String name() {
    return name;
  }

  public List<String> header() {
    return header;
  }

  public int rows() {
    return rows;
  }

  /** The column with this name, from 0; −1 when there is none. */
  public int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  public String cell(int row, int column) {
    return cells.get(column).get(row);
  }

  /** The cell in the column with this name; empty when there is no such column. */
  public String cell(int row, String column) {
    int at = column(column);
    return at < 0 ? "" : cell(row, at);
  }

  /** The cell as a number; NaN when it is not one. */
  double number(int row, int column) {
    return cells.get(column).number(row);
  }

  public List<String> row(int row) {
    return cells.stream().map(column -> column.get(row)).toList();
  }

  /** Where the table came from. */
  public String place() {
    return origin.place(0, Origin.WHOLE_LINE);
  }

  /** Where this cell came from; the whole line for {@link Origin#WHOLE_LINE}. */
  public String place(int row, int column) {
    return origin.place(line(row), column);
  }

  /** Line or row of the file that a row of the table began in, from 1. */
  public int line(int row) {
    return lines.length == 0 ? row + FIRST_LINE : lines[row];
  }

  /** Where the header came from. */
  public String headerPlace(int column) {
    return origin.place(1, column);
  }

  /** Grows a table row by row. */
  public static final class Builder {
    private final String name;
    private final Origin origin;
    private final List<String> header;
    private final List<Cells> cells;
    private int[] lines = {};
    private int rows;

    public Builder(String name, Origin origin, List<String> header) {
      this(name, origin, header, header.stream().map(_ -> new Cells()).toList());
    }

    private Builder(String name, Origin origin, List<String> header, List<Cells> cells) {
      this.name = name;
      this.origin = origin;
      this.header = List.copyOf(header);
      this.cells = List.copyOf(cells);
    }

    /**
     * @param line where the row begins, from 1
     * @param texts one for each column
     * @throws IllegalArgumentException when there are more or fewer texts than columns
     */
    public void add(int line, List<String> texts) {
      if (texts.size() != header.size()) {
        throw new IllegalArgumentException(
            texts.size() + " texts for the " + header.size() + " columns of " + name);
      }
      if (lines.length > 0 || line != rows + FIRST_LINE) {
        begins(line);
      }
      for (int column = 0; column < texts.size(); column++) {
        cells.get(column).add(texts.get(column));
      }
      rows++;
    }

    private void begins(int line) {
      if (lines.length == 0) {
        lines = IntStream.range(FIRST_LINE, FIRST_LINE + rows + 1).toArray();
      } else if (rows == lines.length) {
        lines = Arrays.copyOf(lines, 2 * rows);
      }
      lines[rows] = line;
    }

    public int columns() {
      return header.size();
    }

    public Table build() {
      return new Table(this);
    }
  }
}
