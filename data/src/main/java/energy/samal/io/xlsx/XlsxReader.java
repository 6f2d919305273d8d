package energy.samal.io.xlsx;

import energy.samal.io.imports.ImportReport;
import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sheets of a case workbook as texts. */
final class XlsxReader {
  private static final long LIMIT_MB = 512;

  private final Path file;
  private final String name;
  private final ImportReport report;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, TableSheet> sheets = new LinkedHashMap<>();
  private CaseTables.SourceText settings;
  private String readme = "";
  private Units units = new Units("");

  XlsxReader(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.report = new ImportReport("Excel workbook '" + name + "'.");
    this.settings = new CaseTables.SourceText("", settingsOrigin());
  }

  /**
   * The tables; what is wrong with them is told by {@link #problems}.
   *
   * @throws InvalidScenarioException when the file cannot be read as a workbook
   */
  CaseTables read() {
    checkFile();
    try (var book = WorkbookFile.open(file)) {
      for (var sheet : book.sheets()) {
        if (sheet.name().equals(XlsxCase.SETTINGS)) {
          settings(book, sheet);
        }
      }
      for (var sheet : book.sheets()) {
        read(book, sheet);
      }
    } catch (UnreadableWorkbookException e) {
      refuseFile("content", "unreadable", String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      refuseFile(
          "content", "unreadable", "reading failed: " + e.getMessage(), "Check disk and rights.");
    }
    var read = new CaseTables(name, settings, readme, CaseTables.inOrder(tables), unreadable);
    var known = units.ofSeries(read);
    sheets.values().forEach(sheet -> sheet.checkSeries(known));
    return read;
  }

  /** What is wrong with the sheets as such. */
  List<Problem> problems() {
    return problems;
  }

  /** What became of each sheet. */
  ImportReport report() {
    return report;
  }

  private void checkFile() {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidScenarioException(
            List.of(
                new Problem(
                    file.toString(),
                    "File '" + name + "'",
                    "file",
                    Files.exists(file) ? "a folder" : "missing",
                    "a case workbook is a file",
                    "Check the spelling of the path.")));
      }
      long size = Files.size(file) >> 20;
      if (size > LIMIT_MB) {
        refuseFile(
            "size",
            size + " MB",
            "case workbooks have at most " + LIMIT_MB + " MB and it was not read",
            "Check that it is the right file.");
      }
    } catch (IOException e) {
      refuseFile(
          "file", "not readable", "reading failed: " + e.getMessage(), "Check disk and rights.");
    }
  }

  private void refuseFile(String field, Object found, String rule, String remedy) {
    throw new InvalidScenarioException(
        List.of(new Problem(name, "File '" + name + "'", field, found, rule, remedy)));
  }

  private Origin settingsOrigin() {
    var sheet = Origin.sheet(name, XlsxCase.SETTINGS);
    return (line, column) -> sheet.place(line == 0 ? 0 : line + 1, column);
  }

  private void settings(WorkbookFile book, WorkbookFile.SheetEntry sheet) throws IOException {
    var rows = textSheet(sheet, "Case", 3, 2);
    book.rows(sheet, rows);
    settings = new CaseTables.SourceText(rows.yaml(), settingsOrigin());
    units = new Units(settings.text());
    noted(sheet, rows.guard());
    report.kept("sheet " + sheet.name(), "case.yaml", sheet.name());
  }

  private TextSheet textSheet(
      WorkbookFile.SheetEntry sheet, String element, int columns, int remarkColumns) {
    return new TextSheet(
        element, columns, remarkColumns, Origin.sheet(name, sheet.name()), problems::add);
  }

  private void read(WorkbookFile book, WorkbookFile.SheetEntry sheet) throws IOException {
    if (sheet.part().isEmpty()) {
      report.dropped("a sheet without cells", sheet.name());
      return;
    }
    switch (sheet.name()) {
      case XlsxCase.SETTINGS -> {
        // Read before all others.
      }
      case XlsxCase.CONTENTS -> report.dropped("the list of sheets", sheet.name());
      case XlsxCase.README -> {
        var rows = textSheet(sheet, "Readme", 1, 0);
        book.rows(sheet, rows);
        readme = rows.text();
        noted(sheet, rows.guard());
        report.kept("sheet " + sheet.name(), "README.md", sheet.name());
      }
      default -> {
        if (XlsxCase.isForNotes(sheet.name())) {
          report.dropped("notes, for people", sheet.name());
        } else {
          table(book, sheet);
        }
      }
    }
  }

  private void table(WorkbookFile book, WorkbookFile.SheetEntry sheet) throws IOException {
    var title = sheet.name();
    var table =
        title.startsWith(XlsxCase.HOURLY)
            ? CaseTables.HOURLY_PREFIX + title.substring(XlsxCase.HOURLY.length())
            : title;
    var origin = Origin.sheet(name, title);
    var cells = new TableSheet(table, origin, units, problems::add);
    var merged = book.rows(sheet, cells);
    if (cells.isEmpty() && !isKnown(table)) {
      report.dropped("an empty sheet", title);
      return;
    }
    if (sheets.put(table, cells) != null) {
      problems.add(
          new Problem(
              origin.place(0, Origin.WHOLE_LINE),
              "Table '" + table + "'",
              "sheet",
              title,
              "there is another sheet of that name",
              "Keep one of the two."));
    }
    cells.finish(merged).ifPresentOrElse(t -> tables.put(table, t), () -> unreadable.add(table));
    if (!cells.guard().isGood()) {
      unreadable.add(table);
    }
    noted(sheet, cells.guard());
    tell(title, table, cells);
  }

  private static boolean isKnown(String table) {
    return FieldTable.standard().has(table) || table.startsWith(CaseTables.HOURLY_PREFIX);
  }

  private void tell(String title, String table, TableSheet cells) {
    var there = "rows of sheet " + title + (cells.hasYears() ? ", a column for each year" : "");
    var found = tables.get(table);
    for (int row = 0; found != null && row < found.rows(); row++) {
      report.kept(there, table + ".csv", title);
    }
    if (cells.remarks() > 0) {
      report.dropped(
          "rows that begin with #, for people", "%s (%d)".formatted(title, cells.remarks()));
    }
  }

  private void noted(WorkbookFile.SheetEntry sheet, CellGuard guard) {
    guard.finish();
    if (sheet.hidden()) {
      report.note("sheets that are hidden, read like all others", sheet.name());
    }
    if (!guard.formulas().isEmpty()) {
      report.note("formulas, read as what they came to when last saved", guard.formulas());
    }
  }
}
