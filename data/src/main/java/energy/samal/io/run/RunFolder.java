package energy.samal.io.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A run folder while it is written: everything goes to {@code RUN.partial} beside the place asked
 * for, where a marker file says that nothing in it is a result yet; the last act is to take the
 * marker away and rename. A run that was killed stays {@code RUN.partial} with its marker.
 */
public final class RunFolder {
  public static final String SUMMARY = "summary.json";
  public static final String PLAN = "plan";
  public static final String CASE = "case";
  public static final String CERTIFICATE = "certificate";
  public static final String REPORT = "report.html";
  public static final String LOG = "run.log";
  public static final String CONFLICTS = "conflicts.json";

  /** The file that says a run is not finished. */
  public static final String MARKER = "UNFINISHED.txt";

  private final Path target;
  private final Path partial;

  private RunFolder(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins to write a run.
   *
   * @param target the folder that the finished run will be; must not exist
   * @throws RunFolderException when it exists, or an unfinished one of its name, or nothing can be
   *     written there
   */
  public static RunFolder begin(Path target) {
    var place = target.toAbsolutePath().normalize();
    if (Files.exists(place)) {
      throw new RunFolderException(
          "%s exists already and is not overwritten. Choose another folder with --out, or remove it."
              .formatted(target));
    }
    var partial = place.resolveSibling(place.getFileName() + ".partial");
    if (Files.exists(partial)) {
      throw new RunFolderException(
          ("%s is left from a run that did not finish, or is still being written. "
                  + "Remove it, or choose another folder with --out.")
              .formatted(partial));
    }
    try {
      Files.createDirectories(partial);
    } catch (IOException e) {
      throw RunFolderException.writing(partial, e);
    }
    var folder = new RunFolder(place, partial);
    folder.state("started");
    return folder;
  }

  /** Where files are written until the run is finished. */
  public Path path() {
    return partial;
  }

  /** Where the run will be when it is finished. */
  public Path target() {
    return target;
  }

  /** The path of a file or folder in the run; its parent folders are made. */
  public Path file(String first, String... more) {
    var file = partial.resolve(Path.of(first, more));
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
    return file;
  }

  /** Says in the marker how far the run is. */
  public void state(String state) {
    var text =
        "This run is not finished: nothing in this folder is a result.\nstate: %s\nsince: %s\n"
            .formatted(state, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    write(MARKER, text);
  }

  /** Writes a text file, UTF-8. */
  public void write(String name, String text) {
    var file = file(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
  }

  /** Takes the marker away and gives the folder its name. Returns the finished run. */
  public Path finish() {
    try {
      Files.delete(partial.resolve(MARKER));
      return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw RunFolderException.writing(target, e);
    }
  }

  /**
   * The folder of a finished run, for reading.
   *
   * @throws RunFolderException when it is none: missing, unfinished, or without a summary
   */
  public static Path open(Path run) {
    if (!Files.isDirectory(run)) {
      var partial = run.resolveSibling(run.getFileName() + ".partial");
      var hint =
          Files.isDirectory(partial)
              ? "%s is what is left of a run that did not finish.".formatted(partial)
              : "Give the folder that 'samal plan' named.";
      throw new RunFolderException("%s is not a run folder. %s".formatted(run, hint));
    }
    if (Files.exists(run.resolve(MARKER))) {
      throw new RunFolderException(
          "%s was not finished (see %s in it): nothing in it is a result. Plan again."
              .formatted(run, MARKER));
    }
    if (!Files.isRegularFile(run.resolve(SUMMARY))) {
      throw new RunFolderException(
          "%s has no %s: it is not a run folder. Give the folder that 'samal plan' named."
              .formatted(run, SUMMARY));
    }
    return run;
  }
}
