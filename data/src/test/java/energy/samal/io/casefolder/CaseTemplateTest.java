package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTemplateTest {
  @TempDir Path temporary;

  @Test
  void aNewCaseIsComplete() throws IOException {
    var folder = temporary.resolve("моя-страна");
    CaseTemplate.create(folder, "моя-страна");
    var scenario = CaseFolder.read(folder);

    assertThat(scenario.settings().name()).isEqualTo("моя-страна");
    assertThat(scenario.geography().nodes()).hasSize(2);
    assertThat(scenario.settings().hours()).isEqualTo(8760);
    assertThat(Files.readString(folder.resolve("README.md"))).startsWith("# моя-страна\n");
    assertThat(folder.resolve("datapackage.json")).exists();
  }

  @Test
  void itsSeriesHaveSeasons() throws IOException {
    CaseTemplate.create(temporary.resolve("new"), "new");
    var scenario = CaseFolder.read(temporary.resolve("new"));
    var profile = scenario.energy().demands().getFirst().profile();
    double january = 0;
    double july = 0;
    for (int hour = 0; hour < 744; hour++) {
      january += profile.at(hour) / 744;
      july += profile.at(4344 + hour) / 744;
    }

    assertThat(profile.mean()).isCloseTo(1, within(1e-12));
    assertThat(january).isGreaterThan(july + 0.3);
  }

  @Test
  void whatStandsCoversThePeakOfTheFirstYear() throws IOException {
    CaseTemplate.create(temporary.resolve("new"), "new");
    var scenario = CaseFolder.read(temporary.resolve("new"));
    double peak =
        scenario.energy().demands().stream()
            .mapToDouble(d -> d.mwIn(2025, scenario.settings().yearHours()).max())
            .sum();
    double firm =
        scenario.assets().stream()
            .filter(a -> a.id().equals("coal_north") || a.id().equals("gas_south"))
            .mapToDouble(a -> a.capacity().existingIn(2025))
            .sum();

    assertThat(firm).isGreaterThan(peak);
  }

  @Test
  void twoNewCasesAreTheSameButForTheirNames() throws IOException {
    CaseTemplate.create(temporary.resolve("one"), "same");
    CaseTemplate.create(temporary.resolve("two"), "same");

    assertThat(FolderTexts.of(temporary.resolve("one")))
        .isEqualTo(FolderTexts.of(temporary.resolve("two")));
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Files.writeString(temporary.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> CaseTemplate.create(temporary, "new"))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("it exists and holds something; name a new folder");
    assertThat(temporary.resolve("case.yaml")).doesNotExist();
  }

  @Test
  void aNameIsOneWord() {
    assertThatThrownBy(() -> CaseTemplate.create(temporary.resolve("x"), "two words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the name of a case is 'two words' but it must be letters, digits, dots, dashes and"
                + " underscores");
  }
}
