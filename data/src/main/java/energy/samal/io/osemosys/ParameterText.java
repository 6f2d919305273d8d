package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the data of parameters in all forms of the language: lists, matrices, transposed ones, in
 * slices or not, and several parameters in one table.
 */
final class ParameterText {
  private static final String ANY = "*";
  private static final int MOST_PROBLEMS = 20;

  private final ModelData data;
  private final Tokens tokens;

  ParameterText(ModelData data, Tokens tokens) {
    this.data = data;
    this.tokens = tokens;
  }

  String place() {
    return place(tokens.line());
  }

  private String place(int line) {
    return data.file() + ", line " + line;
  }

  void refuse(String element, String found, String rule) {
    data.add(
        place(),
        "Data text",
        element,
        found,
        rule,
        "Compare it with the MathProg language reference.");
  }

  /** One statement, from behind the word {@code param}. */
  void read() {
    if (tokens.take("default")) {
      double otherwise = number(tokens.next());
      table(otherwise);
    } else if (tokens.peek().equals(":")) {
      table(Double.NaN);
    } else {
      single();
    }
  }

  /** {@code param default 0 : A B := key key a b …;} */
  private void table(double otherwise) {
    if (!tokens.take(":")) {
      refuse("param", tokens.peek(), "':' and names must follow");
      tokens.skipStatement();
      return;
    }
    var parameters = new ArrayList<Parameter>();
    while (!tokens.ends() && !tokens.peek().equals(":=") && !tokens.peek().equals(";")) {
      var name = tokens.next();
      var parameter = data.parameter(name);
      if (parameter == null) {
        data.unknown(name);
        tokens.skipStatement();
        return;
      }
      parameters.add(parameter);
      if (!Double.isNaN(otherwise)) {
        parameter.otherwise(otherwise);
      }
    }
    tokens.take(":=");
    if (parameters.isEmpty()) {
      refuse("param", tokens.peek(), "a table names parameters");
      tokens.skipStatement();
      return;
    }
    int keys = parameters.getFirst().sets().size();
    while (goesOn()) {
      var key = keys(keys);
      for (var parameter : parameters) {
        put(parameter, key, tokens.peek(), tokens.line());
        tokens.next();
      }
    }
    close(parameters.getFirst());
  }

  private void single() {
    var name = tokens.next();
    var parameter = data.parameter(name);
    if (parameter == null) {
      data.unknown(name);
      tokens.skipStatement();
      return;
    }
    if (tokens.take("default")) {
      parameter.otherwise(number(tokens.next()));
    }
    var slice = Collections.nCopies(parameter.sets().size(), ANY);
    boolean turned = false;
    while (goesOn()) {
      if (tokens.take(":=") || tokens.take(",")) {
        continue;
      } else if (tokens.take("[")) {
        slice = slice();
        if (slice.size() != parameter.sets().size()) {
          refuseSlice(parameter, slice);
          return;
        }
      } else if (tokens.take("(")) {
        turned = tokens.take("tr") && tokens.take(")");
      } else if (tokens.take(":")) {
        if (slice.stream().filter(ANY::equals).count() < 2) {
          refuse("param " + parameter.name(), "a matrix", "a matrix needs a slice with two stars");
          tokens.skipStatement();
          return;
        }
        matrix(parameter, slice, turned);
        turned = false;
      } else {
        var key = keys((int) slice.stream().filter(ANY::equals).count());
        int where = tokens.line();
        put(parameter, filled(slice, key), tokens.next(), where);
      }
    }
    close(parameter);
  }

  private boolean goesOn() {
    return !tokens.ends() && !tokens.peek().equals(";") && data.problems().size() < MOST_PROBLEMS;
  }

  private void close(Parameter parameter) {
    if (!tokens.take(";")) {
      refuse("param " + parameter.name(), "the end", "a statement ends with ';': it is cut off");
      tokens.skipStatement();
    }
  }

  private List<String> keys(int count) {
    var keys = new ArrayList<String>(count);
    while (keys.size() < count && goesOn()) {
      var key = tokens.next();
      if (!key.equals(",")) {
        keys.add(key);
      }
    }
    tokens.take(",");
    return keys;
  }

  private List<String> slice() {
    var slice = new ArrayList<String>();
    while (goesOn() && !tokens.peek().equals("]")) {
      var key = tokens.next();
      if (!key.equals(",")) {
        slice.add(key);
      }
    }
    tokens.take("]");
    return slice;
  }

  private void refuseSlice(Parameter parameter, List<String> slice) {
    var shown = "[" + String.join(",", slice) + "]";
    var rule = "a slice of it has " + parameter.sets().size() + " parts";
    refuse("param " + parameter.name(), shown, rule);
    tokens.skipStatement();
  }

  /** Rows by all stars but the last, columns by the last; the other way round when turned. */
  private void matrix(Parameter parameter, List<String> slice, boolean turned) {
    var columns = new ArrayList<String>();
    while (goesOn() && !tokens.peek().equals(":=")) {
      columns.add(tokens.next());
    }
    tokens.take(":=");
    int stars = (int) slice.stream().filter(ANY::equals).count();
    while (goesOn() && !":[(".contains(tokens.peek())) {
      var row = keys(stars - 1);
      for (var column : columns) {
        if (goesOn()) {
          var key = new ArrayList<>(row);
          key.add(turned ? 0 : row.size(), column);
          int where = tokens.line();
          put(parameter, filled(slice, key), tokens.next(), where);
          tokens.take(",");
        } else {
          refuse("param " + parameter.name(), String.join(" ", row), "its row has too few values");
        }
      }
    }
  }

  private static List<String> filled(List<String> slice, List<String> keys) {
    var filled = new ArrayList<String>(slice.size());
    int next = 0;
    for (var part : slice) {
      filled.add(part.equals(ANY) && next < keys.size() ? keys.get(next++) : part);
    }
    return filled;
  }

  private void put(Parameter parameter, List<String> key, String word, int where) {
    if (word.equals(".")) {
      return;
    }
    double value = number(word);
    if (Double.isNaN(value) || key.size() != parameter.sets().size()) {
      data.add(
          place(where),
          "Parameter '" + parameter.name() + "'",
          String.join(" ", key),
          word,
          "it must be a number after " + parameter.sets().size() + " subscripts",
          "Look for one that is missing or too many.");
      return;
    }
    parameter.from(data.file());
    var fault = parameter.put(key, value, where);
    if (!fault.isEmpty()) {
      data.add(
          place(where),
          "Parameter '" + parameter.name() + "'",
          String.join(" ", key),
          value,
          fault,
          "Keep one of the two.");
    }
  }

  private static double number(String word) {
    try {
      char last = word.isEmpty() ? 'x' : word.charAt(word.length() - 1);
      return Character.isDigit(last) || last == '.' ? Double.parseDouble(word) : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
