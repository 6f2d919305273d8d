package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** A small complete case to begin with. */
public final class CaseTemplate {
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*";

  private CaseTemplate() {}

  /**
   * Writes a new case of two nodes that can be planned as it is.
   *
   * @param folder to write it into; made when it does not exist
   * @param name of the case: letters and digits of any script, dots, dashes and underscores
   * @throws IllegalArgumentException when the name is none
   * @throws FileAlreadyExistsException when the folder exists and holds something
   * @throws IOException when it cannot be written
   */
  public static void create(Path folder, String name) throws IOException {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "the name of a case is '%s' but it must be letters, digits, dots, dashes and underscores"
              .formatted(name));
    }
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new FileAlreadyExistsException(
          folder.toString(), null, "it exists and holds something; name a new folder");
    }
    CaseFolder.write(tables(name), folder);
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static CaseTables tables(String name) {
    var tables = new LinkedHashMap<String, Table>();
    for (var spec : FieldTable.standard().tables()) {
      resource(spec.name() + ".csv")
          .ifPresent(text -> tables.put(spec.name(), table(spec.name(), text)));
    }
    TemplateSeries.tables().forEach(table -> tables.put(table.name(), table));
    var settings = fill("case.yaml", name);
    var origin = Origin.file("case.yaml");
    return new CaseTables(
        name,
        new CaseTables.SourceText(settings, origin),
        fill("README.md", name),
        CaseTables.inOrder(tables),
        Set.of());
  }

  private static Table table(String name, String text) {
    return CsvTable.read(
            name,
            name + ".csv",
            text,
            problem -> {
              throw new IllegalStateException(problem.toString());
            })
        .orElseThrow();
  }

  private static String fill(String file, String name) {
    return resource(file)
        .orElseThrow(() -> new IllegalStateException("no " + file))
        .replace("NAME", name);
  }

  private static Optional<String> resource(String file) {
    try (var in = CaseTemplate.class.getResourceAsStream("template/" + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
