package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
  private static final double NO_HEAP = Double.NaN;

  @TempDir private Path folder;

  /** 2 + 1 + 3 + 4 = 10 s against 0.5 + 1 + 0.5 = 2 s: five times; 400 MB against 100 MB: four. */
  @Test
  void beforeTheSolverAddsSecondsAndTakesTheMostMemory() {
    var pypsa =
        new Side(
            List.of(
                phase("start", 2, 100),
                phase("read", 1, 200),
                phase("build", 3, 300),
                phase("hand-over", 4, 400),
                phase("solve", 20, 900)),
            7,
            "");
    var samal =
        new Side(
            List.of(
                phase("start", 0.5, 50),
                phase("read", 1, 100),
                phase("build", 0.5, 90),
                phase("solve", 4, 150)),
            7,
            "");
    var page = new SidePage(2);

    page.add("a network", pypsa, samal);

    assertThat(page.text())
        .contains(
            "| **before the solver** | 10.00 (5.00) | 2.00 (1.00) | 5.0 (5.0) | 400 | 100 | 4.0 |")
        .contains("| hand-over | 4.00 (2.00) |  |  | 400 |  |  |")
        .contains("| **total** | 30.00 (15.00) | 6.00 (3.00) | 5.0 (5.0) | 900 | 150 | 6.0 |");
  }

  @Test
  void costsApartAreToldAsAShareOfTheLarger() {
    var one = new Side(List.of(), 100, "");
    var other = new Side(List.of(), -99, "");

    assertThat(SidePage.apart(one, other)).isEqualTo(1.99);
  }

  @Test
  void aPartIsPutInPlaceOfTheOneBeforeAndTheRestStays() {
    var page = "# Benchmarks\n\nrows\n\n" + SidePage.TITLE + "\n\nold\n\n## a\n\n1\n\n## b\n\n2\n";

    var written = SidePage.into(page, SidePage.TITLE + "\n\nnew\n\n## b\n\n3\n\n## c\n\n4\n");

    assertThat(written)
        .isEqualTo(
            "# Benchmarks\n\nrows\n\n"
                + SidePage.TITLE
                + "\n\nnew\n\n## a\n\n1\n\n## b\n\n3\n\n## c\n\n4\n");
    written = SidePage.into("# Benchmarks\n", SidePage.TITLE + "\n\nnew\n");
    assertThat(SidePage.part(written)).isEqualTo(SidePage.TITLE + "\n\nnew\n");
    assertThat(SidePage.into("# Benchmarks\n", SidePage.TITLE + "\n\nnew\n"))
        .isEqualTo("# Benchmarks\n\n" + SidePage.TITLE + "\n\nnew\n");
  }

  @Test
  void withoutPythonThePageSaysSo() throws IOException {
    var reference = Path.of(System.getProperty("samal.reference", "../../shared/data/reference"));
    assumeTrue(
        Files.exists(reference), reference + " is not there; -Dsamal.reference names the folder");
    var page = folder.resolve("page.md");

    int code =
        SideBySide.run(
            "--only=storage-hvdc,storage-hvdc-tiled",
            "--python=",
            "--reference=" + reference,
            "--page=" + page);

    assertThat(code).isZero();
    assertThat(Files.readString(page))
        .contains("PyPSA: no Python given.")
        .contains("PyPSA: no Python given that repeats the snapshots.")
        .containsPattern("\\| solve \\|  \\| \\d+\\.\\d\\d \\(");
  }

  @Test
  void aNetworkThatNeitherToolPlansHasNoTable() {
    var page = new SidePage(2);
    var begun = new Side(List.of(phase("start", 1, 50)), Double.NaN, "not there yet");

    page.add("a network", Side.none("not run here"), begun);

    assertThat(page.text())
        .contains("PyPSA: not run here.")
        .contains("Samal: not there yet.")
        .doesNotContain("| start |");
  }

  private static Phase phase(String name, double seconds, double processMb) {
    return new Phase(name, seconds, seconds / 2, NO_HEAP, processMb, "");
  }
}
