package energy.samal.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook in Office Open XML (ECMA-376, also ISO/IEC 29500), opened for reading: a zip of parts
 * in XML. Holds the texts that its sheets share; the sheets go by row after row.
 */
final class WorkbookFile implements AutoCloseable {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String SAVE = "Save it as 'Excel workbook (.xlsx)'.";

  private final ZipFile zip;
  private final List<SheetEntry> sheets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private CellStyles styles = new CellStyles();
  private boolean isFrom1904;

  /**
   * A sheet of the workbook.
   *
   * @param hidden whether a spreadsheet shows no tab for it
   * @param part where its cells are; empty for a sheet of another kind, such as a chart
   */
  record SheetEntry(String name, boolean hidden, String part) {}

  private WorkbookFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws UnreadableWorkbookException when the file is no workbook or a damaged one
   */
  static WorkbookFile open(Path file) throws IOException {
    checkKind(file);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw UnreadableWorkbookException.damaged("its end is missing or spoilt");
    }
    try {
      var book = new WorkbookFile(zip);
      book.read();
      return book;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static void checkKind(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (Arrays.equals(start, OLE)) {
      throw new UnreadableWorkbookException(
          "it is an old workbook (.xls) or one with a password", SAVE + " Leave out a password.");
    }
    if (!Arrays.equals(start, ZIP)) {
      throw new UnreadableWorkbookException("it is not an Excel workbook (.xlsx)", SAVE);
    }
  }

  private void read() throws IOException {
    if (zip.getEntry("xl/workbook.bin") != null) {
      throw new UnreadableWorkbookException("it is a binary workbook (.xlsb)", SAVE);
    }
    if (zip.getEntry("[Content_Types].xml") == null) {
      throw new UnreadableWorkbookException(
          zip.getEntry("content.xml") == null
              ? "it is not an Excel workbook (.xlsx)"
              : "it is an OpenDocument (.ods)",
          SAVE);
    }
    var main = "xl/workbook.xml";
    for (var relation : relations("", "_rels/.rels").values()) {
      if (relation.type().endsWith("/officeDocument")) {
        main = relation.part();
      }
    }
    int slash = main.lastIndexOf('/') + 1;
    var folder = main.substring(0, slash);
    var relations = relations(folder, folder + "_rels/" + main.substring(slash) + ".rels");
    sheets(main, relations);
    for (var relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings")) {
        strings(relation.part());
      } else if (relation.type().endsWith("/styles")) {
        try (var part = Part.open(zip, relation.part())) {
          styles = new CellStyles(part);
        }
      }
    }
  }

  private record Relation(String type, String part) {}

  private Map<String, Relation> relations(String folder, String name) throws IOException {
    var relations = new HashMap<String, Relation>();
    try (var part = Part.open(zip, name)) {
      while (part.nextElement()) {
        if (part.element().equals("Relationship")) {
          var target = part.attribute("Target");
          var path = target.startsWith("/") ? target.substring(1) : folder + target;
          relations.put(part.attribute("Id"), new Relation(part.attribute("Type"), path));
        }
      }
    }
    return relations;
  }

  private void sheets(String main, Map<String, Relation> relations) throws IOException {
    try (var part = Part.open(zip, main)) {
      while (part.nextElement()) {
        if (part.element().equals("workbookPr")) {
          var from1904 = part.attribute("date1904");
          isFrom1904 = from1904.equals("1") || from1904.equals("true");
        } else if (part.element().equals("sheet")) {
          var relation = relations.get(part.attribute("id"));
          boolean hasCells = relation != null && relation.type().endsWith("/worksheet");
          sheets.add(
              new SheetEntry(
                  part.attribute("name"),
                  part.attribute("state").contains("idden"),
                  hasCells ? relation.part() : ""));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw UnreadableWorkbookException.damaged("it has no sheets");
    }
  }

  private void strings(String name) throws IOException {
    try (var part = Part.open(zip, name)) {
      while (part.nextElement()) {
        if (part.element().equals("si")) {
          strings.add(part.richText());
        }
      }
    }
  }

  List<SheetEntry> sheets() {
    return sheets;
  }

  CellStyles styles() {
    return styles;
  }

  boolean isFrom1904() {
    return isFrom1904;
  }

  /** A text that sheets share. */
  String string(int index) throws IOException {
    if (index >= strings.size()) {
      throw UnreadableWorkbookException.damaged(
          "a cell asks for text %d of %d".formatted(index, strings.size()));
    }
    return strings.get(index);
  }

  /**
   * Hands out the rows of a sheet.
   *
   * @return the ranges that are merged into one cell each
   */
  List<CellRange> rows(SheetEntry sheet, SheetParser.Rows rows) throws IOException {
    try (var part = Part.open(zip, sheet.part())) {
      return new SheetParser(part, this, rows).read();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
