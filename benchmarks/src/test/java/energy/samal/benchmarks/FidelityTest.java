package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/fidelity.md is what benchmarks/fidelity writes. */
class FidelityTest {
  private static final Path PUBLISHED = Path.of("published.csv");
  private static final Path PAGE = Path.of("../docs/fidelity.md");
  private static final String QUICK = "super_simple_model;";

  @TempDir private Path folder;

  @Test
  void thePageHasWhatIsWrittenForAQuickCase() throws IOException {
    int code = write(text -> text);

    assertThat(code).isZero();
    var written = Files.readString(folder.resolve("page.md"));
    var page = Files.readString(PAGE);
    int table = written.indexOf("|---");
    assertThat(page).startsWith(written.substring(0, table));
    assertThat(page.lines()).containsAll(written.substring(table).lines().limit(2).toList());
    assertThat(written).contains("| super_simple_model | 46.43123317 | 46.43123317");
  }

  @Test
  void thePageHasEveryPublishedCost() throws IOException {
    var table = Published.read(PUBLISHED);

    var rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ")).toList();
    assertThat(rows).hasSize(1 + table.size());
    for (int k = 0; k < table.size(); k++) {
      var published = table.get(k);
      assertThat(rows.get(1 + k))
          .startsWith("| %s | %s | ".formatted(published.name(), published.cost().digits()))
          .endsWith(" | %s |".formatted(published.convention()));
    }
  }

  @Test
  void aCostThatIsNotThePublishedOneIsNoPage() throws IOException {
    int code = write(text -> text.replace(";46.43123317;", ";46.4313;"));

    assertThat(code).isOne();
    assertThat(folder.resolve("page.md")).doesNotExist();
  }

  /** Half a unit off 4 is an eighth; below the tolerance digits are chance. */
  @Test
  void differencesAreSharesOfThePublishedCost() {
    var input = new Published.Input("f", "s", "", "");
    var cost = new Published.Cost("", "4.0", 1e-6);
    var published = new Published("x", input, cost, "c", "o");

    assertThat(FidelityPage.row(published, 3.5)).isEqualTo("| x | 4.0 | 3.500 | 1.3e-01 | c |\n");
    assertThat(FidelityPage.row(published, 4 + 1e-10))
        .isEqualTo("| x | 4.0 | 4.000 | below 1e-10 | c |\n");
  }

  private interface Change {
    String of(String text);
  }

  private int write(Change change) throws IOException {
    var reference = Path.of(System.getProperty("samal.reference", "../../shared/data/reference"));
    assumeTrue(
        Files.exists(reference), reference + " is not there; -Dsamal.reference names the folder");
    var lines = Files.readAllLines(PUBLISHED);
    var quick = lines.stream().filter(line -> line.startsWith(QUICK)).findFirst().orElseThrow();
    var table = folder.resolve("published.csv");
    Files.write(table, List.of(lines.getFirst(), change.of(quick)));
    return Fidelity.run(
        "--reference",
        reference.toString(),
        "--published",
        table.toString(),
        "--page",
        folder.resolve("page.md").toString());
  }
}
