package energy.samal.io.spice;

import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.nio.file.Path;
import java.util.List;

/** Makes a case of a PyPSA-SPICE project. */
public final class SpiceImport {
  private SpiceImport() {}

  /**
   * @param source the folder that the base configuration lies in, or that file
   * @param name of the case
   * @param hours such as {@code every:25}; empty: as the project says
   * @param years of the project that are planned, its first among them; empty: all
   * @throws InvalidScenarioException naming all that is wrong or has no counterpart
   */
  public static Imported read(Path source, String name, String hours, List<Integer> years) {
    var project = ProjectReader.read(source, years);
    stop(project.problems());
    return new Translation(project, name, hours).translate();
  }

  static void stop(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems.stream().distinct().toList());
    }
  }
}
