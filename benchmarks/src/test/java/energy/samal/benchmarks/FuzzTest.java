package energy.samal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spoilt inputs of every reader are imported or explained: a second each, from the same seed on;
 * benchmarks/fuzz goes on for as long as it is told.
 */
class FuzzTest {
  private static final String REFERENCE =
      System.getProperty("samal.reference", "../../shared/data/reference");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void spoiltInputsAreImportedOrExplained(FuzzReader reader) {
    int code =
        Fuzz.run(
            reader.toString(),
            "1",
            "1",
            "--home",
            "..",
            "--reference",
            REFERENCE,
            "--keep",
            folder.toString());

    assertThat(code).as("failures are printed above, with their seeds").isZero();
  }
}
