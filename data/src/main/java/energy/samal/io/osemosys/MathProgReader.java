package energy.samal.io.osemosys;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads data in GNU MathProg: {@code set} and {@code param} statements up to {@code end}.
 *
 * <p>Source of the format: Makhorin, Modeling Language GNU MathProg, Language Reference, chapter 5.
 */
final class MathProgReader {
  private static final int MOST_PROBLEMS = 20;

  private final ModelData data;
  private final Tokens tokens;
  private final ParameterText parameterText;

  private MathProgReader(Reader text, ModelData data) {
    this.data = data;
    this.tokens = new Tokens(text);
    this.parameterText = new ParameterText(data, tokens);
  }

  static void read(Reader text, ModelData data) {
    new MathProgReader(text, data).read();
  }

  private void read() {
    while (!tokens.ends() && data.problems().size() < MOST_PROBLEMS) {
      switch (tokens.next()) {
        case "set" -> set();
        case "param" -> parameterText.read();
        case "data", ";" -> {}
        case "end" -> {
          return;
        }
        case String word -> {
          parameterText.refuse("statement", word, "statements begin with set, param or end");
          tokens.skipStatement();
        }
      }
    }
  }

  private void set() {
    var place = parameterText.place();
    var name = tokens.next();
    if (!tokens.take(":=")) {
      parameterText.refuse("set " + name, tokens.peek(), "':=' must follow the name of a set");
      tokens.skipStatement();
      return;
    }
    List<String> members = new ArrayList<>();
    while (!tokens.ends() && !tokens.peek().equals(";")) {
      var member = tokens.next();
      if (!member.equals(",")) {
        members.add(member);
      }
    }
    if (!tokens.take(";")) {
      parameterText.refuse("set " + name, "the end", "a statement ends with ';': it is cut off");
    }
    if (data.isSet(name)) {
      data.set(name, members, place);
    } else {
      data.unknown("set " + name);
    }
  }
}
