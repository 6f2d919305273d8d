package energy.samal.io.osemosys;

/**
 * The words of a data text, without comments: {@code :=}, the signs {@code : ; , [ ] ( ) *}, quoted
 * texts, and everything else up to a blank or a sign. Only the next word is ever held.
 */
final class Tokens {
  /** Stands for the end of the text. */
  static final String END = "";

  private static final String SIGNS = ":;,[]()*{}";

  private final String text;
  private int at;
  private int line = 1;
  private String word = END;
  private int wordLine = 1;

  Tokens(String text) {
    this.text = text;
    advance();
  }

  private void advance() {
    word = END;
    while (at < text.length() && word.equals(END)) {
      int from = at;
      char c = text.charAt(from);
      int to = from + 1;
      if (c == '#') {
        to = orEnd(text.indexOf('\n', from), 0);
      } else if (text.startsWith("/*", from)) {
        to = orEnd(text.indexOf("*/", from + 2), 2);
      } else if (c == '\'' || c == '"') {
        int close = text.indexOf(c, from + 1);
        to = orEnd(close, 1);
        hold(text.substring(from + 1, orEnd(close, 0)));
      } else if (text.startsWith(":=", from)) {
        to = from + 2;
        hold(":=");
      } else if (SIGNS.indexOf(c) >= 0) {
        hold(String.valueOf(c));
      } else if (!Character.isWhitespace(c)) {
        to = wordEnd(from);
        hold(text.substring(from, to));
      }
      for (int k = from; k < to; k++) {
        line += text.charAt(k) == '\n' ? 1 : 0;
      }
      at = to;
    }
  }

  /** A quoted text without anything in it is a word too. */
  private void hold(String found) {
    word = found.isEmpty() ? " " : found;
    wordLine = line;
  }

  private int orEnd(int found, int more) {
    return found < 0 ? text.length() : found + more;
  }

  private int wordEnd(int from) {
    int to = from + 1;
    while (to < text.length()
        && !Character.isWhitespace(text.charAt(to))
        && SIGNS.indexOf(text.charAt(to)) < 0
        && text.charAt(to) != '#') {
      to++;
    }
    return to;
  }

  /** The word that comes next; {@link #END} after the last. */
  String peek() {
    return word;
  }

  String next() {
    var next = word;
    advance();
    return next;
  }

  boolean ends() {
    return word.equals(END);
  }

  /** Takes the word if it comes next. */
  boolean take(String wanted) {
    boolean isNext = !ends() && word.equals(wanted);
    if (isNext) {
      advance();
    }
    return isNext;
  }

  /** Line of the next word, or of the last. */
  int line() {
    return wordLine;
  }

  /** Goes on behind the next semicolon. */
  void skipStatement() {
    while (!ends() && !next().equals(";")) {
      continue;
    }
  }
}
