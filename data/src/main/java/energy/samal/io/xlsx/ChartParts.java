package energy.samal.io.xlsx;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts charts into a workbook that was written without any. */
final class ChartParts {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String RELATIONS =
      XML
          + "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
  private static final int WIDTH_COLUMNS = 10;
  private static final int HEIGHT_ROWS = 22;

  private final FileSystem zip;
  private final StringBuilder types = new StringBuilder();
  private int charts;
  private int drawings;

  private ChartParts(FileSystem zip) {
    this.zip = zip;
  }

  /**
   * Adds the charts of each sheet to the right of its table.
   *
   * @param sheets in the order of the workbook, after the first {@code before} sheets
   * @param before sheets without charts that come first
   */
  static void add(Path workbook, List<ResultWorkbook.Sheet> sheets, int before) throws IOException {
    if (sheets.stream().allMatch(sheet -> sheet.charts().isEmpty())) {
      return;
    }
    try (var zip = FileSystems.newFileSystem(workbook)) {
      var parts = new ChartParts(zip);
      for (int k = 0; k < sheets.size(); k++) {
        if (!sheets.get(k).charts().isEmpty()) {
          parts.draw(sheets.get(k), before + k + 1);
        }
      }
      parts.replace("[Content_Types].xml", "</Types>", parts.types + "</Types>");
    }
  }

  private void draw(ResultWorkbook.Sheet sheet, int number) throws IOException {
    drawings++;
    replace(
        "xl/worksheets/sheet%d.xml".formatted(number),
        "</worksheet>",
        "<drawing r:id=\"charts\"/></worksheet>");
    write(
        "xl/worksheets/_rels/sheet%d.xml.rels".formatted(number),
        RELATIONS
            + relation("charts", "drawing", "../drawings/drawing%d.xml".formatted(drawings))
            + "</Relationships>");
    var drawing = new StringBuilder(XML);
    drawing.append(
        """
        <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"\
         xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
        """);
    var relations = new StringBuilder(RELATIONS);
    int left = sheet.columns().size() + 1;
    for (int k = 0; k < sheet.charts().size(); k++) {
      charts++;
      var chart = sheet.charts().get(k);
      write("xl/charts/chart%d.xml".formatted(charts), ChartXml.of(chart, sheet.name()));
      relations.append(relation("c" + k, "chart", "../charts/chart%d.xml".formatted(charts)));
      drawing.append(anchor(k, left + (k % 2) * WIDTH_COLUMNS, 1 + (k / 2) * HEIGHT_ROWS));
      types.append(
          "<Override PartName=\"/xl/charts/chart%d.xml\" ContentType=\"%sdrawingml.chart+xml\"/>"
              .formatted(charts, TYPES));
    }
    types.append(
        "<Override PartName=\"/xl/drawings/drawing%d.xml\" ContentType=\"%sdrawing+xml\"/>"
            .formatted(drawings, TYPES));
    write("xl/drawings/drawing%d.xml".formatted(drawings), drawing + "</xdr:wsDr>");
    write(
        "xl/drawings/_rels/drawing%d.xml.rels".formatted(drawings), relations + "</Relationships>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String anchor(int index, int column, int row) {
    return ("<xdr:twoCellAnchor>"
            + corner("from", column, row)
            + corner("to", column + WIDTH_COLUMNS - 1, row + HEIGHT_ROWS - 2)
            + "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"%d\""
            + " name=\"%s\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off"
            + " x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData"
            + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart"
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"%s\""
            + " r:id=\"c%d\"/></a:graphicData></a:graphic></xdr:graphicFrame>"
            + "<xdr:clientData/></xdr:twoCellAnchor>")
        .formatted(index + 2, "Chart " + (index + 1), OFFICE, index);
  }

  private static String corner(String name, int column, int row) {
    return ("<xdr:%s><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row>"
            + "<xdr:rowOff>0</xdr:rowOff></xdr:%s>")
        .formatted(name, column, row, name);
  }

  private void write(String part, String text) throws IOException {
    var path = zip.getPath(part);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void replace(String part, String from, String to) throws IOException {
    var path = zip.getPath(part);
    var text = Files.readString(path);
    int at = text.lastIndexOf(from);
    if (at < 0) {
      throw new IllegalStateException(part + " has no " + from);
    }
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }
}
