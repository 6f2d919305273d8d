package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.plan.Formulation;
import energy.samal.plan.ScenarioGrid;
import energy.samal.solver.Highs;
import energy.samal.time.Resolution;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

/** What others published of their inputs' costs comes out of import and plan, to the digit. */
class PublishedCostTest {
  /** Relative; some published costs have more digits than their tools are exact to. */
  private static final double CLOSE = 1e-9;

  /** With the lines of the table that docs/fidelity.md is written from. */
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @CsvFileSource(
      files = "../benchmarks/published.csv",
      delimiter = ';',
      numLinesToSkip = 1,
      emptyValue = "")
  private @interface EachPublished {}

  @TempDir private Path folder;

  @EachPublished
  void thePublishedCostIsTheObjective(
      String name,
      String format,
      String source,
      String options,
      String change,
      String year,
      BigDecimal cost)
      throws IOException {
    assumeTrue(year == null, "years that follow each other are in ImportSpiceTest");
    importCase(format, changed(Reference.of(source), change), options);
    assertThat(samal("check", folder.resolve("case")).code()).isZero();

    double halfOfLastDigit = 0.5 * Math.pow(10, -cost.scale());
    assertThat(objective())
        .as(name)
        .isCloseTo(
            cost.doubleValue(), within(Math.max(CLOSE * cost.doubleValue(), halfOfLastDigit)));
  }

  /** The inputs of others, programs that nobody here has thought of. */
  @EachPublished
  void oursIsTheAnswerOfHighs(
      String name, String format, String source, String options, String change, String year) {
    assumeTrue(year == null, "of years that follow each other each has a program");
    importCase(format, Reference.of(source), options);
    var scenario = CaseFolder.read(folder.resolve("case"));
    var lp = Formulation.perfect(scenario, ScenarioGrid.of(scenario, new Resolution.All()));
    assumeTrue(lp.isLinear(), "squares of columns are for HiGHS alone");
    var highs = new Highs(Highs.Method.INTERIOR_POINT_WITH_CROSSOVER);
    // Ours stops short on utopia, whose years all link; HiGHS's simplex, which takes over, leaves a
    // row open by 5e-4 of it, and its crossover has to close that.
    SameAnswer.of(name, lp, highs, SolverChoice.of(SolverChoice.DEFAULT));
  }

  private void importCase(String format, Path source, String options) {
    var words = new ArrayList<Object>(List.of("import", format, source, folder.resolve("case")));
    if (options != null) {
      words.addAll(List.of(options.split(" ")));
    }
    var imported = samal(words.toArray());
    assertThat(imported.code()).as(imported.err()).isZero();
  }

  /** At a corner, where what costs next to nothing is as exact as the rest. */
  private double objective() throws IOException {
    var run = folder.resolve("run");
    var planned =
        samal(
            "plan",
            folder.resolve("case"),
            "--out",
            run,
            "--quiet",
            "--vertex",
            "--tolerance",
            "1e-10");
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(samal("verify", run).code()).isZero();
    var json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("summary.json")));
    return json.path("objective").asDouble();
  }

  /** The source, or a copy with the line that its published cost needs. */
  private Path changed(Path source, String change) throws IOException {
    if (change == null) {
      return source;
    }
    var words = change.split(": ", 2);
    var copy = Samals.copy(source, folder.resolve("source"));
    var file = copy.resolve(words[0]);
    file.toFile().setWritable(true);
    Files.writeString(file, words[1] + "\n", StandardOpenOption.APPEND);
    return copy;
  }
}
