package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Converter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseFolderTest {
  static final Path EVERYTHING = Path.of("src/test/resources/cases/everything");

  @Test
  void readsACaseInWhichEveryTableHasARow() {
    var scenario = CaseFolder.read(EVERYTHING);
    assertThat(scenario.assets()).hasSize(10);
    assertThat(scenario.assets(Converter.class).toList()).hasSize(2);
    assertThat(scenario.policies()).hasSize(12);
  }
}
