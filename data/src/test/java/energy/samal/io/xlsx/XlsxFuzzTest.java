package energy.samal.io.xlsx;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.imports.Fuzz;
import energy.samal.io.imports.Imported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks spoilt at random, as files and part by part. */
class XlsxFuzzTest {
  @TempDir private Path temporary;
  private Path good;

  @BeforeEach
  void write() throws IOException {
    good = temporary.resolve("good.xlsx");
    XlsxCase.write(CaseFolder.readTables(Path.of("src/test/resources/cases/everything")), good);
  }

  @Test
  void spoiltFiles() throws IOException {
    var spoilt = temporary.resolve("spoilt.xlsx");
    Fuzz.spoil(good, spoilt, () -> XlsxImport.read(spoilt));
  }

  /** The sheets of contents, settings, generators and wind, and what they refer to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet9.xml",
        "xl/worksheets/sheet20.xml",
        "xl/worksheets/sheet50.xml"
      })
  void spoiltParts(String part) throws IOException {
    var whole = temporary.resolve("part");
    var spoilt = temporary.resolve("spoilt");
    try (var zip = FileSystems.newFileSystem(good)) {
      Files.copy(zip.getPath(part), whole);
    }
    Fuzz.spoil(whole, spoilt, () -> readWith(part, spoilt));
  }

  private Imported readWith(String part, Path content) {
    var book = temporary.resolve("spoilt.xlsx");
    try {
      Files.copy(good, book, StandardCopyOption.REPLACE_EXISTING);
      try (var zip = FileSystems.newFileSystem(book)) {
        Files.copy(content, zip.getPath(part), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return XlsxImport.read(book);
  }
}
