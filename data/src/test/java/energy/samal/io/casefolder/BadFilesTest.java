package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import energy.samal.model.InvalidScenarioException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a file of a case cannot be read as a table. */
class BadFilesTest {
  @TempDir Path temporary;

  @Test
  void emptyFile() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("nodes.csv", "");
    assertThat(bad.message())
        .isEqualTo(
            "nodes.csv: Table 'nodes': content is empty but a table begins with a "
                + "line of column names. Add it.");
  }

  @Test
  void missingFile() throws IOException {
    var bad = BadCase.in(temporary);
    bad.delete("nodes.csv");
    assertThat(bad.message())
        .isEqualTo(
            "everything: Table 'nodes': table is 'missing' but every case needs it. Add the table"
                + " nodes (a file, or a sheet of a workbook) with the columns id, name_en, country,"
                + " latitude_deg, longitude_deg, source.");
  }

  @Test
  void missingSettings() throws IOException {
    var bad = BadCase.in(temporary);
    bad.delete("case.yaml");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml: Case: settings is empty but it holds the settings of the "
                + "case. Add name, currency, discount_rate and planning_years, one 'key: "
                + "value' a line.");
  }

  @Test
  void folderForAFile() throws IOException {
    var bad = BadCase.in(temporary);
    bad.delete("nodes.csv");
    Files.createDirectory(bad.file("nodes.csv"));
    assertThat(bad.message())
        .isEqualTo(
            "nodes.csv: File 'nodes.csv': file is 'a folder' but a file must have "
                + "this name. Rename the folder.");
  }

  @Test
  void anotherEncoding() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "agreements.csv",
        Files.readString(bad.file("agreements.csv")).getBytes(Charset.forName("windows-1251")));
    assertThat(bad.message())
        .isEqualTo(
            "agreements.csv, line 2: File 'agreements.csv': encoding is 'byte 0xC2' "
                + "but files are in UTF-8; it looks like Cyrillic in Windows-1251. Save "
                + "it as 'CSV UTF-8' in the spreadsheet, or convert it to UTF-8.");
  }

  @Test
  void sixteenBits() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "sources.csv", Files.readString(bad.file("sources.csv")).getBytes(StandardCharsets.UTF_16));
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv, line 1: File 'sources.csv': encoding is 'byte 0xFE' but "
                + "files are in UTF-8; it looks like UTF-16. Save it as 'CSV UTF-8' in "
                + "the spreadsheet, or convert it to UTF-8.");
  }

  @Test
  void semicolonsBetweenColumns() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("sources.csv", Files.readString(bad.file("sources.csv")).replace(",", ";"));
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv, line 1: Table 'sources': separator is ';' but columns are "
                + "separated by commas. Save it as 'CSV UTF-8 (comma delimited)'.");
  }

  @Test
  void decimalCommaThatMakesACell() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "coal,0.38", "coal,0,38");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Table 'converters': cells is 20 but the header "
                + "names 19 columns. Write decimals with a point, and put texts with "
                + "commas in \"quotes\".");
  }

  @Test
  void cellTooFew() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("sources.csv", "CC0,2026-01-01", "CC0");
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv, line 2: Table 'sources': cells is 4 but the header names "
                + "5 columns. Add the missing cells; an empty cell still needs its comma.");
  }

  @Test
  void quotationMarkNeverClosed() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("sources.csv", "made,Made", "made,\"Made");
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv, line 2: Table 'sources': content is 'unreadable' but a "
                + "quotation mark is opened in this row and never closed. Close it, or "
                + "double each quotation mark inside a quoted text.");
  }

  @Test
  void quotationMarkWithinAText() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("sources.csv", "made,Made", "made,\"Ma\"de");
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv, line 2: Table 'sources': content is 'unreadable' but a quotation mark "
                + "stands within a text or is never closed. Double each quotation mark inside a "
                + "text, and put the text in quotation marks.");
  }

  @Test
  void anotherUnitInTheHeader() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "capacity_mw", "capacity_gw");
    assertThat(bad.messages())
        .containsExactly(
            "vintages.csv, line 1: Table 'vintages': column is 'capacity_gw' but "
                + "the table has no such column. Did you mean 'capacity_mw'? It is in MW: "
                + "convert the figures and rename the column.",
            "vintages.csv, line 1: Table 'vintages': capacity_mw is 'missing' but "
                + "every vintages table needs this column. Add the column capacity_mw "
                + "[MW]: Power of the vintage.");
  }

  @Test
  void misspeltColumn() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("reservoirs.csv", "travel_hours", "travel_hour");
    assertThat(bad.message())
        .isEqualTo(
            "reservoirs.csv, line 1: Table 'reservoirs': column is 'travel_hour' "
                + "but the table has no such column. Did you mean 'travel_hours'? Remarks "
                + "may stand in a column called note, or ending in _note.");
  }

  @Test
  void columnTwice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("links.csv", "fee_per_mwh", "reverse_share");
    assertThat(bad.message())
        .isEqualTo(
            "links.csv, line 1: Table 'links': column is 'reverse_share' but the "
                + "table has this column already. Keep one of the two.");
  }

  @Test
  void unknownTable() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("generator.csv", "id\n");
    assertThat(bad.message())
        .isEqualTo(
            "generator.csv: Table 'generator': name is 'generator' but no table of "
                + "a case is called so. Did you mean 'generators'?");
  }

  @Test
  void settingTwice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("case.yaml", "hours: 24");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml, line 15: Case: settings is 'unreadable' but it is not YAML: "
                + "Duplicate Object property \"hours\". Write one 'key: value' a line, "
                + "with lists in [brackets].");
  }

  @Test
  void misspeltSetting() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("case.yaml", "discountrate: 0.05");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml, line 15: Case: setting is 'discountrate' but no setting is "
                + "called so. Did you mean 'discount_rate'?");
  }

  @Test
  void missingSetting() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("case.yaml", "currency: USD2023\n", "");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml: Case: currency is 'missing' but every case needs it. Add a "
                + "line 'currency: …': Currency of all money with its base year such as "
                + "USD2023.");
  }

  @Test
  void resolutionThatNobodyKnows() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("case.yaml", "resolution: all", "resolution: some");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml, line 14: Case: resolution is 'some' but it must be all, "
                + "every:N, segments:N, days:N or weeks:N with N from 1 on. Write, for "
                + "example, resolution: segments:120.");
  }

  @Test
  void describedFileThatIsNotThere() throws IOException {
    var bad = BadCase.in(temporary);
    bad.copy("datapackage.json");
    bad.delete("emission_budgets.csv");
    assertThat(bad.message())
        .isEqualTo(
            "datapackage.json, line 3245: Data package: path is "
                + "'emission_budgets.csv' but the case has no such file. Correct it, or "
                + "delete datapackage.json: a case can be planned without it.");
  }

  @Test
  void describedColumnThatIsNotThere() throws IOException {
    var bad = BadCase.in(temporary);
    bad.copy("datapackage.json");
    bad.change("nodes.csv", ",note", ",my_note");
    assertThat(bad.message())
        .isEqualTo(
            "datapackage.json, line 121: Data package: schema of nodes.csv is 'note' "
                + "but the columns of the file are id, name_en, name_ru, name_kk, "
                + "name_zh, country, latitude_deg, longitude_deg, source, my_note. "
                + "Correct it, or delete datapackage.json: a case can be planned without "
                + "it.");
  }

  @Test
  void fileThatTheDescriptionForgets() throws IOException {
    var bad = BadCase.in(temporary);
    bad.copy("datapackage.json");
    bad.write(
        "hourly/more.csv", Files.readString(bad.file("hourly/wind.csv")).replace("wind", "more"));
    assertThat(bad.message())
        .isEqualTo(
            "datapackage.json: Data package: resources is 'hourly/more.csv' but the "
                + "file is there and not listed. Correct it, or delete datapackage.json: "
                + "a case can be planned without it.");
  }

  @Test
  void descriptionThatIsNotJson() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("datapackage.json", "{\n\"a\": [}");
    assertThat(bad.message())
        .isEqualTo(
            "datapackage.json, line 2: Data package: content is 'unreadable' but it "
                + "is not JSON. Correct it, or delete datapackage.json: a case can be "
                + "planned without it.");
  }

  @Test
  void aGigabyteWhereASmallTableIsExpected() throws IOException {
    var bad = BadCase.in(temporary);
    try (var file = new RandomAccessFile(bad.file("sources.csv").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv: File 'sources.csv': size is '1024 MB' but files of this kind have at"
                + " most 64 MB and it was not read. Check that it is the right file; tables of"
                + " hours belong in the folder hourly.");
  }

  @Test
  void fileThatCannotBeOpened() throws IOException {
    var bad = BadCase.in(temporary).delete("sources.csv");
    Files.createSymbolicLink(bad.file("sources.csv"), Path.of("sources.csv"));
    assertThat(bad.message())
        .startsWith("sources.csv: File 'sources.csv': file is 'not readable' but reading failed: ")
        .endsWith("Check the disk.");
  }

  @Test
  void fileThatMayNotBeRead() throws IOException {
    var bad = BadCase.in(temporary);
    Files.setPosixFilePermissions(
        bad.file("sources.csv"), PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(bad.file("sources.csv"))).as("this user may read all").isFalse();
    assertThat(bad.message())
        .isEqualTo(
            "sources.csv: File 'sources.csv': file is 'not readable' but its permissions forbid"
                + " reading. Give yourself the right to read it.");
  }

  @Test
  void caseThatIsNotThere() {
    var thrown =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> CaseFolder.read(temporary.resolve("nothing")));
    assertThat(thrown)
        .hasMessageContaining("1 problem(s):")
        .hasMessageContaining(
            "nothing: Case 'nothing': folder is 'missing' but a case is a folder with case.yaml and"
                + " tables. Check the spelling of the path.");
  }

  @Test
  void byteOrderMarkAndWindowsLinesAreFine() throws IOException {
    var fine = BadCase.in(temporary);
    for (var file : List.of("nodes.csv", "case.yaml", "hourly/load.csv")) {
      fine.write(file, "\uFEFF" + Files.readString(fine.file(file)).replace("\n", "\r\n"));
    }
    assertThat(CaseFolder.read(fine.folder())).isEqualTo(CaseFolder.read(BadCase.GOOD));
  }

  @Test
  void blankLinesAtTheEndAreFine() throws IOException {
    var fine = BadCase.in(temporary).append("vintages.csv", "\n,,,,,,\n");
    assertThat(CaseFolder.read(fine.folder())).isEqualTo(CaseFolder.read(BadCase.GOOD));
  }
}
