package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Numerals;
import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheets of a case workbook. */
final class XlsxWriter {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 18;

  private static final List<String> RULES =
      List.of(
          "Each sheet is a table. Names of sheets and columns must stay; rows may come and go.",
          "Rows that begin with #, columns called note or ending in _note, and sheets whose names"
              + " begin with note are for people.",
          "Point at a header to read what stands below it. 'samal check WORKBOOK.xlsx' names what"
              + " is wrong, by sheet and cell.");

  private final CaseTables tables;
  private final Units units;
  private final Map<String, String> seriesUnits;

  XlsxWriter(CaseTables tables) {
    this.tables = tables;
    this.units = new Units(tables.settings().text());
    this.seriesUnits = units.ofSeries(tables);
  }

  /**
   * @throws InvalidScenarioException when a table fits in no sheet
   */
  static void check(CaseTables tables) {
    var taken =
        new HashSet<String>(
            List.of(
                XlsxCase.SETTINGS, XlsxCase.CONTENTS, XlsxCase.README.toLowerCase(Locale.ROOT)));
    for (var table : tables.tables().values()) {
      var name = sheetName(table);
      boolean isTaken = !taken.add(name.toLowerCase(Locale.ROOT)) || XlsxCase.isForNotes(name);
      if (isTaken || name.length() > LONGEST_SHEET_NAME || name.matches(".*[\\\\/*?:\\[\\]].*")) {
        throw new InvalidScenarioException(
            List.of(
                new Problem(
                    table.place(),
                    "Table '" + table.name() + "'",
                    "name",
                    table.name(),
                    "a sheet cannot be called '"
                        + name
                        + "': names have at most 31 characters,"
                        + " none of \\ / * ? : [ ], and differ in more than capitals",
                    "Rename the file.")));
      }
    }
  }

  private static String sheetName(Table table) {
    return table.name().startsWith(CaseTables.HOURLY_PREFIX)
        ? XlsxCase.HOURLY + table.name().substring(CaseTables.HOURLY_PREFIX.length())
        : table.name();
  }

  void write(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Samal", "1.0")) {
      contents(book.newWorksheet(XlsxCase.CONTENTS));
      settings(book.newWorksheet(XlsxCase.SETTINGS));
      if (!tables.readme().isEmpty()) {
        readme(book.newWorksheet(XlsxCase.README));
      }
      for (var table : tables.tables().values()) {
        var sheet = book.newWorksheet(sheetName(table));
        if (table.name().startsWith(CaseTables.HOURLY_PREFIX)) {
          hours(sheet, table);
        } else {
          table(sheet, YearColumns.of(table, units).orElse(table));
        }
        sheet.pageOrientation("landscape");
        sheet.finish();
      }
    }
  }

  private void contents(Worksheet sheet) {
    text(sheet, 0, 0, "Case " + tables.caseName());
    sheet.style(0, 0).bold().fontSize(14).set();
    int line = 1;
    for (var rule : RULES) {
      text(sheet, line++, 0, rule);
    }
    header(sheet, line + 1, List.of("sheet", "rows", "what it holds"));
    var sheets = new LinkedHashMap<String, String>();
    sheets.put(XlsxCase.SETTINGS, FieldTable.standard().table(FieldTable.CASE).meaning());
    if (!tables.readme().isEmpty()) {
      sheets.put(XlsxCase.README, "What the case is, for people");
    }
    int row = line + 2;
    for (var entry : sheets.entrySet()) {
      content(sheet, row++, entry.getKey(), "", entry.getValue());
    }
    for (var table : tables.tables().values()) {
      content(sheet, row++, sheetName(table), String.valueOf(table.rows()), meaning(table));
    }
    row++;
    for (var spec : FieldTable.standard().tables()) {
      if (tables.table(spec.name()).isEmpty()) {
        text(sheet, row, 0, spec.name());
        text(sheet, row++, 2, "May be added. " + spec.meaning());
      }
    }
    sheet.width(0, 2 * WIDTH);
    sheet.width(2, 5 * WIDTH);
  }

  private static String meaning(Table table) {
    var standard = FieldTable.standard();
    return table.name().startsWith(CaseTables.HOURLY_PREFIX)
        ? "Hours of a year from 1 January 00:00 UTC on, a column for each series"
        : standard.has(table.name()) ? standard.table(table.name()).meaning() : "";
  }

  private static void content(Worksheet sheet, int row, String name, String rows, String meaning) {
    sheet.hyperlink(row, 0, HyperLink.internal("'" + name.replace("'", "''") + "'!A1", name));
    cell(sheet, row, 1, rows);
    text(sheet, row, 2, meaning);
  }

  private void settings(Worksheet sheet) {
    header(sheet, 0, List.of("setting", "value", "comment", "unit", "meaning"));
    int row = 1;
    for (var line : SettingsLine.split(tables.settings().text())) {
      cell(sheet, row, 0, line.key());
      cell(sheet, row, 1, line.value());
      cell(sheet, row, 2, line.rest());
      var field = FieldTable.standard().table(FieldTable.CASE).field(line.key());
      if (field.isPresent()) {
        text(sheet, row, 3, field.get().unit());
        text(sheet, row, 4, field.get().meaning());
      }
      row++;
    }
    sheet.freezePane(0, 1);
    for (int column = 1; column < 5; column++) {
      sheet.width(column, column == 3 ? WIDTH : 3 * WIDTH);
    }
  }

  private void readme(Worksheet sheet) {
    int row = 0;
    for (var line : tables.readme().lines().toList()) {
      text(sheet, row++, 0, line);
    }
    sheet.width(0, 100);
  }

  private void hours(Worksheet sheet, Table table) {
    var names =
        table.header().stream()
            .map(name -> new Units.Header(name, seriesUnits.getOrDefault(name, "")).text())
            .toList();
    header(sheet, 0, names);
    body(sheet, table);
    sheet.freezePane(1, 1);
  }

  private void table(Worksheet sheet, Table table) {
    var standard = FieldTable.standard();
    var spec = standard.has(table.name()) ? standard.table(table.name()) : null;
    var lists = new DropDowns(tables);
    int column = 0;
    for (var name : table.header()) {
      var field = spec == null ? null : spec.field(name).orElse(null);
      var unit = field == null ? "" : units.of(field);
      header(sheet, 0, column, new Units.Header(name, unit).text());
      if (field != null) {
        sheet.comment(0, column, help(field));
        lists.add(sheet, column, table.rows(), field);
      }
      column++;
    }
    body(sheet, table);
    sheet.freezePane(1, 1);
    if (table.rows() > 0) {
      sheet.setAutoFilter(0, 0, table.rows(), table.header().size() - 1);
    }
  }

  /** What a reader sees who points at the header. */
  private static String help(Field field) {
    var otherwise =
        field.required()
            ? "Must be given."
            : field.defaultText().isEmpty()
                ? "May be empty."
                : "Empty: " + field.defaultText() + ".";
    return field.meaning() + ". " + otherwise;
  }

  private static void body(Worksheet sheet, Table table) {
    for (int row = 0; row < table.rows(); row++) {
      cell(sheet, row + 1, 0, Remarks.write(table.cell(row, 0)));
      for (int column = 1; column < table.header().size(); column++) {
        cell(sheet, row + 1, column, table.cell(row, column));
      }
    }
  }

  private static void header(Worksheet sheet, int row, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      header(sheet, row, column, header.get(column));
    }
  }

  private static void header(Worksheet sheet, int row, int column, String name) {
    cell(sheet, row, column, column == 0 ? Remarks.write(name) : name);
    HeaderStyle.set(sheet, row, column);
    sheet.width(column, Math.max(WIDTH, name.indexOf('\n') + 3));
    if (name.indexOf('\n') >= 0) {
      sheet.rowHeight(row, HeaderStyle.TWO_LINES);
    }
  }

  /** A number where Excel keeps it as it is written, else a text. */
  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (Numerals.isCanonical(text)) {
      sheet.value(row, column, Double.parseDouble(text));
    } else {
      text(sheet, row, column, text);
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a cell of a workbook holds 32767 characters, not " + text.length());
    }
    if (!text.isEmpty()) {
      sheet.value(row, column, Escapes.write(text));
    }
  }
}
