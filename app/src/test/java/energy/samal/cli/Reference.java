package energy.samal.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published inputs with known answers, kept outside the project. */
final class Reference {
  private Reference() {}

  /** A file or folder of them; a test that asks for it is skipped where it is missing. */
  static Path of(String name) {
    var root = System.getProperty("samal.reference", "../../shared/data/reference");
    var path = Path.of(root).resolve(name);
    assumeTrue(Files.exists(path), path + " is not there; -Dsamal.reference names the folder");
    return path;
  }
}
