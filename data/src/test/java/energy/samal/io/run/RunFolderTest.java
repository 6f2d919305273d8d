package energy.samal.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  /** A device of Linux on which every byte is one too many. */
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path place;

  @Test
  void aRunHasItsNameOnlyWhenItIsFinished() {
    var folder = RunFolder.begin(place.resolve("run"));
    folder.write("summary.json", "{}");
    folder.state("writing");

    assertThat(place.resolve("run")).doesNotExist();
    assertThat(place.resolve("run.partial/UNFINISHED.txt")).content().contains("state: writing");

    assertThat(folder.finish()).isEqualTo(place.resolve("run").toAbsolutePath());
    assertThat(place.resolve("run.partial")).doesNotExist();
    assertThat(place.resolve("run/UNFINISHED.txt")).doesNotExist();
    assertThat(RunFolder.open(place.resolve("run"))).isEqualTo(place.resolve("run"));
  }

  @Test
  void aFullDiskIsCalledOneAndWhatIsThereIsKept() throws IOException {
    assumeThat(FULL).exists();
    var folder = RunFolder.begin(place.resolve("run"));
    folder.write("first.txt", "kept");
    Files.createSymbolicLink(folder.path().resolve("summary.json"), FULL);

    assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> folder.write("summary.json", "x".repeat(100_000)))
        .withMessageContaining("summary.json cannot be written: the disk is full")
        .withMessageContaining("What was written so far is kept")
        .withMessageContaining("--out");
    assertThat(place.resolve("run.partial/first.txt")).hasContent("kept");
    assertThat(place.resolve("run.partial/UNFINISHED.txt")).exists();
  }

  @Test
  void aPlaceWithoutPermissionIsNamed() throws IOException {
    var file = Files.writeString(place.resolve("file"), "");

    assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> RunFolder.begin(file.resolve("run")))
        .withMessageContaining("run.partial cannot be written")
        .withMessageContaining("Choose a folder you may write to with --out");
  }

  @Test
  void arraysComeBackBitForBit() {
    var values = new double[300_001];
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.sin(k) * Math.pow(10, k % 600 - 300);
    }
    values[7] = -0.0;

    var sha256 = CertificateFiles.writePrimal(place, values);

    var stored = CertificateFiles.readPrimal(place);
    assertThat(Arrays.equals(stored.values(), values)).isTrue();
    assertThat(stored.sha256()).isEqualTo(sha256);
    assertThat(place.resolve("primal.f64")).hasSize(8L * values.length);
  }

  @Test
  void aFolderThatIsNoRunIsToldFromOne() throws IOException {
    assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> RunFolder.open(place))
        .withMessageContaining("has no summary.json: it is not a run folder");
    Files.writeString(place.resolve("summary.json"), "not JSON");
    assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> SummaryFile.read(place))
        .withMessageContaining("summary.json cannot be read");
  }
}
