package energy.samal.io.osemosys;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The words of a data text, without comments: {@code :=}, the signs {@code : ; , [ ] ( ) *}, quoted
 * texts, and everything else up to a blank or a sign. Only the next word is ever held.
 */
final class Tokens {
  /** Stands for the end of the text. */
  static final String END = "";

  private static final String SIGNS = ":;,[]()*{}";

  private static final int NONE = -1;

  private final Reader text;

  /** The character that comes next and the one behind it. */
  private int here;

  private int behind;
  private int line = 1;
  private String word = END;
  private int wordLine = 1;

  /**
   * @param text never held as a whole; what it throws comes as an {@link UncheckedIOException}
   */
  Tokens(Reader text) {
    this.text = text;
    here = character();
    behind = character();
    advance();
  }

  private int character() {
    try {
      return text.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void step() {
    line += here == '\n' ? 1 : 0;
    here = behind;
    behind = behind == NONE ? NONE : character();
  }

  private void advance() {
    word = END;
    while (here != NONE && word.equals(END)) {
      int began = line;
      if (here == '#') {
        while (here != NONE && here != '\n') {
          step();
        }
      } else if (here == '/' && behind == '*') {
        comment();
      } else if (here == '\'' || here == '"') {
        hold(quoted(), began);
      } else if (here == ':' && behind == '=') {
        step();
        step();
        hold(":=", began);
      } else if (SIGNS.indexOf(here) >= 0) {
        hold(String.valueOf((char) here), began);
        step();
      } else if (Character.isWhitespace(here)) {
        step();
      } else {
        hold(plain(), began);
      }
    }
  }

  /** A quoted text without anything in it is a word too. */
  private void hold(String found, int began) {
    word = found.isEmpty() ? " " : found;
    wordLine = began;
  }

  private void comment() {
    step();
    step();
    while (here != NONE && !(here == '*' && behind == '/')) {
      step();
    }
    step();
    step();
  }

  private String quoted() {
    int quote = here;
    var found = new StringBuilder();
    step();
    while (here != NONE && here != quote) {
      found.append((char) here);
      step();
    }
    step();
    return found.toString();
  }

  private String plain() {
    var found = new StringBuilder();
    do {
      found.append((char) here);
      step();
    } while (here != NONE
        && !Character.isWhitespace(here)
        && SIGNS.indexOf(here) < 0
        && here != '#');
    return found.toString();
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
