package energy.samal.io.xlsx;

import static energy.samal.io.xlsx.RawWorkbook.row;
import static energy.samal.io.xlsx.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.model.InvalidScenarioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no workbooks, damaged ones, and odd ones. */
class WorkbookFileTest {
  private static final String SAVE = "Save it as 'Excel workbook (.xlsx)'.";

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void name() {
    file = temporary.resolve("case.xlsx");
  }

  @Test
  void aTableOfText() throws IOException {
    Files.writeString(file, "id,title\na,b\n");

    assertThat(refused()).contains("it is not an Excel workbook (.xlsx)").endsWith(SAVE);
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.writeString(file, "");

    assertThat(refused()).contains("it is not an Excel workbook (.xlsx)");
  }

  @Test
  void anOldWorkbookOrOneWithAPassword() throws IOException {
    Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

    assertThat(refused()).contains("it is an old workbook (.xls) or one with a password");
  }

  @Test
  void anOpenDocument() throws IOException {
    zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>");

    assertThat(refused()).contains("it is an OpenDocument (.ods)").endsWith(SAVE);
  }

  @Test
  void aBinaryWorkbook() throws IOException {
    zip("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x");

    assertThat(refused()).contains("it is a binary workbook (.xlsb)").endsWith(SAVE);
  }

  @Test
  void anotherArchive() throws IOException {
    zip("letter.txt", "dear");

    assertThat(refused()).contains("it is not an Excel workbook (.xlsx)").endsWith(SAVE);
  }

  @Test
  void aTruncatedFile() throws IOException {
    XlsxCase.write(CaseFolder.readTables(Path.of("src/test/resources/cases/everything")), file);
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThat(refused())
        .contains("it is a damaged workbook: its end is missing or spoilt")
        .endsWith("Open it in a spreadsheet and save it again.");
  }

  @Test
  void aTextThatIsNotThere() throws IOException {
    new RawWorkbook()
        .sheet(
            "sources", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>")
        .write(file);

    assertThat(refused()).contains("a cell asks for text 7 of 0");
  }

  @Test
  void rowsOutOfOrder() throws IOException {
    new RawWorkbook()
        .sheet("sources", "<sheetData>" + row(5) + row(2) + "</sheetData>")
        .write(file);

    assertThat(refused()).contains("row 2 follows row 5");
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    var secret = temporary.resolve("secret.txt");
    Files.writeString(secret, "secret");
    zip(
        "[Content_Types].xml",
        "<Types/>",
        "_rels/.rels",
        "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><r>&e;</r>");

    assertThat(refused()).contains("damaged").doesNotContain("secret\n");
  }

  @Test
  void moreThanAnyCaseNeeds() throws IOException {
    // The header reaches to the last column: a few rows stand for millions of cells.
    var rows = new StringBuilder(row(1, text("A1", "id"), text("XFD1", "title")));
    for (int k = 2; k < 1300; k++) {
      rows.append(row(k, text("A" + k, "a")));
    }
    new RawWorkbook().sheet("sources", "<sheetData>" + rows + "</sheetData>").write(file);

    assertThat(refused())
        .contains("size is '21266432 cells' but a table has at most 20000000")
        .contains("Clear the rows and columns that are not needed.");
  }

  private void zip(String... namesAndTexts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int k = 0; k < namesAndTexts.length; k += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[k]));
        zip.write(namesAndTexts[k + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private String refused() {
    var thrown =
        catchThrowableOfType(InvalidScenarioException.class, () -> XlsxCase.readTables(file));
    assertThat(thrown).isNotNull();
    return thrown.problems().getFirst().toString();
  }
}
