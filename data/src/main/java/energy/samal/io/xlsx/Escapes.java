package energy.samal.io.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML cannot hold, as workbooks write them: {@code _x000D_} for a carriage return
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
final class Escapes {
  private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  static String undo(String text) {
    return text.contains("_x")
        ? WRITTEN
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /** A text such that {@link #undo} gives it back. */
  static String write(String text) {
    var written = text.contains("_x") ? WRITTEN.matcher(text).replaceAll("_x005F_x$1_") : text;
    return written.indexOf('\r') < 0 ? written : written.replace("\r", "_x000D_");
  }
}
