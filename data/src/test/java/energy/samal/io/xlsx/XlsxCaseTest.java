package energy.samal.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.casefolder.FolderTexts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxCaseTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/cases/everything");

  @TempDir Path temporary;

  @Test
  void folderToWorkbookToFolderGivesTheSameBytes() throws IOException {
    var first = temporary.resolve("first");
    CaseFolder.write(CaseFolder.readTables(EVERYTHING), first);
    var workbook = temporary.resolve("case.xlsx");
    XlsxCase.write(CaseFolder.readTables(first), workbook);
    var second = temporary.resolve("second");
    CaseFolder.write(XlsxCase.readTables(workbook), second);
    var expected = FolderTexts.of(first);
    var found = FolderTexts.of(second);
    var given = FolderTexts.of(EVERYTHING);
    assertThat(found).containsOnlyKeys(expected.keySet());
    assertThat(given).containsOnlyKeys(expected.keySet());
    for (var file : expected.keySet()) {
      assertThat(found.get(file)).as(file).isEqualTo(expected.get(file));
      assertThat(given.get(file)).as(file).isEqualTo(expected.get(file));
    }
  }

  @Test
  void workbookAndFolderTellTheSameScenario() throws IOException {
    var workbook = temporary.resolve("case.xlsx");
    XlsxCase.write(CaseFolder.readTables(EVERYTHING), workbook);
    assertThat(XlsxCase.read(workbook)).isEqualTo(CaseFolder.read(EVERYTHING));
  }
}
