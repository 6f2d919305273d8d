package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of a case workbook as texts. */
final class XlsxReader {
  private static final long LIMIT_MB = 512;

  private final Path file;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final LinkedHashMap<String, Table> tables = new LinkedHashMap<>();
  private CaseTables.SourceText settings;
  private String readme = "";

  XlsxReader(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.settings = new CaseTables.SourceText("", settingsOrigin());
  }

  /**
   * @throws InvalidScenarioException when the file cannot be read as a workbook of tables
   */
  CaseTables read() {
    checkFile();
    try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
      for (var sheet : book.getSheets().toList()) {
        read(sheet);
      }
    } catch (IOException | ExcelReaderException e) {
      refuse(
          name,
          "File '" + name + "'",
          "content",
          "unreadable",
          "it is not an Excel workbook (.xlsx): " + e.getMessage(),
          "Save it as 'Excel workbook (.xlsx)'.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
    return new CaseTables(name, settings, readme, CaseTables.inOrder(tables), unreadable);
  }

  private void checkFile() {
    try {
      if (!Files.isRegularFile(file)) {
        refuse(
            file.toString(),
            "File '" + name + "'",
            "file",
            Files.exists(file) ? "a folder" : "missing",
            "a case workbook is a file",
            "Check the spelling of the path.");
      } else if (Files.size(file) > LIMIT_MB << 20) {
        refuse(
            name,
            "File '" + name + "'",
            "size",
            (Files.size(file) >> 20) + " MB",
            "case workbooks have at most " + LIMIT_MB + " MB and it was not read",
            "Check that it is the right file.");
      }
    } catch (IOException e) {
      refuse(
          name,
          "File '" + name + "'",
          "file",
          "not readable",
          "reading failed: " + e.getMessage(),
          "Check the disk and your rights.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
  }

  private void read(Sheet sheet) throws IOException {
    var rows = rows(sheet);
    switch (sheet.getName()) {
      case XlsxCase.SETTINGS -> settings = new CaseTables.SourceText(yaml(rows), settingsOrigin());
      case XlsxCase.README -> readme = lines(rows);
      default -> table(sheet, rows);
    }
  }

  private Origin settingsOrigin() {
    var sheet = Origin.sheet(name, XlsxCase.SETTINGS);
    return (line, column) -> sheet.place(line == 0 ? 0 : line + 1, column);
  }

  /** A row of texts at its row number, from 1. */
  private record Texts(int number, List<String> cells) {
    String at(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private static List<Texts> rows(Sheet sheet) throws IOException {
    try (var rows = sheet.openStream()) {
      return rows.map(XlsxReader::texts).toList();
    }
  }

  private static Texts texts(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(XlsxReader::text).orElse(""));
    }
    return new Texts(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case NUMBER -> number(cell, raw);
      case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
      case STRING -> String.valueOf(cell.getValue());
      case FORMULA -> isNumber(raw) ? Numerals.write(Double.parseDouble(raw)) : raw;
      case ERROR -> raw;
      case EMPTY -> "";
    };
  }

  private static String number(Cell cell, String raw) {
    return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(raw);
  }

  private static String plain(String raw) {
    return isNumber(raw) ? Numerals.write(Double.parseDouble(raw)) : raw;
  }

  private static boolean isNumber(String raw) {
    return raw.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
  }

  /** Whether Excel shows the number as a date: it turns dates that are typed into such numbers. */
  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    if (cell.getType() != CellType.NUMBER || format == null) {
      return false;
    }
    var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
    return letters.contains("y") || (letters.contains("d") && letters.contains("m"));
  }

  private static String yaml(List<Texts> rows) {
    var text = new StringBuilder();
    int line = 1;
    for (var row : rows) {
      if (row.number() == 1) {
        continue;
      }
      for (; line + 1 < row.number(); line++) {
        text.append('\n');
      }
      text.append(new SettingsLine(row.at(0), row.at(1), row.at(2)).line()).append('\n');
      line++;
    }
    return text.toString();
  }

  private static String lines(List<Texts> rows) {
    var text = new StringBuilder();
    int line = 0;
    for (var row : rows) {
      for (line++; line < row.number(); line++) {
        text.append('\n');
      }
      text.append(row.at(0)).append('\n');
    }
    return text.toString();
  }

  private void table(Sheet sheet, List<Texts> rows) {
    var title = sheet.getName();
    var table =
        title.startsWith(XlsxCase.HOURLY)
            ? CaseTables.HOURLY_PREFIX + title.substring(XlsxCase.HOURLY.length())
            : title;
    var origin = Origin.sheet(name, title);
    if (rows.isEmpty() || rows.getFirst().number() != 1 || rows.getFirst().isBlank()) {
      refuse(
          origin.place(1, Origin.WHOLE_LINE),
          "Table '" + table + "'",
          "content",
          "empty",
          "a table begins with a row of column names",
          "Add it, or delete the sheet.");
      unreadable.add(table);
      return;
    }
    var header = header(rows.getFirst());
    var builder = new Table.Builder(table, origin, header);
    for (var row : rows.subList(1, rows.size())) {
      if (!row.isBlank()) {
        builder.add(row.number(), fitted(table, origin, row, header.size()));
      }
    }
    tables.put(table, builder.build());
  }

  private static List<String> header(Texts row) {
    var header = new ArrayList<>(row.cells());
    while (header.getLast().isBlank()) {
      header.removeLast();
    }
    return header.stream().map(String::strip).toList();
  }

  private List<String> fitted(String table, Origin origin, Texts row, int columns) {
    var cells = new ArrayList<String>(columns);
    for (int column = 0; column < Math.max(columns, row.cells().size()); column++) {
      if (column < columns) {
        cells.add(row.at(column));
      } else if (!row.at(column).isBlank()) {
        refuse(
            origin.place(row.number(), column),
            "Table '" + table + "'",
            "cell",
            row.at(column),
            "it stands in a column without a name",
            "Name the column in row 1, or clear the cell.");
      }
    }
    return cells;
  }

  private void refuse(
      String place, String element, String field, Object found, String rule, String remedy) {
    problems.add(new Problem(place, element, field, found, rule, remedy));
  }
}
