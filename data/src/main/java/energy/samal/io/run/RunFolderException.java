package energy.samal.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** A run folder that cannot be written or read, with what to do about it. */
public final class RunFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFolderException(String message) {
    super(message);
  }

  public RunFolderException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to say when a file cannot be written. */
  public static RunFolderException writing(Path file, IOException cause) {
    return new RunFolderException(words(file, String.valueOf(cause.getMessage()), cause), cause);
  }

  static RunFolderException writing(Path file, SQLException cause) {
    return new RunFolderException(words(file, String.valueOf(cause.getMessage()), cause), cause);
  }

  static RunFolderException reading(Path file, Exception cause) {
    return new RunFolderException(
        "%s cannot be read (%s). Is it the folder of a finished run?"
            .formatted(file, firstLine(cause)),
        cause);
  }

  /** Operating systems say a full disk each in their own words. */
  private static boolean diskFull(String message) {
    var text = message.toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("not enough space")
        || text.contains("disk quota exceeded")
        || text.contains("disk full");
  }

  private static String words(Path file, String message, Exception cause) {
    if (diskFull(message)) {
      return ("%s cannot be written: the disk is full. What was written so far is kept. "
              + "Free some space, or choose a folder on another disk with --out.")
          .formatted(file);
    }
    return "%s cannot be written (%s). Choose a folder you may write to with --out."
        .formatted(file, firstLine(cause));
  }

  private static String firstLine(Exception cause) {
    var name = cause.getClass().getSimpleName();
    var message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return switch (name) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "no such file";
      case "FileAlreadyExistsException" -> "a file of that name is in the way";
      default -> message.isEmpty() ? name : message;
    };
  }
}
