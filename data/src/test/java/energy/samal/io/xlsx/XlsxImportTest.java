package energy.samal.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.casefolder.CaseFolder;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report of an import says of what people do with workbooks. */
class XlsxImportTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/cases/everything");

  @TempDir Path temporary;

  @Test
  void nothingIsSkippedInSilence() throws IOException {
    var workbook = temporary.resolve("case.xlsx");
    XlsxCase.write(CaseFolder.readTables(EVERYTHING), workbook);
    try (var zip = FileSystems.newFileSystem(workbook)) {
      change(zip, "xl/workbook.xml", "name=\"contents\"", "name=\"Notes of March\"");
      change(zip, "xl/workbook.xml", "name=\"nodes\"", "name=\"nodes\" state=\"veryHidden\"");
      var nodes = partOf(zip, "nodes");
      change(zip, nodes, "<v>51.2</v>", "<f>50+1.2</f><v>51.2</v>");
      change(zip, nodes, "</row></sheetData>", "</row>" + remark() + "</sheetData>");
    }

    var imported = XlsxImport.read(workbook);

    assertThat(imported.tables().sameTexts(CaseFolder.readTables(EVERYTHING))).isTrue();
    assertThat(imported.report().markdown())
        .contains("| rows of sheet nodes | nodes.csv | 2 |")
        .contains("- notes, for people: Notes of March")
        .contains("- rows that begin with #, for people: nodes (1)")
        .contains("- sheets that are hidden, read like all others: nodes")
        .contains(
            "- formulas, read as what they came to when last saved: 1 in case.xlsx, nodes!G2");
  }

  private static String remark() {
    return RawWorkbook.row(90, RawWorkbook.text("A90", "# as of March"));
  }

  private static String partOf(FileSystem zip, String sheet) throws IOException {
    var found =
        Pattern.compile("<sheet name=\"" + sheet + "\"[^>]* sheetId=\"(\\d+)\"")
            .matcher(Files.readString(zip.getPath("xl/workbook.xml")));
    assertThat(found.find()).isTrue();
    return "xl/worksheets/sheet" + found.group(1) + ".xml";
  }

  private static void change(FileSystem zip, String part, String from, String to)
      throws IOException {
    var text = Files.readString(zip.getPath(part));
    assertThat(text).contains(from);
    Files.writeString(zip.getPath(part), text.replace(from, to));
  }
}
