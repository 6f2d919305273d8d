package energy.samal.cli;

import energy.samal.io.run.RunFolderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The log of a run: a line for each thing that happened, with its time, UTC. */
final class RunLog implements AutoCloseable {
  private final Path file;
  private final Writer writer;

  RunLog(Path file) {
    this.file = file;
    try {
      this.writer = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Safe from any thread: the solver's progress comes from its own. */
  synchronized void line(String text) {
    try {
      writer.write(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n");
      writer.flush();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private RunFolderException unwritable(IOException cause) {
    return new RunFolderException(
        "%s cannot be written (%s). Free some space, or choose another folder with --out."
            .formatted(file, cause.getMessage()),
        cause);
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
