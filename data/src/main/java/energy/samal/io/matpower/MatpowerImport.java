package energy.samal.io.matpower;

import energy.samal.io.casefolder.TextFile;
import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a case of a MATPOWER case file: one hour, whose cost is the objective. */
public final class MatpowerImport {
  private static final int LIMIT_MB = 1024;

  private MatpowerImport() {}

  /**
   * @param source a file of format version 2, {@code .m}
   * @param name of the case
   * @param resolution hours that it is computed on by default
   * @throws InvalidScenarioException naming all that is wrong or has no counterpart
   */
  public static Imported read(Path source, String name, String resolution, Convention convention) {
    var problems = new ArrayList<Problem>();
    if (!Files.isRegularFile(source)) {
      throw new InvalidScenarioException(
          List.of(
              new Problem(
                  source.toString(),
                  "Case file '" + source.getFileName() + "'",
                  "file",
                  "missing",
                  "a MATPOWER case is a file that ends in .m",
                  "Check the spelling of the path.")));
    }
    var fileName = String.valueOf(source.getFileName());
    var file =
        new TextFile(source.toAbsolutePath().getParent(), problems::add)
            .read(fileName, LIMIT_MB)
            .map(text -> MatpowerReader.read(text, fileName, problems));
    if (!problems.isEmpty() || file.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
    return new Translation(file.get(), convention).translate(name, resolution);
  }
}
