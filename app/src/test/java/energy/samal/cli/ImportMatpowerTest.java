package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Costs published for the power grid library come out of import and plan, in both conventions. */
class ImportMatpowerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "case3_lmbd, 5695.8959, 5693.8033",
    "case5_pjm, 17479.897, 17479.897",
    "case14_ieee, 2051.5263, 2051.5263",
    "case24_ieee_rts, 61001.24, 61001.24",
    "case30_ieee, 7472.8147, 7504.4405",
    "case118_ieee, 93100.730, 93132.679",
    "case1354_pegase, 1218182.0, 1218096.9"
  })
  void thePublishedCostIsTheObjective(String name, double dcp, double matpower) throws IOException {
    var source = Reference.of("matpower/pglib_opf_" + name + ".m");

    assertThat(objective(source, "dcp")).isCloseTo(dcp, withinPercentage(100 * 1e-6));
    assertThat(objective(source, "matpower")).isCloseTo(matpower, withinPercentage(100 * 1e-6));
  }

  private double objective(Path source, String convention) throws IOException {
    var target = folder.resolve(convention);
    var run = folder.resolve("run-" + convention);
    var ended = samal("import", "matpower", source, target, "--convention", convention);
    assertThat(ended.code()).as(ended.err()).isZero();
    var planned = samal("plan", target, "--out", run, "--quiet");
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(samal("verify", run).code()).isZero();
    var json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("summary.json")));
    return json.path("objective").asDouble();
  }

  @Test
  void conventionsHaveNames() {
    var ended = samal("import", "matpower", "x.m", folder.resolve("case"), "--convention", "ac");

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("must be dcp or matpower");
  }
}
