package energy.samal.io.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A file, or a folder with all that is in it. */
public final class FileTree {
  private FileTree() {}

  /**
   * Removes it, what is inside first.
   *
   * @throws IOException when there is none, or when a part of it stays
   */
  public static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Bytes of all files in it. */
  public static long size(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
