package energy.samal.io.xlsx;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of {@code case.yaml} in three cells. A line that is not simply a key, a value and
 * perhaps a comment stands in the third cell as it is.
 *
 * @param key with the blanks before it
 * @param value as YAML writes it
 * @param rest comment with the blanks before it, or the whole line
 */
record SettingsLine(String key, String value, String rest) {
  private static final Pattern SIMPLE =
      Pattern.compile("(\\s*[\\p{L}_][\\p{L}\\p{N}_-]*):(?: (\\S(?:.*?\\S)?))?(\\s+#.*)?");

  static List<SettingsLine> split(String text) {
    return text.lines().map(SettingsLine::of).toList();
  }

  private static SettingsLine of(String line) {
    var simple = SIMPLE.matcher(line);
    if (!simple.matches()) {
      return new SettingsLine("", "", line);
    }
    var value = simple.group(2) == null ? "" : simple.group(2);
    var rest = simple.group(3) == null ? "" : simple.group(3);
    var split = new SettingsLine(simple.group(1), value, rest);
    return split.line().equals(line) ? split : new SettingsLine("", "", line);
  }

  /** The line as {@code case.yaml} has it. */
  String line() {
    if (key.isEmpty()) {
      return rest;
    }
    return key + ":" + (value.isEmpty() ? "" : " " + value) + rest;
  }
}
