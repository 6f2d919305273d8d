package energy.samal.benchmarks;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.run.FileTree;
import energy.samal.lp.Lp;
import energy.samal.plan.Formulation;
import energy.samal.time.TimeGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The programs that solvers are measured on, as one word each, which a process of its own can be
 * told: {@code case:FOLDER:YEARS:HOURS}, {@code chain:HOURS:COUNTRIES:STORES}, {@code
 * spice:PROJECT:YEAR}, {@code mps:FILE}.
 *
 * <p>YEARS is all or one; HOURS is a number n, for means of n hours, or default.
 */
final class SolverPrograms {
  private SolverPrograms() {}

  static Lp build(String word) throws IOException {
    var parts = word.split(":", 2);
    return switch (parts[0]) {
      case "case" -> ofCase(parts[1].split(":"));
      case "chain" -> chain(parts[1].split(":"));
      case "spice" -> spice(parts[1].split(":"));
      case "mps" -> MpsReader.read(Path.of(parts[1]));
      default -> throw new IllegalArgumentException("no such program: " + word);
    };
  }

  private static Lp ofCase(String[] parts) {
    var scenario = Jobs.years(CaseFolder.read(Path.of(parts[0])), parts[1]);
    var grid =
        parts[2].equals("default")
            ? Jobs.grid(scenario, "default")
            : TimeGrids.blocks(Integer.parseInt(parts[2]), scenario.settings().hours());
    return Formulation.perfect(scenario, grid);
  }

  /** One year of a project of PyPSA-SPICE at every hour, from what stands when it begins. */
  private static Lp spice(String[] parts) throws IOException {
    var folder = Files.createTempDirectory("samal-benchmark");
    try {
      var made = folder.resolve("case").toString();
      Jobs.samal(List.of("import", "pypsa-spice", parts[0], made, "--hours", "all"));
      return ofCase(new String[] {made, parts[1], "default"});
    } finally {
      FileTree.delete(folder);
    }
  }

  private static Lp chain(String[] parts) {
    return ChainOfCountries.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
