package energy.samal.cli;

import energy.samal.io.run.RunFolderException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The log of a run: a line for each thing that happened, with its time, UTC. */
final class RunLog implements AutoCloseable {
  private final Path file;
  private final Writer writer;
  private boolean failed;

  RunLog(Path file) {
    this.file = file;
    try {
      this.writer = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
  }

  /** Safe from any thread: the solver's progress comes from its own. */
  synchronized void line(String text) {
    try {
      writer.write(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n");
      writer.flush();
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
  }

  /** The last line of a run that failed: when even that cannot be written, the failure counts. */
  synchronized void last(String text) {
    try {
      line(text);
    } catch (RunFolderException e) {
      failed = true;
    }
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      if (!failed) {
        throw RunFolderException.writing(file, e);
      }
    }
  }
}
