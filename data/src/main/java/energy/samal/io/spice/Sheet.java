package energy.samal.io.spice;

import energy.samal.io.tables.Numbers;
import energy.samal.io.tables.Table;
import energy.samal.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A table of a project. */
final class Sheet {
  private final Table table;
  private final Consumer<Problem> problems;

  Sheet(Table table, Consumer<Problem> problems) {
    this.table = table;
    this.problems = problems;
  }

  List<Entry> entries() {
    return IntStream.range(0, table.rows()).mapToObj(Entry::new).toList();
  }

  boolean has(String column) {
    return table.column(column) >= 0;
  }

  /** Tells of columns that are missing. */
  void need(String... columns) {
    for (var column : columns) {
      if (!has(column)) {
        problems.accept(
            new Problem(
                table.headerPlace(0),
                "Table '" + table.name() + "'",
                "header",
                String.join(",", table.header().stream().limit(12).toList()),
                "it must have the column " + column,
                "Add the column."));
      }
    }
  }

  /** Columns from this one on. */
  int width(int from) {
    return table.header().size() - from;
  }

  /** One row. */
  final class Entry {
    private final int row;

    private Entry(int row) {
      this.row = row;
    }

    String text(String column) {
      return table.cell(row, column).strip();
    }

    /** A text that must be there. */
    String word(String column) {
      var text = text(column);
      if (text.isEmpty()) {
        refuse(column, text, "it must be given", "Fill the cell.");
      }
      return text;
    }

    boolean given(String column) {
      var text = text(column);
      return !text.isEmpty() && !text.equalsIgnoreCase("nan");
    }

    /** A number, perhaps infinite; NaN after it was told that there is none. */
    double number(String column) {
      return number(text(column), column);
    }

    /** The same, with another number for an empty cell. */
    double number(String column, double otherwise) {
      return given(column) ? number(column) : otherwise;
    }

    /** A number that is neither negative nor, unless allowed, infinite. */
    double size(String column, boolean endless) {
      double size = number(column);
      if (size < 0 || (Double.isInfinite(size) && !endless)) {
        refuse(column, text(column), "it must be 0 or more, and finite", "Correct the number.");
      }
      return size;
    }

    /** The number in the column at this place. */
    double number(int column) {
      return number(table.cell(row, column).strip(), table.header().get(column));
    }

    private double number(String text, String column) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "inf", "infinity", "+inf" -> {
          return Double.POSITIVE_INFINITY;
        }
        default -> {
          if (Numbers.isDecimal(text)) {
            return Double.parseDouble(text);
          }
        }
      }
      refuse(column, text, "it must be a number", "Write a number with a decimal point.");
      return Double.NaN;
    }

    boolean flag(String column) {
      var text = text(column).toLowerCase(Locale.ROOT);
      if (!text.equals("true") && !text.equals("false")) {
        refuse(column, text(column), "it must be TRUE or FALSE", "Write one of them.");
      }
      return text.equals("true");
    }

    void refuse(String column, Object found, String rule, String remedy) {
      var place = table.place(row, Math.max(0, table.column(column)));
      problems.accept(new Problem(place, name(), column, found, rule, remedy));
    }

    private String name() {
      for (var column : List.of("name", "link", "store", "bus", "technology", "profile_type")) {
        if (has(column)) {
          return "Row '" + text(column) + "'";
        }
      }
      return "Row of " + table.name();
    }
  }
}
