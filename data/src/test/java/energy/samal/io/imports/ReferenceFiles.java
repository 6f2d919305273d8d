package energy.samal.io.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published inputs with known answers, kept outside the project. */
public final class ReferenceFiles {
  private ReferenceFiles() {}

  /** A file or folder of them; a test that asks for it is skipped where it is missing. */
  public static Path of(String name) {
    var root = System.getProperty("samal.reference", "../../shared/data/reference");
    var path = Path.of(root).resolve(name);
    assumeTrue(Files.exists(path), path + " is not there; -Dsamal.reference names the folder");
    return path;
  }
}
