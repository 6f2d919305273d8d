package energy.samal.model;

import java.util.Arrays;
import java.util.List;

/** What may stand in a field. */
public sealed interface FieldType {
  /** A name of its own, unique in its table. */
  record Id() implements FieldType {}

  /** Any text in any script. */
  record Text() implements FieldType {}

  /** A decimal number with a point. */
  record Decimal() implements FieldType {}

  /** A whole number. */
  record Whole() implements FieldType {}

  /** {@code true} or {@code false}. */
  record Flag() implements FieldType {}

  /** The name of a column of an hourly table. */
  record HourlySeries() implements FieldType {}

  /** Texts by language code. */
  record Translations() implements FieldType {}

  /** Rising calendar years. */
  record Years() implements FieldType {}

  /** One of these words. */
  record Choice(List<String> words) implements FieldType {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** The id of a row of another table. */
  record Reference(String table) implements FieldType {}

  /** Ids of rows of another table, separated by semicolons. */
  record References(String table) implements FieldType {}

  /**
   * Reads {@code id}, {@code text}, {@code number}, {@code integer}, {@code boolean}, {@code
   * series}, {@code names}, {@code years}, {@code choice:a|b}, {@code reference:table} or {@code
   * list:table}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static FieldType parse(String text) {
    int colon = text.indexOf(':');
    var rest = text.substring(colon + 1);
    return switch (colon < 0 ? text : text.substring(0, colon)) {
      case "id" -> new Id();
      case "text" -> new Text();
      case "number" -> new Decimal();
      case "integer" -> new Whole();
      case "boolean" -> new Flag();
      case "series" -> new HourlySeries();
      case "names" -> new Translations();
      case "years" -> new Years();
      case "choice" -> new Choice(Arrays.asList(rest.split("\\|")));
      case "reference" -> new Reference(rest);
      case "list" -> new References(rest);
      default -> throw new IllegalArgumentException("no field type is called '" + text + "'");
    };
  }
}
