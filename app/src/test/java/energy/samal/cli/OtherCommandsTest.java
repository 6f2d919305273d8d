package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside plan and verify. */
class OtherCommandsTest {
  @TempDir static Path runs;
  @TempDir Path folder;

  private static Path asSigned;
  private static Path free;

  @BeforeAll
  static void planTwice() {
    asSigned = runs.resolve("signed");
    free = runs.resolve("free");
    samal("plan", EVERYTHING, "--out", asSigned, "--quiet");
    samal("plan", EVERYTHING, "--out", free, "--quiet", "--without", "agreements");
  }

  @Test
  void helpListsCommandsAndExitCodes() {
    var ended = samal("--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("plan", "check", "new", "convert", "show", "compare", "verify", "export")
        .contains("2   bad input", "3   infeasible", "4   stopped", "5   solver failed")
        .contains("6   a file or folder cannot be written");
    assertThat(samal().out()).isEqualTo(ended.out());
  }

  @Test
  void showPrintsWhatPlanPrinted() {
    var shown = samal("show", free);

    assertThat(shown.code()).isZero();
    assertThat(shown.out()).contains("everything: optimal", "without agreements", "Report: ");
    assertThat(samal("show", "--json", free).out()).isEqualTo(read(free.resolve("summary.json")));
  }

  @Test
  void figuresAreTheSameWhateverTheLocale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      var arabic = samal("show", free);
      Locale.setDefault(Locale.forLanguageTag("kk-KZ"));
      assertThat(samal("show", free)).isEqualTo(arabic);
      Locale.setDefault(Locale.ROOT);
      assertThat(samal("show", free)).isEqualTo(arabic);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void compareSaysWhatChangedAndWhyTheCostDiffers() {
    var compared = samal("compare", asSigned, free);

    assertThat(compared.code()).isZero();
    assertThat(compared.out())
        .contains("without: [] -> [agreements]")
        .contains("the files of the case are the same")
        .contains("cost, net present value, USD2023: ")
        .contains("by component: ", "by country: A ", "by technology: ")
        .contains("why, largest first:", "capital wind A")
        .contains("capacity alive in 2030, MW:", "A wind", "A battery");
  }

  /** The reasons, from the largest to the rest, make up the whole difference. */
  @Test
  void theReasonsAddUpToTheDifference() {
    var lines = samal("compare", asSigned, free).out().lines().toList();
    int why = lines.indexOf("  why, largest first:");
    double reasons =
        lines.subList(why + 1, lines.size()).stream()
            .takeWhile(line -> line.startsWith("    "))
            .mapToDouble(line -> money(line.strip()))
            .sum();
    var cost = lines.stream().filter(line -> line.startsWith("cost,")).findFirst().orElseThrow();
    double difference = money(cost.substring(cost.indexOf('(') + 1));

    assertThat(difference).isNotZero();
    assertThat(reasons).isCloseTo(difference, within(3e3));
  }

  private static double money(String text) {
    var words = text.split("[ ,]+");
    return Double.parseDouble(words[0]) * (words[1].startsWith("million") ? 1e6 : 1);
  }

  @Test
  void aRunComparedWithItselfDoesNotDiffer() {
    assertThat(samal("compare", free, free).out())
        .contains("no difference", "MW: the same")
        .doesNotContain("why,", "->  ");
  }

  @Test
  void compareWantsTwoRuns() {
    assertThat(samal("compare", free).code()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void csvHoldsEveryTableAndIsNotOverwritten() throws IOException {
    var target = folder.resolve("csv");

    assertThat(samal("export", "csv", free, target).code()).isZero();
    assertThat(target.resolve("prices.csv")).isNotEmptyFile();
    assertThat(read(target.resolve("dispatch.csv")).lines().limit(1))
        .containsExactly(
            "year,kind,element,technology,technology_group,node,country,carrier,step,first_hour,"
                + "weight_hours,value");
    assertThat(samal("export", "csv", free, target).code()).isEqualTo(Exit.NOT_WRITTEN);
  }

  @Test
  void theProgramOfARunIsTheOneOfItsCase() {
    samal("export", "lp", free, folder.resolve("run.lp"));
    samal("export", "lp", EVERYTHING, folder.resolve("case.lp"), "--without", "agreements");
    samal("export", "mps", EVERYTHING, folder.resolve("case.mps"));

    assertThat(read(folder.resolve("run.lp")))
        .isEqualTo(read(folder.resolve("case.lp")))
        .contains("node_balance(north");
    assertThat(read(folder.resolve("case.mps"))).contains("ROWS", "COLUMNS", "ENDATA");
  }

  @Test
  void aWorkbookIsPlannedLikeItsFolder() {
    var workbook = folder.resolve("всё.xlsx");
    assertThat(samal("convert", EVERYTHING, workbook).code()).isZero();

    var run = folder.resolve("run");
    assertThat(samal("plan", workbook, "--out", run, "--quiet", "--without", "agreements").code())
        .isZero();

    assertThat(run.resolve("case/всё.xlsx")).exists();
    assertThat(samal("verify", run).code()).isZero();
    assertThat(read(run.resolve("certificate/01/certificate.json")))
        .isEqualTo(read(free.resolve("certificate/01/certificate.json")));
  }

  @Test
  void convertThereAndBackLosesNothing() {
    var workbook = folder.resolve("case.xlsx");
    samal("convert", EVERYTHING, workbook);
    samal("convert", workbook, folder.resolve("back"));

    assertThat(read(folder.resolve("back/agreements.csv")))
        .isEqualTo(read(EVERYTHING.resolve("agreements.csv")));
    assertThat(samal("convert", EVERYTHING, workbook).code()).isEqualTo(Exit.NOT_WRITTEN);
  }

  @Test
  void aNewCaseIsSoundAndNamedAfterItsFolder() {
    var made = samal("new", folder.resolve("моё-дело"));

    assertThat(made.code()).isZero();
    assertThat(samal("check", folder.resolve("моё-дело")).out())
        .startsWith("моё-дело is good: 2 nodes");
    assertThat(samal("new", folder.resolve("моё-дело")).code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(samal("new", folder.resolve("a b")).code()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void fileNamesOfDefaultRunsHoldNothingThatASystemMinds() {
    assertThat(DefaultRun.fileName("a/b:c*d? \"e\"")).isEqualTo("a-b-c-d-e-");
    assertThat(DefaultRun.fileName("Қазақстан 2050")).isEqualTo("Қазақстан-2050");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
