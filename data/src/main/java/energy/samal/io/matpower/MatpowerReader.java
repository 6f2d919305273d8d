package energy.samal.io.matpower;

import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the part of the MATLAB language that case files are written in: a function of no arguments,
 * comments, and assignments of numbers, texts, matrices of numbers and lists of texts to fields.
 */
final class MatpowerReader {
  /** More would tell the same again. */
  private static final int MOST_PROBLEMS = 20;

  private static final Set<Character> ENDS = Set.of(' ', '\t', ',', ';', '\n', ']', '%', '}');

  private final String text;
  private final MatpowerFile file;
  private final List<Problem> problems;
  private int at;
  private int line = 1;
  private String struct = "";

  private MatpowerReader(String text, String name, List<Problem> problems) {
    this.text = text;
    this.file = new MatpowerFile(name);
    this.problems = problems;
  }

  static MatpowerFile read(String text, String name, List<Problem> problems) {
    var reader = new MatpowerReader(text, name, problems);
    reader.read();
    return reader.file;
  }

  private void read() {
    skip();
    while (at < text.length() && problems.size() < MOST_PROBLEMS) {
      statement();
      skip();
    }
  }

  private void statement() {
    int began = line;
    var word = word();
    if (word.equals("function")) {
      function();
    } else if (word.equals("end") || word.equals("return")) {
      endStatement();
    } else if (word.isEmpty() || word.indexOf('.') < 0 || !word.startsWith(struct + ".")) {
      refuse(
          began,
          word.isEmpty() ? rest() : word,
          "a case file assigns values to fields of its result");
      skipStatement();
    } else {
      var field = word.substring(struct.length() + 1);
      blanks();
      if (peek() != '=') {
        refuse(began, word + rest(), "values that are computed are not read");
        skipStatement();
        return;
      }
      at++;
      blanks();
      if (file.lines().putIfAbsent(field, began) != null) {
        refuse(began, word, "it is given in line " + file.lines().get(field) + " already");
      }
      value(field);
    }
  }

  /** {@code function mpc = name}, where the result is what is assigned to. */
  private void function() {
    blanks();
    struct = word();
    blanks();
    if (peek() != '=' || struct.isEmpty()) {
      refuse(
          line, struct, "a case file is a function with one result, as in 'function mpc = name'");
    }
    skipLine();
  }

  private void value(String field) {
    switch (peek()) {
      case '[' -> matrix(field);
      case '{' -> cells(field);
      case '\'', '"' -> {
        file.texts().put(field, quoted());
        endStatement();
      }
      default -> {
        int began = line;
        var word = token();
        try {
          file.scalars().put(field, number(word));
        } catch (NumberFormatException _) {
          refuse(
              began, field + " = " + word, "it must be a number, a text, or a matrix of numbers");
        }
        endStatement();
      }
    }
  }

  private void matrix(String field) {
    int began = line;
    var matrix = new Matrix(field);
    at++;
    while (at < text.length() && peek() != ']' && problems.size() < MOST_PROBLEMS) {
      char c = peek();
      if (c == '\n' || c == ';') {
        endRow(matrix);
        next();
      } else if (c == ' ' || c == '\t' || c == ',') {
        at++;
      } else if (c == '%') {
        skipComment();
      } else if (text.startsWith("...", at)) {
        skipLine();
      } else {
        element(matrix);
      }
    }
    if (at >= text.length()) {
      refuse(began, field, "the file ends before its closing ]; it seems to be cut off");
      return;
    }
    endRow(matrix);
    at++;
    file.matrices().put(field, matrix);
    endStatement();
  }

  private void endRow(Matrix matrix) {
    var fault = matrix.endRow();
    if (!fault.isEmpty()) {
      problems.add(
          file.problem(
              line,
              "Matrix '" + matrix.name() + "'",
              "columns",
              "another number",
              fault,
              "Complete the row, or remove it."));
    }
  }

  private void element(Matrix matrix) {
    var word = token();
    try {
      matrix.add(number(word), line);
    } catch (NumberFormatException _) {
      if (word.isEmpty()) {
        at++;
      }
      problems.add(
          file.problem(
              line,
              "Matrix '" + matrix.name() + "'",
              "element",
              word,
              "it must be a number",
              "Write it out; expressions are not computed."));
      matrix.add(Double.NaN, line);
    }
  }

  private static double number(String word) {
    return switch (word) {
      case "Inf", "inf", "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf", "-inf" -> Double.NEGATIVE_INFINITY;
      case "NaN", "nan" -> Double.NaN;
      default -> {
        char last = word.isEmpty() ? 'x' : word.charAt(word.length() - 1);
        if (!Character.isDigit(last) && last != '.') {
          // Java would also take the letters f and d at the end of a number.
          throw new NumberFormatException(word);
        }
        yield Double.parseDouble(word);
      }
    };
  }

  private void cells(String field) {
    int began = line;
    var list = new ArrayList<String>();
    at++;
    while (at < text.length() && peek() != '}') {
      char c = peek();
      if (c == '\'' || c == '"') {
        list.add(quoted());
      } else if (c == '%') {
        skipComment();
      } else {
        next();
      }
    }
    if (at >= text.length()) {
      refuse(began, field, "the file ends before its closing }; it seems to be cut off");
      return;
    }
    at++;
    file.cells().put(field, list);
    endStatement();
  }

  /** A text up to its other quote; a quote within is written twice. */
  private String quoted() {
    char quote = peek();
    var words = new StringBuilder();
    at++;
    while (at < text.length() && peek() != '\n') {
      if (peek() == quote) {
        if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
          at++;
        } else {
          at++;
          return words.toString();
        }
      }
      words.append(text.charAt(at++));
    }
    refuse(line, words.toString(), "its closing quote is missing");
    return words.toString();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private void next() {
    if (at < text.length() && text.charAt(at++) == '\n') {
      line++;
    }
  }

  private String word() {
    int from = at;
    while (at < text.length() && (Character.isLetterOrDigit(peek()) || "_.".indexOf(peek()) >= 0)) {
      at++;
    }
    return text.substring(from, at);
  }

  private String token() {
    int from = at;
    while (at < text.length() && !ENDS.contains(peek())) {
      at++;
    }
    return text.substring(from, at);
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Whatever stands between statements. */
  private void skip() {
    while (at < text.length() && " \t\n;,%".indexOf(peek()) >= 0) {
      if (peek() == '%') {
        skipComment();
      } else {
        next();
      }
    }
  }

  private void skipComment() {
    while (at < text.length() && peek() != '\n') {
      at++;
    }
  }

  private void skipLine() {
    skipComment();
    next();
  }

  /** What is left of the line, for messages. */
  private String rest() {
    int end = text.indexOf('\n', at);
    var rest = text.substring(at, end < 0 ? text.length() : end);
    return rest.length() > 40 ? rest.substring(0, 40) + "…" : rest;
  }

  private void skipStatement() {
    skipLine();
  }

  private void endStatement() {
    blanks();
    if (at < text.length() && ";,\n%".indexOf(peek()) < 0) {
      refuse(line, rest(), "values that are computed are not read");
      skipStatement();
    }
  }

  private void refuse(int where, String found, String rule) {
    problems.add(
        file.problem(
            where,
            "Case file",
            "statement",
            found,
            rule,
            "Save the case with MATPOWER's savecase, which writes values only."));
  }
}
