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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One table as comma-separated values (RFC 4180). */
public final class CsvTable {
  private static final int RAGGED_SHOWN = 5;

  private final String name;
  private final String file;
  private final Consumer<Problem> problems;
  private int ragged;

  private CsvTable(String name, String file, Consumer<Problem> problems) {
    this.name = name;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The table; empty when the text cannot be read as one, after problems have been told.
   *
   * @param name of the table
   * @param file that it comes from, for messages
   */
  public static Optional<Table> read(
      String name, String file, String text, Consumer<Problem> problems) {
    return new CsvTable(name, file, problems).read(text);
  }

  /** The table as text: cells in quotes only where they need them, lines ended by {@code \n}. */
  public static String write(Table table) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.header());
      for (int row = 0; row < table.rows(); row++) {
        csv.writeRecord(table.row(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private Optional<Table> read(String text) {
    if (text.isBlank()) {
      refuse(0, "content", "", "a table begins with a line of column names", "Add it.");
      return Optional.empty();
    }
    var builder = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    boolean isQuoteOpen = text.chars().filter(c -> c == '"').count() % 2 == 1;
    try (var csv = builder.ofCsvRecord(text)) {
      return isQuoteOpen ? openQuote(csv) : rows(csv);
    } catch (CsvParseException e) {
      refuse(
          0,
          "content",
          "unreadable",
          String.valueOf(e.getMessage()),
          "Double each quotation mark inside a text, and put the text in quotation marks.");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Table> rows(Iterable<CsvRecord> rows) {
    Table.Builder table = null;
    for (var row : rows) {
      if (table != null) {
        add(table, row);
        continue;
      }
      var header = header(row);
      if (header.isEmpty()) {
        return Optional.empty();
      }
      table = new Table.Builder(name, Origin.file(file), header);
    }
    return ragged > 0 || table == null ? Optional.empty() : Optional.of(table.build());
  }

  /** A quotation mark that is never closed swallows all lines after it into one last row. */
  private Optional<Table> openQuote(Iterable<CsvRecord> rows) {
    int line = 1;
    for (var row : rows) {
      line = Math.toIntExact(row.getStartingLineNumber());
    }
    refuse(
        line,
        "content",
        "unreadable",
        "a quotation mark is opened in this row and never closed",
        "Close it, or double each quotation mark inside a quoted text.");
    return Optional.empty();
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

  private void refuse(int line, String field, Object found, String rule, String remedy) {
    var place = Origin.file(file).place(line, Origin.WHOLE_LINE);
    problems.accept(new Problem(place, "Table '" + name + "'", field, found, rule, remedy));
  }
}
