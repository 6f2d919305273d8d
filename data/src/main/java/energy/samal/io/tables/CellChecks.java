package energy.samal.io.tables;

import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.Nearest;
import energy.samal.model.Problem;
import java.util.List;
import java.util.Locale;

/** Whether each cell holds what the field table says: type, range, reference. */
final class CellChecks {
  private final Reading reading;
  private final SeriesBook series;

  CellChecks(Reading reading, SeriesBook series) {
    this.reading = reading;
    this.series = series;
  }

  void check() {
    for (var spec : FieldTable.standard().tables()) {
      var rows = reading.rows(spec.name());
      for (var field : spec.fields()) {
        if (!rows.isEmpty() && rows.getFirst().table().column(field.name()) >= 0) {
          rows.forEach(row -> check(row, field));
        }
      }
    }
  }

  private void check(Row row, Field field) {
    var cell = row.cell(field.name());
    if (cell.isEmpty()) {
      if (field.required()) {
        add(row, field, cell, "it must be given", "Fill in: " + field.meaning() + ".");
      }
      return;
    }
    switch (field.type()) {
      case FieldType.Decimal _, FieldType.Whole _ -> number(row, field, cell);
      case FieldType.Id _ -> id(row, field, cell);
      case FieldType.Text _, FieldType.Translations _, FieldType.Years _ -> {}
      case FieldType.Flag _ -> choice(row, field, cell, List.of("true", "false"));
      case FieldType.Choice(var words) -> choice(row, field, cell, words);
      case FieldType.Reference(var table) -> reference(row, field, cell, table);
      case FieldType.References(var table) ->
          Row.split(cell).forEach(id -> reference(row, field, id, table));
      case FieldType.HourlySeries _ -> series(row, field, cell);
    }
  }

  private void number(Row row, Field field, String cell) {
    double value = row.table().number(row.index(), row.table().column(field.name()));
    if (Double.isNaN(value)) {
      var fault = Numbers.fault(cell);
      add(row, field, cell, fault.rule(), fault.remedy());
    } else if (!field.range().contains(value)) {
      add(row, field, value, Ranges.rule(field), Ranges.remedy(field, value));
    } else if (field.type() instanceof FieldType.Whole && value != Math.rint(value)) {
      add(row, field, value, "it must be a whole number", "Round it.");
    }
  }

  private void id(Row row, Field field, String cell) {
    if (cell.contains(";") || cell.chars().anyMatch(Character::isISOControl)) {
      add(
          row,
          field,
          cell,
          "ids hold no semicolons and no line breaks",
          "Use letters, digits, - and _.");
    }
  }

  private void choice(Row row, Field field, String cell, List<String> words) {
    if (!words.contains(cell.toLowerCase(Locale.ROOT))) {
      add(
          row,
          field,
          cell,
          "it must be one of " + String.join(", ", words),
          Nearest.advice(cell, words, "words"));
    }
  }

  private void reference(Row row, Field field, String id, String table) {
    if (!reading.hasId(table, id) && !reading.tables().isUnreadable(table)) {
      var known = reading.ids(table);
      add(
          row,
          field,
          id,
          "no row of " + table(table) + " has that id",
          Nearest.advice(id, known, "ids in " + table(table)));
    }
  }

  private static String table(String table) {
    return table.equals(FieldTable.ASSETS) ? String.join(", ", FieldTable.ASSET_TABLES) : table;
  }

  private void series(Row row, Field field, String cell) {
    if (!series.has(cell) && !reading.tables().isUnreadable(CaseTables.HOURLY_PREFIX)) {
      add(
          row,
          field,
          cell,
          "no hourly table has a column with that name",
          Nearest.advice(cell, series.names(), "series"));
    }
  }

  private void add(Row row, Field field, Object found, String rule, String remedy) {
    reading
        .problems()
        .add(
            new Problem(row.place(field.name()), row.element(), field.name(), found, rule, remedy));
  }
}
