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
  private final List<Problem> found = new ArrayList<>();
  private int ragged;

  private CsvTable(String name, String file) {
    this.name = name;
    this.file = file;
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
    var reader = new CsvTable(name, file);
    var table = reader.read(new PlainReader(text));
    reader.found.forEach(problems);
    return table;
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

  private Optional<Table> read(PlainReader text) {
    var builder = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    Optional<Table> table = Optional.empty();
    try (var csv = builder.ofCsvRecord(text)) {
      table = rows(csv, text);
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
    return found.isEmpty() ? table : Optional.empty();
  }

  private Optional<Table> rows(Iterable<CsvRecord> rows, PlainReader text) {
    Table.Builder table = null;
    int line = 0;
    for (var row : rows) {
      boolean isHeader = line == 0;
      line = Math.toIntExact(row.getStartingLineNumber());
      if (isHeader) {
        table = begun(header(row));
      } else if (table != null) {
        add(table, row);
      }
    }
    if (text.isQuoteOpen()) {
      openQuote(line);
    }
    return Optional.ofNullable(table).map(Table.Builder::build);
  }

  private Table.Builder begun(List<String> header) {
    return header.isEmpty() ? null : new Table.Builder(name, Origin.file(file), header);
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

  private void add(Table.Builder table, CsvRecord row) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    int columns = table.columns();
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    if (row.getFieldCount() == columns) {
      table.add(line, row.getFields());
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
