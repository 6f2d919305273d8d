package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where memory is too small, a person learns how much is needed and how to give it. */
class MemoryTest {
  @TempDir private Path folder;

  @Test
  void whatIsReadTellsHowMuchIsNeeded() throws IOException {
    long now = Runtime.getRuntime().maxMemory() >> 20;
    var source = folder.resolve("large.m");
    // A hole of twice the memory there is: so much in name, nothing on the disk.
    try (var file = new RandomAccessFile(source.toFile(), "rw")) {
      file.setLength(2 * now << 20);
    }

    assertThatThrownBy(
            () ->
                Memory.importing(
                    source,
                    () -> {
                      throw new OutOfMemoryError("none left");
                    }))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            ("%s has %d MB. To import it takes more memory than the %d MB that Java may use. Give"
                    + " it %d MB: SAMAL_JAVA_OPTS=-Xmx%dm samal …")
                .formatted(source, 2 * now, now, 6 * now, 6 * now));
  }

  @Test
  void whatIsSmallIsGivenTwiceAsMuch() {
    long now = Runtime.getRuntime().maxMemory() >> 20;

    assertThat(Memory.tooSmall("This"))
        .isEqualTo(
            "This takes more memory than the %d MB that Java may use. Give it %d MB:"
                    .formatted(now, 2 * now)
                + " SAMAL_JAVA_OPTS=-Xmx%dm samal …".formatted(2 * now));
  }
}
