package energy.samal.io.tables;

import energy.samal.model.Names;
import energy.samal.model.TableSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One row of a table, read by the field table: an empty cell gives the default. A cell that is
 * wrong gives the default as well; {@link CellChecks} tells of it.
 */
record Row(Columns columns, int index) {
  TableSpec spec() {
    return columns.spec();
  }

  Table table() {
    return columns.table();
  }

  String text(String field) {
    var column = columns.use(field);
    var cell = cell(column.index());
    return cell.isEmpty() ? column.field().defaultText() : cell;
  }

  double number(String field) {
    var column = columns.use(field);
    double value = number(column.index());
    return Double.isNaN(value) ? column.field().defaultNumber() : value;
  }

  double number(String field, double otherwise) {
    double value = number(columns.use(field).index());
    return Double.isNaN(value) ? otherwise : value;
  }

  /** The number in a column; NaN when there is none. */
  private double number(int column) {
    return column < 0 ? Double.NaN : table().number(index, column);
  }

  boolean isGiven(String field) {
    return !cell(columns.use(field).index()).isEmpty();
  }

  int integer(String field) {
    return (int) number(field);
  }

  int integer(String field, int otherwise) {
    return (int) number(field, otherwise);
  }

  boolean flag(String field) {
    return text(field).toLowerCase(Locale.ROOT).equals("true");
  }

  /** The constant of an enum that the cell names; its first one when the cell is wrong. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    var word = text(field).toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(word))
        .findFirst()
        .orElse(type.getEnumConstants()[0]);
  }

  /** The ids in a cell that holds several. */
  List<String> list(String field) {
    return split(cell(columns.use(field).index()));
  }

  static List<String> split(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  Names names() {
    var byLanguage = new HashMap<String, String>();
    for (var language : List.of("en", "ru", "kk", "zh")) {
      var name = text("name_" + language);
      if (!name.isEmpty()) {
        byLanguage.put(language, name);
      }
    }
    return new Names(byLanguage);
  }

  /** What the row is called in messages, such as {@code Generator 'kz-wind'}. */
  String element() {
    var label =
        spec().label().stream()
            .map(this::cell)
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining(" "));
    return spec().kind() + " '" + label + "'";
  }

  /** The text of a cell, which reading the scenario does not count as asking for the field. */
  String cell(String field) {
    return cell(table().column(field));
  }

  private String cell(int column) {
    return column < 0 ? "" : table().cell(index, column).strip();
  }

  String place(String field) {
    return table().place(index, table().column(field));
  }
}
