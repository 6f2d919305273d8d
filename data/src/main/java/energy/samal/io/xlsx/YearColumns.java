package energy.samal.io.xlsx;

import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Figures by year in the way in which people draw them up, with a column for each year, and in the
 * way in which tables of a case hold them, with a row for each year. A table with several figures
 * has a row for each of them, named in the column {@code figure}.
 */
final class YearColumns {
  static final String YEAR = "year";
  static final String FIGURE = "figure";
  static final String UNIT = "unit";

  private static final Pattern CALENDAR_YEAR = Pattern.compile("\\d{4}");

  private YearColumns() {}

  static boolean isYear(String header) {
    return CALENDAR_YEAR.matcher(header).matches();
  }

  /** Whether the table holds curves over years: not, say, what is built in one. */
  static boolean suit(String table) {
    return (table.endsWith("_years") || table.endsWith("_costs"))
        && FieldTable.standard().has(table)
        && FieldTable.standard().table(table).key().contains(YEAR);
  }

  /** Whether the sheet of a table has years as columns. */
  static boolean areIn(String table, List<String> header) {
    return suit(table) && !header.contains(YEAR) && header.stream().anyMatch(YearColumns::isYear);
  }

  /** The fields that are curves over years. */
  static List<Field> figures(TableSpec spec) {
    return spec.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Decimal)
        .filter(field -> !spec.key().contains(field.name()))
        .toList();
  }

  /** The table with a column for each year; empty when that would not say the same. */
  static Optional<Table> of(Table tall, Units units) {
    boolean isPlain =
        suit(tall.name())
            && tall.column(YEAR) >= 0
            && tall.rows() > 0
            && tall.header().size() == new HashSet<>(tall.header()).size();
    if (!isPlain) {
      return Optional.empty();
    }
    var wide = new YearColumnsWriter(tall, units).wide();
    var problems = new ArrayList<Object>();
    var again = new YearColumnsReader(wide, units, problems::add).tall();
    return problems.isEmpty() && same(tall, again) ? Optional.of(wide) : Optional.empty();
  }

  private static boolean same(Table one, Table other) {
    if (!one.header().equals(other.header()) || one.rows() != other.rows()) {
      return false;
    }
    for (int row = 0; row < one.rows(); row++) {
      if (!one.row(row).equals(other.row(row))) {
        return false;
      }
    }
    return true;
  }

  /** The years that a table has rows of; empty when something else stands there. */
  static List<String> years(Table tall) {
    var years = new TreeSet<String>();
    for (int row = 0; row < tall.rows(); row++) {
      years.add(tall.cell(row, YEAR));
    }
    return years.stream().allMatch(YearColumns::isYear) ? List.copyOf(years) : List.of();
  }
}
