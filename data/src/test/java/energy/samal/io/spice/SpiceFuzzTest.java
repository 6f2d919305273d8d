package energy.samal.io.spice;

import energy.samal.io.imports.Fuzz;
import energy.samal.io.imports.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of a real project are imported or explained. */
class SpiceFuzzTest {
  @TempDir private Path folder;

  /** Seeds are printed with a failure; see {@link Fuzz}. */
  @Test
  void spoiltFilesAreImportedOrExplained() throws IOException {
    var source = ReferenceFiles.of("pypsa-spice");
    for (var file :
        List.of(
            "centralasia/input/ref/power/power_links.csv",
            "centralasia/input/ref/scenario_config.yaml",
            "centralasia/input/global_input/technologies.csv",
            "example_base_config.yaml")) {
      var copy = folder.resolve("copy");
      copy(source, copy);
      Fuzz.spoil(
          source.resolve(file),
          copy.resolve(file),
          () -> SpiceImport.read(copy, "spoilt", "every:4380", List.of()));
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    try (var files = Files.walk(source)) {
      for (var file : files.toList()) {
        var to = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.write(to, Files.readAllBytes(file));
        }
      }
    }
  }
}
