package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.change;
import static energy.samal.cli.Samals.copy;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.SummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  @TempDir Path folder;

  private Path run() {
    return folder.resolve("run");
  }

  @Test
  void aPlanLeavesACompleteRunFolderAndNamesItsReport() {
    var ended = samal("plan", EVERYTHING, "--out", run());

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("everything: optimal", "official share, %", "Report: ")
        .contains(run().resolve("report.html").toString());
    assertThat(run())
        .isDirectoryContaining("glob:**/summary.json")
        .isDirectoryContaining("glob:**/run.log")
        .isDirectoryContaining("glob:**/report.html");
    assertThat(run().resolve("plan/dispatch.parquet")).isNotEmptyFile();
    assertThat(run().resolve("case/case.yaml"))
        .hasSameTextualContentAs(EVERYTHING.resolve("case.yaml"));
    assertThat(run().resolve("case/hourly/wind.csv")).exists();
    assertThat(run().resolve("certificate/01/primal.f64")).isNotEmptyFile();
    assertThat(folder.resolve("run.partial")).doesNotExist();
  }

  @Test
  void theSummaryIsWhatItsSchemaSays() throws IOException {
    var ended = samal("plan", EVERYTHING, "--out", run(), "--json");

    var summary = Files.readString(run().resolve("summary.json"));
    assertThat(ended.out()).isEqualTo(summary);
    assertThat(violations(summary)).isEmpty();
    assertThat(violations(summary.replace("\"status\" : \"optimal\"", "\"status\" : \"best\"")))
        .hasSize(1);
  }

  @Test
  void theSchemaInTheDocumentationIsTheOneInTheProgram() {
    assertThat(Path.of("../docs/schema/summary.schema.json"))
        .hasSameTextualContentAs(
            Path.of("../data/src/main/resources/energy/samal/io/run/summary.schema.json"));
  }

  private static List<String> violations(String summary) throws IOException {
    var text = Files.readString(Path.of("../docs/schema/summary.schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text)
        .validate(summary, InputFormat.JSON)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void quietSaysNothing() {
    var ended = samal("plan", EVERYTHING, "--out", run(), "--quiet");

    assertThat(ended).isEqualTo(new Samals.Ended(0, "", ""));
  }

  @Test
  void inAPipeProgressIsPlainLinesOnStandardError() {
    var ended = samal("plan", EVERYTHING, "--out", run());

    assertThat(ended.err()).contains("reading ", "planning everything").doesNotContain("\r");
  }

  @Test
  void anExistingRunIsNeverOverwritten() throws IOException {
    Files.createDirectory(run());
    Files.writeString(run().resolve("mine.txt"), "mine");

    var ended = samal("plan", EVERYTHING, "--out", run());

    assertThat(ended.code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(ended.err()).contains("run exists already and is not overwritten", "--out");
    assertThat(run()).isDirectoryContaining("glob:**/mine.txt");
    assertThat(Files.list(run())).hasSize(1);
  }

  @Test
  void whatIsLeftOfAnInterruptedRunIsNoRunAndIsNotOverwritten() throws IOException {
    Files.createDirectory(folder.resolve("run.partial"));

    assertThat(samal("plan", EVERYTHING, "--out", run()).err())
        .contains("run.partial is left from a run that did not finish");
    var shown = samal("show", run());
    assertThat(shown.code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(shown.err()).contains("what is left of a run that did not finish");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedBeforeAnythingIsSolved() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    var ended = samal("plan", EVERYTHING, "--out", file.resolve("run"));

    assertThat(ended.code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(ended.err())
        .contains("run.partial cannot be written", "--out")
        .doesNotContain("planning");
  }

  @Test
  void conflictsAreToldInWordsOfTheCase() throws IOException {
    var strict = copy(EVERYTHING, folder.resolve("strict"));
    // A coal plant that must run and may not close leaves no room for nothing but wind.
    change(strict.resolve("renewable_target_years.csv"), "0.15", "1");
    change(strict.resolve("converters.csv"), "0.85,0,,true", "0.85,0,,false");

    var ended = samal("plan", strict, "--out", run());

    assertThat(ended.code()).isEqualTo(Exit.INFEASIBLE);
    assertThat(ended.out())
        .contains("No plan meets all rules", "renewable share of target, 2030: by ", "MWh");
    assertThat(ended.out())
        .contains("note: no point meets all rows and bounds, proved: the rows contradict");
    assertThat(run().resolve("conflicts.json")).content().contains("\"subject\" : \"target\"");
    assertThat(run().resolve("certificate/01")).doesNotExist();
    assertThat(violations(Files.readString(run().resolve("summary.json")))).isEmpty();
    var verified = samal("verify", run());
    assertThat(verified.code()).isEqualTo(Exit.UNEXPECTED);
    assertThat(verified.err()).contains("ended infeasible: it has no plan");
  }

  @Test
  void theClockStopsARunAndKeepsWhatIsKnown() throws IOException {
    samal("new", folder.resolve("large"));

    var ended =
        samal(
            "plan",
            folder.resolve("large"),
            "--hours",
            "all",
            "--time-limit",
            "0.2",
            "--out",
            run());

    assertThat(ended.code()).isEqualTo(Exit.STOPPED);
    assertThat(ended.out()).contains("Stopped before the end");
    assertThat(run().resolve("summary.json")).content().contains("\"status\" : \"stopped\"");
    assertThat(violations(Files.readString(run().resolve("summary.json")))).isEmpty();
  }

  @Test
  void everySolverFindsTheSameCostAndIsNamed() {
    var costs = new TreeMap<String, Double>();
    for (var solver : List.of("auto", "temporal", "highs")) {
      var run = folder.resolve(solver);
      var ended = samal("plan", EVERYTHING, "--out", run, "--solver", solver);

      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).doesNotContain("note: ");
      var summary = SummaryFile.read(run);
      assertThat(summary.options().solving().solver()).isEqualTo(solver);
      assertThat(summary.ending().solver().name())
          .startsWith(solver.equals("highs") ? "HiGHS" : "Samal");
      assertThat(samal("verify", run).code()).isZero();
      costs.put(solver, summary.value().objective());
    }
    double cost = costs.get("highs");
    assertThat(costs.values()).allMatch(other -> Math.abs(other - cost) < 1e-7 * Math.abs(cost));
  }

  @Test
  void aCornerCostsTheSame() {
    samal("plan", EVERYTHING, "--out", folder.resolve("middle"), "--quiet");
    var ended = samal("plan", EVERYTHING, "--out", run(), "--vertex");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).doesNotContain("note: ");
    var corner = SummaryFile.read(run());
    assertThat(corner.options().solving().vertex()).isTrue();
    double cost = SummaryFile.read(folder.resolve("middle")).value().objective();
    assertThat(corner.value().objective()).isCloseTo(cost, within(1e-7 * cost));
  }

  @Test
  void yearsHoursAndPartsAreRestrictedAsAsked() {
    var ended =
        samal(
            "plan",
            EVERYTHING,
            "--out",
            run(),
            "--json",
            "--years",
            "2030",
            "--hours",
            "every:2",
            "--without",
            "targets,agreements",
            "--foresight",
            "myopic");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("\"years\" : [ 2030 ]", "\"hours\" : \"every:2\"", "\"foresight\" : \"myopic\"")
        .contains("\"without\" : [ \"targets\", \"agreements\" ]", "\"steps\" : 12")
        .contains("\"targets\" : [ ]")
        .doesNotContain("\"year\" : 2025");
  }

  @Test
  void agreementsThatSlipComeLater() {
    samal("plan", EVERYTHING, "--out", run(), "--quiet", "--slip", "10");
    samal("plan", EVERYTHING, "--out", folder.resolve("signed"), "--quiet");

    assertThat(agreed(run())).isZero();
    assertThat(agreed(folder.resolve("signed"))).isPositive();
  }

  private static double agreed(Path run) {
    return PlanFiles.sums(run, "capacities", "committed", "true", "unit")
        .getOrDefault(List.of("MW"), 0.0);
  }

  @Test
  void wrongOptionsAreRefusedWithWhatTheyMayBe() {
    assertRefused(
        "--years has 2026 but the planning years of case 'everything' are 2025, 2030",
        "--years",
        "2026");
    assertRefused("hours is 'week' but must be all, every:N", "--hours", "week");
    assertRefused(
        "--foresight is 'none' but must be one of: perfect, myopic, dispatch",
        "--foresight",
        "none");
    assertRefused(
        "--without is 'lines' but must be one of: targets, agreements", "--without", "lines");
    assertRefused("--slip is -3 but must lie between 0 and 50 years", "--slip", "-3");
    assertRefused("--language is 'de' but must be one of: ", "--language", "de");
    assertRefused(
        "--solver is 'abacus' but must be one of: auto, temporal, highs", "--solver", "abacus");
    assertRefused("--threads is 0 but must be 1 or more", "--threads", "0");
    assertRefused(
        "--tolerance is 0.5 but must lie in [1e-10, 1e-06], for every plan is proved to the latter."
            + " For a rough plan sooner take fewer hours, such as --hours days:4.",
        "--tolerance",
        "0.5");
    assertRefused("--tolerance is 1.0E-11 but must lie in", "--tolerance", "1e-11");
    assertRefused("--tolerance is NaN but must lie in", "--tolerance", "NaN");
    assertRefused("Invalid value for option '--threads'", "--threads", "many");
    assertRefused("Unknown option: '--fast'", "--fast");
    assertRefused("--quiet, --json", "--quiet", "--json");
    assertThat(run()).doesNotExist();
    assertThat(folder.resolve("run.partial")).doesNotExist();
  }

  private void assertRefused(String message, Object... options) {
    var words = new ArrayList<Object>(List.of("plan", EVERYTHING, "--out", run()));
    words.addAll(List.of(options));
    var ended = samal(words.toArray());
    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains(message);
  }

  @Test
  void aCaseThatIsNotThereIsAnsweredWithThoseThatAre() {
    var home = System.getProperty("samal.home");
    try {
      System.setProperty("samal.home", folder.toString());
      copy(EVERYTHING, folder.resolve("cases").resolve("всё"));

      assertThat(samal("check", "atlantis").err())
          .contains("CASE is 'atlantis' but there is no folder or workbook", "Known: всё");
      assertThat(samal("check", "atlantis").code()).isEqualTo(Exit.BAD_INPUT);
      assertThat(samal("check", "всё").code()).isZero();
    } finally {
      if (home == null) {
        System.clearProperty("samal.home");
      } else {
        System.setProperty("samal.home", home);
      }
    }
  }

  @Test
  void aBadCaseIsToldWholeAndWritesNothing() throws IOException {
    var bad = copy(EVERYTHING, folder.resolve("bad"));
    change(bad.resolve("converters.csv"), "coal,0.38", "coal,38");
    change(bad.resolve("links.csv"), "north_south,north", "north_south,nowhere");

    var ended = samal("plan", bad, "--out", run());

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("2 problem(s)", "converters.csv", "links.csv", "nowhere");
    assertThat(run()).doesNotExist();
    assertThat(folder.resolve("run.partial")).doesNotExist();
    assertThat(samal("check", bad).err()).contains("2 problem(s)");
  }
}
