package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A case as a folder: {@code case.yaml}, {@code README.md}, {@code datapackage.json}, one {@code
 * .csv} file a table, and hourly tables in {@code hourly}.
 */
public final class CaseFolder {
  /** Largest table without hours, MB. */
  static final int TABLE_MB = 64;

  /** Largest hourly table, MB. */
  static final int HOURLY_MB = 512;

  private static final String SETTINGS = "case.yaml";
  private static final String README = "README.md";
  private static final String CSV = ".csv";

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final TextFile files;

  private CaseFolder(Path folder) {
    this.folder = folder;
    this.files = new TextFile(folder, problems::add);
  }

  /**
   * The scenario that a case folder tells of.
   *
   * @throws InvalidScenarioException with every problem, when there is any
   */
  public static Scenario read(Path folder) {
    var reader = new CaseFolder(folder);
    var tables = reader.tables();
    if (tables == null) {
      throw new InvalidScenarioException(reader.problems);
    }
    return tables.scenario(reader.problems);
  }

  /**
   * The texts of a case folder, whatever they say.
   *
   * @throws InvalidScenarioException when files cannot be read as tables
   */
  public static CaseTables readTables(Path folder) {
    var reader = new CaseFolder(folder);
    var tables = reader.tables();
    if (!reader.problems.isEmpty()) {
      throw new InvalidScenarioException(reader.problems);
    }
    return tables;
  }

  /**
   * Writes a case as a folder, always in the same bytes for the same texts. Files that the case
   * does not have are left alone.
   *
   * @throws IOException when the folder cannot be made or a file cannot be written
   */
  public static void write(CaseTables tables, Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!tables.hourlyTables().isEmpty()) {
      Files.createDirectories(folder.resolve("hourly"));
    }
    Files.writeString(folder.resolve(SETTINGS), tables.settings().text());
    if (!tables.readme().isEmpty()) {
      Files.writeString(folder.resolve(README), tables.readme());
    }
    for (var table : tables.tables().values()) {
      CsvTable.write(table, folder.resolve(table.name() + CSV));
    }
    Files.writeString(folder.resolve(DataPackage.FILE), DataPackage.json(tables));
  }

  private CaseTables tables() {
    if (!Files.isDirectory(folder)) {
      boolean isFile = Files.exists(folder);
      problems.add(
          new Problem(
              folder.toString(),
              "Case '" + folder.getFileName() + "'",
              "folder",
              isFile ? "a file" : "missing",
              "a case is a folder with case.yaml and tables",
              isFile ? "Name the folder that it is in." : "Check the spelling of the path."));
      return null;
    }
    var settings = settings();
    var readme =
        Files.exists(folder.resolve(README)) ? files.read(README, TABLE_MB).orElse("") : "";
    var tables = new LinkedHashMap<String, Table>();
    read("", TABLE_MB, tables);
    if (Files.exists(folder.resolve("hourly"))) {
      read(CaseTables.HOURLY_PREFIX, HOURLY_MB, tables);
    }
    var result = new CaseTables(name(), settings, readme, CaseTables.inOrder(tables), unreadable);
    if (Files.exists(folder.resolve(DataPackage.FILE))) {
      files
          .read(DataPackage.FILE, TABLE_MB)
          .ifPresent(text -> new PackageChecks(folder, result, text, problems::add).check());
    }
    return result;
  }

  private String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private CaseTables.SourceText settings() {
    var origin = Origin.file(SETTINGS);
    if (!Files.exists(folder.resolve(SETTINGS))) {
      return new CaseTables.SourceText("", origin);
    }
    return new CaseTables.SourceText(files.read(SETTINGS, TABLE_MB).orElse(""), origin);
  }

  private void read(String prefix, int limitMb, SequencedMap<String, Table> tables) {
    for (var file : csvFiles(prefix)) {
      var name = prefix + file.substring(0, file.length() - CSV.length());
      files
          .readTable(name, prefix + file, limitMb)
          .ifPresentOrElse(table -> tables.put(name, table), () -> unreadable.add(name));
    }
  }

  private List<String> csvFiles(String prefix) {
    try (var list = Files.newDirectoryStream(folder.resolve(prefix), "*" + CSV)) {
      var names = new ArrayList<String>();
      list.forEach(path -> names.add(path.getFileName().toString()));
      return names.stream().sorted().toList();
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (IOException e) {
      problems.add(
          new Problem(
              prefix.isEmpty() ? name() : prefix,
              "Folder '" + (prefix.isEmpty() ? name() : "hourly") + "'",
              "content",
              "not readable",
              "it cannot be listed: " + e.getMessage(),
              "Check that it is a folder and that you may read it."));
      return List.of();
    }
  }
}
