package energy.samal.io.xlsx;

/** A chart as a part of a workbook (ECMA-376 part 1, 21.2, DrawingML charts). */
final class ChartXml {
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/>\
      <c:chart>\
      """;

  /** Many bars stand side by side as one area. */
  private static final int MANY_ROWS = 30;

  private static final int LABELS_SHOWN = 12;

  private final Chart chart;
  private final String sheet;
  private final StringBuilder xml = new StringBuilder(START);
  private int series;

  private ChartXml(Chart chart, String sheet) {
    this.chart = chart;
    this.sheet = sheet;
  }

  /**
   * @param sheet that holds the figures
   */
  static String of(Chart chart, String sheet) {
    return new ChartXml(chart, sheet).xml();
  }

  private String xml() {
    xml.append("<c:title>").append(text(chart.title(), 1200)).append("<c:overlay val=\"0\"/>");
    xml.append("</c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
    bars();
    if (!chart.lines().isEmpty()) {
      lines();
    }
    axes();
    xml.append("</c:plotArea><c:legend><c:legendPos val=\"r\"/><c:overlay val=\"0\"/></c:legend>");
    xml.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
    return xml.toString();
  }

  private int rows() {
    return chart.rows().last() - chart.rows().first() + 1;
  }

  private void bars() {
    xml.append("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>");
    xml.append("<c:varyColors val=\"0\"/>");
    for (var part : chart.bars()) {
      begin(part);
      xml.append("<c:spPr>").append(fill(part)).append("</c:spPr>");
      xml.append("<c:invertIfNegative val=\"0\"/>");
      end(part);
    }
    xml.append("<c:gapWidth val=\"%d\"/><c:overlap val=\"100\"/>".formatted(gap()));
    xml.append("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
  }

  private int gap() {
    return rows() > MANY_ROWS ? 0 : 60;
  }

  private void lines() {
    xml.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    for (var part : chart.lines()) {
      begin(part);
      xml.append("<c:spPr><a:ln w=\"22225\">").append(fill(part)).append("</a:ln></c:spPr>");
      xml.append("<c:marker><c:symbol val=\"none\"/></c:marker>");
      end(part, "<c:smooth val=\"0\"/>");
    }
    xml.append("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>");
  }

  private static String fill(Chart.Part part) {
    return "<a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill>".formatted(part.colour());
  }

  private void begin(Chart.Part part) {
    xml.append("<c:ser><c:idx val=\"%d\"/><c:order val=\"%d\"/>".formatted(series, series));
    xml.append("<c:tx><c:v>").append(escaped(part.name())).append("</c:v></c:tx>");
    series++;
  }

  private void end(Chart.Part part) {
    end(part, "");
  }

  private void end(Chart.Part part, String further) {
    xml.append("<c:cat><c:strRef><c:f>").append(range(chart.rows().labels()));
    xml.append("</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>").append(range(part.column()));
    xml.append("</c:f></c:numRef></c:val>").append(further).append("</c:ser>");
  }

  private String range(int column) {
    var letters = letters(column);
    return escaped(
        "'%s'!$%s$%d:$%s$%d"
            .formatted(
                sheet.replace("'", "''"),
                letters,
                chart.rows().first() + 1,
                letters,
                chart.rows().last() + 1));
  }

  private static String letters(int column) {
    var letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }

  private void axes() {
    xml.append("<c:catAx><c:axId val=\"1\"/>").append(scaling("b"));
    xml.append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    xml.append("<c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>");
    xml.append("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>");
    if (rows() > MANY_ROWS) {
      xml.append("<c:tickLblSkip val=\"%d\"/>".formatted(rows() / LABELS_SHOWN));
    }
    xml.append("<c:noMultiLvlLbl val=\"1\"/></c:catAx><c:valAx><c:axId val=\"2\"/>");
    xml.append(scaling("l")).append("<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>");
    xml.append("<a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
    xml.append("<c:title>").append(text(chart.unit(), 900)).append("<c:overlay val=\"0\"/>");
    xml.append("</c:title><c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/>");
    xml.append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    xml.append("<c:tickLblPos val=\"low\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>");
    xml.append("<c:crossBetween val=\"between\"/></c:valAx>");
  }

  private static String scaling(String side) {
    return "<c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
        + "<c:axPos val=\"%s\"/>".formatted(side);
  }

  /**
   * @param size hundredths of a point
   */
  private static String text(String text, int size) {
    return ("<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"%d\" b=\"0\"/></a:pPr><a:r>"
            + "<a:rPr lang=\"en\" sz=\"%d\" b=\"0\"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx>")
        .formatted(size, size, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
