package energy.samal.model;

/**
 * Something wrong with an input.
 *
 * @param place file and line, sheet and cell; empty when not from a file
 * @param element kind and name, such as Storage 'Lakeside'
 * @param field of the element
 * @param found the value, as read
 * @param rule what it breaks, continuing "… is … but"
 * @param remedy what to do
 */
public record Problem(
    String place, String element, String field, Object found, String rule, String remedy) {
  @Override
  public String toString() {
    var text = "%s: %s is %s but %s. %s".formatted(element, field, shown(), rule, remedy);
    return place.isEmpty() ? text : place + ": " + text;
  }

  private String shown() {
    return switch (found) {
      case String text when text.isEmpty() -> "empty";
      case String text -> "'" + text + "'";
      case Double number -> shown(number);
      case null, default -> String.valueOf(found);
    };
  }

  /** A number as messages show it: 35 for 35.0, else the shortest that tells it apart. */
  public static String shown(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
