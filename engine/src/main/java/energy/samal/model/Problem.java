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
    return found instanceof String ? "'" + found + "'" : String.valueOf(found);
  }
}
