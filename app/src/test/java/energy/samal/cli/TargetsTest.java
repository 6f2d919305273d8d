package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.io.run.RunFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
  @TempDir private Path folder;

  @Test
  void nothingHalfWrittenStaysBehind() throws IOException {
    assertThatThrownBy(
            () ->
                Targets.write(
                    folder.resolve("case"),
                    draft -> {
                      Files.createDirectories(draft.resolve("hourly"));
                      Files.writeString(draft.resolve("hourly/load.csv"), "half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("case cannot be written (disk full). Nothing is left of it");
    assertThatThrownBy(
            () ->
                Targets.write(
                    folder.resolve("book.xlsx"),
                    draft -> {
                      Files.writeString(draft, "half");
                      throw new IllegalStateException("a defect");
                    }))
        .hasMessage("a defect");

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
