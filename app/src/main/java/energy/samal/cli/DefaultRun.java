package energy.samal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where a run goes when nobody says. */
final class DefaultRun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private DefaultRun() {}

  /** {@code runs/CASE-DATE-TIME} in the current folder, UTC; numbered when there is one already. */
  static Path path(String caseName) {
    var stamp = LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
    var name = fileName(caseName) + "-" + stamp;
    var path = Path.of("runs", name);
    for (int number = 2; taken(path); number++) {
      path = Path.of("runs", name + "-" + number);
    }
    return path;
  }

  /** Letters and digits of any script stay; what Windows or a shell might mind becomes a dash. */
  static String fileName(String caseName) {
    var name = caseName.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-");
    return name.isEmpty() ? "case" : name;
  }

  private static boolean taken(Path path) {
    return Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + ".partial"));
  }
}
