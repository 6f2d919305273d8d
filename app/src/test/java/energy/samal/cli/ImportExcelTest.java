package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case becomes a workbook, is edited there, and becomes a case again. */
class ImportExcelTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../cases/kazakhstan-lessons", "../cases/central-asia"})
  void thereAndBackIsTheSame(String name) throws IOException {
    var given = Path.of(name);
    var workbook = folder.resolve("рабочая книга.xlsx");
    assertThat(samal("convert", given, workbook).code()).isZero();

    var imported = samal("import", "excel", workbook, folder.resolve("案例"));

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("What became what").contains("import.md");
    var back = files(folder.resolve("案例"));
    assertThat(back.remove("import.md"))
        .contains("| rows of sheet demand_years, a column for each year | demand_years.csv |");
    assertThat(samal("convert", given, folder.resolve("same")).code()).isZero();
    assertThat(back).containsExactlyEntriesOf(files(folder.resolve("same")));
    assertThat(back).containsKeys("case.yaml", "README.md", "hourly/load.csv", "sources.csv");
  }

  @Test
  void whatIsWrongIsToldByCellAndNothingIsWritten() throws IOException {
    var changed = Samals.copy(EVERYTHING, folder.resolve("changed"));
    Samals.change(changed.resolve("nodes.csv"), ",51.2,", ",951.2,");
    Samals.change(
        changed.resolve("demand_years.csv"), "load_north,2030,2800", "load_north,2030,-1");
    var workbook = folder.resolve("case.xlsx");
    assertThat(samal("convert", changed, workbook).code()).isZero();

    var ended = samal("import", "excel", workbook, folder.resolve("case"));

    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(ended.err())
        .contains("case.xlsx, nodes!G2: Node 'north': latitude_deg is 951.2 but it must lie")
        // The fifth column holds 2030, in the first row the north.
        .contains("case.xlsx, demand_years!E2: Demand year 'load_north 2030': energy_mwh is -1");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(changed, workbook);
    }
  }

  @Test
  void anOldFolderIsNotOverwritten() {
    var ended = samal("import", "excel", folder.resolve("none.xlsx"), folder);

    assertThat(ended.code()).isEqualTo(Exit.NOT_WRITTEN);
  }

  private static TreeMap<String, String> files(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
