package energy.samal.io.pypsa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * The attributes of PyPSA's components, their defaults, and what an import does with them: the
 * resource {@code attributes.csv}, after the attribute tables of PyPSA 0.2x to 1.3 (pypsa.org).
 */
final class Attributes {
  /** Further ends of a link, from the third on. */
  private static final Pattern PORT = Pattern.compile("(bus|efficiency)([2-9]|\\d\\d+)");

  private static final Attributes STANDARD = load();

  private final SequencedMap<String, SequencedMap<String, Attribute>> lists;

  /** What an import does with an attribute. */
  enum Role {
    /** It is translated. */
    READ,
    /** PyPSA writes it after an optimisation. */
    RESULT,
    /** It belongs to the power flow with reactive power. */
    FLOW,
    /** An optimisation does not look at it. */
    UNUSED,
    /** It says something about commitment or maintenance, which are refused as a whole. */
    COMMITMENT,
    /** It changes the optimum and has no counterpart. */
    REFUSED
  }

  /**
   * @param otherwise the default, as text
   */
  record Attribute(String otherwise, Role role) {}

  private Attributes(SequencedMap<String, SequencedMap<String, Attribute>> lists) {
    this.lists = lists;
  }

  static Attributes standard() {
    return STANDARD;
  }

  /** The lists of components, such as {@code generators}. */
  Iterable<String> lists() {
    return lists.keySet();
  }

  boolean hasList(String list) {
    return lists.containsKey(list);
  }

  Optional<Attribute> find(String list, String attribute) {
    var found = lists.get(list).get(attribute);
    if (found == null && list.equals("links")) {
      var port = PORT.matcher(attribute);
      if (port.matches()) {
        found = new Attribute(port.group(1).equals("bus") ? "" : "1", Role.READ);
      }
    }
    return Optional.ofNullable(found);
  }

  Map<String, Attribute> of(String list) {
    return lists.get(list);
  }

  private static Attributes load() {
    var lists = new LinkedHashMap<String, SequencedMap<String, Attribute>>();
    try (var in = Attributes.class.getResourceAsStream("attributes.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .forEach(
              row ->
                  lists
                      .computeIfAbsent(row[0], _ -> new LinkedHashMap<>())
                      .put(row[1], new Attribute(row[2], role(row[3]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attributes(lists);
  }

  private static Role role(String word) {
    return switch (word) {
      case "read" -> Role.READ;
      case "result" -> Role.RESULT;
      case "power flow" -> Role.FLOW;
      case "no part of an optimisation" -> Role.UNUSED;
      case "commitment" -> Role.COMMITMENT;
      case "refuse" -> Role.REFUSED;
      default -> throw new IllegalStateException("no role is called " + word);
    };
  }
}
