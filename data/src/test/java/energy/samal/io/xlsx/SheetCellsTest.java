package energy.samal.io.xlsx;

import static energy.samal.io.xlsx.RawWorkbook.number;
import static energy.samal.io.xlsx.RawWorkbook.row;
import static energy.samal.io.xlsx.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.io.tables.Table;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spreadsheets do to cells, one by one. */
class SheetCellsTest {
  private static final String STYLES =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
          + "<xf numFmtId=\"20\"/><xf numFmtId=\"9\"/></cellXfs>";

  @TempDir Path temporary;

  @Test
  void formulasCountAsWhatTheyLastCameTo() throws IOException {
    var table =
        sources(
            row(1, text("A1", "id"), text("B1", "title"), text("C1", "address")),
            row(
                2,
                "<c r=\"A2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>",
                "<c r=\"B2\"><f>1/8</f><v>0.125</v></c>",
                "<c r=\"C2\" t=\"b\"><f>1=1</f><v>1</v></c>"));

    assertThat(table.row(0)).containsExactly("ab", "0.125", "true");
  }

  @Test
  void aFormulaThatNobodyComputedIsRefused() {
    assertThat(
            messages(
                row(1, text("A1", "id"), text("B1", "title")),
                row(2, text("A2", "a"), "<c r=\"B2\"><f>1+1</f></c>")))
        .containsExactly(
            "case.xlsx, sources!B2: Table 'sources': title is 'a formula' but no program has"
                + " computed it yet. Open the workbook in a spreadsheet, save it, and try again.");
  }

  @Test
  void errorsAreRefusedEvenWhereAnyTextMayStand() {
    assertThat(
            messages(
                row(1, text("A1", "id"), text("B1", "title")),
                row(2, text("A2", "a"), "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                row(3, "<c r=\"A3\" t=\"e\"><v>#REF!</v></c>", text("B3", "b"))))
        .containsExactly(
            "case.xlsx, sources!B2: Table 'sources': title is '#DIV/0!' but its formula came to no"
                + " value. Correct the formula, or type the value.",
            "case.xlsx, sources!A3: Table 'sources': id is '#REF!' but its formula came to no"
                + " value. Correct the formula, or type the value.");
  }

  @Test
  void mergedCellsOfATableAreRefusedAndThoseOfARemarkAreNot() {
    var merges =
        "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B3:B4\"/></mergeCells>";

    assertThat(
            problems(
                new RawWorkbook()
                    .sheet(
                        "sources",
                        data(
                                row(1, text("A1", "# all we know")),
                                row(2, text("A2", "id"), text("B2", "title")),
                                row(3, text("A3", "a"), text("B3", "both")),
                                row(4, text("A4", "b")))
                            + merges)))
        .containsExactly(
            "case.xlsx, sources!B3: Table 'sources': cells is 'B3:B4' but they are merged into one,"
                + " so that all but the first are empty. Unmerge them and fill in each.");
  }

  @Test
  void datesAreTextsWhereTextIsDueAndRefusedWhereNumbersAre() throws IOException {
    var sources =
        sources(
            row(1, text("A1", "id"), text("B1", "date_read")),
            row(2, text("A2", "a"), "<c r=\"B2\" s=\"1\"><v>46090</v></c>"),
            row(3, text("A3", "b"), "<c r=\"B3\" s=\"2\"><v>46090</v></c>"),
            row(4, text("A4", "c"), "<c r=\"B4\" s=\"3\"><v>0.75</v></c>"),
            row(5, text("A5", "d"), "<c r=\"B5\" s=\"1\"><v>59</v></c>"),
            row(6, text("A6", "e"), "<c r=\"B6\" s=\"1\"><v>46090.5</v></c>"),
            row(7, text("A7", "f"), "<c r=\"B7\" s=\"4\"><v>0.35</v></c>"));

    assertThat(column(sources, "date_read"))
        .containsExactly("2026-03-09", "46090", "18:00", "1900-02-28", "2026-03-09T12:00", "0.35");
    assertThat(
            problems(
                new RawWorkbook()
                    .styles(STYLES)
                    .sheet(
                        "carriers",
                        data(
                            row(1, text("A1", "id"), text("B1", "emission_t_per_mwh")),
                            row(2, text("A2", "coal"), "<c r=\"B2\" s=\"1\"><v>46143</v></c>")))))
        .containsExactly(
            "case.xlsx, carriers!B2: Table 'carriers': emission_t_per_mwh is '2026-05-01' but it is"
                + " shown as a date and a number is due. Spreadsheets make dates of entries such as"
                + " 1.5: set the format of the cell to 'Number', then type the number again.");
  }

  @Test
  void namesMayBeInAnyScript() throws IOException {
    var table =
        sources(
            row(1, text("A1", "id"), text("B1", "title")),
            row(2, text("A2", "Қарағанды"), text("B2", "哈萨克斯坦能源部")),
            row(3, "<c r=\"A3\" t=\"s\"><v>0</v></c>", "<c r=\"B3\" t=\"s\"><v>1</v></c>"));

    assertThat(table.row(0)).containsExactly("Қарағанды", "哈萨克斯坦能源部");
    assertThat(table.row(1)).containsExactly("Екібастұз", "two\r\nlines");
  }

  @Test
  void remarksMayStandAboveWithinAndBelow() throws IOException {
    var table =
        sources(
            row(1, text("A1", "# Ministry of Energy")),
            row(3, text("A3", "id"), text("B3", "title")),
            row(4, text("A4", "# printed")),
            row(5, text("A5", "\\#1"), text("B5", "# no remark")),
            row(7, text("A7", "#"), text("B7", "end")));

    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.row(0)).containsExactly("#1", "# no remark");
    assertThat(table.place(0, 1)).isEqualTo("case.xlsx, sources!B5");
    assertThat(table.headerPlace(1)).isEqualTo("case.xlsx, sources!B3");
  }

  @Test
  void aUnitThatIsNotThatOfTheColumnIsRefused() {
    assertThat(
            problems(
                new RawWorkbook()
                    .sheet(
                        "vintages",
                        data(
                            row(1, text("A1", "asset"), text("B1", "capacity_mw [GW]")),
                            row(2, text("A2", "wind"), number("B2", "1.5"))))))
        .containsExactly(
            "case.xlsx, vintages!B1: Table 'vintages': unit is 'GW' but capacity_mw is in MW."
                + " Convert the figures and write MW.");
  }

  @Test
  void aFewOfMany() {
    var rows = new String[12];
    rows[0] = row(1, text("A1", "id"));
    for (int k = 1; k < rows.length; k++) {
      rows[k] = row(k + 1, "<c r=\"A%d\" t=\"e\"><v>#N/A</v></c>".formatted(k + 1));
    }

    assertThat(messages(rows))
        .hasSize(6)
        .last()
        .isEqualTo(
            "case.xlsx, sheet 'sources': Table 'sources': cells is '6 more' but they are wrong in"
                + " such ways too. Correct those that are named, and look at those beside them.");
  }

  private Table sources(String... rows) throws IOException {
    var book =
        new RawWorkbook()
            .styles(STYLES)
            .strings(
                "<si><r><t>Екібас</t></r><r><t>тұз</t></r><rPh sb=\"0\""
                    + " eb=\"1\"><t>x</t></rPh></si><si><t>two_x000D_\n"
                    + "lines</t></si>")
            .sheet("sources", data(rows));
    return XlsxCase.readTables(book.write(temporary.resolve("case.xlsx")))
        .table("sources")
        .orElseThrow();
  }

  private static String data(String... rows) {
    return "<sheetData>" + String.join("", rows) + "</sheetData>";
  }

  private static List<String> column(Table table, String name) {
    return IntStream.range(0, table.rows()).mapToObj(row -> table.cell(row, name)).toList();
  }

  private List<String> messages(String... rows) {
    return problems(new RawWorkbook().styles(STYLES).sheet("sources", data(rows)));
  }

  private List<String> problems(RawWorkbook book) {
    var thrown =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> XlsxCase.readTables(book.write(temporary.resolve("case.xlsx"))));
    assertThat(thrown).isNotNull();
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}
