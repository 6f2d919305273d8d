package energy.samal.io.casefolder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One table as comma-separated values (RFC 4180). */
public final class CsvTable {
  private static final int RAGGED_SHOWN = 5;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final String name;
  private final String file;
  private final Rows rows;
  private final List<Problem> found = new ArrayList<>();
  private int ragged;

  /** Takes a table row by row. */
  public interface Rows {
    /** The names of the columns, which come first. */
    void header(List<String> names);

    /**
     * A row with a cell for each column.
     *
     * @param line where it begins, from 1
     */
    void row(int line, List<String> cells);
  }

  /** Keeps all rows. */
  private static final class Kept implements Rows {
    private final String name;
    private final String file;
    private Optional<Table.Builder> table = Optional.empty();

    Kept(String name, String file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public void header(List<String> names) {
      table = Optional.of(new Table.Builder(name, Origin.file(file), names));
    }

    @Override
    public void row(int line, List<String> cells) {
      table.orElseThrow().add(line, cells);
    }
  }

  private CsvTable(String name, String file, Rows rows) {
    this.name = name;
    this.file = file;
    this.rows = rows;
  }

  /**
   * The table; empty when the text cannot be read as one, after problems have been told.
   *
   * @param name of the table
   * @param file that it comes from, for messages
   */
  public static Optional<Table> read(
      String name, String file, String text, Consumer<Problem> problems) {
    return read(name, file, new StringReader(text), problems);
  }

  /** The same from a reader, which is never held as a whole. */
  static Optional<Table> read(String name, String file, Reader text, Consumer<Problem> problems) {
    var kept = new Kept(name, file);
    boolean sound = read(name, file, text, kept, problems);
    return sound ? kept.table.map(Table.Builder::build) : Optional.empty();
  }

  /** Hands out the rows as they are read; whether all were, or problems have been told. */
  static boolean read(
      String name, String file, Reader text, Rows rows, Consumer<Problem> problems) {
    var reader = new CsvTable(name, file, rows);
    reader.read(new PlainReader(text));
    reader.found.forEach(problems);
    return reader.found.isEmpty();
  }

  /** The table as text: cells in quotes only where they need them, lines ended by {@code \n}. */
  public static String write(Table table) {
    var text = new StringWriter();
    try {
      write(table, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the same text to a file. */
  public static void write(Table table, Path file) throws IOException {
    try (var writer = Files.newBufferedWriter(file)) {
      write(table, writer);
    }
  }

  private static void write(Table table, Writer text) throws IOException {
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.header());
      for (int row = 0; row < table.rows(); row++) {
        csv.writeRecord(table.row(row));
      }
    }
  }

  private void read(PlainReader text) {
    var builder = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    try (var csv = builder.ofCsvRecord(text)) {
      read(csv, text);
    } catch (CsvParseException e) {
      var line = LINE.matcher(String.valueOf(e.getMessage()));
      refuse(
          line.find() ? Integer.parseInt(line.group(1)) : 1,
          "content",
          "unreadable",
          "a quotation mark stands within a text or is never closed",
          "Double each quotation mark inside a text, and put the text in quotation marks.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.isBlank()) {
      refuse(0, "content", "", "a table begins with a line of column names", "Add it.");
    }
  }

  private void read(Iterable<CsvRecord> records, PlainReader text) {
    int line = 0;
    int columns = 0;
    for (var record : records) {
      boolean isHeader = line == 0;
      line = Math.toIntExact(record.getStartingLineNumber());
      if (isHeader) {
        var header = header(record);
        columns = header.size();
        if (columns > 0) {
          rows.header(header);
        }
      } else if (columns > 0) {
        add(record, columns);
      }
    }
    if (text.isQuoteOpen()) {
      openQuote(line);
    }
  }

  /** A quotation mark that is never closed swallows all lines after it into one last row. */
  private void openQuote(int line) {
    found.clear();
    refuse(
        line,
        "content",
        "unreadable",
        "a quotation mark is opened in this row and never closed",
        "Close it, or double each quotation mark inside a quoted text.");
  }

  private List<String> header(CsvRecord row) {
    var header = row.getFields().stream().map(String::strip).toList();
    for (var separator : List.of(";", "\t")) {
      if (header.size() == 1 && header.getFirst().contains(separator)) {
        refuse(
            1,
            "separator",
            separator.equals(";") ? ";" : "tab",
            "columns are separated by commas",
            "Save it as 'CSV UTF-8 (comma delimited)'.");
        return List.of();
      }
    }
    return header;
  }

  private void add(CsvRecord row, int columns) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    if (row.getFieldCount() == columns) {
      rows.row(line, row.getFields());
      return;
    }
    if (ragged++ < RAGGED_SHOWN) {
      refuse(
          line,
          "cells",
          row.getFieldCount(),
          "the header names " + columns + " columns",
          row.getFieldCount() > columns
              ? "Write decimals with a point, and put texts with commas in \"quotes\"."
              : "Add the missing cells; an empty cell still needs its comma.");
    }
  }

  private void refuse(int line, String field, Object value, String rule, String remedy) {
    var place = Origin.file(file).place(line, Origin.WHOLE_LINE);
    found.add(new Problem(place, "Table '" + name + "'", field, value, rule, remedy));
  }
}
