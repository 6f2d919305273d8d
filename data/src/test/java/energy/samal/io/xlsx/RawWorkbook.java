package energy.samal.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, for what no library writes. */
final class RawWorkbook {
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> states = new LinkedHashMap<>();
  private String styles = "";
  private String strings = "";

  /**
   * @param content of the element {@code worksheet}
   */
  RawWorkbook sheet(String name, String content) {
    sheets.put(name, content);
    return this;
  }

  RawWorkbook hidden(String name) {
    states.put(name, " state=\"hidden\"");
    return this;
  }

  /**
   * @param content of the element {@code styleSheet}
   */
  RawWorkbook styles(String content) {
    styles = content;
    return this;
  }

  /**
   * @param content of the element {@code sst}
   */
  RawWorkbook strings(String content) {
    strings = content;
    return this;
  }

  /** A row of cells, each a complete {@code c} element. */
  static String row(int number, String... cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
  }

  static String text(String reference, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
  }

  static String number(String reference, String number) {
    return "<c r=\"%s\"><v>%s</v></c>".formatted(reference, number);
  }

  Path write(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(zip, "_rels/.rels", RELATIONS + relation("r1", "officeDocument", "xl/workbook.xml"));
      var book = new StringBuilder("<workbook " + MAIN + " xmlns:r=\"r\"><sheets>");
      var relations = new StringBuilder(RELATIONS);
      int number = 0;
      for (var sheet : sheets.entrySet()) {
        number++;
        book.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                .formatted(
                    sheet.getKey(), number, number, states.getOrDefault(sheet.getKey(), "")));
        var target = "worksheets/sheet" + number + ".xml";
        relations.append(relation("r" + number, "worksheet", target));
        part(zip, "xl/" + target, "<worksheet " + MAIN + ">" + sheet.getValue() + "</worksheet>");
      }
      relations.append(relation("s1", "styles", "styles.xml"));
      relations.append(relation("s2", "sharedStrings", "sharedStrings.xml"));
      part(zip, "xl/workbook.xml", book + "</sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", relations.toString());
      part(zip, "xl/styles.xml", "<styleSheet " + MAIN + ">" + styles + "</styleSheet>");
      part(zip, "xl/sharedStrings.xml", "<sst " + MAIN + ">" + strings + "</sst>");
    }
    return file;
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE + type, target);
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var ended = content.startsWith(RELATIONS) ? content + "</Relationships>" : content;
    zip.write(ended.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
