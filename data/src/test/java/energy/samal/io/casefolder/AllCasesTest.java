package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.xlsx.XlsxCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that come with the program are sound, described, and the same in both forms. */
class AllCasesTest {
  private static final Path CASES = Path.of("..", "cases");

  @TempDir Path temporary;

  @Test
  void everyCaseIsRead() throws IOException {
    for (var folder : cases()) {
      var scenario = CaseFolder.read(folder);
      assertThat(scenario.settings().name()).isEqualTo(folder.getFileName().toString());
      assertThat(scenario.sources()).as(folder.toString()).isNotEmpty();
    }
  }

  @Test
  void everyCaseSurvivesAWorkbook() throws IOException {
    for (var folder : cases()) {
      var tables = CaseFolder.readTables(folder);
      var workbook = temporary.resolve(folder.getFileName() + ".xlsx");
      XlsxCase.write(tables, workbook);
      assertThat(XlsxCase.readTables(workbook).sameTexts(tables)).as(folder.toString()).isTrue();
    }
  }

  private static List<Path> cases() throws IOException {
    try (var folders = Files.list(CASES)) {
      var cases = folders.filter(f -> Files.exists(f.resolve("case.yaml"))).sorted().toList();
      assertThat(cases).isNotEmpty();
      return cases;
    }
  }
}
