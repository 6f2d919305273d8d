package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/benchmarks-readers.md is what benchmarks/readers writes. */
class ReaderMemoryTest {
  private static final Path PAGE = Path.of("../docs/benchmarks-readers.md");

  @TempDir private Path folder;

  @Test
  void thePageNamesEveryReader() throws IOException {
    var page = Files.readString(PAGE);

    assertThat(page).startsWith(ReaderMemory.head());
    for (var reader : FuzzReader.values()) {
      assertThat(page.substring(ReaderMemory.head().length())).containsOnlyOnce(reader + "");
    }
  }

  @Test
  void readersThatWereNotMeasuredAreNamed() {
    var need = new ReaderMemory.Need(FuzzReader.MATPOWER, 99.6, 1.5, 12.4);

    assertThat(ReaderMemory.text(List.of(need)))
        .contains("| matpower | 100 | 1.5 | 12 |\n\nNot measured: ")
        .endsWith(".\n");
  }

  @Test
  void rowsTellSizesTimesAndSeconds() {
    assertThat(ReaderMemory.row(new ReaderMemory.Need(FuzzReader.MATPOWER, 99.6, 1.5, 12.4)))
        .isEqualTo("| matpower | 100 | 1.5 | 12 |\n");
    assertThat(ReaderMemory.row(new ReaderMemory.Need(FuzzReader.EXCEL, 10, Double.NaN, 9)))
        .isEqualTo("| excel | 10 | none was enough | |\n");
  }

  /** One of the inputs that are made up, in little. */
  @Test
  void anInputIsImported() throws IOException, InterruptedException {
    var input = new ReaderInputs(1, folder).of(FuzzReader.OSEMOSYS_MATHPROG, folder);

    var round = new FuzzRound(input, folder.resolve("made"));

    assertThat(round.run(List.of("osemosys"))).as(round.said()).isEqualTo(FuzzRound.End.IMPORTED);
  }
}
