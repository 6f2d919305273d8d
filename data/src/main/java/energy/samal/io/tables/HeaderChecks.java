package energy.samal.io.tables;

import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.Nearest;
import energy.samal.model.Problem;
import energy.samal.model.TableSpec;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the tables of a case and their columns are those of the field table. */
final class HeaderChecks {
  /** Column names that end in a unit, though not in that of the table. */
  private static final Pattern UNITS =
      Pattern.compile(
          ".*_([kmgt]?wh?|[kmgtp]j|gcal|toe|kg|[kmg]?t|percent|pct|min|minutes|days|months"
              + "|degrees|rad|million|billion)");

  private final CaseTables tables;
  private final ProblemList problems;

  HeaderChecks(CaseTables tables, ProblemList problems) {
    this.tables = tables;
    this.problems = problems;
  }

  void check() {
    for (var spec : FieldTable.standard().tables()) {
      var table = tables.table(spec.name()).orElse(null);
      if (table != null) {
        check(table, spec);
      } else if (spec.required() && !tables.unreadable().contains(spec.name())) {
        problems.addStructural(
            new Problem(
                tables.name(),
                "Table '" + spec.name() + "'",
                "table",
                "missing",
                "every case needs it",
                "Add the table "
                    + spec.name()
                    + " (a file, or a sheet of a workbook) with the columns "
                    + columns(spec)
                    + "."));
      }
    }
    for (var table : tables.tables().values()) {
      if (!table.name().startsWith(CaseTables.HOURLY_PREFIX)
          && FieldTable.standard().tables().stream()
              .noneMatch(t -> t.name().equals(table.name()))) {
        unknownTable(table);
      }
    }
  }

  private void unknownTable(Table table) {
    var known = FieldTable.standard().tables().stream().map(TableSpec::name).toList();
    problems.add(
        new Problem(
            table.place(),
            "Table '" + table.name() + "'",
            "name",
            table.name(),
            "no table of a case is called so",
            Nearest.advice(table.name(), known, "tables")));
  }

  private void check(Table table, TableSpec spec) {
    var seen = new HashSet<String>();
    for (int column = 0; column < table.header().size(); column++) {
      var name = table.header().get(column);
      if (!seen.add(name)) {
        problems.add(
            headerProblem(
                table, column, name, "the table has this column already", "Keep one of the two."));
      } else if (spec.field(name).isEmpty() && !isNote(name)) {
        problems.add(
            headerProblem(table, column, name, "the table has no such column", remedy(name, spec)));
      }
    }
    for (var field : spec.fields()) {
      if (field.required() && table.column(field.name()) < 0) {
        problems.addStructural(missing(table, field));
      }
    }
  }

  private static Problem missing(Table table, Field field) {
    var unit = field.unit().isEmpty() ? "" : " [" + field.unit() + "]";
    return new Problem(
        table.headerPlace(Origin.WHOLE_LINE),
        "Table '" + table.name() + "'",
        field.name(),
        "missing",
        "every " + table.name() + " table needs this column",
        "Add the column " + field.name() + unit + ": " + field.meaning() + ".");
  }

  private static Problem headerProblem(
      Table table, int column, String name, String rule, String remedy) {
    return new Problem(
        table.headerPlace(column), "Table '" + table.name() + "'", "column", name, rule, remedy);
  }

  private static boolean isNote(String column) {
    return column.equals("note") || column.endsWith("_note");
  }

  private static String remedy(String name, TableSpec spec) {
    if (name.isBlank()) {
      return "Name the column, or remove it.";
    }
    for (var field : spec.fields()) {
      if (UNITS.matcher(name).matches()
          && !field.unit().isEmpty()
          && stem(field.name()).equals(stem(name))) {
        return "Did you mean '%s'? It is in %s: convert the figures and rename the column."
            .formatted(field.name(), field.unit());
      }
    }
    var nearest = Nearest.advice(name, spec.fieldNames(), "columns of " + spec.name());
    return nearest + " Remarks may stand in a column called note, or ending in _note.";
  }

  /** What a column is about, without the unit that its name ends in. */
  private static String stem(String column) {
    int at = column.indexOf('_');
    int per = column.indexOf("_per_");
    int last = column.lastIndexOf('_');
    return at < 0 ? column : column.substring(0, per > 0 ? per : last);
  }

  private static String columns(TableSpec spec) {
    return spec.fields().stream()
        .filter(Field::required)
        .map(Field::name)
        .collect(Collectors.joining(", "));
  }
}
