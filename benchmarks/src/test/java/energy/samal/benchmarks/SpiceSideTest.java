package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The networks that PyPSA's side makes of a PyPSA-SPICE project cost what our import of it costs.
 * Its script shares nothing with the import. {@code -Dsamal.python} names a Python with pypsa.
 */
class SpiceSideTest {
  private static final int STEP = 500;
  private static final int HEAP_MB = 1000;

  /** Every constraint at once, such that each of them changes what is planned. */
  private static final String RULES =
      """
      co2_management:
        KZ: {option: co2_cap, value: {2023: 98, 2030: 105}}
        UZ: {option: co2_price, value: {2023: 5, 2030: 20}}
        KG: {option: co2_price, value: {2023: 0, 2030: 0}}
      custom_constraints:
        KZ:
          maximum_generation_constraint: {value: {2023: {HDAM: 9}, 2030: {HROR: 8}}}
          res_generation: {math_symbol: ">=", res_generation_share: {2030: 0.5}}
          thermal_must_run: {must_run_frac: 0.3}
          production_constraint_fuels: {fuels: [Gas]}
          reserve_margin: {method: static, epsilon_load: 1.5}
        UZ:
          energy_independence:
            pe_conv_fraction: {Solar: 1, Wind: 0.9, Water: 0.8}
            ei_fraction: {2030: 0.85}
        KG:
          capacity_factor_constraint: {value: {HDAM: 0.4, HROR: 0.5}}
          res_generation: {activate: false}
      """;

  private final Path project =
      Path.of(System.getProperty("samal.reference", "../../shared/data/reference"), "pypsa-spice");
  private final String python = System.getProperty("samal.python", "");

  @TempDir private Path folder;

  @BeforeEach
  void needsPythonAndTheProject() {
    assumeTrue(!python.isEmpty(), "-Dsamal.python names no interpreter with pypsa");
    assumeTrue(
        Files.exists(project), project + " is not there; -Dsamal.reference names the folder");
  }

  @Test
  void theBaseYearCostsTheSame() throws IOException, InterruptedException {
    agree(project, "2023");
  }

  @Test
  void aLaterYearFromWhatStandsCostsTheSame() throws IOException, InterruptedException {
    agree(project, "2030");
  }

  /** Plants, lines and stores whose size is to be decided, and each rule. */
  @Test
  void withEveryRuleAllYearsCostTheSame() throws IOException, InterruptedException {
    var changed = folder.resolve("project");
    Trees.copy(project, changed);
    var input = changed.resolve("centralasia/input/ref");
    change(
        changed.resolve("example_base_config.yaml"),
        "years: [2023, 2030, 2035]",
        "years: [2023, 2030]");
    var rules = input.resolve("scenario_config.yaml");
    var text = Files.readString(rules);
    int begin = text.indexOf("co2_management:");
    int end = text.indexOf("#####Solver settings");
    change(rules, text.substring(begin, end), RULES);
    var power = input.resolve("power");
    change(power.resolve("power_generators.csv"), "837,TRUE,0,1881,", "837,TRUE,0,inf,");
    change(power.resolve("power_links.csv"), "4215,TRUE,0,5947,", "4215,TRUE,0,inf,");
    change(power.resolve("interconnector.csv"), "TRUE,263376,0,0,0,240,", "TRUE,263376,0,0,0,inf,");
    change(
        power.resolve("storage_capacity.csv"),
        "UZ_UZ_HVELEC_BATS,0,FALSE",
        "UZ_UZ_HVELEC_BATS,0,TRUE");
    change(
        power.resolve("fuel_supplies.csv"), "UZ,UZ_GASN,TGEN_GASN,", "UZ,UZ_GASN,TGEN_GASN-IMP,");
    change(
        power.resolve("fuel_supplies.csv"),
        "KZ_GASN,TGEN_GASN,Gas,inf,",
        "KZ_GASN,TGEN_GASN,Gas,4.5e7,");

    agree(changed, "all");
  }

  private void agree(Path source, String year) throws IOException, InterruptedException {
    var process = new SideProcess(python, 1, 600, folder);
    var hours = List.of("--hours", "every:" + STEP);

    var pypsa = process.spice(source, STEP, year);
    var samal = process.samal("pypsa-spice", source, year, hours, HEAP_MB);

    assertThat(pypsa.absent()).isEmpty();
    assertThat(samal.absent()).isEmpty();
    assertThat(SidePage.apart(pypsa, samal))
        .as("%s and %s", pypsa.cost(), samal.cost())
        .isLessThan(1e-6);
  }

  private static void change(Path file, String from, String to) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
