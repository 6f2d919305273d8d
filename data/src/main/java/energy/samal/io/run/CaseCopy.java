package energy.samal.io.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;

/** Keeps the case of a run as it was when it was solved. */
public final class CaseCopy {
  /** File of what was asked for, beside the case. */
  public static final String OPTIONS = "options.json";

  private static final Set<String> ENDINGS = Set.of("csv", "yaml", "json", "md");

  private CaseCopy() {}

  /**
   * Copies a case: the tables of a folder, or a workbook.
   *
   * @param source folder or workbook
   * @param folder where the copy goes
   */
  public static void copy(Path source, Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.isDirectory(source)) {
        copyFiles(source, folder);
        if (Files.isDirectory(source.resolve("hourly"))) {
          copyFiles(source.resolve("hourly"), Files.createDirectories(folder.resolve("hourly")));
        }
      } else {
        Files.copy(source, folder.resolve(source.getFileName().toString()));
      }
    } catch (IOException e) {
      throw RunFolderException.writing(folder, e);
    }
  }

  /** The case within such a copy: the workbook when it is one, else the folder itself. */
  public static Path locate(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> ending(file).equals("xlsx")).findFirst().orElse(folder);
    } catch (IOException e) {
      throw RunFolderException.reading(folder, e);
    }
  }

  private static void copyFiles(Path source, Path target) throws IOException {
    try (var files = Files.list(source)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (ENDINGS.contains(ending(file)) && !file.getFileName().toString().equals(OPTIONS)) {
          Files.copy(
              file,
              target.resolve(file.getFileName().toString()),
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
