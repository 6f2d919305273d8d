package energy.samal.io.osemosys;

import energy.samal.io.casefolder.TextFile;
import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a case of an OSeMOSYS model. */
public final class OsemosysImport {
  private static final int LIMIT_MB = 1024;

  private OsemosysImport() {}

  /**
   * @param source a file of GNU MathProg data, or a folder with otoole's {@code config.yaml} and
   *     CSV files
   * @param name of the case
   * @param resolution hours that it is computed on by default
   * @throws InvalidScenarioException naming all that is wrong or has no counterpart
   */
  public static Imported read(Path source, String name, String resolution) {
    var problems = new ArrayList<Problem>();
    var data = new ModelData(String.valueOf(source.getFileName()), problems);
    if (Files.isDirectory(source)) {
      OtooleReader.read(source, data);
    } else if (Files.isRegularFile(source)) {
      new TextFile(source.toAbsolutePath().getParent(), problems::add)
          .read(data.file(), LIMIT_MB, text -> MathProgReader.read(text, data));
    } else {
      problems.add(
          new Problem(
              source.toString(),
              "Model '" + data.file() + "'",
              "file",
              "missing",
              "a model is a file of MathProg data or a folder of otoole's",
              "Check the spelling of the path."));
    }
    stop(problems);
    data.check();
    stop(problems);
    return new Translation(data).translate(name, resolution);
  }

  static void stop(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
  }
}
