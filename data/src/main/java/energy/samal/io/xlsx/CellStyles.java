package energy.samal.io.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which of the styles of a workbook show numbers as dates or times. */
final class CellStyles {
  private static final BitSet STANDARD = standard();

  private final BitSet dates = new BitSet();

  /** Where a workbook has no styles. */
  CellStyles() {}

  CellStyles(Part styles) throws IOException {
    Map<String, Boolean> formats = new HashMap<>();
    boolean isUsed = false;
    int style = 0;
    while (styles.nextElement()) {
      switch (styles.element()) {
        case "numFmt" ->
            formats.put(styles.attribute("numFmtId"), isDate(styles.attribute("formatCode")));
        case "cellXfs" -> isUsed = true;
        case "cellStyles" -> isUsed = false;
        case "xf" -> {
          if (isUsed) {
            dates.set(style++, isDate(styles.attribute("numFmtId"), formats));
          }
        }
        default -> {
          // Fonts, fills and the like.
        }
      }
    }
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  private static boolean isDate(String id, Map<String, Boolean> formats) {
    var own = formats.get(id);
    return own != null ? own : id.matches("\\d{1,4}") && STANDARD.get(Integer.parseInt(id));
  }

  /** Numbers of the formats of dates and times that need not be written down (18.8.30, numFmt). */
  private static BitSet standard() {
    var ids = new BitSet();
    ids.set(14, 23);
    ids.set(27, 37);
    ids.set(45, 48);
    ids.set(50, 59);
    return ids;
  }

  /** Whether a format has a letter of a date or a time beside its quoted texts and colours. */
  static boolean isDate(String format) {
    var letters =
        format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "");
    return !letters.equals("general") && letters.matches("(?s).*[ydhms].*");
  }
}
