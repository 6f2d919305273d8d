package energy.samal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the case that a user names: a folder, a workbook, or the name of one in cases/. */
final class CaseLocator {
  private static final String SETTINGS = "case.yaml";
  private static final String WORKBOOK = ".xlsx";

  private CaseLocator() {}

  /**
   * The folder or workbook.
   *
   * @throws BadInputException when there is none, naming those that are known
   */
  static Path find(String named) {
    Path path;
    try {
      path = Path.of(named);
    } catch (InvalidPathException e) {
      throw new BadInputException(
          "CASE is '%s' but that is no path here (%s).".formatted(named, e.getReason()), e);
    }
    var places =
        Stream.concat(
            Stream.of(path),
            shelves().stream()
                .flatMap(shelf -> Stream.of(shelf.resolve(path), shelf.resolve(named + WORKBOOK))));
    return places.filter(CaseLocator::isCase).findFirst().orElseGet(() -> otherwise(named, path));
  }

  /**
   * A folder without settings is still taken when nothing else fits: its reader says what lacks.
   */
  private static Path otherwise(String named, Path path) {
    if (Files.isDirectory(path)) {
      return path;
    }
    if (Files.exists(path)) {
      throw new BadInputException(
          "CASE is '%s' but that is neither a folder nor a workbook (%s)."
              .formatted(named, WORKBOOK));
    }
    var known = known();
    throw new BadInputException(
        "CASE is '%s' but there is no folder or workbook of that name, here or in cases/. %s"
            .formatted(
                named,
                known.isEmpty()
                    ? "Give the path of one, or begin one with 'samal new NAME'."
                    : "Known: " + String.join(", ", known) + "."));
  }

  private static boolean isCase(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(SETTINGS));
    }
    return Files.isRegularFile(path) && path.toString().endsWith(WORKBOOK);
  }

  /** Folders that cases are looked for by name: here, and where the program is installed. */
  private static List<Path> shelves() {
    var here = Path.of("cases");
    var home = System.getProperty("samal.home", "");
    return home.isEmpty() ? List.of(here) : List.of(here, Path.of(home, "cases"));
  }

  private static TreeSet<String> known() {
    var names = new TreeSet<String>();
    for (var shelf : shelves()) {
      try (var entries = Files.list(shelf)) {
        entries.filter(CaseLocator::isCase).forEach(e -> names.add(e.getFileName().toString()));
      } catch (IOException e) {
        // A shelf that is not there holds no case.
      }
    }
    return names;
  }
}
