package energy.samal.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a workbook is wrong: sheet and cell instead of file and line. */
class BadWorkbookTest {
  private static final CaseTables GOOD =
      CaseFolder.readTables(Path.of("src/test/resources/cases/everything"));

  @TempDir Path temporary;

  /** Fills a sheet. */
  private interface Fill {
    void in(Worksheet sheet);
  }

  @Test
  void aWrongCell() throws IOException {
    var workbook = write(with("converters", 0, "efficiency_share", "35"), GOOD.settings().text());

    assertThat(messages(() -> XlsxCase.read(workbook)))
        .containsExactly(
            "case.xlsx, converters!E2: Converter 'chp_north': efficiency_share is 35"
                + " but it must lie between 0.01 and 6 MWh/MWh. Give a share, not per cent: 0.35.");
  }

  /**
   * The directory of a zip says where each part begins, here so near the end that it has no head.
   */
  @Test
  void aPartBeyondTheEndOfTheFile() throws IOException {
    var workbook = write(GOOD, GOOD.settings().text());
    var bytes = Files.readAllBytes(workbook);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.lastIndexOf("xl/workbook.xml");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(name - 4, bytes.length - 10);
    Files.write(workbook, bytes);

    assertThat(messages(() -> XlsxCase.read(workbook)))
        .containsExactly(
            "case.xlsx: File 'case.xlsx': content is 'unreadable' but it is a damaged workbook: its"
                + " part xl/workbook.xml cannot be unpacked. Open it in a spreadsheet and save it"
                + " again.");
  }

  @Test
  void aWrongHour() throws IOException {
    var workbook = write(with("hourly/wind", 5, "wind_south", "x"), GOOD.settings().text());

    assertThat(messages(() -> XlsxCase.read(workbook)))
        .containsExactly(
            "case.xlsx, 'hourly wind'!C7: Series 'wind_south': hour 5 is 'x' but it"
                + " must be a number. Write digits with a decimal point, such as 0.35.");
  }

  @Test
  void aWrongSetting() throws IOException {
    var text = GOOD.settings().text().replace("discount_rate: 0.05", "discount_rate: 6");
    var workbook = write(GOOD, text);

    // Line 9 of the settings, below the header of the sheet.
    assertThat(messages(() -> XlsxCase.read(workbook)))
        .containsExactly(
            "case.xlsx, case!B10: Case: discount_rate is 6 but it must lie between 0"
                + " and 1 share/year. Give a share, not per cent: 0.06.");
  }

  @Test
  void aFileOfAnotherKind() throws IOException {
    var file = temporary.resolve("case.xlsx");
    Files.writeString(file, "id,name\n");

    assertThat(messages(() -> XlsxCase.read(file)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(
            "case.xlsx: File 'case.xlsx': content is 'unreadable' but it is not an Excel workbook")
        .endsWith("Save it as 'Excel workbook (.xlsx)'.");
  }

  @Test
  void aFileThatIsNotThere() {
    var file = temporary.resolve("none.xlsx");

    assertThat(messages(() -> XlsxCase.read(file)))
        .containsExactly(
            file
                + ": File 'none.xlsx': file is 'missing' but a case workbook is a file. Check the"
                + " spelling of the path.");
  }

  @Test
  void aCellBesideTheTable() throws IOException {
    var workbook =
        sheet(
            sheet -> {
              sheet.value(0, 0, "id");
              sheet.value(1, 0, "a");
              sheet.value(1, 3, "look here");
            });

    assertThat(messages(() -> XlsxCase.readTables(workbook)))
        .containsExactly(
            "case.xlsx, sources!D2: Table 'sources': cell is 'look here' but it"
                + " stands in a column without a name. Name the column in row 1, or clear the"
                + " cell.");
  }

  @Test
  void whatExcelMakesOfDatesTruthAndTinyNumbers() throws IOException {
    var workbook =
        sheet(
            sheet -> {
              sheet.value(0, 0, "date");
              sheet.value(0, 1, "truth");
              sheet.value(0, 2, "tiny");
              sheet.value(0, 3, "year");
              sheet.value(1, 0, LocalDate.of(2026, 3, 9));
              sheet.style(1, 0).format("yyyy-mm-dd").set();
              sheet.value(1, 1, true);
              sheet.value(1, 2, 1e-7);
              sheet.value(1, 3, 2025);
            });
    var table = XlsxCase.readTables(workbook).table("sources").orElseThrow();

    assertThat(table.row(0)).containsExactly("2026-03-09", "true", "0.0000001", "2025");
  }

  @Test
  void aNameThatNoSheetCanHave() {
    var table = new Table.Builder("hourly/" + "x".repeat(30), Origin.file("x.csv"), List.of("a"));
    var tables = new LinkedHashMap<String, Table>();
    tables.put("hourly", table.build());
    var wide = new CaseTables("case", GOOD.settings(), "", tables, Set.of());

    assertThat(messages(() -> XlsxCase.write(wide, temporary.resolve("case.xlsx"))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("x.csv: Table 'hourly/xxx")
        .endsWith("Rename the file.");
    assertThat(temporary.resolve("case.xlsx")).doesNotExist();
  }

  private Path sheet(Fill fill) throws IOException {
    var file = temporary.resolve("case.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "Test", "1.0")) {
      fill.in(book.newWorksheet("sources"));
    }
    return file;
  }

  private Path write(CaseTables tables, String settings) throws IOException {
    var workbook = temporary.resolve("case.xlsx");
    var source = new CaseTables.SourceText(settings, Origin.file("case.yaml"));
    XlsxCase.write(
        new CaseTables("case", source, tables.readme(), tables.tables(), Set.of()), workbook);
    return workbook;
  }

  private static CaseTables with(String name, int row, String column, String text) {
    var table = GOOD.table(name).orElseThrow();
    var builder = new Table.Builder(name, Origin.file(name), table.header());
    for (int r = 0; r < table.rows(); r++) {
      var cells = new ArrayList<>(table.row(r));
      if (r == row) {
        cells.set(table.column(column), text);
      }
      builder.add(r + 2, cells);
    }
    var tables = new LinkedHashMap<>(GOOD.tables());
    tables.put(name, builder.build());
    return new CaseTables("case", GOOD.settings(), GOOD.readme(), tables, Set.of());
  }

  private static List<String> messages(ThrowingCallable read) {
    var thrown = catchThrowableOfType(InvalidScenarioException.class, read);
    assertThat(thrown).isNotNull();
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}
