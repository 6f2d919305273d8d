package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a data text, without comments: {@code :=}, the signs {@code : ; , [ ] ( ) *}, quoted
 * texts, and everything else up to a blank or a sign.
 */
final class Tokens {
  /** Stands for the end of the text. */
  static final String END = "";

  private static final String SIGNS = ":;,[]()*{}";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int[] lines = new int[1024];
  private int at;

  Tokens(String text) {
    this.text = text;
    int from = 0;
    int line = 1;
    while (from < text.length()) {
      char c = text.charAt(from);
      int to = from + 1;
      if (c == '#') {
        to = end(text.indexOf('\n', from));
      } else if (c == '/' && text.startsWith("/*", from)) {
        int close = text.indexOf("*/", from + 2);
        to = close < 0 ? text.length() : close + 2;
      } else if (c == '\'' || c == '"') {
        int close = text.indexOf(c, from + 1);
        add(text.substring(from + 1, close < 0 ? text.length() : close), line);
        to = close < 0 ? text.length() : close + 1;
      } else if (text.startsWith(":=", from)) {
        add(":=", line);
        to = from + 2;
      } else if (SIGNS.indexOf(c) >= 0) {
        add(String.valueOf(c), line);
      } else if (!Character.isWhitespace(c)) {
        to = wordEnd(from);
        add(text.substring(from, to), line);
      }
      line += newLines(from, to);
      from = to;
    }
  }

  private int end(int found) {
    return found < 0 ? text.length() : found;
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

  private int newLines(int from, int to) {
    int count = 0;
    for (int k = from; k < to; k++) {
      count += text.charAt(k) == '\n' ? 1 : 0;
    }
    return count;
  }

  private void add(String word, int line) {
    if (words.size() == lines.length) {
      lines = Arrays.copyOf(lines, 2 * lines.length);
    }
    lines[words.size()] = line;
    words.add(word.isEmpty() ? " " : word);
  }

  /** The word that comes next; {@link #END} after the last. */
  String peek() {
    return at < words.size() ? words.get(at) : END;
  }

  String next() {
    var word = peek();
    at++;
    return word;
  }

  boolean ends() {
    return at >= words.size();
  }

  /** Takes the word if it comes next. */
  boolean take(String word) {
    boolean isNext = !ends() && peek().equals(word);
    at += isNext ? 1 : 0;
    return isNext;
  }

  /** Line of the next word, or of the last. */
  int line() {
    return words.isEmpty() ? 1 : lines[Math.min(at, words.size() - 1)];
  }

  /** Goes on behind the next semicolon. */
  void skipStatement() {
    while (!ends() && !next().equals(";")) {
      continue;
    }
  }
}
