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
import org.junit.jupiter.params.provider.CsvSource;

/** A plan written as a network of PyPSA has the same optimum when it is read again. */
class ExportPypsaTest {
  private static final Percentage CLOSE = withinPercentage(100 * 1e-8);
  private static final String SOLVE =
      """
      import sys, pypsa
      n = pypsa.Network(sys.argv[1])
      found = n.generators_t.p.shape, n.buses_t.marginal_price.shape
      n.optimize(solver_name="highs", include_objective_constant=True, log_to_console=False)
      print("found", (n.generators_t.p.shape, n.buses_t.marginal_price.shape) == found)
      print("cost", n.objective + n.objective_constant)
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ac-dc-meshed, network",
    "ac-dc-meshed, network.nc",
    "storage-hvdc, network",
    "storage-hvdc, network.nc"
  })
  void whatIsImportedAndExportedIsTheSameAgain(String name, String target) throws IOException {
    double cost = planned(Reference.of("pypsa/" + name + "/csv"), "first");
    var network = exported("first", target);

    assertThat(planned(network, "second")).isCloseTo(cost, CLOSE);
  }

  /** {@code -Dsamal.python} names an interpreter that has pypsa and highspy. */
  @ParameterizedTest
  @CsvSource({
    "ac-dc-meshed, network",
    "ac-dc-meshed, network.nc",
    "storage-hvdc, network",
    "storage-hvdc, network.nc"
  })
  void pypsaOpensItAndSolvesItToTheSameCost(String name, String target) throws Exception {
    var python = System.getProperty("samal.python", "");
    assumeTrue(!python.isEmpty(), "-Dsamal.python names no interpreter with pypsa");
    double cost = planned(Reference.of("pypsa/" + name + "/csv"), "first");
    var network = exported("first", target).toString();

    var process = new ProcessBuilder(python, "-c", SOLVE, network).start();
    var out = new String(process.getInputStream().readAllBytes());
    process.waitFor();

    var line = out.lines().filter(l -> l.startsWith("cost ")).findFirst().orElse(out);
    assertThat(Double.parseDouble(line.substring(5))).isCloseTo(cost, CLOSE);
    assertThat(out).contains("found True");
  }

  @Test
  void theOptimumIsInIt() throws IOException {
    planned(Reference.of("pypsa/ac-dc-meshed/csv"), "first");
    exported("first", "network");

    var generators = Files.readString(folder.resolve("network/generators.csv"));
    assertThat(generators.lines().findFirst().orElseThrow()).contains("p_nom_opt");
    assertThat(folder.resolve("network/lines-p0.csv")).isNotEmptyFile();
    assertThat(folder.resolve("network/buses-marginal_price.csv")).isNotEmptyFile();
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
    return Samals.objective(run);
  }

  private Path exported(String name, String network) {
    var target = folder.resolve(network);
    var ended = samal("export", "pypsa", folder.resolve(name + "-run"), target);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("and 0.00000 for what stands");
    return target;
  }
}
