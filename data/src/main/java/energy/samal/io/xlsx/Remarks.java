package energy.samal.io.xlsx;

/** First cells of rows: a text that begins with {@code #} makes the row a remark. */
final class Remarks {
  private Remarks() {}

  /** A text that says the same and makes no remark: {@code \#1} for {@code #1}. */
  static String write(String text) {
    return text.matches("(?s)\\\\*#.*") ? "\\" + text : text;
  }

  /** Undoes {@link #write}. */
  static String undo(String text) {
    return text.matches("(?s)\\\\+#.*") ? text.substring(1) : text;
  }
}
