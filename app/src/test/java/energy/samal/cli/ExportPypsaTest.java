package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A plan written as a network of PyPSA has the same optimum when it is read again. */
class ExportPypsaTest {
  private static final Percentage CLOSE = withinPercentage(100 * 1e-8);
  private static final String SOLVE =
      """
      import sys, pypsa
      n = pypsa.Network(sys.argv[1])
      n.optimize(solver_name="highs", include_objective_constant=True, log_to_console=False)
      print("cost", n.objective + n.objective_constant)
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ac-dc-meshed", "storage-hvdc"})
  void whatIsImportedAndExportedIsTheSameAgain(String name) throws IOException {
    double cost = planned(Reference.of("pypsa/" + name + "/csv"), "first");
    exported("first");

    assertThat(planned(folder.resolve("first-network"), "second")).isCloseTo(cost, CLOSE);
  }

  /** {@code -Dsamal.python} names an interpreter that has pypsa and highspy. */
  @ParameterizedTest
  @ValueSource(strings = {"ac-dc-meshed", "storage-hvdc"})
  void pypsaOpensItAndSolvesItToTheSameCost(String name) throws Exception {
    var python = System.getProperty("samal.python", "");
    assumeTrue(!python.isEmpty(), "-Dsamal.python names no interpreter with pypsa");
    double cost = planned(Reference.of("pypsa/" + name + "/csv"), "first");
    exported("first");

    var network = folder.resolve("first-network").toString();
    var process = new ProcessBuilder(python, "-c", SOLVE, network).start();
    var out = new String(process.getInputStream().readAllBytes());
    process.waitFor();

    var line = out.lines().filter(l -> l.startsWith("cost ")).findFirst().orElse(out);
    assertThat(Double.parseDouble(line.substring(5))).isCloseTo(cost, CLOSE);
  }

  @Test
  void theOptimumIsInIt() throws IOException {
    planned(Reference.of("pypsa/ac-dc-meshed/csv"), "first");
    exported("first");

    var generators = Files.readString(folder.resolve("first-network/generators.csv"));
    assertThat(generators.lines().findFirst().orElseThrow()).contains("p_nom_opt");
    assertThat(folder.resolve("first-network/lines-p0.csv")).isNotEmptyFile();
    assertThat(folder.resolve("first-network/buses-marginal_price.csv")).isNotEmptyFile();
  }

  @Test
  void whatPypsaCannotSayIsNamedAndNothingIsWritten() {
    var run = folder.resolve("run");
    assertThat(samal("plan", EVERYTHING, "--out", run, "--quiet").code()).isZero();

    var ended = samal("export", "pypsa", run, folder.resolve("network"));

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err())
        .contains("a network of PyPSA is of one year here")
        .contains("PyPSA has no counterpart of reservoirs");
    assertThat(folder.resolve("network")).doesNotExist();
  }

  private double planned(Path network, String name) throws IOException {
    var target = folder.resolve(name);
    var ended = samal("import", "pypsa", network, target);
    assertThat(ended.code()).as(ended.err()).isZero();
    var run = folder.resolve(name + "-run");
    ended = samal("plan", target, "--out", run, "--quiet", "--vertex");
    assertThat(ended.code()).as(ended.err()).isZero();
    var summary = Files.readString(run.resolve("summary.json"));
    return JsonMapper.builder().build().readTree(summary).path("objective").asDouble();
  }

  private void exported(String name) {
    var ended =
        samal("export", "pypsa", folder.resolve(name + "-run"), folder.resolve(name + "-network"));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("and 0.00000 for what stands");
  }
}
