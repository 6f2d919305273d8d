package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the import of MATPOWER takes; what its cases cost is in {@link PublishedCostTest}. */
class ImportMatpowerTest {
  @TempDir private Path folder;

  @Test
  void conventionsHaveNames() {
    var ended = samal("import", "matpower", "x.m", folder.resolve("case"), "--convention", "ac");

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err()).contains("must be dcp or matpower");
  }
}
