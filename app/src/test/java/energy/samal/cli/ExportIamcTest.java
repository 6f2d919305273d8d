package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run as tables of the IAMC template, from the command to the file. */
class ExportIamcTest {
  private static final Path TEMPLATE =
      Path.of("../data/src/main/resources/energy/samal/io/iamc/template.csv");

  @TempDir private static Path folder;
  private static Path run;

  @BeforeAll
  static void plan() {
    run = folder.resolve("опыт");
    assertThat(samal("plan", EVERYTHING, "--out", run, "--quiet").code()).isZero();
  }

  @Test
  void everyRowOfTheFileIsOfTheShippedTemplate() throws IOException {
    var known = new HashSet<String>();
    Files.readAllLines(TEMPLATE).stream()
        .skip(1)
        .map(line -> line.replace("{currency}", "USD_2023").split(","))
        .forEach(cells -> known.add(cells[0] + "," + cells[1]));
    var file = folder.resolve("long.csv");
    assertThat(samal("export", "iamc", run, file).code()).isZero();

    var lines = Files.readAllLines(file);
    assertThat(lines.size()).isGreaterThan(100);
    assertThat(lines.stream().skip(1).map(line -> line.split(",")))
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(7);
              assertThat(cells[0]).isEqualTo("Samal");
              assertThat(cells[1]).isEqualTo("опыт");
              assertThat(cells[2]).isIn("everything", "Aland");
              assertThat(known).contains(cells[3] + "," + cells[4]);
            });
  }

  @Test
  void whatHasNoCounterpartIsTold() {
    var ended = samal("export", "iamc", run, folder.resolve("told.csv"));

    assertThat(ended.out())
        .contains("lines are told in GW km there: capacity link, carrier electricity, group grid")
        .contains("energy supplied, carrier coal");
  }

  @Test
  void aWorkbookHoldsTheTableAndTheRemarks() throws IOException {
    var file = folder.resolve("таблица.xlsx");
    var ended = samal("export", "iamc", run, file, "--layout", "wide", "--language", "ru");
    assertThat(ended.code()).as(ended.err()).isZero();

    try (var book = new ReadableWorkbook(file.toFile())) {
      var rows = book.findSheet("data").orElseThrow().read();
      assertThat(rows.getFirst().getCellText(5)).isEqualTo("2025");
      assertThat(rows.getFirst().getCellText(6)).isEqualTo("2030");
      assertThat(rows).anyMatch(row -> row.getCellText(2).equals("Аланд"));
      assertThat(book.findSheet("remarks").orElseThrow().read()).hasSizeGreaterThan(5);
    }
  }

  /** {@code -Dsamal.python} names an interpreter that has pyam. */
  @ParameterizedTest
  @CsvSource({"long,a.csv", "wide,b.csv", "long,c.xlsx", "wide,d.xlsx"})
  void pyamOpensIt(String layout, String name) throws Exception {
    var file = folder.resolve(name);
    assertThat(samal("export", "iamc", run, file, "--layout", layout).code()).isZero();
    var out = Python.run("pyam", "print(len(pyam.IamDataFrame(sys.argv[1]).data))", file);
    var lines = folder.resolve(name + "-lines.csv");
    assertThat(samal("export", "iamc", run, lines).code()).isZero();

    assertThat(Long.parseLong(out)).isEqualTo(Files.readAllLines(lines).size() - 1L);
  }

  @Test
  void wrongWordsAreRefused() {
    var ended = samal("export", "iamc", run, folder.resolve("x.ods"));
    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("must end with .csv or .xlsx");
    ended = samal("export", "iamc", run, folder.resolve("x.csv"), "--layout", "broad");
    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("--layout is 'broad' but must be long or wide");
  }
}
