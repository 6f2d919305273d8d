package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.io.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What PyPSA publishes of its own networks comes out of import and plan; their costs are in {@link
 * PublishedCostTest}.
 */
class ImportPypsaTest {
  private static final double CLOSE = 1e-6;

  @TempDir private Path folder;

  @Test
  void publishedAreCapacitiesPricesAndThePriceOfTheCap() throws IOException {
    var run = planned("ac-dc-meshed/ac-dc-meshed.nc");
    var expected = Reference.of("pypsa/ac-dc-meshed/expected");

    var alive = PlanFiles.sums(run, "capacities", "alive", "unit = 'MW'", "element");
    assertThat(alive).hasSize(6 + 7 + 4);
    for (var table : List.of("generators:p_nom_opt", "lines:s_nom_opt", "links:p_nom_opt")) {
      var words = table.split(":");
      published(expected.resolve(words[0] + ".csv"), words[1])
          .forEach(
              (name, mw) ->
                  assertThat(alive.get(List.of(name))).as(name).isCloseTo(mw, within(1e-3)));
    }
    var prices =
        PlanFiles.sums(run, "prices", "value", "kind = 'price'", "element", "cast(step AS TEXT)");
    var buses = lines(expected.resolve("buses-marginal_price.csv"));
    for (var row : buses.subList(1, buses.size())) {
      for (int bus = 1; bus < row.length; bus++) {
        double found = prices.get(List.of(buses.getFirst()[bus], row[0]));
        assertThat(found).isCloseTo(Double.parseDouble(row[bus]), within(1e-3));
      }
    }
    double cap = published(expected.resolve("global_constraints.csv"), "mu").get("co2_limit");
    var priced = PlanFiles.sums(run, "policies", "price", "kind = 'emission_cap'", "policy");
    assertThat(priced.get(List.of("co2_limit"))).isCloseTo(cap, within(CLOSE * cap));
  }

  @Test
  void publishedAreTheSizesOfStoragesAndPlants() throws IOException {
    var run = planned("storage-hvdc/storage-hvdc.nc");
    var expected = Reference.of("pypsa/storage-hvdc/expected");

    var alive = PlanFiles.sums(run, "capacities", "alive", "unit = 'MW'", "element");
    for (var table : List.of("generators", "storage_units")) {
      published(expected.resolve(table + ".csv"), "p_nom_opt")
          .forEach(
              (name, mw) ->
                  assertThat(alive.get(List.of(name))).as(name).isCloseTo(mw, within(1e-2)));
    }
    double cap = published(expected.resolve("global_constraints.csv"), "mu").get("co2_limit");
    var priced = PlanFiles.sums(run, "policies", "price", "kind = 'emission_cap'", "policy");
    assertThat(priced.get(List.of("co2_limit"))).isCloseTo(cap, within(CLOSE * cap));
  }

  @Test
  void bothFormatsMakeTheSameCase() throws IOException {
    var csv = imported("ac-dc-meshed/csv", "a");
    var netcdf = imported("ac-dc-meshed/ac-dc-meshed.nc", "b");

    for (var table : List.of("links", "converters", "asset_costs", "vintages", "hourly/load")) {
      assertThat(netcdf.resolve(table + ".csv"))
          .hasSameTextualContentAs(csv.resolve(table + ".csv"));
    }
  }

  @Test
  void whatIsThereAlreadyStays() throws IOException {
    var source = Reference.of("pypsa/ac-dc-meshed/csv");
    Files.createDirectory(folder.resolve("case"));

    var ended = samal("import", "pypsa", source, folder.resolve("case"));

    assertThat(ended.code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(folder.resolve("case")).isEmptyDirectory();
  }

  @Test
  void aNetworkThatIsNotThereIsNamed() {
    var ended = samal("import", "pypsa", folder.resolve("no.nc"), folder.resolve("case"));

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("no.nc").contains("missing");
    assertThat(folder).isEmptyDirectory();
  }

  /** At a corner, where what costs next to nothing is as exact as the rest. */
  private Path planned(String source) {
    var run = folder.resolve("run");
    var ended = samal("plan", imported(source, "case"), "--out", run, "--quiet", "--vertex");
    assertThat(ended.code()).as(ended.err()).isZero();
    return run;
  }

  private Path imported(String source, String name) {
    var target = folder.resolve(name);
    var ended = samal("import", "pypsa", Reference.of("pypsa/" + source), target);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(samal("check", target).code()).isZero();
    return target;
  }

  private static Map<String, Double> published(Path file, String column) throws IOException {
    var rows = lines(file);
    int at = Arrays.asList(rows.getFirst()).indexOf(column);
    var values = new HashMap<String, Double>();
    rows.stream().skip(1).forEach(row -> values.put(row[0], Double.parseDouble(row[at])));
    return values;
  }

  private static List<String[]> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
  }
}
