package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Copies a file, or a folder with all that is in it, to where nothing is yet. */
  static void copy(Path source, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (var files = Files.walk(source)) {
      for (var file : files.toList()) {
        var to = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          // Not with its rights: a copy may be written to.
          Files.write(to, Files.readAllBytes(file));
        }
      }
    }
  }
}
