package energy.samal.cli;

import energy.samal.io.run.FileTree;
import energy.samal.io.run.RunFolderException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Files and folders that a command makes because the user named them: never over an old one. */
final class Targets {
  private Targets() {}

  /** Refuses what exists already. */
  static Path fresh(Path target) {
    if (Files.exists(target)) {
      throw new RunFolderException(
          "%s exists already and is not overwritten. Give another name, or remove it."
              .formatted(target));
    }
    return target;
  }

  /** Whether a name ends like this, in capitals or not. */
  static boolean isNamed(Path target, String ending) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** What writes a file or folder. */
  interface Writing {
    void to(Path draft) throws IOException;
  }

  /** What writes text. */
  interface TextWriting {
    void to(BufferedWriter writer) throws IOException;
  }

  /** Writes beside the target and renames at the end, so that half a file never has its name. */
  static void write(Path target, Writing writing) {
    var place = fresh(target).toAbsolutePath();
    var draft = place.resolveSibling("." + place.getFileName() + ".part" + ending(place));
    try {
      Files.createDirectories(place.getParent());
      writing.to(draft);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RunFolderException(
          "%s cannot be written (%s). Nothing is left of it: choose a folder you may write to, on a disk with space."
              .formatted(target, e.getMessage()),
          e);
    } finally {
      remove(draft);
    }
  }

  /** What was begun and not finished, whatever the reason. */
  private static void remove(Path draft) {
    if (!Files.exists(draft)) {
      return;
    }
    try {
      FileTree.delete(draft);
    } catch (IOException e) {
      throw RunFolderException.writing(draft, e);
    }
  }

  static void writeText(Path target, TextWriting writing) {
    write(
        target,
        draft -> {
          try (var writer = Files.newBufferedWriter(draft)) {
            writing.to(writer);
          }
        });
  }

  /** Some formats are told by their ending. */
  private static String ending(Path file) {
    var name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
