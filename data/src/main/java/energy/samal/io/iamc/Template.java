package energy.samal.io.iamc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The variables that are written and their units: resource {@code template.csv}, a part of the
 * common template of the Integrated Assessment Modeling Consortium (iamconsortium.org), described
 * in our own words.
 */
final class Template {
  private static final Pattern DATED = Pattern.compile("([A-Z]+)([0-9]{4})");

  private final Map<String, String> units = new LinkedHashMap<>();
  private final String currency;

  /**
   * @param currency of the case; USD2023 becomes USD_2023, as the template spells it
   */
  Template(String currency) {
    this.currency = DATED.matcher(currency).replaceFirst("$1_$2");
    for (var row : rows("template.csv", 3)) {
      units.put(row[0], unit(row[1]));
    }
  }

  /** A unit with the currency of the case in it. */
  String unit(String pattern) {
    return pattern.replace("{currency}", currency);
  }

  /** All variables, in order. */
  List<String> variables() {
    return List.copyOf(units.keySet());
  }

  /**
   * Refuses what the template does not have: nothing else may be written.
   *
   * @throws IllegalStateException when there is no such variable, or its unit is another
   */
  void check(String variable, String unit) {
    if (!unit.equals(units.get(variable))) {
      throw new IllegalStateException(
          "'%s' in '%s' is not in the template, which has the unit '%s'"
              .formatted(variable, unit, units.get(variable)));
    }
  }

  /** Rows of a resource beside this class, without its header; cells hold no commas. */
  static List<String[]> rows(String resource, int columns) {
    try (var in = Template.class.getResourceAsStream(resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", columns)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
