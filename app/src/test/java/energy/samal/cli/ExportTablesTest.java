package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.SummaryFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Runs as workbooks, Parquet and CSV files. */
class ExportTablesTest {
  private static final Pattern RANGE =
      Pattern.compile("'([^']+)'!\\$([A-Z]+)\\$(\\d+):\\$[A-Z]+\\$(\\d+)");

  @TempDir static Path runs;
  @TempDir Path folder;

  private static Path run;
  private static Path workbook;

  @BeforeAll
  static void plan() {
    run = runs.resolve("план");
    workbook = runs.resolve("book.xlsx");
    assertThat(samal("plan", EVERYTHING, "--out", run, "--quiet").code()).isZero();
    var ended = samal("export", "excel", run, workbook);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @Test
  void everyTableAndEveryChartHasASheetThatTheFirstOneNames() throws IOException {
    try (var book = new ReadableWorkbook(workbook.toFile())) {
      var names = book.getSheets().map(Sheet::getName).toList();
      assertThat(names)
          .startsWith(
              "contents",
              "chart capacity",
              "chart generation",
              "chart costs",
              "chart emissions",
              "chart week")
          .endsWith(PlanParquet.TABLES.toArray(String[]::new));
      var contents = book.findSheet("contents").orElseThrow().read();
      var listed =
          contents.stream().map(row -> row.getCellText(0)).filter(names::contains).toList();
      assertThat(listed).containsExactlyElementsOf(names.subList(1, names.size()));
    }
    var links = part("xl/worksheets/sheet1.xml");
    assertThat(links).contains("location=\"'chart week'!A1\"").contains("location=\"'prices'!A1\"");
  }

  @Test
  void figuresHaveUnitsAndHeadersStay() throws IOException {
    try (var book = new ReadableWorkbook(workbook.toFile())) {
      for (var sheet : book.getSheets().skip(1).toList()) {
        var rows = sheet.read();
        for (int column = 0; column < rows.getFirst().getCellCount(); column++) {
          int at = column;
          boolean isFigure = rows.stream().skip(1).anyMatch(row -> isNumber(row, at));
          assertThat(rows.getFirst().getCellText(column).contains("\n[") || !isFigure)
              .as(sheet.getName() + " " + rows.getFirst().getCellText(column))
              .isTrue();
        }
        assertThat(part("xl/worksheets/sheet%d.xml".formatted(sheet.getIndex() + 1)))
            .contains("ySplit=\"1\"")
            .contains("<autoFilter");
      }
    }
  }

  @Test
  void costsOfTheTableAddUpToTheObjectiveAndThoseOfTheChartToTheirYears() throws IOException {
    double objective = SummaryFile.read(run).value().objective();
    var ofYears = PlanFiles.sums(run, "costs", "per_year", "true", "year");
    try (var book = new ReadableWorkbook(workbook.toFile())) {
      double sum = 0;
      for (var row : rows(book, "costs")) {
        sum += number(row, row.getCellCount() - 1);
      }
      assertThat(sum).isCloseTo(objective, withinPercentage(1e-6));
      int years = 0;
      for (var row : rows(book, "chart costs")) {
        double millions = 0;
        for (int column = 2; column < row.getCellCount(); column++) {
          millions += number(row, column);
        }
        var year = List.of(row.getCellText(1));
        // Parts that cannot be seen in a chart are left out: a millionth of the largest each.
        assertThat(1e6 * millions).isCloseTo(ofYears.get(year), withinPercentage(1e-3));
        years++;
      }
      assertThat(years).isEqualTo(2);
    }
  }

  @Test
  void theWeekShowsDemandOfEachStep() throws IOException {
    var demands =
        PlanFiles.sums(
            run,
            "dispatch",
            "value",
            "year = 2030 AND kind = 'demand' AND carrier = 'electricity'",
            "first_hour");
    try (var book = new ReadableWorkbook(workbook.toFile())) {
      var sheet = book.findSheet("chart week").orElseThrow().read();
      int demand = -1;
      for (int column = 0; column < sheet.getFirst().getCellCount(); column++) {
        demand = sheet.getFirst().getCellText(column).equals("demand\n[GW]") ? column : demand;
      }
      assertThat(sheet).hasSize(25);
      for (var row : sheet.subList(1, 25)) {
        var hour = List.of(row.getCellText(2));
        assertThat(1e3 * number(row, demand)).isCloseTo(demands.get(hour), within(1e-9));
      }
      assertThat(sheet.get(2).getCellText(1)).isEqualTo("1 Jan 01:00");
    }
  }

  @Test
  void chartsShowFiguresOfTheirSheets() throws Exception {
    int seen = 0;
    try (var book = new ReadableWorkbook(workbook.toFile());
        var zip = FileSystems.newFileSystem(workbook);
        var charts = Files.list(zip.getPath("xl/charts"))) {
      for (var chart : charts.toList()) {
        for (var range : ranges(parsed(Files.readString(chart)))) {
          var parts = RANGE.matcher(range);
          assertThat(parts.matches()).as(range).isTrue();
          var rows = book.findSheet(parts.group(1)).orElseThrow().read();
          int last = Integer.parseInt(parts.group(4));
          assertThat(rows.size()).as(range).isGreaterThanOrEqualTo(last);
          int column = parts.group(2).charAt(0) - 'A';
          for (int row = Integer.parseInt(parts.group(3)); row <= last; row++) {
            assertThat(rows.get(row - 1).getCellText(column)).as(range).isNotBlank();
          }
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void partsOfTheWorkbookAreAllDeclaredAndRelated() throws Exception {
    var types = part("[Content_Types].xml");
    try (var zip = FileSystems.newFileSystem(workbook);
        var files = Files.walk(zip.getPath("xl"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        parsed(Files.readString(file));
        if (file.toString().contains("charts/") || file.toString().contains("drawings/drawing")) {
          assertThat(types).contains("PartName=\"" + file.toAbsolutePath() + "\"");
        }
        if (file.toString().endsWith("sheet2.xml")) {
          assertThat(Files.readString(file)).contains("<drawing r:id=\"charts\"/>");
        }
      }
    }
  }

  @Test
  void parquetAndCsvHoldTheSameTablesWithTheirUnits() throws IOException {
    var parquet = folder.resolve("parquet");
    var csv = folder.resolve("csv");
    assertThat(samal("export", "parquet", run, parquet).code()).isZero();
    assertThat(samal("export", "csv", run, csv).code()).isZero();

    var columns = Files.readAllLines(parquet.resolve("columns.csv"));
    assertThat(Files.readAllLines(csv.resolve("columns.csv"))).isEqualTo(columns);
    assertThat(columns)
        .contains(
            "costs,per_year,USD2023/year,In the planning year itself; not discounted; income is"
                + " negative");
    int told = 1;
    for (var table : PlanParquet.TABLES) {
      var lines = Files.readAllLines(csv.resolve(table + ".csv"));
      assertThat(lines.getFirst()).isEqualTo(String.join(",", PlanFiles.columns(run, table)));
      assertThat(lines.size() - 1L).isEqualTo(PlanFiles.rows(run, table));
      assertThat(parquet.resolve(table + ".parquet"))
          .hasSameBinaryContentAs(run.resolve("plan/" + table + ".parquet"));
      told += lines.getFirst().split(",").length;
    }
    assertThat(columns).hasSize(told);
    assertThat(samal("export", "csv", run, csv).code()).isEqualTo(Exit.NOT_WRITTEN);
  }

  @Test
  void whatIsNoRunOrNoWorkbookIsRefusedAndNothingIsLeft() throws IOException {
    assertThat(samal("export", "excel", run, folder.resolve("x.ods")).code())
        .isEqualTo(Exit.BAD_INPUT);
    assertThat(samal("export", "parquet", folder, folder.resolve("x")).code())
        .isEqualTo(Exit.NOT_WRITTEN);
    assertThat(samal("export", "excel", run, workbook).code()).isEqualTo(Exit.NOT_WRITTEN);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void pandasReadsTheParquetFiles() throws Exception {
    var target = folder.resolve("tables");
    assertThat(samal("export", "parquet", run, target).code()).isZero();

    var sum =
        Python.run(
            "pandas",
            "print(pandas.read_parquet(sys.argv[1]).present_value.sum())",
            target.resolve("costs.parquet"));

    assertThat(Double.parseDouble(sum))
        .isCloseTo(SummaryFile.read(run).value().objective(), withinPercentage(1e-6));
  }

  @Test
  void openpyxlReadsTheWorkbookWithItsCharts() throws Exception {
    var shown =
        Python.run(
            "openpyxl",
            "b = openpyxl.load_workbook(sys.argv[1]);"
                + " print([len(s._charts) for s in b], b['costs'].freeze_panes)",
            workbook);

    assertThat(shown).startsWith("[0, 1, 1, 1, 1, 1, 0,").endsWith("A2");
  }

  private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
    var rows = book.findSheet(sheet).orElseThrow().read();
    return rows.subList(1, rows.size());
  }

  private static boolean isNumber(Row row, int column) {
    return row.getOptionalCell(column)
        .filter(cell -> cell.getType() == CellType.NUMBER)
        .isPresent();
  }

  private static double number(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow().doubleValue();
  }

  private static String part(String name) throws IOException {
    try (var zip = FileSystems.newFileSystem(workbook)) {
      return Files.readString(zip.getPath(name));
    }
  }

  private static Document parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> ranges(Document chart) {
    var ranges = new ArrayList<String>();
    var found = chart.getElementsByTagNameNS("*", "f");
    for (int k = 0; k < found.getLength(); k++) {
      ranges.add(found.item(k).getTextContent());
    }
    return ranges;
  }
}
