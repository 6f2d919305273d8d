package energy.samal.io.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as it was read: texts, each of which knows where it came from. Nothing is lost, not even
 * a column that means nothing here. Immutable.
 */
public final class Table {
  private final String name;
  private final Origin origin;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Cells cells;
  private final int[] lines;

  private Table(Builder builder) {
    name = builder.name;
    origin = builder.origin;
    header = builder.header;
    cells = builder.cells;
    cells.close();
    lines = Arrays.copyOf(builder.lines, builder.rows);
    for (int i = header.size() - 1; i >= 0; i--) {
      columns.put(header.get(i), i);
    }
  }

  /** Such as {@code generators}, or {@code hourly/wind}. */
  public String name() {
    return name;
  }

  public List<String> header() {
    return header;
  }

  public int rows() {
    return lines.length;
  }

  /** The column with this name, from 0; −1 when there is none. */
  public int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  public String cell(int row, int column) {
    return cells.get((long) row * header.size() + column);
  }

  /** The cell in the column with this name; empty when there is no such column. */
  public String cell(int row, String column) {
    int at = column(column);
    return at < 0 ? "" : cell(row, at);
  }

  /** The cell as a number; NaN when it is not one. */
  double number(int row, int column) {
    return cells.number((long) row * header.size() + column);
  }

  public List<String> row(int row) {
    return header.stream().map(column -> cell(row, column(column))).toList();
  }

  /** Where the table came from. */
  public String place() {
    return origin.place(0, Origin.WHOLE_LINE);
  }

  /** Where this cell came from; the whole line for {@link Origin#WHOLE_LINE}. */
  public String place(int row, int column) {
    return origin.place(lines[row], column);
  }

  /** Line or row of the file that a row of the table began in, from 1. */
  public int line(int row) {
    return lines[row];
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
    private final Cells cells = new Cells();
    private int[] lines = new int[32];
    private int rows;

    public Builder(String name, Origin origin, List<String> header) {
      this.name = name;
      this.origin = origin;
      this.header = List.copyOf(header);
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
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, 2 * rows);
      }
      lines[rows++] = line;
      texts.forEach(cells::add);
    }

    public int columns() {
      return header.size();
    }

    public Table build() {
      return new Table(this);
    }
  }
}
